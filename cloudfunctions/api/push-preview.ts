import { reachesCohort } from '../../domain/people/staff'
import { backlogsOf } from '../../domain/push/backlog'
import { decidePushes, nothingTold } from '../../domain/push/decide'
import { recipientsOf } from '../../domain/push/recipients'
import { pushRulesOf, type PushRules } from '../../domain/push/rules'
import { robotText } from '../../domain/push/words'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { namesIn, shownLines } from './push-lines'

/** So many colleagues are looked through; a preview may name fewer than will be told. */
const MOST_STAFF = 1_000

/** What would be told now and to whom, by rules that are not saved yet; decided by the same rules as the timer does. */
export const pushPreview: Verb<'push.preview'> = async ({ cohortId, rules: asked }, context) => {
  const { store, grants, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  // The timer tells nobody of a paused cohort.
  if (cohort.paused) return ok({ now, lines: [], to: [], robotText: '' })
  const colleges = await store.structures.colleges(cohortId, now)
  const [tallies, staff] = await Promise.all([
    store.tallies.of(cohortId, ['', ...colleges.map(({ id }) => id)]),
    store.staff.ofCampus(cohort.campusId, { after: null, limit: MOST_STAFF }),
  ])
  const backlogs = tallies.flatMap((tally) => backlogsOf(tally, cohort, now))
  // Its optional parts are absent, not undefined: JSON has no such value.
  const rules = { ...((asked ?? pushRulesOf(cohort)) as PushRules), digestHours: [] }
  const { pushes } = decidePushes({ backlogs, rules, memory: nothingTold, now })
  const [push] = pushes
  const names = namesIn(colleges)
  if (push === undefined) return ok({ now, lines: [], to: [], robotText: '' })
  const said = { kind: push.kind, lines: push.lines, names, now, cohort: cohort.name }
  const to = recipientsOf(push, { staff: staff, cohort, now })
  return ok({
    now,
    lines: shownLines(push.lines, names),
    to: to.map(({ name, lines }) => ({ name, lines: lines.length })),
    robotText: rules.channels.robot ? robotText(said) : '',
  })
}
