import type { Phase } from '../../../domain/cohort/cohort'
import type { LevelKey } from '../../../domain/people/roles'
import type { OwnRecord } from './own-record'
import { texts } from '../../texts/home'

export type Level = OwnRecord['source']['chain'][number]

const phases: Readonly<Record<LevelKey, Phase>> = {
  counselor: 'review:counselor',
  college: 'review:college',
  office: 'review:office',
}

const isLevelKey = (key: string): key is LevelKey => Object.hasOwn(phases, key)

/** The phase in which a level of the school decides; above the school nobody keeps windows here. */
export const reviewPhase = ({ kind, key }: Level): Phase | null =>
  kind === 'staff' && isLevelKey(key) ? phases[key] : null

/** Who holds the matter at a level: the school's people by their office, everybody above by name. */
export const ownerOf = ({ kind, key, name }: Level): string =>
  kind === 'staff' && isLevelKey(key) ? texts.owners[key] : name

/** The word that lists and messages use for whoever has it now. */
export type Awaited = 'awaitingCollege' | 'awaitingSchool'
const awaited: Readonly<Record<LevelKey, Awaited>> = {
  counselor: 'awaitingCollege',
  college: 'awaitingCollege',
  office: 'awaitingSchool',
}

/** After the school's last yes a record still counts as with the school, as on its dashboards. */
export const awaitedOf = ({ kind, key }: Level): Awaited =>
  kind === 'staff' && isLevelKey(key) ? awaited[key] : 'awaitingSchool'
