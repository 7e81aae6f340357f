import { countsOf, sectionsOf, type OwnRecord } from '../../../../src/features/record/sections'
import { standingOf } from '../../../../src/features/record/standing'
import { anOwnRecord } from '../../support/own-record'

const own = (over: Partial<OwnRecord> = {}): OwnRecord => ({
  ...anOwnRecord(),
  record: {
    name: '林知夏',
    documentType: '居民身份证',
    politicalStatus: '共青团员',
    qq: '',
    college: '机电工程学院',
  },
  fields: { name: 'proof', politicalStatus: 'proof', qq: 'free', directedUnit: 'free' },
  ...over,
})
const rowsOf = (record: OwnRecord) => sectionsOf(record, '证件号码').flatMap(({ rows }) => rows)
const row = (record: OwnRecord, key: string) => rowsOf(record).find((one) => one.key === key)

describe('[D4] The own record', () => {
  test('The document stands below its type, with no more than its end.', () => {
    const keys = rowsOf(own()).map(({ key }) => key)
    expect(keys.indexOf('document')).toBe(keys.indexOf('documentType') + 1)
    expect(row(own(), 'document')).toMatchObject({ value: '•••••• 2647', fieldClass: 'locked' })
  })

  test('A gap that the graduate can fill is shown; one that only the school or only some fill is not.', () => {
    const keys = rowsOf(own()).map(({ key }) => key)
    expect(keys).toContain('qq')
    expect(keys).not.toContain('majorDirection')
    expect(keys).not.toContain('directedUnit')
  })

  test('What differs from the roster keeps the roster’s value beside it; what agrees keeps none.', () => {
    const record = own({ roster: { politicalStatus: '群众' } })
    expect(row(record, 'politicalStatus')?.roster).toBe('群众')
    expect(row(record, 'name')?.roster).toBeNull()
    expect(countsOf(sectionsOf(record, '')).differing).toBe(1)
  })

  test('A wish stands beside the value in force; a wish for the same is none.', () => {
    const claims = { politicalStatus: '中共党员', name: '林知夏' }
    const record = own({ source: { ...anOwnRecord().source, claims } })
    expect(row(record, 'politicalStatus')).toMatchObject({ value: '共青团员', wish: '中共党员' })
    expect(row(record, 'name')?.wish).toBeNull()
    expect(countsOf(sectionsOf(record, '')).wished).toBe(1)
  })
})

describe('[D4] What is offered below the own record', () => {
  const standing = (status: string, actions: string[]) =>
    standingOf(anOwnRecord({ source: { status, actions } }))

  test.each([
    ['draft', ['save', 'submit'], 'confirmOrChange'],
    ['returned', ['save', 'submit'], 'mend'],
    ['draft', [], null],
    ['returned', [], null],
    ['inReview', ['withdraw'], null],
    ['completed', ['askRevoke'], null],
  ])('%s with the server’s %j.', (status, actions, offers) => {
    expect(standing(status, actions).offers).toBe(offers)
  })

  test('Where nothing is offered, a sentence says where things stand.', () => {
    const said = ['draft', 'returned', 'inReview', 'completed', 'somethingNew'].map(
      (status) => standing(status, []).says,
    )
    expect(said.every((sentence) => sentence !== null)).toBe(true)
  })
})
