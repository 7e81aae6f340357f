import { destinationFields } from '../../../domain/destination/fields'
import { householdFields } from '../../../domain/destination/households'
import { fieldKeys, fields } from '../../../domain/registration/fields'
import {
  confirmedContents,
  contentsDigest,
  reportContent,
  reportTitles,
} from '../../../domain/registration/report-content'
import type { Registration, ReportKind } from '../../../domain/registration/registration'
import { places } from '../../support/attempts'
import { aDestination, aRegistration, EMPLOYED, frozen, HOUSEHOLD, ROSTER } from '../../support/registrations'
import { aPolicy, sha256 } from '../../support/school'

const reportedOf = (registration: Registration) => ({ registration, policy: aPolicy(), places, hash: sha256 })
const linesOf = (registration: Registration, kind: ReportKind): [string, string][] =>
  reportContent(reportedOf(registration), kind).map(({ label, value }) => [label, value])
const withValues = (values: Record<string, string>, over: Partial<Registration> = {}): Registration =>
  aRegistration({
    destination: {
      ...aDestination.confirmed(),
      category: values['category'] ?? '',
      frozen: frozen({ values, baseline: {} }),
    },
    ...over,
  })

test('An archive report says who it is, where they go and which way the archive goes, in the words of the forms.', () => {
  const values = {
    ...EMPLOYED,
    'archive.transfer': '签约单位接收',
    'archive.receiver': '示例公司人力资源部',
    'archive.address': '长沙市示例路1号',
    'archive.contact': '周老师',
    'archive.phone': '0731-80000000',
  }
  expect(linesOf(withValues(values, { roster: { ...ROSTER, level: '本科' } }), 'archive')).toEqual([
    ['姓名', '林晓舟'],
    ['性别', '女'],
    ['学号', '2023000001'],
    ['学院', '法学院'],
    ['专业', '法学'],
    ['学历层次', '本科'],
    ['毕业年月', '2027-06'],
    ['证件号码后四位', '0000'],
    ['毕业去向', '签就业协议形式就业'],
    ['单位名称', '示例公司'],
    ['户档转递类型', '签约单位接收'],
    ['档案接收地', '地区430102'],
    ['档案接收单位', '示例公司人力资源部'],
    ['档案接收地址', '长沙市示例路1号'],
    ['档案接收联系人', '周老师'],
    ['档案接收电话', '0731-80000000'],
  ])
})

test('A household report tells of the household instead of the archive.', () => {
  const household = { moved: true, origin: 'import', values: { ...HOUSEHOLD, 备注: 'canary' } } as const
  const lines = linesOf(
    withValues({ ...EMPLOYED, 'archive.receiver': '示例公司' }, { household }),
    'household',
  )
  expect(lines.slice(-4)).toEqual([
    ['单位名称', '示例公司'],
    ['户口是否转入学校', '是'],
    ['户口迁移类型', '迁回原籍'],
    ['户口迁移地址', '示例省示例市示例路1号'],
  ])
  expect(lines.map(([label]) => label)).not.toContain('户档转递类型')
})

test('An approved or corrected value is told, not the roster’s.', () => {
  const amendment = {
    value: '林小舟',
    was: '林晓舟',
    cause: 'source',
    ref: '1',
    by: 'a',
    at: 1,
    before: null,
  } as const
  expect(linesOf(withValues(EMPLOYED, { amended: { name: amendment } }), 'archive')[0]).toEqual([
    '姓名',
    '林小舟',
  ])
})

test('What is reported is what was frozen; what was entered since is not.', () => {
  const registration = withValues(EMPLOYED)
  const edited = {
    ...registration,
    destination: { ...registration.destination, claims: { unitName: '别的公司' } },
  }
  expect(linesOf(edited, 'archive')).toEqual(linesOf(registration, 'archive'))
})

test.each<ReportKind>(['archive', 'household'])(
  'A line without a value is left out of the %s report.',
  (kind) => {
    const bare = aRegistration({
      roster: { name: '林晓舟', sex: '' },
      destination: { ...aDestination.confirmed(), frozen: null, category: '' },
      household: { moved: true, origin: 'import', values: { 备注: '' } },
    })
    const lines = linesOf(bare, kind)
    expect(lines.filter(([, value]) => value === '')).toEqual([])
    expect(lines.map(([label]) => label)).toEqual(
      kind === 'archive' ? ['姓名', '证件号码后四位'] : ['姓名', '证件号码后四位', '户口是否转入学校'],
    )
  },
)

/** Everything a report may say; whatever else a record holds stays with the school. */
const told = {
  person: ['name', 'sex', 'studentNo', 'college', 'major', 'level', 'graduatesOn'],
  archive: [
    'unitName',
    'schoolName',
    'country',
    'work',
    'archive.transfer',
    'archive.place',
    'archive.receiver',
    'archive.department',
    'archive.address',
    'archive.contact',
    'archive.phone',
  ],
  household: ['unitName', 'schoolName', 'country', 'work'],
} as const

