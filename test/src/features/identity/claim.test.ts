import { failureSentences } from '../../../../domain/messages'
import { laidOut } from '../../../../src/features/identity/causes'
import {
  asksLastSix,
  formProblems,
  isDigitsOnly,
  likelyCohort,
  missingPart,
  partsAsked,
  yearChoices,
  type BindableCohort,
  type BindPolicy,
} from '../../../../src/features/identity/claim'

const lastSix: BindPolicy = {
  key: 'studentNo',
  secret: 'lastSix',
  name: false,
  studentNoPattern: '^\\d{10}$',
  tries: 5,
}
const byDocument: BindPolicy = { ...lastSix, key: 'documentNo', secret: 'full', name: true }
const typed = { name: '林知夏', studentNo: '2304110218', documentNo: '12345X' }

describe('What binding asks for', () => {
  test.each([
    ['学号 and the last six', lastSix, 'studentNo documentNo lastSix'],
    ['学号 and the whole number', { ...lastSix, secret: 'full' } as const, 'studentNo documentNo'],
    ['name and the whole number', byDocument, 'name documentNo'],
    [
      'a document that finds the record is whole',
      { ...byDocument, secret: 'lastSix' } as const,
      'name documentNo',
    ],
  ])('%s.', (_title, bind, asked) => {
    expect([...partsAsked(bind), ...(asksLastSix(bind) ? ['lastSix'] : [])].join(' ')).toBe(asked)
  })

  test('The first part that is empty is named; spaces are empty; what is not asked for is not missed.', () => {
    expect(missingPart(lastSix, { ...typed, studentNo: '  ' })).toBe('studentNo')
    expect(missingPart(byDocument, { name: '', studentNo: '', documentNo: '' })).toBe('name')
    expect(missingPart(byDocument, { ...typed, studentNo: '' })).toBeNull()
  })

  test('Only a pattern of digits gets the keyboard of numbers.', () => {
    expect(isDigitsOnly(lastSix)).toBe(true)
    expect(isDigitsOnly({ ...lastSix, studentNoPattern: '^[A-Z]\\d{9}$' })).toBe(false)
  })
})

describe('The form of what was typed', () => {
  test.each([
    ['as it should be', {}, {}],
    ['a small x and full-width digits', { studentNo: '２３０４１１０２１８', documentNo: '12345x' }, {}],
    ['a student number too short', { studentNo: '230411' }, { studentNo: 'studentNoPattern' }],
    ['five characters', { documentNo: '12345' }, { documentNo: 'documentIncomplete' }],
    [
      'the whole number where six are asked',
      { documentNo: '32082620050911195X' },
      { documentNo: 'documentIncomplete' },
    ],
    [
      'both wrong',
      { studentNo: '1', documentNo: '1' },
      { studentNo: 'studentNoPattern', documentNo: 'documentIncomplete' },
    ],
  ])('%s.', (_title, over, problems) => {
    expect(formProblems(lastSix, { ...typed, ...over })).toEqual(problems)
  })

  test('A whole number may be as short as a passport’s, never shorter; a name has a letter.', () => {
    expect(formProblems(byDocument, { ...typed, documentNo: 'E1234567' })).toEqual({})
    expect(formProblems(byDocument, { ...typed, name: '··', documentNo: 'E12345' })).toEqual({
      name: 'required',
      documentNo: 'documentIncomplete',
    })
  })
})

describe('Which graduation year', () => {
  const cohort = (id: string, year: number, name = id): BindableCohort => ({
    id,
    name,
    year,
    source: null,
    bind: lastSix,
  })
  const cohorts = [cohort('2028-main', 2028), cohort('2026-main', 2026), cohort('2027-main', 2027)]
  const label = (year: number): string => `${year}届`
  const autumn = Date.parse('2026-11-23T10:00:00+08:00')

  test('The years stand in order; two cohorts of one year are told apart by name.', () => {
    expect(yearChoices(cohorts, label).map((choice) => choice.label)).toEqual(['2026届', '2027届', '2028届'])
    const twins = [cohort('2027-main', 2027, '主校区'), cohort('2027-north', 2027, '北校区')]
    expect(yearChoices(twins, label).map((choice) => choice.label)).toEqual(['主校区', '北校区'])
  })

  test('The link’s cohort is asked first, else the season’s, else the latest; without any, none.', () => {
    expect(likelyCohort(cohorts, '2026-main', autumn)?.id).toBe('2026-main')
    expect(likelyCohort(cohorts, '', autumn)?.id).toBe('2027-main')
    expect(likelyCohort(cohorts, '', Date.parse('2027-05-23T10:00:00+08:00'))?.id).toBe('2027-main')
    expect(likelyCohort([cohort('a', 2020), cohort('b', 2021)], 'gone', autumn)?.id).toBe('b')
    expect(likelyCohort([], '', autumn)).toBeUndefined()
  })
})

describe('A mismatch laid out', () => {
  test('[R3] The sentence names three causes, each in a line of its own, and nothing is lost of it.', () => {
    const { lead, causes, rest } = laidOut(failureSentences.bindMismatch)
    expect(lead).toMatch(/：$/)
    expect(causes).toHaveLength(3)
    expect(causes.every((cause) => !/^[一二三]是/.test(cause))).toBe(true)
    expect(rest).toContain('辅导员')
    const said = `${lead}${causes.join('')}${rest}`.length
    expect(said).toBe(failureSentences.bindMismatch.length - '一是二是三是'.length)
  })

  test('Another sentence stays as it is.', () => {
    expect(laidOut(failureSentences.bindTooOften)).toEqual({
      lead: failureSentences.bindTooOften,
      causes: [],
      rest: '',
    })
  })
})
