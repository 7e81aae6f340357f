import type { ProofFlow } from '../../domain/registration/proof'
import type { Intent, Trouble } from './cloud'
import type { Picture, Sending } from './picture'
import { createStore, type Watched } from './store'

/** Where a picture goes. */
export interface Place {
  readonly flow: ProofFlow
  readonly slot: string
  readonly maxBytes: number
}

/** How far a person turned a picture, clockwise. */
export type Turn = 0 | 90 | 180 | 270

export type Going =
  /** What was typed goes first, the picture is made to fit, and a place for it is asked for. */
  | { readonly kind: 'preparing' }
  /** Bytes. */
  | { readonly kind: 'sending'; readonly sent: number; readonly total: number }
  | { readonly kind: 'checking' }
  /** Stopped on the way; goes on as the same upload. */
  | { readonly kind: 'waiting'; readonly why: Trouble }
  | { readonly kind: 'refused'; readonly why: Trouble }

export interface Upload {
  /** The picture as it was chosen; empty for a file that is none. */
  readonly src: string
  readonly going: Going
}
/** By `keyOf` their place. */
export type Uploads = Readonly<Record<string, Upload>>

export const keyOf = ({ flow, slot }: Pick<Place, 'flow' | 'slot'>): string => `${flow}:${slot}`

/** What an upload needs of the world. */
export interface UploadMeans<Proof> {
  /** Whether what was typed is on the server now: a slot is wanted only for saved values. */
  readonly flush: (flow: Place['flow']) => Promise<boolean>
  readonly fit: (picture: Picture, maxBytes: number) => Promise<Picture>
  readonly begin: (
    place: Place,
    intent: Intent,
  ) => Promise<{ readonly upload: string; readonly path: string }>
  readonly put: (picture: Picture, path: string, told: (sent: number) => void) => Sending
  readonly finish: (upload: string, turn: Turn, intent: Intent) => Promise<Proof>
  readonly landed: (proof: Proof) => Promise<void>
  readonly newIntent: () => Intent
  /** What a refused or lost call means. */
  readonly troubleOf: (error: unknown) => Trouble
}

/** It did not get there, or is not wanted there any more. */
class Lost extends Error {}

export interface SlotUploads {
  readonly uploads: Watched<Uploads>
  /** Sends a picture into its slot, in place of whatever was on its way there. */
  readonly send: (place: Place, picture: Picture, turn: Turn) => void
  /** A file was chosen that cannot be a proof. */
  readonly refuse: (place: Place, why: Trouble) => void
  /** Goes on with what stopped on the way: one place, or all of them. */
  readonly again: (key?: string) => void
  readonly cancel: (key: string) => void
  readonly drop: () => void
}

interface Job {
  readonly place: Place
  readonly picture: Picture
  readonly turn: Turn
  /** Whether all that was typed had reached the server. */
  saved: boolean
  fitted: Picture | null
  begun: { readonly upload: string; readonly path: string } | null
  /** Whether all of it is in the storage. */
  there: boolean
  /** The same as long as no answer came: asking again begins or finishes nothing twice. */
  beginning: Intent
  finishing: Intent
  /** Whether a second upload was begun because the first had expired. */
  renewed: boolean
  ended: boolean
  stop: () => void
}

/** What a second try may mend. */
const passing: ReadonlySet<Trouble['code']> = new Set<Trouble['code']>([
  'offline',
  'busy',
  'unexpected',
  'uploadsTooMany',
])
/** Only after these is another upload begun. */
const gone: ReadonlySet<Trouble['code']> = new Set<Trouble['code']>(['uploadExpired', 'uploadMissing'])
/** Pages are drawn again after so much of a picture. */
const SHOWN_SHARE = 0.02

/** Given up meanwhile: nothing more is sent for it. */
function goesOn({ ended }: Job): void {
  if (ended) throw new Lost()
}

