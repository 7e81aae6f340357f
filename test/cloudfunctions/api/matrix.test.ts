import { isDeepStrictEqual } from 'node:util'
import { contract, type Call, type Input } from '../../../domain/contract/contract'
import { lawId, mechanicsId } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import {
  inputs,
  openids,
  placeOf,
  restore,
  uploadedRoster,
  walkedThrough,
  worldOf,
  type World,
} from './matrix-school'
import { stageOf, type Stage } from './matrix-stages'
import { actors, records, type ActorName, type RecordName } from './matrix-actors'
import { golden, hasRecords } from './matrix-table'

/** Every call by everybody on every kind of record: what comes of it, and that a refusal changes nothing. */
const school = useSchool({ north: true })
const calls = Object.keys(contract) as Call[]
let worlds: Readonly<Record<Stage, World>>
let fileID = ''

beforeAll(async () => {
  worlds = await walkedThrough(school)
})

interface Cell {
  readonly outcome: string
  readonly bytes: string
  readonly changed: boolean
}

async function play(call: Call, actor: ActorName, record: RecordName): Promise<Cell> {
  const world = worlds[stageOf[call]]
  // The last cell's edits of the cohort have left every cache, and no counter of attempts is near its cap.
  school.pass(10 * 60_000)
  // An imported roster file is removed, and nobody imports another's.
  if (call === 'roster.import') fileID = await uploadedRoster(school, openids[actor])
  const input = inputs(world, fileID)[call](record) as Input<typeof call>
  const { reply, written } = await school.as(openids[actor]).call(call, input)
  const changed = written > 0 && !isDeepStrictEqual(await worldOf(school), world)
  if (changed || call === 'roster.import') await restore(school, world)
  return { outcome: outcomeOf(call, reply, world), bytes: JSON.stringify(reply), changed }
}

/** What a reply shows of records or colleges. */
interface Shown {
  readonly review?: { readonly id: string } | null
  readonly rows?: readonly { readonly id: string }[]
  readonly colleges?: readonly { readonly id: string }[]
}
const collegeNames: Readonly<Record<string, string>> = { [mechanicsId]: 'mechanics', [lawId]: 'law' }

const lists: ReadonlySet<Call> = new Set<Call>(['queue.list', 'queue.find', 'correction.list', 'ticket.list'])

/** The records or colleges that a reply shows, by name; null where it is not about showing any. */
function shownIn(call: Call, { review, rows = [], colleges = [] }: Shown, world: World): string[] | null {
  if (call === 'queue.next') return review ? [placeOf(world, review.id)] : []
  if (lists.has(call)) return rows.map(({ id }) => placeOf(world, id))
  if (call === 'progress.get' || call === 'cohort.get' || call === 'structure.get')
    return colleges.map(({ id }) => collegeNames[id] ?? id)
  return null
}

type Reply = { readonly ok: boolean; readonly error?: { readonly code: string }; readonly value?: unknown }

function outcomeOf(call: Call, reply: Reply, world: World): string {
  if (reply.error !== undefined) return reply.error.code
  // Of several at once each is answered for; here it is one.
  const [refused] = (reply.value as { results?: readonly { refused: string | null }[] }).results ?? []
  if (typeof refused?.refused === 'string') return refused.refused
  const shown = shownIn(call, reply.value as Shown, world)
  if (shown === null) return 'ok'
  return `ok ${shown.length === 0 ? 'nobody' : shown.join(' ')}`
}

test('The table names every call of the contract, and no other.', () => {
  expect(Object.keys(golden).sort()).toEqual([...calls].sort())
})

describe.each(calls)('%s', (call) => {
  beforeAll(async () => {
    await restore(school, worlds[stageOf[call]])
    school.moveTo(Date.parse('2026-10-08T02:00:00Z'))
  })

  const rows = golden[call]
  const cells = hasRecords(rows)
    ? records.map((record) => [record, rows[record]] as const)
    : [['mechanics', rows] as const]
  test.each(cells)(
    'On the record of %s everybody gets what the table says, and no refusal changes anything.',
    async (record, row) => {
      const got: Record<string, string> = {}
      const refusalsThatChange: string[] = []
      for (const actor of actors) {
        const { outcome, changed } = await play(call, actor, record)
        got[actor] = outcome
        if (changed && !outcome.startsWith('ok')) refusalsThatChange.push(actor)
      }
      expect(got).toEqual(row)
      expect(refusalsThatChange).toEqual([])
    },
  )
})

test.each([
  'review.get',
  'review.approve',
  'review.return',
  'review.revoke',
  'review.takeBack',
  'queue.release',
  'correction.verify',
  'correction.apply',
  'correction.refuse',
  'record.correct',
  'ticket.answer',
  'proof.view',
  'identity.check',
  'identity.release',
  'document.reveal',
  'destination.get',
  'household.record',
] as const)('%s answers about a foreign record with the same bytes as about none.', async (call) => {
  await restore(school, worlds[stageOf[call]])
  for (const actor of ['counselor', 'leader'] as const) {
    const cells = await Promise.all(records.slice(1).map((record) => play(call, actor, record)))
    expect(new Set(cells.map(({ bytes }) => bytes))).toEqual(
      new Set(['{"ok":false,"error":{"code":"notFound"}}']),
    )
  }
})
