import fc from 'fast-check'
import { contract, type Call } from '../../../domain/contract/contract'
import { callFailures } from '../../../domain/contract/failure'
import { failureSentences } from '../../../domain/messages'
import { bound, cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { inputs, openids, restore, uploadedRoster, worldOf, type World } from './matrix-school'

/** Whatever arrives, the answer is one of our own words, and nonsense costs the database nothing. */
const school = useSchool()
const calls = Object.keys(contract) as Call[]
const codes = new Set<string>([...callFailures, ...Object.keys(failureSentences)])
let world: World
let fileID = ''

beforeAll(async () => {
  fileID = await uploadedRoster(school, staff.office)
  await bound(school, graduates.lin)
  world = await worldOf(school)
})
afterEach(() => school.pass(6 * 3_600_000))

const traces = /\bat .+:\d+|node_modules|Error:|errCode|errMsg|DATABASE_|collection|stack|undefined|\[object/u

/** Sends an event as somebody with every right there is to have. */
async function sent(call: Call, event: unknown, openid: string = staff.office) {
  const { result, dbOps, docsWritten } = await school.invoke(contract[call].on, event, { openid })
  const reply = result as { ok: boolean; error?: { code: string } }
  const bytes = JSON.stringify(reply)
  if (!reply.ok) {
    expect(codes.has(reply.error?.code ?? 'no code')).toBe(true)
    expect(reply.error?.code).not.toBe('unexpected')
    expect(bytes).not.toMatch(traces)
  }
  return { reply, dbOps, docsWritten }
}

const hostile: readonly unknown[] = [
  { $ne: null },
  { $gt: '' },
  { $in: ['2027-main'] },
  { $where: '1' },
  { $regex: '.*' },
  { __proto__: { ok: true } },
  ['2027-main'],
  null,
  true,
  -1,
  1e400,
  1.5,
  '',
  '2027-main\u0000',
  '$ne',
  'a.b',
  '__proto__',
  'x'.repeat(20_000),
  '\ud800',
  {},
  [],
]

/** All the places of a value, as paths. */
function paths(value: unknown, before: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [before]
  return [before, ...Object.entries(value).flatMap(([key, part]) => paths(part, [...before, key]))]
}

/** The value with something else at a path. */
function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Record<string, unknown>) }
  const part = (value as Record<string, unknown>)[key]
  return Object.assign(copy, { [key]: replaced(part, rest, by) })
}

describe.each(calls)('%s', (call) => {
  const right = () => inputs(world, fileID)[call]('mechanics')
  const event = (input: unknown) => ({ call, input, requestId: 'near-valid-request' })

  test('An operator in any place of a right input is refused as badInput without an operation.', async () => {
    for (const path of paths(right())) {
      if (path.length === 0) continue
      const { reply, dbOps } = await sent(call, event(replaced(right(), path, { $ne: null })))
      // Free maps (claims, reasons, conditions) refuse it too: their values are texts.
      expect(reply.error?.code).toBe('badInput')
      expect(dbOps).toBe(0)
    }
  })

  test('A key that the contract does not know is refused as badInput without an operation.', async () => {
    for (const key of ['$set', 'rev.status', '_openid', 'status', 'constructor']) {
      const { reply, dbOps } = await sent(call, event({ ...right(), [key]: 'x' }))
      expect(reply.error?.code).toBe('badInput')
      expect(dbOps).toBe(0)
    }
  })

  test('Near-valid input of any kind gets a typed reply, and a refused one changes nothing.', async () => {
    const change = fc.record({ at: fc.nat(), by: fc.constantFrom(...hostile) })
    await fc.assert(
      fc.asyncProperty(change, fc.constantFrom(staff.office, openids.owner), async ({ at, by }, openid) => {
        const places = paths(right())
        const path = places[at % places.length] ?? []
        const { reply, dbOps, docsWritten } = await sent(call, event(replaced(right(), path, by)), openid)
        if (reply.error?.code === 'badInput' && call !== 'policy.save') expect(dbOps).toBeLessThanOrEqual(2)
        if (docsWritten > 0) await restore(school, world)
      }),
      { numRuns: 25, seed: 20_270_601 },
    )
    expect({}).not.toHaveProperty('ok')
  })
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'me.get'],
  ['a list', [{ call: 'me.get' }]],
  ['no call', { input: {}, requestId: 'a-request-id' }],
  ['an unknown call', { call: 'staff.dismiss', input: {}, requestId: 'a-request-id' }],
  ['a call of the prototype', { call: 'constructor', input: {}, requestId: 'a-request-id' }],
  ['__proto__ as call', { call: '__proto__', input: {}, requestId: 'a-request-id' }],
  ['a call of the other function', { call: 'roster.import', input: {}, requestId: 'a-request-id' }],
  ['no requestId', { call: 'me.get', input: {} }],
  ['a short requestId', { call: 'me.get', input: {}, requestId: 'x' }],
  ['an operator as requestId', { call: 'me.get', input: {}, requestId: { $ne: null } }],
  ['an object as ticket', { call: 'me.get', input: {}, requestId: 'a-request-id', ticket: { $ne: null } }],
  ['an HTTP event', { path: '/', httpMethod: 'POST', body: '{"call":"me.get"}' }],
])('An event that is %s is refused by a code of ours without an operation.', async (_, event) => {
  const { reply, dbOps } = await sent('me.get', event)
  expect(['badInput', 'unknownCall']).toContain(reply.error?.code)
  expect(dbOps).toBe(0)
})

test('Claims named like parts of the record or of a prototype are refused as fields that do not exist.', async () => {
  school.moveTo(Date.parse('2026-10-08T02:00:00Z'))
  const student = school.as(openids.owner)
  for (const field of [
    'source.status',
    'binding',
    'rev',
    '$set',
    'constructor',
    'toString',
    'amended.name',
  ]) {
    const refused = await student.refused('source.save', { cohortId, claims: { [field]: 'completed' } })
    expect(refused).toEqual({ code: 'fieldsInvalid', fields: { [field]: 'unknownField' } })
  }
})
