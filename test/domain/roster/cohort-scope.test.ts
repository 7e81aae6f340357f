import { documentTypes, type DocumentType } from '../../../domain/people/documents'
import { outsideOf } from '../../../domain/roster/cohort-scope'
import { levelKindOf } from '../../../domain/roster/level-kinds'

const scope = { levels: ['本科', '硕士'], hmt: true, international: false, completers: true }
const row = (level: string, type: DocumentType = 'residentId') => ({
  values: level === '' ? {} : { level },
  documentType: documentTypes[type].label,
})

test.each([
  ['本科', '本科'],
  ['本科生毕业', '本科'],
  ['专升本', '本科'],
  ['硕士研究生', '硕士'],
  ['研究生', '硕士'],
  ['博士研究生', '博士'],
  ['专科（高职）', '专科'],
  ['高职扩招', '高职扩招'],
  ['专科（高职扩招）', '高职扩招'],
  ['本科生结业', '本科'],
  ['', null],
  ['预科', null],
] as const)('A roster that writes %j means %j.', (level, kind) => {
  expect(levelKindOf(level)).toBe(kind)
})

test.each([
  ['本科生毕业', null],
  ['硕士研究生', null],
  ['博士研究生', 'level'],
  ['专科', 'level'],
  ['高职扩招', 'level'],
  // What nobody knows is remarked on elsewhere and is no reason to leave a graduate out.
  ['', null],
  ['预科', null],
] as const)('Of a cohort of 本科 and 硕士, %j is refused by the column %j.', (level, column) => {
  expect(outsideOf(scope)(row(level))).toBe(column)
})

test('A cohort of 专科 takes no 高职扩招 by itself, and the other way round.', () => {
  expect(outsideOf({ ...scope, levels: ['专科'] })(row('高职扩招'))).toBe('level')
  expect(outsideOf({ ...scope, levels: ['高职扩招'] })(row('专科'))).toBe('level')
})

test('结业生 belong to it or do not, whatever their level.', () => {
  expect(outsideOf(scope)(row('本科结业'))).toBeNull()
  expect(outsideOf({ ...scope, completers: false })(row('本科结业'))).toBe('level')
  expect(outsideOf({ ...scope, completers: false })(row('本科'))).toBeNull()
})

const fromElsewhere = [
  'residencePermit',
  'hongKongId',
  'macaoId',
  'hongKongMacaoPermit',
  'taiwanPermit',
] as const

test.each(fromElsewhere)(
  'A holder of a %s belongs to a cohort with 港澳台 graduates and to no other.',
  (type) => {
    expect(outsideOf(scope)(row('本科', type))).toBeNull()
    expect(outsideOf({ ...scope, hmt: false })(row('本科', type))).toBe('documentType')
  },
)

test('A holder of a passport belongs to a cohort with international students and to no other.', () => {
  expect(outsideOf(scope)(row('本科', 'passport'))).toBe('documentType')
  expect(outsideOf({ ...scope, international: true })(row('本科', 'passport'))).toBeNull()
})
