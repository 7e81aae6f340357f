/**
 * What iOS 15.0 to 15.3 lack of the language and our code and libraries use. Imported first, before anything
 * can miss it. Below iOS 15, react-query's own code would not parse.
 */
/* eslint-disable @typescript-eslint/no-unnecessary-condition -- the types describe newer engines */
function own(object: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(object, key)
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index)
  return this[whole < 0 ? this.length + whole : whole]
}

Object.hasOwn ??= own
for (const kind of [Array, String] as const)
  if (kind.prototype.at === undefined)
    Object.defineProperty(kind.prototype, 'at', { value: at, writable: true, configurable: true })

export {}
