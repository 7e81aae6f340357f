import type { Context } from '../../door/context'
import { reportLink } from '../../door/report-numbers'
import { DatabaseBusy } from '../../store/database'
import { partPath, wholePath, type PrintJob, type PrintPhase } from '../../store/prints'
import type { Fonts } from '../papers/fonts'
import { joined } from '../papers/join'
import { tellMissing } from '../papers/missing-glyphs'
import { partDocument } from './part-document'
import { walked, type StepSize } from './walk'

export interface Means {
  readonly context: Context
  readonly fonts: { readonly open: () => Fonts; readonly close: () => void }
  readonly size: StepSize
}

/** The job after a step; null when another step was faster: then what is stored counts. */
type Step = (job: PrintJob, means: Means) => Promise<PrintJob | null>

/** Far more than a part can weigh; a file beyond it is none of ours. */
const MOST_OF_A_PART = 50_000_000

/** What a step does, by how far the job has come. */
const steps: Readonly<Record<PrintPhase, Step>> = { walking: walk, joining: join, done: stay }

/**
 * One step of a job. Dying anywhere in it loses nothing and prints nothing twice: a part file counts only when
 * the job says so, in one guarded write, and until then the step is simply taken again.
 */
export const takeStep: Step = (job, means) => steps[job.phase](job, means)

async function walk(job: PrintJob, { context, fonts, size }: Means): Promise<PrintJob | null> {
  const { store, now, vault, reportUrl } = context
  const { reports, without, after, ended } = await walked(store, job, { now, size })
  const parts = [...job.parts]
  if (reports.length > 0) {
    if (!(await store.prints.beginPart(job))) return null
    const part = job.begun + 1
    const paper = await partDocument(fonts.open(), reports, (number) => reportLink(vault, reportUrl, number))
    tellMissing(context, 'report.print', paper)
    await store.files.write(partPath(job, part), paper.bytes)
    parts.push(part)
  }
  const next: PrintJob = {
    ...job,
    phase: !ended ? 'walking' : parts.length > 0 ? 'joining' : 'done',
    after,
    parts,
    printed: job.printed + reports.length,
    without: job.without + without,
  }
  return (await store.prints.advance(job, next)) ? next : null
}

async function join(job: PrintJob, { context: { store }, fonts }: Means): Promise<PrintJob | null> {
  fonts.close()
  await store.files.write(wholePath(job), await joined(partsOf(job, store)))
  const next: PrintJob = { ...job, phase: 'done' }
  const stored = await store.prints.advance(job, next)
  // Whoever was faster joined the same parts: the file is the same either way.
  await store.files.removePaths(job.parts.map((part) => partPath(job, part)))
  return stored ? next : null
}

async function* partsOf(job: PrintJob, { files }: Context['store']): AsyncGenerator<Buffer> {
  for (const part of job.parts) {
    const bytes = await files.readPath(partPath(job, part), MOST_OF_A_PART)
    // Removed by whoever finished the job a moment ago: asking again finds it done.
    if (!Buffer.isBuffer(bytes)) throw new DatabaseBusy(new Error('a part of a print job is gone'))
    yield bytes
  }
}

function stay(job: PrintJob): Promise<PrintJob> {
  return Promise.resolve(job)
}
