import type { Intent, Trouble } from './cloud'
import type { Draft } from './draft'
import type { Problems } from './draft-form'
import { isLost } from './is-lost'

/** What is known, and what is not, of the saves of one draft. */
export interface SaveLedger {
  /** The same content is the same intent as long as no answer came: it is not done twice. */
  readonly begin: (claims: Draft) => Intent
  readonly landed: (claims: Draft) => void
  /** Answers whether single fields were refused; the others can be sent without them. */
  readonly failed: (why: Trouble, claims: Draft) => boolean
  /** Whether the server may soon have, or already has, another value of the field than is known here. */
  readonly isOpen: (field: string) => boolean
  /** What the server refused and the draft still says. */
  readonly refusedIn: (draft: Draft) => Problems
}

export function saveLedger(newIntent: () => Intent): SaveLedger {
  let wanted: { readonly body: string; readonly intent: Intent } | null = null
  let inFlight: Draft = {}
  /** Fields of saves that had no answer; a later save of the field settles it. */
  const unsure = new Set<string>()
  const refused = new Map<
    string,
    { readonly value: string | undefined; readonly problem: Problems[string] }
  >()
  return {
    begin: (claims) => {
      inFlight = claims
      const body = JSON.stringify(claims)
      if (wanted?.body !== body) wanted = { body, intent: newIntent() }
      return wanted.intent
    },
    landed: (claims) => {
      inFlight = {}
      wanted = null
      for (const field of Object.keys(claims)) unsure.delete(field)
    },
    failed: (why, claims) => {
      inFlight = {}
      if (isLost(why)) for (const field of Object.keys(claims)) unsure.add(field)
      else wanted = null
      const bad = Object.entries(why.fields ?? {}).filter(([field]) => Object.hasOwn(claims, field))
      for (const [field, problem] of bad) refused.set(field, { value: claims[field], problem })
      return bad.length > 0
    },
    isOpen: (field) => Object.hasOwn(inFlight, field) || unsure.has(field),
    refusedIn: (draft) =>
      Object.fromEntries(
        [...refused].flatMap(([field, { value, problem }]) =>
          draft[field] === value ? [[field, problem] as const] : [],
        ),
      ),
  }
}
