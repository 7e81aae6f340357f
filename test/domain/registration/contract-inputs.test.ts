import { contract, isCall, type Call } from '../../../domain/contract/contract'
import { REPORT } from '../../support/registrations'
import { sha256 } from '../../support/school'

/** What a call may bring: everything else is refused before anybody looks at a record. */
const seen = { round: 1, digest: sha256('seen') }
const seenAtLevel = { ...seen, level: 0 }
const good: Readonly<Partial<Record<Call, Readonly<Record<string, unknown>>>>> = {
  'source.save': { cohortId: '2027-main', claims: { mobile: '13900000000' } },
  'source.submit': { cohortId: '2027-main' },
  'source.withdraw': { cohortId: '2027-main' },
  'destination.save': { cohortId: '2027-main', claims: {} },
  'destination.confirm': { cohortId: '2027-main', seen, contents: sha256('lines'), basicsChecked: true },
  'destination.reportError': { cohortId: '2027-main', text: '单位名称写错了' },
  'destination.askChange': { cohortId: '2027-main', text: '换了单位' },
  'destination.change': { cohortId: '2027-main' },
  'destination.get': { id: 'registration-1' },
  'destination.correct': {
    id: 'registration-1',
    seen: { ...seen, confirmation: null },
    claims: { unitName: '示例公司' },
    reason: '写错了',
  },
  'destination.reopen': {
    id: 'registration-1',
    seen: { ...seen, confirmation: 'confirmation-1' },
    reasons: { general: '请补充' },
  },
  'household.record': {
    id: 'registration-1',
    seen: { values: {}, confirmation: null },
    values: { kind: '迁回原籍' },
  },
  'destination.import': {
    cohortId: '2027-main',
    importId: 'list.xlsx',
    rows: [{ studentNo: '2023000001', category: '10', values: {} }],
  },
  'identity.bind': { cohortId: '2027-main', studentNo: '2023000001' },
  'identity.confirmPhone': { cohortId: '2027-main', code: 'a-code' },
  'identity.check': { id: 'registration-1', sha256: sha256('picture'), passed: true },
  'identity.release': { id: 'registration-1', reason: '绑错了人' },
  'document.reveal': { id: 'registration-1', reason: '核对档案' },
  'record.timeline': { cohortId: '2027-main' },
  'record.looks': { cohortId: '2027-main' },
  'me.export': { cohortId: '2027-main' },
  'contact.list': { cohortId: '2027-main' },
  'queue.next': { cohortId: '2027-main' },
  'review.approve': { id: 'registration-1', seen: seenAtLevel },
  'review.return': { id: 'registration-1', seen: seenAtLevel, reasons: { general: '请补充' } },
  'review.revoke': { id: 'registration-1', reasons: { general: '误审' } },
  'proof.begin': { cohortId: '2027-main', flow: 'source', slot: 'materialOne' },
  'proof.finish': { cohortId: '2027-main', upload: 'upload-1' },
  'proof.remove': { cohortId: '2027-main', flow: 'destination', proof: 'p1' },
  'proof.own': { cohortId: '2027-main' },
  'proof.view': { id: 'registration-1', flow: 'source' },
  'report.list': { cohortId: '2027-main' },
  'report.revoke': { cohortId: '2027-main', number: REPORT.archive },
  'report.paper': { cohortId: '2027-main', number: REPORT.archive },
  'receipt.paper': { cohortId: '2027-main', flow: 'source' },
}
const calls = Object.keys(good).filter(isCall)
const parsed = (call: Call, input: unknown) => contract[call].input.safeParse(input)

const hostileValues: readonly (readonly [string, unknown])[] = [
  ['a query operator', { $ne: null }],
  ['a list', ['2027-main']],
  ['a number', 7],
  ['nothing', null],
  ['an endless text', 'x'.repeat(10_000)],
]

