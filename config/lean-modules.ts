import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'

/** One module the SDK loads at start and a cloud function does without. The reason stands in the stub. */
interface LeanModule {
  /** What the SDK writes in its `require`. */
  readonly request: RegExp
  /** Which packages write it. Nobody else's import is touched. */
  readonly by: readonly string[]
  /** The file in config/lean that is bundled instead. */
  readonly stub: string
}

/** See docs/decisions/0004-lean-function-bundles.md for what this is worth. */
export const leanModules: readonly LeanModule[] = [
  { request: /^\.\/ai$/, by: ['node-sdk'], stub: 'ai.ts' },
  { request: /^@cloudbase\/wx-cloud-client-sdk$/, by: ['node-sdk'], stub: 'data-models.ts' },
  { request: /^axios$/, by: ['node-sdk'], stub: 'axios.ts' },
  { request: /^jsonwebtoken$/, by: ['node-sdk'], stub: 'jsonwebtoken.ts' },
  { request: /^https?-proxy-agent$/, by: ['node-sdk'], stub: 'proxy-agents.ts' },
  { request: /^\.\/realtime\/websocket-client$/, by: ['database'], stub: 'realtime.ts' },
  { request: /^agentkeepalive$/, by: ['node-sdk'], stub: 'keep-alive.ts' },
  { request: /^form-data$/, by: ['node-sdk'], stub: 'form-data.ts' },
  { request: /^xml2js$/, by: ['node-sdk'], stub: 'xml2js.ts' },
  // 8,500 lines of media types, of which uploads need these few; an unknown one is sent as a byte stream.
  { request: /^mime-db$/, by: ['wx-server-sdk', 'mime-types'], stub: 'mime-db.json' },
]

const stubDir = join(__dirname, 'lean')

/** Where a lazy stub finds the module it stands for: seen from the SDK, whose version of it is the right one. */
function sdkDir(): string {
  const wxServerSdk = createRequire(__filename).resolve('wx-server-sdk')
  return dirname(createRequire(wxServerSdk).resolve('@cloudbase/node-sdk'))
}

/** The esbuild plugin that puts the stubs in the place of what they stand for. */
export function leanSdk(): Plugin {
  return {
    name: 'lean-sdk',
    setup(build) {
      build.onResolve({ filter: /.*/ }, async ({ path, kind, importer, pluginData }) => {
        // Our own question below, coming round.
        if (pluginData === 'real') return undefined
        if (importer.startsWith(stubDir)) {
          const real = await build.resolve(path, { kind, resolveDir: sdkDir(), pluginData: 'real' })
          return { path: real.path, errors: real.errors }
        }
        const lean = leanModules.find(
          ({ by, request }) => by.includes(packageOf(importer)) && request.test(path),
        )
        return lean && { path: join(stubDir, lean.stub) }
      })
    },
  }
}

/** The last folder name of the innermost package a file belongs to: `…/@cloudbase/database/dist/x.js` → database. */
function packageOf(file: string): string {
  return /.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?([^\\/]+)/.exec(file)?.[1] ?? ''
}
