import type { PolicyContent } from '../../../domain/cohort/policy'
import { valueAt, withValue, type PolicyPath } from '../../../domain/cohort/policy-drafting'
import { policySpans } from '../../../domain/cohort/policy-limits'
import { staffRoles } from '../../../domain/people/roles'
import { partWords, roleWords, valueWords } from '../../texts/policy'
import type { Subject } from './conditions'

export interface Option {
  readonly value: string
  readonly label: string
}

/** One thing that can be set, and where it stands. */
export interface Control {
  readonly kind: 'choice' | 'one' | 'chips' | 'toggle' | 'text' | 'lines' | 'number' | 'day' | 'condition'
  readonly path: PolicyPath
  readonly label: string
  readonly hint?: string
  /** Of choice, one and chips: value → word. Numbers are written as texts. */
  readonly options: readonly Option[]
  /** Of one and chips: values that are numbers. */
  readonly numeric?: boolean
  /** Of text: characters. */
  readonly maxLength?: number
  /** Of text: it must say something. */
  readonly filled?: boolean
  /** Of number: from and to. Of chips and lines: how many at least and at most. */
  readonly span?: readonly [least: number, most: number]
  /** Of condition: what it may be about, and what may stand there instead of one. */
  readonly subjects?: readonly Subject[]
  readonly instead?: readonly { readonly value: unknown; readonly label: string }[]
  /** Where what is chosen is not what stands there. */
  readonly read?: (policy: PolicyContent) => unknown
  readonly write?: (policy: PolicyContent, value: unknown) => PolicyContent
}

/** What a control shows of these rules. */
export const shownBy = ({ read, path }: Control, policy: PolicyContent): unknown =>
  read === undefined ? valueAt(policy, path) : read(policy)

/** The rules with what was set by a control. */
export const setBy = ({ write, path }: Control, policy: PolicyContent, value: unknown): PolicyContent =>
  write === undefined ? withValue(policy, path, value) : write(policy, value)

const wordOf = (path: PolicyPath): string => partWords[String(path.at(-1))] ?? String(path.at(-1))

/** A control named by the last part of its path. */
export const control = (
  kind: Control['kind'],
  path: PolicyPath,
  more: Partial<Omit<Control, 'kind' | 'path'>> = {},
): Control => ({ kind, path, label: wordOf(path), options: [], ...more })

export const toggle = (path: PolicyPath): Control => control('toggle', path)

export const choice = (path: PolicyPath): Control =>
  control('choice', path, { options: optionsOf(valueWords[String(path.at(-1))] ?? {}) })

/** A number between those that a policy takes. */
export const number = (path: PolicyPath, what: keyof typeof policySpans): Control =>
  control('number', path, { span: policySpans[what] })

export const roles = (path: PolicyPath): Control =>
  control('chips', path, { options: staffRoles.map((value) => ({ value, label: roleWords[value] })) })

export const optionsOf = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
