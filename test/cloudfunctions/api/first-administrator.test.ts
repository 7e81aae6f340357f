import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { functionsDir } from '../../../config/functions'
import { startCloud, type Cloud, type DatabaseSpec } from '../../../localcloud'
import { environment, School } from '../../support/cloud-school'

/** The one secret that makes the first administrator: guessed at by nobody, spent once. */
const school = new School()
const secret = environment.QIHANG_FIRST_ADMIN_SECRET
const claim = (word: string) => ({ secret: word, name: '管理员', campusId: 'main' })
const refusal = { code: 'secretRefused' }
const sixHours = 6 * 3_600_000

beforeAll(() => school.open())
afterAll(() => school.close())

test('A wrong secret is refused, however near it comes.', async () => {
  const near = [secret.slice(0, -1), `${secret}x`, secret.toUpperCase(), 'undefined', 'null']
  for (const [index, word] of near.entries())
    expect(await school.as(`guesser-${String(index)}`).refused('staff.claimFirst', claim(word))).toEqual(
      refusal,
    )
  expect(await school.stored('staff')).toEqual([])
})

test.each(['', ' ', '\u3000\t'])(
  'An empty secret (%j) is bad input and costs no operation.',
  async (word) => {
    const { reply, operations } = await school.as('nothing-to-say').call('staff.claimFirst', claim(word))
    expect(reply).toEqual({ ok: false, error: { code: 'badInput', fields: { secret: 'badInput' } } })
    expect(operations).toBe(0)
  },
)

test('After five tries in six hours even the right secret is refused, to the millisecond.', async () => {
  const person = school.as('slow-typist')
  for (let tried = 0; tried < 5; tried += 1)
    expect(await person.refused('staff.claimFirst', claim('not-the-secret'))).toEqual(refusal)
  expect(await person.refused('staff.claimFirst', claim(secret))).toEqual(refusal)
  school.pass(sixHours - 1)
  expect(await person.refused('staff.claimFirst', claim(secret))).toEqual(refusal)
  expect(await school.stored('staff')).toEqual([])
})

test('The right secret makes one administrator; the same person again is told the same.', async () => {
  const first = school.as('first-administrator')
  const answer = await first.must('staff.claimFirst', claim(secret))
  expect(answer).toEqual({ openid: first.openid })
  const before = await school.stored('staff')
  expect(before).toHaveLength(1)
  expect(await first.must('staff.claimFirst', { ...claim(secret), name: '又名', campusId: 'north' })).toEqual(
    answer,
  )
  expect(await school.stored('staff')).toEqual(before)
})

test('A second person with the right secret is refused as if it were wrong, and so are fifty at once.', async () => {
  const before = await school.stored('staff')
  const late = Array.from({ length: 50 }, (_, index) => school.as(`late-${String(index)}`))
  const told = await Promise.all(late.map((person) => person.refused('staff.claimFirst', claim(secret))))
  expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(refusal)]))
  expect(await school.stored('staff')).toEqual(before)
})

describe('A function whose secret is empty', () => {
  let cloud: Cloud | undefined
  beforeAll(async () => {
    cloud = await startCloud({
      dataDir: join(school.dataDir, 'without-a-secret'),
      functionsDir: join(school.dataDir, 'functions'),
      database: JSON.parse(
        readFileSync(join(__dirname, '..', '..', '..', 'cloudfunctions', 'database.json'), 'utf8'),
      ) as DatabaseSpec,
      env: { ...environment, QIHANG_FIRST_ADMIN_SECRET: '' },
      autoTimers: false,
    })
  })
  afterAll(() => cloud?.stop())

  test.each([secret, 'null', 'undefined', '0', 'x'.repeat(20)])('accepts none: %s', async (word) => {
    const event = { call: 'staff.claimFirst', input: claim(word), requestId: `try-of-${word}` }
    const answer = await cloud?.invoke('api', { event, openid: `person-${word}` })
    expect(answer?.result).toEqual({ ok: false, error: refusal })
  })
})

