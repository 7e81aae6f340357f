import { spawn } from 'node:child_process'
import { join } from 'node:path'

/**
 * `npm run dev`, beside a running `npm start`: the pages with hot reload, in a browser. Its server hands calls
 * on to the local cloud.
 */
const root = join(__dirname, '..')
const taro = join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
const child = spawn(process.execPath, [taro, 'build', '--type', 'h5', '--no-check', '--watch'], {
  cwd: root,
  env: { ...process.env, NODE_ENV: 'development' },
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
child.on('exit', (code) => (process.exitCode = code ?? 1))