describe.each(calls)('The input of %s', (call) => {
  const input = good[call] ?? {}

  test('It is accepted as it should be.', () => {
    expect(parsed(call, input).success).toBe(true)
  })

  test('A field that nobody asked for is refused.', () => {
    expect(parsed(call, { ...input, openid: 'openid-graduate' }).success).toBe(false)
    expect(
      parsed(call, JSON.parse(JSON.stringify(input).replace('{', '{"__proto__":{"admin":true},'))).success,
    ).toBe(false)
  })

  test.each(
    Object.keys(input).flatMap((field) =>
      hostileValues.map(([what, value]) => [field, what, value] as const),
    ),
  )('With %s being %s it is refused.', (field, _what, value) => {
    expect(parsed(call, { ...input, [field]: value }).success).toBe(false)
  })

  test('A path is no id.', () => {
    for (const field of ['id', 'cohortId', 'upload', 'proof', 'slot'].filter((name) =>
      Object.hasOwn(input, name),
    ))
      for (const path of ['../../etc/passwd', 'a/b', '$where', ''])
        expect(parsed(call, { ...input, [field]: path }).success).toBe(false)
  })

  test('No text, number, list or nothing at all stands for it.', () => {
    for (const other of ['', 0, null, undefined, [], true]) expect(parsed(call, other).success).toBe(false)
  })
})

describe('Records of values', () => {
  const saving = (claims: unknown) => parsed('source.save', { cohortId: '2027-main', claims })

  test('A claim is a text of at most 500 characters under a name of at most 40.', () => {
    expect(saving({ address: '路'.repeat(500) }).success).toBe(true)
    expect(saving({ address: '路'.repeat(501) }).success).toBe(false)
    expect(saving({ ['f'.repeat(41)]: 'x' }).success).toBe(false)
    expect(saving({ mobile: { $gt: '' } }).success).toBe(false)
    expect(saving({ mobile: 1 }).success).toBe(false)
  })

  test('There are at most eighty claims.', () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 'x']))
    expect([saving(many(80)).success, saving(many(81)).success]).toEqual([true, false])
  })

  test('A claim named __proto__ changes no object.', () => {
    const outcome = saving(JSON.parse('{"__proto__":{"polluted":"yes"},"mobile":"13900000000"}'))
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    if (outcome.success) expect(JSON.stringify(outcome.data)).not.toContain('polluted')
  })

  test('What was seen is a whole round and a digest of 64 hexadecimal digits.', () => {
    for (const wrong of [
      { round: -1 },
      { round: 1.5 },
      { digest: 'F'.repeat(64) },
      { digest: 'f'.repeat(63) },
    ])
      expect(
        parsed('review.approve', { id: 'registration-1', seen: { ...seenAtLevel, ...wrong } }).success,
      ).toBe(false)
  })

  test('What is left out is filled in where there is a sensible value.', () => {
    expect(parsed('queue.next', good['queue.next']).data).toEqual({
      cohortId: '2027-main',
      flow: 'source',
      list: 'waiting',
      as: null,
      classId: null,
      majorId: null,
      waitingSince: null,
      id: null,
      passOver: [],
    })
    expect(parsed('identity.bind', { cohortId: '2027-main' }).data).toEqual({
      cohortId: '2027-main',
      studentNo: '',
      documentNo: '',
      name: '',
    })
  })
})

