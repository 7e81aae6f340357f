import { createHash } from 'node:crypto'
import { defaultPolicy } from '../../../domain/cohort/default-policy'
import type { Call, Input } from '../../../domain/contract/contract'
import { placeFacts } from '../../../domain/places/place-facts'
import type { Registration } from '../../../domain/registration/registration'
import { contentsDigest } from '../../../domain/registration/report-content'
import { backHome, rowOf, unit } from '../../support/cloud-destinations'
import { cohortId, northCohortId } from '../../support/cloud-founding'

/** Right inputs of the calls about destinations, for the record of a place or, where nobody's is meant, of none. */
type DestinationCalls = Extract<Call, `destination.${string}` | 'household.record'>

/** What the three graduates of the matrix say of themselves. */
export const destination = { category: '10', ...unit, ...backHome } as const

const cohorts: Readonly<Record<string, string>> = { north: northCohortId }
const nothing = '0'.repeat(64)
const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** What the confirmation page of a record names; of a record without a destination, nothing that stands. */
const contentsOf = (registration: Registration | undefined): string =>
  registration === undefined
    ? nothing
    : contentsDigest({ registration, policy: defaultPolicy(cohortId), places: placeFacts, hash })

export function destinationInputs(
  registrationOf: (place: string) => Registration | undefined,
  unknownId: string,
): { readonly [C in DestinationCalls]: (place: string) => Input<C> } {
  const about = (place: string) => ({ id: registrationOf(place)?._id ?? unknownId })
  const seenOf = (place: string) => {
    const { round = 1, digest = nothing } = registrationOf(place)?.destination.frozen ?? {}
    return { round, digest }
  }
  const reviewedOf = (place: string) => ({
    ...seenOf(place),
    confirmation: registrationOf(place)?.destination.confirmation?.id ?? null,
  })
  const text = '单位名称写错了'
  return {
    'destination.save': () => ({ cohortId, claims: destination }),
    'destination.submit': () => ({ cohortId }),
    'destination.withdraw': () => ({ cohortId }),
    'destination.confirm': () => ({
      cohortId,
      seen: seenOf('mechanics'),
      contents: contentsOf(registrationOf('mechanics')),
      basicsChecked: true,
    }),
    'destination.reportError': () => ({ cohortId, text, fields: ['unitName'] }),
    'destination.askChange': () => ({ cohortId, text }),
    'destination.change': () => ({ cohortId }),
    'destination.get': about,
    'destination.correct': (place) => ({
      ...about(place),
      seen: reviewedOf(place),
      claims: { unitName: '示例重型装备有限公司' },
      reason: '核对协议书',
    }),
    'destination.reopen': (place) => ({
      ...about(place),
      seen: reviewedOf(place),
      reasons: { general: '换单位' },
    }),
    'destination.import': (place) => ({
      cohortId: cohorts[place] ?? cohortId,
      importId: 'list-of-june',
      rows: [rowOf({ studentNo: registrationOf(place)?.studentNo ?? '9999999999' }, destination)],
    }),
    'household.record': (place) => ({
      ...about(place),
      seen: { values: {}, confirmation: reviewedOf(place).confirmation },
      values: { kind: '迁往就业地', address: '湖南省湘潭市示例路1号' },
    }),
  }
}
