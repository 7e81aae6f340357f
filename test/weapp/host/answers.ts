/** How every asynchronous call of `wx` is asked to answer. */
export interface Callbacks {
  readonly success?: (result: object) => void
  readonly fail?: (result: { readonly errMsg: string }) => void
  readonly complete?: (result: object) => void
}

/** Answers a call of `wx` that went well. */
export function succeed(name: string, callbacks: Callbacks | undefined, result: object = {}): void {
  const answer = { ...result, errMsg: `${name}:ok` }
  callbacks?.success?.(answer)
  callbacks?.complete?.(answer)
}

/** Answers a call of `wx` that was refused. */
export function fail(name: string, callbacks: Callbacks | undefined, why: string): void {
  const answer = { errMsg: `${name}:fail ${why}` }
  callbacks?.fail?.(answer)
  callbacks?.complete?.(answer)
}

/** Without callbacks, WeChat's asynchronous calls answer a promise. */
export const promising =
  <Options extends object>(work: (options: Options & Callbacks) => void) =>
  (options: Options & Callbacks): Promise<unknown> | undefined => {
    if (options.success !== undefined || options.fail !== undefined || options.complete !== undefined) {
      work(options)
      return undefined
    }
    return new Promise((success, failed) => {
      const fail = ({ errMsg }: { readonly errMsg: string }): void =>
        failed(Object.assign(new Error(errMsg), { errMsg }))
      work({ ...options, success, fail })
    })
  }

/** Functions to tell of something that happens again and again. */
export class Listeners<T> {
  private readonly all = new Set<(event: T) => void>()
  readonly on = (listener: (event: T) => void): void => void this.all.add(listener)
  /** Without a listener, as WeChat has it: all of them. */
  readonly off = (listener?: (event: T) => void): void => {
    if (listener) this.all.delete(listener)
    else this.all.clear()
  }
  readonly tell = (event: T): void => {
    for (const listener of this.all) listener(event)
  }
}
