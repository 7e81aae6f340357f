import type { PolicyContent, Question, When } from '../../../domain/cohort/policy'
import { fieldOptions } from '../../../domain/registration/field-options'
import { fieldKeys, fields } from '../../../domain/registration/fields'

/** What a condition may be about, with the answers that it can have. */
export interface Subject {
  readonly key: string
  readonly label: string
  readonly options: readonly string[]
}

/** Fields that are chosen from a list; `own` is the field whose condition it is, or ''. */
export const fieldSubjects = (own: string): readonly Subject[] =>
  fieldKeys.flatMap((key) => {
    const options = fieldOptions[key]
    return options === undefined || key === own ? [] : [{ key, label: fields[key].label, options }]
  })

/** Questions with choices before this one: only what was asked can decide. */
export const questionSubjects = (survey: PolicyContent['survey'], index: number): readonly Subject[] =>
  survey
    .slice(0, index)
    .flatMap(({ id, text, options }, at) =>
      options.length === 0 ? [] : [{ key: id, label: `${String(at + 1)}. ${text}`, options }],
    )

export const isCondition = (value: unknown): value is When => typeof value === 'object' && value !== null

/** The condition with one part more, about the first that it does not say anything of; null: there is none left. */
export function withPart(when: When, subjects: readonly Subject[]): When | null {
  const free = subjects.find(({ key }) => !Object.hasOwn(when, key))
  return free === undefined ? null : { ...when, [free.key]: [] }
}

/** One part about something else, without values yet; it stays in its place. */
export const aboutAnother = (when: When, from: string, to: string): When =>
  Object.fromEntries(
    Object.entries(when).map(([key, values]) => (key === from && to !== from ? [to, []] : [key, values])),
  )

export const withoutPart = (when: When, key: string): When =>
  Object.fromEntries(Object.entries(when).filter(([one]) => one !== key))

/** A value more, or one less, in the order of the options. */
export function withValueOf(when: When, { key, options }: Subject, value: string): When {
  const before = when[key] ?? []
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
  const place = (one: string): number => options.indexOf(one)
  return { ...when, [key]: [...after].sort((one, other) => place(one) - place(other)) }
}

/** A part that holds for no value never holds. */
export const isOpen = (when: When): boolean => Object.values(when).some((values) => values.length === 0)

/** What a part is about; what the list does not offer is shown with the values that it has. */
export function subjectOf(subjects: readonly Subject[], key: string, values: readonly string[]): Subject {
  const known = subjects.find((subject) => subject.key === key)
  const options = [...new Set([...(known?.options ?? []), ...values])]
  return { key, label: known?.label ?? key, options }
}

/** Whether an answer is chosen from a list. */
export const hasOptions = ({ kind }: Pick<Question, 'kind'>): boolean =>
  kind === 'single' || kind === 'multiple'
