import { demoGraduates } from './demo-graduates'
import { demoCohort } from './demo-people'
import { bringProof } from './pictures/bring-proof'
import { connectionHint, serverAddress } from './server-address'
import { serverClient } from './server-client'

/**
 * `npm run queue [-- 40]`: so many graduates of the demo college bind and submit on the running server, through the
 * calls of their phones, so that there is a queue to review: some without a change, some with proofs, some with
 * something to look at closely. Run again, those who are there already stay as they are.
 */
const cohortId = demoCohort.id
const FIRST = 80
const server = serverAddress()

/** What each of them changes, in turn; the last shares a phone number, and one in four a picture. */
const changes: readonly Readonly<Record<string, string>>[] = [
  {},
  { sourcePlace: '430381', address: '湘乡市东山街道桑梅中路16号1栋302' },
  {},
  { politicalStatus: '中共预备党员' },
  { address: '解放东路18号3栋1201', qq: '3002816640' },
  {},
  { sourcePlace: '430104', mobile: '13800001111' },
]

async function submits(
  index: number,
  row: Awaited<ReturnType<typeof demoGraduates>>[number],
): Promise<boolean> {
  const client = serverClient(server, `queue-${String(index)}`)
  const { studentNo, documentNo } = row
  await client.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
  const { records } = await client.must('me.get', {})
  if (records[0]?.source.actions.includes('submit') !== true) return false
  const claims = changes[index % changes.length] ?? {}
  if (Object.keys(claims).length > 0) await client.must('source.save', { cohortId, claims })
  // Who has the value already changes nothing, and is asked for no proof.
  const proven = (['sourcePlace', 'politicalStatus'] as const).some(
    (field) => field in claims && claims[field] !== row.values[field],
  )
  const heading = index % 4 === 0 ? '户主页' : `户主页${String(index)}`
  if (proven) await bringProof(client, { flow: 'source', slot: 'materialOne', heading })
  await client.must('source.submit', { cohortId })
  return true
}

async function main(): Promise<void> {
  const wanted = Number(process.argv[2] ?? 40)
  if (!Number.isInteger(wanted) || wanted < 1) throw new Error('how many: a whole number above 0')
  const graduates = (await demoGraduates()).slice(FIRST, FIRST + wanted)
  let submitted = 0
  for (const [index, row] of graduates.entries()) if (await submits(index, row)) submitted += 1
  // What the timer would do within the minute: signals and counts.
  await fetch(`${server}/console/timers/timer`, { method: 'POST' })
  process.stdout.write(
    `${String(submitted)} more graduates have submitted; demo-counselor and demo-colleague can review them\n`,
  )
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n${connectionHint(error)}\n`,
  )
  process.exit(1)
})
