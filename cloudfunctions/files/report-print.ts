import type { Cohort } from '../../domain/cohort/cohort'
import type { Output, Parsed } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import { reachedColleges, scopeOf } from '../../domain/people/staff'
import { err, ok, type Result } from '../../domain/result'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import { wholePath, type PrintJob } from '../store/prints'
import { closeFonts, fontsIn } from './papers/fonts'
import { takeStep } from './printing/steps'
import type { StepSize } from './printing/walk'

/** Measured (docs/decisions/0017): far within the time and memory of the function. */
const stepSize: StepSize = { read: 100, reads: 20, pages: 250 }
/** Files of a job go after a day; no step may write one that the sweep would miss. */
const STEPS_FOR_MS = 23 * 3_600_000
const ADDRESS_SECONDS = 600

/**
 * One step of printing the archive reports in force of a cohort or of one of its colleges (N14). The same
 * request again begins no second job; a step asked for again goes on from what is stored.
 */
export const reportPrint =
  (assets: string, size: StepSize = stepSize): Verb<'report.print'> =>
  async (input, context) => {
    const cohort = await context.store.cohorts.get(input.cohortId, context.now)
    if (cohort === null || !reaches(context, cohort, input.collegeId)) return err({ code: 'cohortMissing' })
    const job = input.job === null ? await begun(context, cohort, input) : await known(context, input)
    if (job === null) return err({ code: 'printMissing' })
    const fonts = { open: () => fontsIn(assets), close: () => closeFonts(assets) }
    const stored = await takeStep(job, { context, fonts, size })
    const now = stored ?? (await context.store.prints.get(job._id))
    return now === null ? err({ code: 'printMissing' }) : answer(context, now)
  }

/** Whether one of the grants reaches all that is to be printed. */
function reaches({ grants }: Context, cohort: Cohort, collegeId: string | null): boolean {
  const reached = reachedColleges(grants, cohort)
  return reached === 'all' || (reached !== null && collegeId !== null && reached.includes(collegeId))
}

/** The job of this request: made now, or found where the request came a second time. */
async function begun(
  { store, vault, hash, openid, requestId, now }: Context,
  { _id: cohortId, campusId }: Cohort,
  { collegeId }: Parsed<'report.print'>,
): Promise<PrintJob | null> {
  const _id = hash(`print|${openid}|${requestId}`).slice(0, 32)
  const job: PrintJob = {
    _id,
    step: 0,
    by: openid,
    at: now,
    campusId,
    cohortId,
    collegeId,
    folder: `prints/${vault.tag(`print|${_id}`)}`,
    phase: 'walking',
    after: '',
    begun: 0,
    parts: [],
    printed: 0,
    without: 0,
  }
  if ((await store.prints.insert(job)) === 'inserted') return job
  return known({ store, openid, now }, { cohortId, collegeId, job: _id })
}

/** A job of one's own, over the same graduates, that has not grown too old. */
async function known(
  { store, openid, now }: Pick<Context, 'store' | 'openid' | 'now'>,
  { cohortId, collegeId, job: id }: Parsed<'report.print'>,
): Promise<PrintJob | null> {
  const job = id === null ? null : await store.prints.get(id)
  if (job?.by !== openid || job.cohortId !== cohortId || job.collegeId !== collegeId) return null
  return now - job.at < STEPS_FOR_MS ? job : null
}

const finished: Readonly<Record<PrintJob['phase'], boolean>> = { walking: false, joining: false, done: true }

async function answer(context: Context, job: PrintJob): Promise<Result<Output<'report.print'>, Failure>> {
  const { _id, printed, without, phase } = job
  if (!finished[phase]) return ok({ job: _id, printed, without, done: false, url: null, until: null })
  if (printed === 0) return err({ code: 'nothingToPrint' })
  const { store, now } = context
  await recordPrinted(context, job)
  const url = (await store.files.urls([wholePath(job)], ADDRESS_SECONDS)).get(wholePath(job))
  if (url === undefined) return err({ code: 'printMissing' })
  return ok({ job: _id, printed, without, done: true, url, until: now + ADDRESS_SECONDS * 1_000 })
}

/** Written before the address is handed out: nobody gets the reports without a line of it. */
async function recordPrinted(
  { store, openid: by, grants, newId, now: at }: Context,
  { _id: about, campusId, cohortId, collegeId, printed: count }: PrintJob,
): Promise<void> {
  const grant = grants.find((one) => scopeOf(one, { _id: cohortId, campusId }) !== null)
  if (grant === undefined) throw new Error('a printing that no grant reaches')
  await store.accessLog.add([
    {
      _id: newId(),
      at,
      by,
      as: grant.role,
      ofCollege: grant.collegeIds === null ? '' : (collegeId ?? ''),
      what: 'reportsPrinted',
      campusId,
      cohortId,
      registrationId: '',
      collegeId: collegeId ?? '',
      about,
      count,
    },
  ])
}
