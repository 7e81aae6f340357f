import type { Input } from '../../../domain/contract/contract'
import { deskLists, type DeskList } from '../../../domain/contract/queue'
import { staffRoles, type StaffRole } from '../../../domain/people/roles'
import type { FlowName } from '../../../domain/registration/standing'

/** What the page was opened with: one record, and the list from which the next ones are taken. */
export interface Wanted {
  readonly id: string
  readonly flow: FlowName
  readonly cohortId: string
  readonly as: StaffRole | null
  readonly list: DeskList
  readonly classId: string | null
  readonly majorId: string | null
  readonly since: number | null
}

type Params = Readonly<Record<string, string | undefined>>

const oneOf = <T extends string>(known: readonly T[], value: string | undefined): T | null =>
  known.find((one) => one === value) ?? null

const orNull = (value: string | undefined): string | null =>
  value === undefined || value === '' ? null : value

/** Parameters of the page; what is missing or unknown narrows nothing. `cohortId`: where none is named. */
export function wantedOf(params: Params, cohortId: string): Wanted {
  const since = Number(params['since'] ?? '')
  return {
    id: params['id'] ?? '',
    flow: params['flow'] === 'destination' ? 'destination' : 'source',
    cohortId: orNull(params['cohort']) ?? cohortId,
    as: oneOf(staffRoles, params['as']),
    list: oneOf(deskLists, params['list']) ?? 'waiting',
    classId: orNull(params['classId']),
    majorId: orNull(params['majorId']),
    since: Number.isInteger(since) && since > 0 ? since : null,
  }
}

/** Asks for the next one of the list. */
export const nextOf = (wanted: Wanted, passOver: readonly string[]): Input<'queue.next'> => {
  const { flow, cohortId, as, list, classId, majorId, since: waitingSince } = wanted
  return { cohortId, flow, as, list, classId, majorId, waitingSince, passOver: [...passOver] }
}

/** Asks for one record, wherever in the own queue it stands. */
export const thisOne = ({ flow, cohortId, as }: Wanted, id: string): Input<'queue.next'> => ({
  cohortId,
  flow,
  as,
  id,
})