/** Pictures of one record on their way; they go on while the person looks at other pages. */
export function slotUploads<Proof>(means: UploadMeans<Proof>): SlotUploads {
  const uploads = createStore<Uploads>({})
  const jobs = new Map<string, Job>()

  function show(job: Job, going: Going): void {
    if (job.ended) return
    uploads.set({ ...uploads.get(), [keyOf(job.place)]: { src: job.picture.src, going } })
  }

  function forget(key: string): void {
    const { [key]: _gone, ...rest } = uploads.get()
    uploads.set(rest)
  }

  function end(key: string): void {
    const job = jobs.get(key)
    if (job !== undefined) {
      job.ended = true
      job.stop()
    }
    jobs.delete(key)
  }

  async function run(job: Job): Promise<void> {
    try {
      const proof = await taken(job)
      if (job.ended) return
      await means.landed(proof)
      jobs.delete(keyOf(job.place))
      forget(keyOf(job.place))
    } catch (error) {
      failed(job, error instanceof Lost ? { code: 'offline' } : means.troubleOf(error))
    }
  }

  async function taken(job: Job): Promise<Proof> {
    show(job, { kind: 'preparing' })
    const { flow, maxBytes } = job.place
    // Whether all of it was saved does not matter here: only the field that asks for this slot does.
    job.saved = await means.flush(flow)
    job.fitted ??= await means.fit(job.picture, maxBytes)
    goesOn(job)
    const begun = (job.begun ??= await means.begin(job.place, job.beginning))
    if (!job.there) await put(job, { picture: job.fitted, path: begun.path })
    show(job, { kind: 'checking' })
    return means.finish(begun.upload, job.turn, job.finishing)
  }

  async function put(job: Job, { picture, path }: { picture: Picture; path: string }): Promise<void> {
    goesOn(job)
    const total = picture.bytes
    let shown = 0
    show(job, { kind: 'sending', sent: 0, total })
    const sending = means.put(picture, path, (sent) => {
      if (sent - shown < total * SHOWN_SHARE) return
      shown = sent
      show(job, { kind: 'sending', sent: Math.min(sent, total), total })
    })
    job.stop = sending.cancel
    try {
      await sending.done
    } catch {
      // However it ended, the same picture may be put to the same path once more.
      throw new Lost()
    } finally {
      job.stop = () => undefined
    }
    job.there = true
  }

  function failed(job: Job, why: Trouble): void {
    if (job.ended) return
    if (gone.has(why.code) && !job.renewed) {
      Object.assign(job, { begun: null, there: false, renewed: true })
      Object.assign(job, { beginning: means.newIntent(), finishing: means.newIntent() })
      void run(job)
      return
    }
    if (passing.has(why.code) || (why.code === 'slotWanted' && !job.saved)) {
      show(job, { kind: 'waiting', why })
      return
    }
    show(job, { kind: 'refused', why })
    jobs.delete(keyOf(job.place))
  }

  return {
    uploads,
    send: (place, picture, turn) => {
      end(keyOf(place))
      const job: Job = {
        place,
        picture,
        turn,
        saved: false,
        fitted: null,
        begun: null,
        there: false,
        beginning: means.newIntent(),
        finishing: means.newIntent(),
        renewed: false,
        ended: false,
        stop: () => undefined,
      }
      jobs.set(keyOf(place), job)
      void run(job)
    },
    refuse: (place, why) => {
      end(keyOf(place))
      uploads.set({ ...uploads.get(), [keyOf(place)]: { src: '', going: { kind: 'refused', why } } })
    },
    again: (key) => {
      for (const [name, job] of jobs)
        if ((key === undefined || key === name) && uploads.get()[name]?.going.kind === 'waiting')
          void run(job)
    },
    cancel: (key) => {
      end(key)
      forget(key)
    },
    drop: () => {
      for (const key of [...jobs.keys()]) end(key)
      uploads.set({})
    },
  }
}
