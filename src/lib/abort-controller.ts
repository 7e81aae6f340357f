type Listener = () => void

class Signal {
  aborted = false
  reason: unknown = undefined
  readonly #listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener): void {
    this.#listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.#listeners.delete(listener)
  }

  abort(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    for (const tell of this.#listeners) tell()
  }
}

/**
 * WeChat has no AbortController, and react-query makes one for every question (TanStack/query#5837). As much
 * of it as react-query uses; building for WeChat puts it where the name stands (config/index.ts).
 */
export class AbortController {
  readonly signal = new Signal()

  abort(reason?: unknown): void {
    this.signal.abort(reason)
  }
}
