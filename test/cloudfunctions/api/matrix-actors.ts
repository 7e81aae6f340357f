/** Who calls. The owner studies mechanics, the student law; both are bound. */
export const actors = [
  'visitor',
  'owner',
  'student',
  'counselor',
  'lawCounselor',
  'suspended',
  'expired',
  'leader',
  'office',
  'observer',
  'administrator',
  'northOffice',
] as const
export type ActorName = (typeof actors)[number]

/** Whose record is meant, for calls that name one. */
export const records = ['mechanics', 'law', 'north', 'nobody'] as const
export type RecordName = (typeof records)[number]

export type Row = Readonly<Record<ActorName, string>>

export const everybody = (outcome: string, others: Partial<Row> = {}): Row => ({
  ...(Object.fromEntries(actors.map((name) => [name, outcome])) as unknown as Row),
  ...others,
})
