import { randomBytes, randomUUID } from 'node:crypto'
import { identityBind } from '../../../cloudfunctions/api/identity-bind'
import { identityUnbind } from '../../../cloudfunctions/api/identity-unbind'
import type { Context } from '../../../cloudfunctions/door/context'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import type { Database } from '../../../cloudfunctions/store/database'
import { openStore } from '../../../cloudfunctions/store/store'
import { keysFromEnvironment, openVault } from '../../../cloudfunctions/store/vault'
import { cohortId } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, type Graduate } from '../../support/cloud-graduates'
import { environment } from '../../support/cloud-school'
import { historyCohort } from '../../support/histories/history-school'
import { openSchool } from '../../support/histories/open-school'
import { memoryFiles } from '../../support/memory-files'
import { noPhones, noSenders, unmeasured } from '../../support/no-phones'
import { sha256 } from '../../support/school'

/** Letting go between other calls of the same person: one openid never ends with two records of a cohort. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo } = graduates
const start = school.now
const busyCode = 'EXCEED_REQUEST_LIMIT'
const sixOf = ({ documentNo }: Graduate) => documentNo.slice(-6)
const claim = (one: Graduate) => ({ cohortId, studentNo: one.studentNo, documentNo: sixOf(one) })
afterEach(async () => {
  await school.calm()
  school.pass(6 * 3_600_000)
})

/** Student numbers of the records bound to a person, and of those that the person's rows stand for. */
async function held(openid: string): Promise<{ bound: unknown[]; rows: unknown[] }> {
  const { registrations = [] } = await school.world(['registrations'])
  const rows = await school.stored<{ registrationId: string }>('bindings', { openid })
  const owned = await school.stored('registrations', { 'binding.openid': openid })
  return {
    bound: owned.map(({ studentNo }) => studentNo),
    rows: rows.map((row) => registrations.find(({ _id }) => _id === row.registrationId)?.['studentNo']),
  }
}
const holding = ({ studentNo }: Graduate) => ({ bound: [studentNo], rows: [studentNo] })

test.each([
  ['the same record', lin, lin],
  ['another record', zhou, zheng],
])('A delayed repetition of letting go, after %s was bound, changes nothing.', async (_, first, second) => {
  const person = school.as(`again-${first.studentNo}`)
  const { boundAt } = await person.must('identity.bind', claim(first))
  const again = { requestId: 'letting-go-of-it' }
  await person.must('identity.unbind', { cohortId, boundAt }, again)
  school.pass(1000)
  await person.must('identity.bind', claim(second))
  const before = await school.world(['registrations', 'bindings'])
  await person.must('identity.unbind', { cohortId, boundAt }, again)
  for (const at of [0, boundAt - 1, boundAt, boundAt + 1])
    await person.must('identity.unbind', { cohortId, boundAt: at })
  expect(await school.world(['registrations', 'bindings'])).toEqual(before)
  expect(await held(person.openid)).toEqual(holding(second))
})

test('Between the row and the record of a bind, letting go on a second device releases nothing.', async () => {
  const person = school.as('person-with-two-devices')
  const { boundAt } = await person.must('identity.bind', claim(gao))
  await person.must('identity.unbind', { cohortId, boundAt })
  school.pass(1000)
  await school.fault({ collection: 'registrations', action: 'database.modifyDocument', code: busyCode })
  await person.refused('identity.bind', claim(he))
  for (const at of [boundAt, school.now]) await person.must('identity.unbind', { cohortId, boundAt: at })
  expect(await held(person.openid)).toEqual({ bound: [], rows: [he.studentNo] })
  // The place is taken, so no second record can be bound while the first may still come.
  expect(await person.refused('identity.bind', claim(gao))).toMatchObject({ code: 'busy' })
  await person.must('identity.bind', claim(he))
  expect(await person.refused('identity.bind', claim(gao))).toEqual({ code: 'boundToAnother' })
  expect(await held(person.openid)).toEqual(holding(he))
})

