/** A value that pages watch. */
export interface Watched<Value> {
  readonly get: () => Value
  /** Answers how to stop. */
  readonly subscribe: (changed: () => void) => () => void
}

export interface Store<Value> extends Watched<Value> {
  /** Pages are drawn again. */
  readonly set: (value: Value) => void
  /** Nothing is drawn because of it; whatever is drawn next shows it. */
  readonly replace: (value: Value) => void
}

export function createStore<Value>(initial: Value): Store<Value> {
  let current = initial
  const watching = new Set<() => void>()
  const replace = (value: Value): void => {
    current = value
  }
  return {
    get: () => current,
    set: (value) => {
      replace(value)
      for (const changed of watching) changed()
    },
    replace,
    subscribe: (changed) => {
      watching.add(changed)
      return () => watching.delete(changed)
    },
  }
}
