import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { buildFunctions, functionsDir } from '../config/functions'
import { startCloud, type Cloud, type DatabaseSpec } from '../localcloud'
import { contractSchema } from './contract-schema'
import { foundDemoSchool } from './demo-school'
import { demoPeople } from './demo-people'
import { localKeys } from './local-keys'
import { portFromEnvironment } from './server-address'

const root = join(__dirname, '..')

/** `npm start`: the product on a local WeChat cloud, with the demo school in it after the first start. */
async function main(): Promise<void> {
  const dataDir = resolve(process.env['QIHANG_DATA'] ?? join(root, '.data'))
  await buildFunctions({ outDir: functionsDir, minify: false })
  const env = await localKeys(dataDir)
  const cloud = await startCloud({
    dataDir,
    port: portFromEnvironment(),
    functionsDir,
    database: JSON.parse(
      await readFile(join(root, 'cloudfunctions', 'database.json'), 'utf8'),
    ) as DatabaseSpec,
    env,
    contract: contractSchema,
  })
  stopWith(cloud)
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  await foundDemoSchool({
    server: cloud.url,
    dataDir,
    firstAdminSecret: env['QIHANG_FIRST_ADMIN_SECRET'] ?? '',
    now: cloud.clock.now(),
    say,
  })
  say(`启航 runs at ${cloud.url}`)
  say(`people: ${Object.values(demoPeople).join(', ')} (header X-WX-OPENID; demo-student binds first)`)
  say(`try:    npm run walk`)
}

function stopWith(cloud: Cloud): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void cloud.stop().then(() => process.exit(0))
    })
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
