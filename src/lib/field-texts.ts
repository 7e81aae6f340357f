/** Texts by field. */
export type Texts = Readonly<Record<string, string>>

/** What of a kept value are texts: another version of the program may have kept it. */
export function textsOf(kept: unknown): Texts {
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** The texts with one of them changed; null: without it. */
export function withText(texts: Texts, field: string, text: string | null): Texts {
  const { [field]: _before, ...rest } = texts
  return text === null ? rest : { ...rest, [field]: text }
}
