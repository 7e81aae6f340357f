import type { Intent, Trouble } from '../../../src/lib/cloud'
import type { Picture } from '../../../src/lib/picture'
import {
  slotUploads,
  type Going,
  type Place,
  type SlotUploads,
  type Turn,
} from '../../../src/lib/slot-upload'

export const place: Place = { flow: 'source', slot: 'materialOne', maxBytes: 5_000_000 }
export const key = 'source:materialOne'
export const photo: Picture = { src: 'photo.jpg', bytes: 1_000_000 }

class Refused extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.code)
  }
}

interface Asked {
  readonly what: 'begin' | 'put' | 'finish'
  /** The slot, the path, or the upload. */
  readonly of: string
  readonly requestId: string
  readonly turn: Turn | null
}

/** A server and a network, both in the test's hands: each thing asked waits for the test to answer it. */
export class UploadWorld {
  readonly asked: Asked[] = []
  readonly landed: string[] = []
  cancelled = 0
  saved = true
  told: (sent: number) => void = () => undefined
  readonly uploads: SlotUploads
  private ids = 0
  private answers: { readonly done: (value: never) => void; readonly fail: (why: Error) => void }[] = []

  constructor() {
    this.uploads = slotUploads<string>({
      flush: () => Promise.resolve(this.saved),
      fit: (picture) => Promise.resolve(picture),
      begin: ({ slot }, intent) => this.ask('begin', slot, { intent }),
      put: (_picture, path, told) => {
        this.told = told
        const done = this.ask<undefined>('put', path, {})
        const answer = this.answers.at(-1)
        return {
          done,
          cancel: () => {
            this.cancelled += 1
            answer?.fail(new Error('abort'))
          },
        }
      },
      finish: (upload, turn, intent) => this.ask('finish', upload, { turn, intent }),
      landed: (proof) => {
        this.landed.push(proof)
        return Promise.resolve()
      },
      newIntent: () => ({ requestId: `request-${String((this.ids += 1))}` }),
      troubleOf: (error) => (error instanceof Refused ? error.trouble : { code: 'unexpected' }),
    })
  }

  get going(): Going | undefined {
    return this.uploads.uploads.get()[key]?.going
  }

  /** What was asked, in order: `begin materialOne`. */
  get said(): readonly string[] {
    return this.asked.map(({ what, of }) => `${what} ${of}`)
  }

  async answer(value: unknown): Promise<void> {
    await settled()
    this.next().done(value as never)
    await settled()
  }

  async refuse(code: Trouble['code']): Promise<void> {
    await settled()
    this.next().fail(new Refused({ code } as Trouble))
    await settled()
  }

  /** Up to the upload's end, all answered. */
  async untilFinishing(number = 1): Promise<void> {
    const upload = `upload-${String(number)}`
    await this.answer({ upload, path: `incoming/${upload}` })
    await this.answer(undefined)
  }

  private next() {
    const answer = this.answers.at(-1)
    if (answer === undefined) throw new Error('nothing was asked')
    return answer
  }

  private ask<Value>(
    what: Asked['what'],
    of: string,
    { intent, turn = null }: { readonly intent?: Intent; readonly turn?: Turn | null },
  ): Promise<Value> {
    this.asked.push({ what, of, requestId: intent?.requestId ?? '', turn })
    return new Promise<Value>((done, fail) => {
      this.answers.push({ done, fail })
    })
  }
}

export const settled = (): Promise<void> => new Promise((done) => setImmediate(done))
