import { randomUUID } from 'node:crypto'
import { contract, type Call } from '../../../domain/contract/contract'
import { bound, cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { golden, hasRecords } from './matrix-table'
import { inputs, restore, uploadedRoster, worldOf, type World } from './matrix-school'

/** Who calls is the platform's word alone; whatever the event says about it changes nothing. */
const school = useSchool()
const { lin, zhou } = graduates
const calls = Object.keys(contract) as Call[]
let world: World
let fileID = ''

beforeAll(async () => {
  fileID = await uploadedRoster(school, staff.office)
  await bound(school, lin)
  world = await worldOf(school)
})

const eventOf = (call: Call): Record<string, unknown> => ({
  call,
  input: inputs(world, fileID)[call]('mechanics'),
  requestId: randomUUID(),
})

test.each(calls)(
  '%s without an identity is refused as noIdentity before any database operation.',
  async (call) => {
    for (const caller of [{ openid: '' }, {}]) {
      const { result, dbOps } = await school.invoke(contract[call].on, eventOf(call), caller)
      expect(result).toEqual({ ok: false, error: { code: 'noIdentity' } })
      expect(dbOps).toBe(0)
    }
  },
)

test.each(calls)(
  '%s through another mini-program’s resource sharing is refused before any database operation.',
  async (call) => {
    const shared = { WX_FROM_APPID: 'wx1111111111111111', WX_FROM_OPENID: staff.office }
    const { result, dbOps } = await school.invoke(contract[call].on, eventOf(call), {
      openid: staff.office,
      env: shared,
    })
    expect(result).toEqual({ ok: false, error: { code: 'noIdentity' } })
    expect(dbOps).toBe(0)
  },
)

/** A person with nothing at all, who claims to be the office, the owner, the platform. */
const masks = (openid: string): readonly Record<string, unknown>[] => [
  { openid, OPENID: openid, _openid: openid },
  { userInfo: { openId: openid, appId: 'wx0000000000000000' } },
  { wxContext: { OPENID: openid }, context: { OPENID: openid }, WX_OPENID: openid, staff: openid },
  { source: 'wx_trigger', SOURCE: 'wx_trigger', Type: 'Timer', TriggerName: 'everyMinute' },
  { FROM_OPENID: openid, unionid: openid, roles: ['administrator'], httpMethod: 'POST' },
]

test.each(calls)('%s answers a stranger the same whatever identity the event claims.', async (call) => {
  const claimed =
    call.startsWith('source') || call.startsWith('destination') ? `phone-${lin.studentNo}` : staff.office
  const told: string[] = []
  for (const mask of [{}, ...masks(claimed)]) {
    const event = { ...eventOf(call), ...mask }
    const { result, docsWritten } = await school.invoke(contract[call].on, event, {
      openid: 'phone-of-a-stranger',
    })
    told.push(JSON.stringify(result))
    if (docsWritten > 0) await restore(school, world)
    school.pass(6 * 3_600_000)
  }
  school.moveTo(Date.parse('2026-10-08T02:00:00Z'))
  const withoutTime = told.map((text) =>
    text
      .replace(/"(now|boundAt|at)":\d+|"id":"asked_[^"]*"/gu, '')
      .replace('"already":true', '"already":false'),
  )
  expect(new Set(withoutTime).size).toBe(1)
  const outcome = /"code":"(\w+)"/u.exec(told[0] ?? '')?.[1] ?? 'ok'
  const row = golden[call]
  expect(outcome).toBe(hasRecords(row) ? row.mechanics.visitor : row.visitor)
})

test('An openid of digits only is text everywhere: it binds, and finds its own record again.', async () => {
  const person = school.as('123456789012')
  const { studentNo, documentNo } = zhou
  await person.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
  expect((await person.must('me.get', {})).records.map((record) => record.studentNo)).toEqual([studentNo])
  expect((await school.registration(studentNo)).binding?.openid).toBe('123456789012')
})

test('An openid of so many digits that the SDK rounds it is nobody, for it would be its neighbours too.', async () => {
  for (const openid of ['12345678901234567890', '12345678901234567891'])
    expect(await school.as(openid).refused('me.get', {})).toEqual({ code: 'noIdentity' })
})
