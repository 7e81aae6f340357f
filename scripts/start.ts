import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { areFunctionsStale, buildFunctions, functionsDir } from '../config/functions'
import { buildPages } from '../config/pages'
import { startCloud, type Cloud, type DatabaseSpec, type StorageSpec } from '../localcloud'
import { contractSchema } from './contract-schema'
import { foundDemoSchool } from './demo-school'
import { demoPeople } from './demo-people'
import { closingMoments, homePhones } from './home-phones'
import { localKeys } from './local-keys'
import { portFromEnvironment } from './server-address'

const root = join(__dirname, '..')

/** `npm start`: the product on a local WeChat cloud, with the demo school in it after the first start. */
async function main(): Promise<void> {
  const dataDir = resolve(process.env['QIHANG_DATA'] ?? join(root, '.data'))
  if (await areFunctionsStale()) await buildFunctions({ outDir: functionsDir, minify: false })
  const port = portFromEnvironment()
  const env: Record<string, string> = {
    // What the codes on reports name; another machine reads them only if this names an address it reaches.
    QIHANG_REPORT_URL: process.env['QIHANG_REPORT_URL'] ?? `http://127.0.0.1:${String(port)}/report`,
    // As a deployment names its templates, and its pages ask for them; here they lead into /console/messages.
    QIHANG_NOTICE_TEMPLATES:
      process.env['QIHANG_NOTICE_TEMPLATES'] ??
      'reviewResult:local-review-result,ticketAnswered:local-ticket-answered,backlog:local-backlog',
    // '' as deployed: numbers of calls come after a hundred of them or five minutes.
    QIHANG_METER_CALLS: process.env['QIHANG_METER_CALLS'] ?? '',
    // A roster can be put there and imported by hand, without a page; a deployment leaves this out.
    QIHANG_SHEETS_BY_HAND: 'yes',
    ...(await localKeys(dataDir)),
  }
  const cloud: Cloud = await startCloud({
    dataDir,
    port,
    functionsDir,
    database: JSON.parse(
      await readFile(join(root, 'cloudfunctions', 'database.json'), 'utf8'),
    ) as DatabaseSpec,
    storage: JSON.parse(await readFile(join(root, 'cloudfunctions', 'storage.json'), 'utf8')) as StorageSpec,
    env,
    httpRoutes: [{ prefix: '/report', functionName: 'report' }],
    contract: contractSchema,
    site: {
      dir: join(root, 'dist', 'h5'),
      at: '/app/',
      whenMissing:
        '页面还没有构建好。等 npm start 说 runs at 之后刷新；它若停下报错，改好后重新运行 npm start。',
    },
    phones: homePhones,
    moments: () => closingMoments(cloud.url),
  })
  stopWith(cloud)
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  await buildPages('h5', say)
  await foundDemoSchool({
    server: cloud.url,
    dataDir,
    firstAdminSecret: env['QIHANG_FIRST_ADMIN_SECRET'] ?? '',
    now: cloud.clock.now(),
    say,
  })
  say(`启航 runs at ${cloud.url}`)
  const { student, counselor, office } = demoPeople
  say(`phones: ${student} (binds first: 学号 2303010007, last six 11195X), ${counselor}, ${office}`)
  say(
    `calls:  header X-WX-OPENID takes any of them, also ${demoPeople.college} and ${demoPeople.administrator}`,
  )
  say(`try:    npm run walk; npm run queue, for a queue that ${demoPeople.colleague} can share`)
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
