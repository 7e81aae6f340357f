import { levelKeys, type LevelKey } from '../people/roles'
import { backlogCauses, type BacklogCause, type PushLine } from './decide'
import { isStaffNotice } from './notices'
import { NO_COLLEGE, type CollegeNames } from './words'

/** What the inbox says of a backlog besides its sentence. */
export interface BacklogTold {
  /** Name of the cohort. */
  readonly cohort: string
  readonly waiting: number
  /** Name of the college; '' where there are several. */
  readonly college: string
  readonly colleges: number
  /** Who decides about it. */
  readonly levels: readonly LevelKey[]
  readonly causes: readonly BacklogCause[]
  /** Only single classes are the reader's, and the number is of whole colleges. */
  readonly beyond: boolean
  /** Some of it is the reader's own to decide. */
  readonly own: boolean
}

interface Told {
  readonly cohort: string
  readonly lines: readonly PushLine[]
  readonly names: CollegeNames
}

/** Lines of one recipient as a notice keeps them. */
export function backlogParams({ cohort, lines, names }: Told): Readonly<Record<string, string>> {
  const causes = new Set(lines.flatMap((line) => line.causes))
  const levels = new Set(lines.map(({ level }) => level))
  const [collegeId = '', ...others] = [...new Set(lines.map((line) => line.collegeId))]
  return {
    cohort,
    waiting: String(lines.reduce((sum, { waiting }) => sum + waiting, 0)),
    college: others.length > 0 ? '' : (names.get(collegeId) ?? NO_COLLEGE),
    colleges: String(others.length + 1),
    levels: levelKeys.filter((level) => levels.has(level)).join(' '),
    causes: backlogCauses.filter((cause) => causes.has(cause)).join(' '),
    beyond: yes(lines.some(({ beyond }) => beyond)),
    own: yes(lines.some(({ aside }) => aside !== true)),
  }
}

const yes = (is: boolean): string => (is ? 'yes' : '')

/** The same as it is read; undefined of what is about no backlog. */
export function backlogTold(
  notice: string,
  params: Readonly<Record<string, string>>,
): BacklogTold | undefined {
  const { cohort = '', waiting, college = '', colleges, levels = '', causes = '', beyond, own } = params
  if (!isStaffNotice(notice) || waiting === undefined) return undefined
  return {
    cohort,
    waiting: Number(waiting),
    college,
    colleges: Number(colleges),
    levels: levelKeys.filter((level) => levels.split(' ').includes(level)),
    causes: backlogCauses.filter((cause) => causes.split(' ').includes(cause)),
    beyond: beyond === 'yes',
    own: own !== '',
  }
}