test('The row of a broken-off letting go, once taken over, is not removed by asking again.', async () => {
  const person = school.as('person-in-a-tunnel')
  const { boundAt } = await person.must('identity.bind', claim(gao))
  school.pass(1000)
  await school.fault({ collection: 'bindings', action: 'database.removeDocument', code: busyCode })
  await person.refused('identity.unbind', { cohortId, boundAt })
  expect(await held(person.openid)).toEqual({ bound: [], rows: [gao.studentNo] })
  school.pass(15_000)
  await person.must('identity.bind', claim(luo))
  await person.must('identity.unbind', { cohortId, boundAt })
  expect(await person.refused('identity.bind', claim(gao))).toEqual({ code: 'boundToAnother' })
  expect(await held(person.openid)).toEqual(holding(luo))
})

test.each([0, 1, 5000])(
  'A release that comes late leaves the row that the same person’s bind took over %i ms after it was renewed.',
  async (later) => {
    const { database: real, registrations, reset } = openSchool()
    reset(historyCohort(start + 30 * 24 * 3_600_000, null), 0)
    const records = registrations()
    const vault = openVault(keysFromEnvironment(environment), randomBytes)
    const at = (now: number, database: Database = real): Context => ({
      openid: 'person',
      fromAppid: '',
      sheetsByHand: false,
      now,
      newId: randomUUID,
      store: openStore(database, emptyRulesCache(), memoryFiles()),
      vault,
      hash: sha256,
      phoneNumbers: noPhones,
      ...unmeasured,
      ...noSenders,
      firstAdministratorSecret: null,
      reportUrl: '',
      log: () => undefined,
      requestId: randomUUID(),
      bodyHash: '',
      staff: null,
      grants: [],
    })
    for (const [index, { studentNo, documentNo }] of [lin, zhou].entries()) {
      const _id = `record-${index}`
      const document = vault.seal(documentNo, `${_id}|document`)
      await real.insert('registrations', [{ ...records[index], _id, studentNo, document, binding: null }])
    }
    const bind = (graduate: Graduate, now: number) => identityBind({ name: '', ...claim(graduate) }, at(now))
    await bind(lin, start)
    // Everything else happens before the removal that ends the letting go.
    const interrupted: Database = {
      ...real,
      remove: async (collection, filter) => {
        expect(await bind(lin, start + 1000 + later)).toMatchObject({ ok: true, value: { already: false } })
        return real.remove(collection, filter)
      },
    }
    await identityUnbind({ cohortId, boundAt: start }, at(start + 1000, interrupted))
    expect(await bind(zhou, start + 60_000)).toEqual({ ok: false, error: { code: 'boundToAnother' } })
    const held = await real.find('registrations', { 'binding.openid': 'person' }, { limit: 2 })
    expect(held).toMatchObject([{ _id: 'record-0' }])
    const rows = await real.find('bindings', { openid: 'person' }, { limit: 2 })
    expect(rows).toMatchObject([{ registrationId: 'record-0' }])
  },
)

test('A minute full of others costs a correct student no try: busy now, bound in the next minute.', async () => {
  school.moveTo(start + 7 * 24 * 3_600_000 + 20_000)
  const counter = { total: 600, at: school.now, lasting: false }
  await school.put('attempts', { ...counter, _id: `all_${Math.floor(school.now / 60_000)}` })
  const person = school.as('punctual-student')
  for (let tried = 0; tried < 12; tried += 1)
    expect(await person.refused('identity.bind', claim(gao))).toEqual({ code: 'busy', retryAfter: 40_000 })
  school.pass(39_999)
  expect(await person.refused('identity.bind', claim(gao))).toEqual({ code: 'busy', retryAfter: 1 })
  school.pass(1)
  // All five tries are left, and the number is not used up either: four mistakes, then the right one.
  const mistaken = { ...claim(gao), documentNo: '000000' }
  for (let tried = 0; tried < 4; tried += 1)
    expect(await person.refused('identity.bind', mistaken)).toEqual({ code: 'bindMismatch' })
  await person.must('identity.bind', claim(gao))
  expect(await held(person.openid)).toEqual(holding(gao))
  expect(await person.refused('identity.bind', claim(gao))).toEqual({ code: 'bindTooOften' })
})
