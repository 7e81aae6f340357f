import type { Attempt } from './attempt'
import { categoryOf } from './categories'
import type { FieldProblem } from './field-checks'
import type { Claims } from './registration'

/** Fields of a destination and, as `archive.*`, of the archive's way, which travels in the same submission. */
// prettier-ignore
export const destinationFields = {
  'category':          { label: '毕业去向类别', maxLength: 4 },
  'unitName':          { label: '单位名称', maxLength: 100 },
  'creditCode':        { label: '统一社会信用代码', maxLength: 18 },
  'unitKind':          { label: '单位性质', maxLength: 20 },
  'unitIndustry':      { label: '单位行业', maxLength: 40 },
  'unitPlace':         { label: '单位所在地', maxLength: 60 },
  'unitAddress':       { label: '单位地址', maxLength: 200 },
  'jobKind':           { label: '工作职位类别', maxLength: 40 },
  'signedOn':          { label: '签约日期', maxLength: 10 },
  'work':              { label: '从事的工作', maxLength: 200 },
  'country':           { label: '留学国家或地区', maxLength: 40 },
  'schoolName':        { label: '学校名称', maxLength: 100 },
  'studyMajor':        { label: '录取专业', maxLength: 60 },
  'archive.transfer':  { label: '户档转递类型', maxLength: 20 },
  'archive.receiver':  { label: '档案接收单位', maxLength: 100 },
  'archive.address':   { label: '档案接收地址', maxLength: 200 },
  'archive.contact':   { label: '档案接收联系人', maxLength: 50 },
  'archive.phone':     { label: '档案接收电话', maxLength: 20 },
} as const satisfies Record<string, { readonly label: string; readonly maxLength: number }>

export type DestinationField = keyof typeof destinationFields
export const isDestinationField = (key: string): key is DestinationField =>
  Object.hasOwn(destinationFields, key)

/** 户档转递类型 (seed N §六: 单位接收 by the employer, its superior or a trustee; or back to the source place). */
export const transferKinds = [
  '转回生源地',
  '签约单位接收',
  '上级主管单位接收',
  '托管单位接收',
  '升学学校接收',
] as const
/** 转回生源地: nobody has to be named who takes the archive. */
export const BACK_HOME = transferKinds[0]

/** Everything that stands between these values and a submission, by field. */
export function destinationProblems({ registration, policy, input }: Attempt): Record<string, FieldProblem> {
  const values = input.destination
    ? { ...input.destination.values, category: input.destination.category }
    : registration.destination.claims
  return destinationValueProblems(values, policy.destination.categoryTable)
}

/** The same of the values of a form, before they are sent. */
export function destinationValueProblems(
  values: Claims,
  categoryTable: string,
): Record<string, FieldProblem> {
  const category = categoryOf(categoryTable, values['category'] ?? '')
  const problems = destinationClaimProblems(values)
  if (category === null) problems['category'] = (values['category'] ?? '') === '' ? 'required' : 'notAnOption'
  const required = [...(category?.requires ?? []), ...archiveRequires(values)]
  for (const field of required) if ((values[field] ?? '').trim() === '') problems[field] = 'required'
  return problems
}

/** An archive that goes back to the source place needs no receiver; every other way does. */
export function archiveRequires(values: Claims): readonly string[] {
  const transfer = values['archive.transfer'] ?? ''
  return transfer === BACK_HOME
    ? ['archive.transfer']
    : ['archive.transfer', 'archive.receiver', 'archive.address']
}

/** What is wrong with single claims, whatever else is still missing: unknown names, lengths, options. */
export function destinationClaimProblems(claims: Claims): Record<string, FieldProblem> {
  const problems = Object.entries(claims).flatMap(([field, value]): [string, FieldProblem][] => {
    const problem = destinationClaimProblem(field, value)
    return problem === null ? [] : [[field, problem]]
  })
  return Object.fromEntries(problems)
}

function destinationClaimProblem(field: string, value: string): FieldProblem | null {
  if (!isDestinationField(field)) return 'unknownField'
  if (value.length > destinationFields[field].maxLength) return 'tooLong'
  const isTransfer = field === 'archive.transfer' && value !== ''
  return isTransfer && !transferKinds.some((kind) => kind === value) ? 'notAnOption' : null
}
