import type { Input, Output } from '../../domain/contract/contract'
import { bound, cohortId, staff } from './cloud-founding'
import type { Graduate } from './cloud-graduates'
import { approved, seenBy } from './cloud-review'
import type { Person, School } from './cloud-school'

/** An employer as category 10 asks for it (签就业协议形式就业); the credit code is made up, its check character right. */
export const unit = {
  unitName: '示例装备制造有限公司',
  creditCode: '91430300MA4EXAMP02',
  unitKind: '39',
  unitIndustry: '22',
  unitPlace: '430300',
  jobKind: '13',
  signedOn: '2027-03-01',
} as const

/** The archive goes to the employer. */
export const received = {
  'archive.transfer': '签约单位接收',
  'archive.receiver': '示例装备制造有限公司人力资源部',
  'archive.address': '湖南省湘潭市示例路1号',
  'archive.contact': '示例联系人',
  'archive.phone': '0731-88888888',
} as const

/** The archive goes back to the city of everybody in the test school. */
export const backHome = { 'archive.transfer': '转回生源地', 'archive.place': '430100' } as const

export const employed = { category: '10', ...unit, ...received } as const

/** A destination that asks for no evidence: nothing found yet. */
export const unemployed = { category: '70', ...backHome } as const

/** 自由职业, which the college and the school review one after the other. */
export const freelance = { category: '76', work: '自由撰稿', unitPlace: '430100', ...backHome } as const

type OwnRecord = Output<'me.get'>['records'][number]

/** The own record in a cohort, as the graduate's pages have it. */
export async function recordIn(person: Person, cohort: string): Promise<OwnRecord> {
  const record = (await person.must('me.get', {})).records.find((one) => one.cohortId === cohort)
  if (record === undefined) throw new Error('not bound there')
  return record
}

export const destinationOf = async (person: Person): Promise<OwnRecord['destination']> =>
  (await recordIn(person, cohortId)).destination

/** What the confirmation page has on the screen: the submission and every line of the reports, and the tick. */
export async function confirmationScreen(
  person: Person,
  cohort: string,
): Promise<Input<'destination.confirm'>> {
  const { seen, contents } = (await recordIn(person, cohort)).destination
  if (seen === null || contents === null) throw new Error('nothing to confirm')
  return { cohortId: cohort, seen, contents: contents.digest, basicsChecked: true }
}

/** 信息无误，确认登记去向: what is on the screen now. */
export async function confirms(person: Person, cohort = cohortId): Promise<Output<'destination.confirm'>> {
  return person.must('destination.confirm', await confirmationScreen(person, cohort))
}

/** What the school has on the screen of a destination. */
export async function seenBySchool(
  school: School,
  id: string,
): Promise<Input<'destination.correct'>['seen']> {
  const { seen } = await school.as(staff.office).must('destination.get', { id })
  if (seen === null) throw new Error('nothing was reviewed')
  return seen
}

/** What staff have on the screen where a household is recorded. */
export async function householdOnScreen(
  school: School,
  id: string,
): Promise<Input<'household.record'>['seen']> {
  const { household, confirmation } = await school.as(staff.office).must('destination.get', { id })
  return { values: household.values, confirmation }
}

export interface Going {
  readonly person: Person
  readonly id: string
}

/** A graduate whose source information is completed by the counselor of the own college. */
export async function sourceCompleted(school: School, graduate: Graduate, by: string): Promise<Going> {
  const person = await bound(school, graduate)
  await person.must('source.submit', { cohortId })
  const { _id: id } = await school.registration(graduate.studentNo)
  await approved(school, id, by)
  return { person, id }
}

/** Fills a destination in and hands it in. */
export async function handsIn(person: Person, claims: Readonly<Record<string, string>>): Promise<void> {
  await person.must('destination.save', { cohortId, claims: { ...claims } })
  await person.must('destination.submit', { cohortId })
}

export async function approvesDestination(reviewer: Person, id: string): Promise<void> {
  const seen = await seenBy(reviewer, id, 'destination')
  await reviewer.must('review.approve', { id, flow: 'destination', seen })
}

/** Everything before a confirmation: filled in, handed in, reviewed by the counselor of the own college. */
export async function reviewed(
  school: School,
  graduate: Graduate,
  claims: Readonly<Record<string, string>> = employed,
): Promise<Going> {
  const going = await sourceCompleted(school, graduate, staff.counselor)
  await handsIn(going.person, claims)
  await approvesDestination(school.as(staff.counselor), going.id)
  return going
}

type Row = Input<'destination.import'>['rows'][number]

/** A row of the office's list, without the category among its values. */
export function rowOf(
  { studentNo }: Pick<Graduate, 'studentNo'>,
  { category, ...values }: { readonly category: string } & Readonly<Record<string, string>>,
): Row {
  return { studentNo, category, values }
}

/** The office brings rows; answers what became of each. */
export async function brought(
  school: School,
  ...rows: readonly Row[]
): Promise<Output<'destination.import'>['results']> {
  const sent = { cohortId, importId: 'list-of-june', rows: [...rows] }
  return (await school.as(staff.office).must('destination.import', sent)).results
}
