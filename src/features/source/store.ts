/** A value that pages watch. */
export interface Store<Value> {
  readonly get: () => Value
  readonly set: (value: Value) => void
  /** Answers how to stop. */
  readonly subscribe: (changed: () => void) => () => void
}

export function createStore<Value>(initial: Value): Store<Value> {
  let current = initial
  const watching = new Set<() => void>()
  return {
    get: () => current,
    set: (value) => {
      current = value
      for (const changed of watching) changed()
    },
    subscribe: (changed) => {
      watching.add(changed)
      return () => watching.delete(changed)
    },
  }
}
