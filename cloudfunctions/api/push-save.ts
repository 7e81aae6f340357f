import type { Parsed } from '../../domain/contract/contract'
import { differences, pushRulesOf, saidOf, type PushRules } from '../../domain/push/rules'
import { err, ok } from '../../domain/result'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import type { StoredCohort } from '../store/cohorts'
import { robotPlace } from '../store/robot-key'
import { editCohort } from './edit-cohort'

/**
 * Sets when who is told of a backlog, guarded by the revision that was read, with a line among the cohort's edits. Of
 * the robot's address only the key is kept, sealed for this cohort; nothing ever shows it again.
 */
export const pushSave: Verb<'push.save'> = ({ cohortId, rev, rules: sent, robot }, context) =>
  editCohort(context, {
    cohortId,
    rev,
    change: async (cohort) => {
      // Its optional parts are absent, not undefined: JSON has no such value.
      const rules = sent as PushRules
      const colleges = await context.store.structures.colleges(cohortId, context.now)
      const unknown = Object.keys(rules.colleges).filter((own) => !colleges.some(({ id }) => id === own))
      if (unknown.length > 0)
        return err({
          code: 'badInput',
          fields: Object.fromEntries(unknown.map((id) => [`rules.colleges.${id}`, 'notAnOption' as const])),
        })
      const next = { ...cohort, push: rules, robot: robotAfter(context, cohort, robot) }
      const { before, after } = differences(saidOf(pushRulesOf(cohort)), saidOf(rules))
      const isReplaced = robot !== 'keep'
      const edit = {
        what: 'push' as const,
        where: '',
        before: { ...before, ...(isReplaced && { robotSet: hasRobot(cohort) }) },
        after: { ...after, ...(isReplaced && { robotSet: hasRobot(next) }) },
        reason: '',
      }
      return ok({ next, reply: { rev: rev + 1 }, edits: [edit] })
    },
  })

const hasRobot = ({ robot }: Pick<StoredCohort, 'robot'>): boolean => robot !== undefined && robot !== null

function robotAfter(
  { vault }: Context,
  { _id, robot = null }: StoredCohort,
  sent: Parsed<'push.save'>['robot'],
): NonNullable<StoredCohort['robot']> | null {
  if (sent === 'keep') return robot
  if (sent === 'none') return null
  return vault.seal(sent.slice(sent.lastIndexOf('=') + 1).toLowerCase(), robotPlace(_id))
}
