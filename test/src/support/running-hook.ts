import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'

export interface Running<T> {
  /** What the hook answers as it is drawn now. */
  readonly now: () => T
  /** Does something with it and waits until it is drawn again. */
  readonly act: (task: (now: T) => void | Promise<void>) => Promise<void>
}

/** A hook in a page of its own. The test's file needs `@jest-environment jsdom`. */
export async function runningHook<T>(useIt: () => T): Promise<Running<T>> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const drawn: T[] = []
  const Page = (): null => {
    drawn.push(useIt())
    return null
  }
  const now = (): T => {
    const last = drawn.at(-1)
    if (last === undefined) throw new Error('Nothing was drawn')
    return last
  }
  const root = createRoot(document.createElement('div'))
  const drawnAgain = (task: () => void | Promise<void>): Promise<void> =>
    act(async () => {
      await task()
    })
  await drawnAgain(() => root.render(createElement(Page)))
  return { now, act: (task) => drawnAgain(() => task(now())) }
}
