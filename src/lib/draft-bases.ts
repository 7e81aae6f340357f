import type { Draft } from './draft'
import type { BaseStore, Bases, Values } from './draft-form'

/** What is known of the server's side of a draft: enough to see that somebody else changed a field meanwhile. */
export interface DraftBases {
  /** A field is being typed into that was no draft before. */
  readonly begin: (field: string, server: Values | null) => void
  /** The server may have these from now on. */
  readonly sent: (claims: Draft) => void
  /** Fields of the draft of which the server has what nobody here has put there: field → that value. */
  readonly elsewhere: (draft: Draft, server: Values | null) => Values
  /** The person knows what the server has, and wants the draft's value all the same. */
  readonly accept: (field: string, server: Values | null) => void
  /** Only fields of the draft are remembered. */
  readonly prune: (draft: Draft) => void
}

const valueAt = (server: Values, field: string): string =>
  Object.hasOwn(server, field) ? (server[field] ?? '') : ''

const without = (bases: Bases, gone: (field: string) => boolean): Bases =>
  Object.fromEntries(Object.entries(bases).filter(([field]) => !gone(field)))

/** Remembers through the store, so that it outlives the program. */
export function draftBases(store: BaseStore): DraftBases {
  let bases = store.read()
  const put = (next: Bases): void => {
    bases = next
    store.keep(next)
  }
  const add = (field: string, value: string): void => {
    const known = bases[field] ?? []
    if (!known.includes(value)) put({ ...bases, [field]: [...known, value] })
  }
  const begin: DraftBases['begin'] = (field, server) => {
    if (server !== null) put({ ...bases, [field]: [valueAt(server, field)] })
  }
  return {
    begin,
    sent: (claims) => {
      for (const [field, value] of Object.entries(claims)) if (bases[field] !== undefined) add(field, value)
    },
    elsewhere: (draft, server) => {
      if (server === null) return {}
      const changed = Object.entries(draft).flatMap(([field, mine]) => {
        const known = bases[field]
        const theirs = valueAt(server, field)
        return known === undefined || theirs === mine || known.includes(theirs)
          ? []
          : [[field, theirs] as const]
      })
      return Object.fromEntries(changed)
    },
    accept: begin,
    prune: (draft) => {
      const stale = Object.keys(bases).some((field) => !Object.hasOwn(draft, field))
      if (stale) put(without(bases, (field) => !Object.hasOwn(draft, field)))
    },
  }
}
