import type { ReviewView } from './review'

/** The server passes over no more than these (domain/contract/queue.ts). */
const MOST_PASSED_OVER = 50

/** What the desk asks of the server. */
export interface QueueServer {
  /** The claimed record; null when there is none to have; undefined when no answer came. */
  readonly claim: (passOver: readonly string[]) => Promise<ReviewView | null | undefined>
  /** Gives a record back. */
  readonly release: (id: string) => void
}

export interface Next {
  readonly review: ReviewView | null | undefined
  /** Everything was skipped before: it begins anew. */
  readonly again: boolean
}

/**
 * One reviewer going through a queue: the next record is claimed while one is looked at, so that it is there when
 * that one is decided. Whatever is claimed is shown, kept ready, or given back.
 */
export class Sitting {
  #skipped: readonly string[] = []
  #ready: ReviewView | null = null
  #preparing: Promise<ReviewView | null | undefined> | null = null
  /** Raised whenever what is on its way is not wanted any more. */
  #turn = 0
  #left = false

  constructor(
    private readonly server: QueueServer,
    /** Told when another record is ready, or none any more. */
    private readonly changed: (ready: ReviewView | null) => void,
  ) {}

  get ready(): ReviewView | null {
    return this.#ready
  }

  /** Claims the next one in the background while `onPage` is looked at; nothing where one is ready. */
  async prepare(onPage: string): Promise<void> {
    if (this.#left || this.#ready !== null || this.#preparing !== null) return
    const turn = this.#turn
    const asking = this.server.claim(this.passOver(onPage))
    this.#preparing = asking
    const review = await asking
    if (turn === this.#turn) {
      this.#preparing = null
      this.set(review ?? null)
      return
    }
    // Meanwhile something else was put in its place, or the person left.
    if (review) this.giveBackUnless(review.id)
  }

  /** The next record: the one that is ready, the one that is being prepared, or a new one. */
  async take(onPage: string): Promise<Next> {
    // prepare() waits for the same answer since before: it has kept the record by the time this goes on.
    if (this.#preparing !== null) await this.#preparing
    const ready = this.#ready
    if (ready !== null) {
      this.set(null)
      return { review: ready, again: false }
    }
    const found = await this.claim(onPage)
    if (found !== null || this.#skipped.length === 0) return { review: found, again: false }
    this.#skipped = []
    const review = await this.claim(onPage)
    return { review, again: review !== null && review !== undefined }
  }

  /** Looked at and left undecided: it comes again when everything else was seen. */
  skip(id: string): void {
    this.#skipped = [...this.#skipped.filter((one) => one !== id), id]
  }

  /** Keeps a record that was on the page ready instead of what is, when the person goes back by one. */
  putBack(review: ReviewView): void {
    this.#turn += 1
    this.#preparing = null
    const unused = this.#ready
    this.set(review)
    if (unused !== null && unused.id !== review.id) this.server.release(unused.id)
  }

  /** The lease of what is ready goes on. */
  prolong(leaseUntil: number): void {
    if (this.#ready !== null) this.#ready = { ...this.#ready, leaseUntil }
  }

  /** What is ready is not had any more: somebody else holds it, or it does not wait now. */
  drop(id: string): void {
    if (this.#ready?.id === id) this.set(null)
  }

  /** The person leaves: what was prepared, and what still arrives, is given back. */
  leave(): void {
    this.#left = true
    this.#turn += 1
    this.#preparing = null
    if (this.#ready !== null) this.server.release(this.#ready.id)
    this.#ready = null
  }

  private giveBackUnless(id: string): void {
    if (this.#ready?.id !== id) this.server.release(id)
  }

  private async claim(onPage: string): Promise<ReviewView | null | undefined> {
    const review = await this.server.claim(this.passOver(onPage))
    if (!this.#left || !review) return review
    this.server.release(review.id)
    return undefined
  }

  private passOver(onPage: string): readonly string[] {
    const passed = [...this.#skipped.filter((id) => id !== onPage), onPage].filter((id) => id !== '')
    return passed.slice(-MOST_PASSED_OVER)
  }

  private set(ready: ReviewView | null): void {
    if (this.#left || this.#ready === ready) return
    this.#ready = ready
    this.changed(ready)
  }
}