describe('Destinations', () => {
  const confirming = (over: object) =>
    parsed('destination.confirm', { ...good['destination.confirm'], ...over }).success
  const objecting = (over: object) =>
    parsed('destination.reportError', { cohortId: '2027-main', text: '写错了', ...over }).success
  const row = { studentNo: '2023000001', category: '10', values: {} }
  const importing = (rows: readonly unknown[]) =>
    parsed('destination.import', { cohortId: '2027-main', importId: 'list.xlsx', rows }).success

  test('A confirmation names the lines by 64 hexadecimal digits.', () => {
    for (const contents of ['', 'f'.repeat(63), 'F'.repeat(64), `${'f'.repeat(64)} `])
      expect(confirming({ contents })).toBe(false)
  })

  test('An objection says something, in at most 300 characters, about at most 30 lines; about none where none is named.', () => {
    expect([objecting({}), objecting({ text: '字'.repeat(300) })]).toEqual([true, true])
    for (const text of ['', '  ', '字'.repeat(301)]) expect(objecting({ text })).toBe(false)
    const named = (count: number) => objecting({ fields: Array.from({ length: count }, () => 'unitName') })
    expect([named(30), named(31)]).toEqual([true, false])
    expect(objecting({ fields: ['f'.repeat(41)] })).toBe(false)
    expect(parsed('destination.reportError', { cohortId: '2027-main', text: '写错了' }).data).toMatchObject({
      fields: [],
    })
  })

  test('A list has 1 to 50 rows, of which no two are about one graduate.', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...row, studentNo: `2023${String(at).padStart(6, '0')}` }))
    expect([0, 1, 50, 51].map((count) => importing(rows(count)))).toEqual([false, true, true, false])
    expect(importing([row, row])).toBe(false)
    for (const over of [
      { studentNo: '' },
      { category: '' },
      { category: '123456789' },
      { values: null },
      { x: 1 },
    ])
      expect(importing([{ ...row, ...over }])).toBe(false)
  })

  test('Who mends says why, in at most 100 characters.', () => {
    const correct = (reason: unknown) =>
      parsed('destination.correct', { ...good['destination.correct'], reason }).success
    expect([correct('写错了'), correct('字'.repeat(100))]).toEqual([true, true])
    for (const reason of ['', ' ', '字'.repeat(101), undefined]) expect(correct(reason)).toBe(false)
  })
})

describe('Pictures and reports', () => {
  const report = { cohortId: '2027-main', kind: 'archive', days: 7 }
  const issuing = (over: object) => parsed('report.issue', { ...report, ...over }).success

  test('A report is for whole days of a year, and of a kind that there is.', () => {
    expect([1, 7, 365].map((days) => issuing({ days }))).toEqual([true, true, true])
    for (const days of [0, -7, 366, 7.5, '7', null, Infinity]) expect(issuing({ days })).toBe(false)
    expect(issuing({ kind: 'household' })).toBe(true)
    for (const kind of ['', 'Archive', 'constructor', null]) expect(issuing({ kind })).toBe(false)
  })

  test.each([
    '',
    'a2c4e6g8j0k2m4n6',
    'A2C4-E6G8-J0K2-M4N6',
    'I2C4E6G8J0K2M4N6',
    'A2C4E6G8J0K2M4N',
    'A2C4E6G8J0K2M4N66',
  ])('A number of a report like %j is refused before anybody looks for it.', (number) => {
    expect(parsed('report.revoke', { cohortId: '2027-main', number }).success).toBe(false)
  })

  test('A picture is turned by quarters, and not at all when nothing is said.', () => {
    const turned = (turn: unknown) => parsed('proof.finish', { cohortId: '2027-main', upload: 'u', turn })
    expect([0, 90, 180, 270].map((turn) => turned(turn).success)).toEqual([true, true, true, true])
    for (const turn of [45, -90, 360, '90', null]) expect(turned(turn).success).toBe(false)
    expect(parsed('proof.finish', good['proof.finish']).data).toMatchObject({ turn: 0 })
  })

  test('A step of printing says where it is, or that it begins.', () => {
    const printing = (over: object) =>
      parsed('report.print', { cohortId: '2027-main', collegeId: null, job: null, ...over }).success
    expect([{}, { job: 'job-1' }, { collegeId: 'college-1' }].map(printing)).toEqual([true, true, true])
    for (const over of [{ job: '' }, { job: 7 }, { collegeId: { $ne: null } }, { job: '../job' }])
      expect(printing(over)).toBe(false)
  })
})

test('No property of objects is a call.', () => {
  for (const name of ['__proto__', 'constructor', 'toString', '', 'SOURCE.SAVE'])
    expect(isCall(name)).toBe(false)
})
