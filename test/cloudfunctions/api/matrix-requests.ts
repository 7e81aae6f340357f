import type { Call, Input } from '../../../domain/contract/contract'
import type { Registration } from '../../../domain/registration/registration'
import { lawId, staff } from '../../support/cloud-founding'
import { aPhoto, attachPicture } from '../../support/cloud-proofs'
import type { Person, School } from '../../support/cloud-school'

/** 更正申请 and 求助 of the three records, made by real calls, and the right inputs of the calls about them. */
export type Place = 'mechanics' | 'law' | 'north'

/** Who compares for the college: the record's own leader, where one works there. */
export const comparers: Readonly<Record<Place, string>> = {
  mechanics: staff.leader,
  law: 'staff-law-leader',
  north: 'staff-north-leader',
}

const post = (campusId: string, collegeIds: readonly string[] | null) => ({
  role: 'college',
  campusId,
  cohortIds: null,
  collegeIds,
  classIds: null,
  until: null,
})

/** Leaders of the colleges whose staff has none yet. */
export async function appointLeaders(school: School): Promise<void> {
  const posts = { [comparers.law]: post('main', [lawId]), [comparers.north]: post('north', null) }
  for (const [_id, grant] of Object.entries(posts))
    await school.put('staff', { _id, rev: 1, name: _id, suspended: false, grants: [grant] })
}

const asked = { values: { graduatesOn: '2027-12' }, reason: '实际十二月毕业' }

/** The proof of a correction, which waits for its request. */
export const withEvidence = async (school: School, person: Person, cohortId: string): Promise<unknown> =>
  attachPicture(person, school, {
    cohortId,
    flow: 'correction',
    slot: 'correctionOne',
    bytes: await aPhoto(3),
  })

export const askCorrection = (person: Person, cohortId: string): Promise<unknown> =>
  person.must('correction.request', { cohortId, ...asked })

const requestOf = (place: string): string => `ticket-of-${place}`
export const ticketId = (place: string): string => `asked_${requestOf(place)}`

/** A call for help under an id that a test knows. */
export const openTicket = (person: Person, cohortId: string, place: Place): Promise<unknown> =>
  person.must('ticket.open', { cohortId, kind: 'other', text: '看不到班级' }, { requestId: requestOf(place) })

type Requests = Extract<
  Call,
  `correction.${string}` | `ticket.${string}` | 'record.correct' | 'upstream.record'
>

/** Right inputs, for the record of a place or, where nobody's is meant, of none. */
export function requestInputs(
  cohortId: string,
  registrationOf: (place: string) => Registration | undefined,
  unknownId: string,
): { readonly [C in Requests]: (place: string) => Input<C> } {
  const about = (place: string) => ({ id: registrationOf(place)?._id ?? unknownId })
  const decision = (place: string) => ({
    ...about(place),
    correction: registrationOf(place)?.correction?.id ?? unknownId,
  })
  return {
    'correction.request': () => ({ cohortId, ...asked }),
    'correction.withdraw': () => ({ cohortId, correction: decision('mechanics').correction }),
    'correction.list': () => ({ cohortId }),
    'correction.verify': decision,
    'correction.apply': decision,
    'correction.refuse': (place) => ({ ...decision(place), reason: '材料看不清' }),
    'record.correct': (place) => ({ ...about(place), claims: { ethnicity: '苗族' }, reason: '户口本所载' }),
    'upstream.record': (place) => ({ ...about(place), result: 'passed', importId: 'list-of-october' }),
    'ticket.open': () => ({ cohortId, kind: 'notListed', text: '名单里没有我' }),
    'ticket.own': () => ({}),
    'ticket.list': () => ({ cohortId }),
    'ticket.answer': (place) => ({ id: ticketId(place), rev: 1, text: '已为你核对', close: true }),
  }
}