test.each<ReportKind>(['archive', 'household'])(
  'Nothing but the listed fields ever gets into the %s report.',
  (kind) => {
    const canary = (of: string, key: string): string => `canary-${of}-${key}`
    const canaries = (of: string, keys: readonly string[]) =>
      Object.fromEntries(keys.map((key) => [key, canary(of, key)]))
    const destination = Object.keys(destinationFields)
    const registration = aRegistration({
      _id: 'canary-id',
      documentFp: 'canary-fingerprint',
      document: { kid: 'k1', iv: 'canary-iv', ct: 'canary-ct', tag: 'canary-tag' },
      documentType: 'canary-type',
      nameKeys: ['canary-key'],
      roster: canaries('roster', fieldKeys),
      source: {
        ...aRegistration().source,
        claims: canaries('claim', fieldKeys),
        survey: { wish: 'canary-wish' },
      },
      destination: {
        ...aDestination.confirmed(),
        claims: canaries('claim', destination),
        frozen: frozen({
          values: canaries('frozen', destination),
          baseline: canaries('baseline', destination),
        }),
      },
      archive: { origin: 'import', values: canaries('stored', destination) },
      household: {
        moved: true,
        origin: 'import',
        values: canaries('household', ['kind', 'address', 'station', 'note']),
      },
    })
    const expected = [
      ...told.person.map((key) => canary('roster', key)),
      ...told[kind].map((key) => canary('frozen', key)),
      ...(kind === 'household' ? ['kind', 'address', 'station'] : []).map((key) => canary('household', key)),
    ]
    // A place is told by its name.
    const values = linesOf(registration, kind).map(([, value]) => value.replace(/^地区/, ''))
    expect(values.filter((value) => value.startsWith('canary'))).toEqual(expected)
    expect(JSON.stringify(linesOf(registration, kind))).not.toMatch(/canary-(?!roster-|frozen-|household-)/)
    const labels = new Set<string>([
      ...fieldKeys.map((key) => fields[key].label),
      ...Object.values(destinationFields).map(({ label }) => label),
      ...Object.values(householdFields).map(({ label }) => label),
    ])
    const own = ['证件号码后四位', '毕业去向', '户口是否转入学校']
    expect(
      linesOf(registration, kind).filter(([label]) => !labels.has(label) && !own.includes(label)),
    ).toEqual([])
  },
)

test('The papers of the two kinds have names of their own.', () => {
  expect(reportTitles).toEqual({ archive: '去向登记核验报告', household: '户口迁移核验报告' })
})

describe('What a confirmation names', () => {
  const moved = { moved: true, origin: 'staff', values: HOUSEHOLD } as const
  const digestOf = (registration: Registration): string => contentsDigest(reportedOf(registration))

  test('It is the lines of every report that may be had: of the household only where it moved.', () => {
    const [here, there] = [withValues(EMPLOYED), withValues(EMPLOYED, { household: moved })]
    expect(confirmedContents(reportedOf(here))).toEqual({
      archive: reportContent(reportedOf(here), 'archive'),
      household: [],
    })
    expect(confirmedContents(reportedOf(there))).toEqual({
      archive: reportContent(reportedOf(there), 'archive'),
      household: reportContent(reportedOf(there), 'household'),
    })
  })

  test.each([
    ...Object.keys(EMPLOYED).filter((field) =>
      ['unitName', 'archive.transfer', 'archive.place'].includes(field),
    ),
    'archive.phone',
    'schoolName',
    'country',
    'work',
  ])('Another %s is another digest.', (field) => {
    expect(digestOf(withValues({ ...EMPLOYED, [field]: '110105' }))).not.toBe(digestOf(withValues(EMPLOYED)))
  })

  test.each(told.person)('Another %s of the record is another digest.', (field) => {
    const roster = { ...ROSTER, [field]: 'something else' }
    expect(digestOf(withValues(EMPLOYED, { roster }))).not.toBe(digestOf(withValues(EMPLOYED)))
  })

  test('Another household, and another end of the document, are another digest; a household of nobody is none.', () => {
    const before = digestOf(withValues(EMPLOYED, { household: moved }))
    const elsewhere = { ...moved, values: { ...HOUSEHOLD, address: '示例路2号' } }
    expect(digestOf(withValues(EMPLOYED, { household: elsewhere }))).not.toBe(before)
    expect(digestOf(withValues(EMPLOYED, { household: moved, documentLast4: '111X' }))).not.toBe(before)
    expect(digestOf(withValues(EMPLOYED, { household: { ...elsewhere, moved: false } }))).toBe(
      digestOf(withValues(EMPLOYED)),
    )
  })

  test('What no report says changes nothing.', () => {
    const roster = { ...ROSTER, mobile: '13900000000', address: '别处一号' }
    expect(digestOf(withValues({ ...EMPLOYED, jobKind: '11' }, { roster }))).toBe(
      digestOf(withValues(EMPLOYED)),
    )
  })
})