/** What comes of loading the function in a process of its own, with this secret. */
function loadedWith(word?: string): unknown {
  const { QIHANG_FIRST_ADMIN_SECRET: _secret, ...keys } = environment
  const env = { ...keys, ...(word !== undefined && { QIHANG_FIRST_ADMIN_SECRET: word }) }
  const bundle = JSON.stringify(join(functionsDir, 'api', 'index.js'))
  const script = `try { require(${bundle}); console.log('started') } catch (e) { console.log(e.message) }`
  return execFileSync(process.execPath, ['-e', script], { cwd: tmpdir(), env, encoding: 'utf8' }).trim()
}

test('A function with a secret shorter than twenty characters does not start; without one, or with twenty, it does.', () => {
  const tooShort = 'QIHANG_FIRST_ADMIN_SECRET needs at least 20 characters'
  expect(['x', 'x'.repeat(19)].map(loadedWith)).toEqual([tooShort, tooShort])
  expect([undefined, '', 'x'.repeat(20)].map(loadedWith)).toEqual(['started', 'started', 'started'])
})

test('Another secret in the environment makes one administrator more, and the one of before no other.', async () => {
  const other = `${secret}-of-next-year`
  await school.stop()
  const cloud = await startCloud({
    ...school.options,
    env: { ...school.options.env, QIHANG_FIRST_ADMIN_SECRET: other },
  })
  const claims = async (openid: string, word: string): Promise<unknown> => {
    const event = { call: 'staff.claimFirst', input: claim(word), requestId: `claim-of-${openid}` }
    return (await cloud.invoke('api', { event, openid })).result
  }
  expect(await claims('late-again', secret)).toEqual({ ok: false, error: refusal })
  expect(await claims('one-more', other)).toEqual({ ok: true, value: { openid: 'one-more' } })
  expect(await claims('one-too-many', other)).toEqual({ ok: false, error: refusal })
  await cloud.stop()
  await school.open()
})

test('A colleague who is there already becomes administrator beside their role, once; a suspended one uses no secret up.', async () => {
  const other = `${secret}-for-a-colleague`
  const grant = {
    role: 'observer',
    campusId: 'main',
    cohortIds: null,
    collegeIds: null,
    classIds: null,
    until: null,
  }
  const entry = { rev: 1, name: '王老师', grants: [grant], campusIds: ['main'], administratorOf: [] }
  await school.put('staff', { ...entry, _id: 'suspended-colleague', suspended: true })
  await school.put('staff', { ...entry, _id: 'colleague', suspended: false })
  await school.put('staff', {
    ...entry,
    _id: 'elsewhere',
    suspended: false,
    grants: [{ ...grant, campusId: 'north' }],
    campusIds: ['north'],
  })
  await school.stop()
  const cloud = await startCloud({
    ...school.options,
    env: { ...school.options.env, QIHANG_FIRST_ADMIN_SECRET: other },
  })
  let asked = 0
  const claims = async (openid: string): Promise<unknown> => {
    const event = {
      call: 'staff.claimFirst',
      input: claim(other),
      requestId: `claims-it-${String((asked += 1))}`,
    }
    return (await cloud.invoke('api', { event, openid })).result
  }
  expect(await claims('suspended-colleague')).toEqual({ ok: false, error: refusal })
  expect(await claims('elsewhere')).toEqual({ ok: false, error: refusal })
  const done = { ok: true, value: { openid: 'colleague' } }
  expect(await claims('colleague')).toEqual(done)
  expect(await claims('colleague')).toEqual(done)
  expect(await claims('somebody-else')).toEqual({ ok: false, error: refusal })
  await cloud.stop()
  await school.open()
  const after = async () => (await school.stored('staff', { _id: 'colleague' }))[0]
  expect(await after()).toMatchObject({
    rev: 2,
    name: '王老师',
    grants: [grant, { ...grant, role: 'administrator' }],
    administratorOf: ['main'],
  })
})
