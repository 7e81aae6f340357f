import type { Output } from '../../../domain/contract/contract'
import { texts } from '../../texts/cohorts'
import { edits, hourWords } from '../../texts/push-board'
import { levelNames } from '../../texts/push-causes'

type Edit = Output<'cohort.edits'>['edits'][number]
type Value = Edit['before'][string] | undefined
type Colleges = readonly { readonly id: string; readonly name: string }[]

const isOf = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(table, key)

/** `counselor.waiting`, `<college>.counselor.waiting`, or a rule of the whole: what it is called. */
function labelOf(key: string, colleges: Colleges): string {
  if (isOf(edits.rules, key)) return edits.rules[key]
  const [part = '', level = '', ...ids] = key.split('.').reverse()
  const college = colleges.find(({ id }) => id === ids.join('.'))?.name ?? ''
  const whose = isOf(levelNames, level) ? levelNames[level] : level
  return `${college === '' ? '' : `${college}，`}${whose}${isOf(edits.thresholds, part) ? edits.thresholds[part] : part}`
}

function wordsOf(key: string, value: Value): string {
  if (value === null || value === undefined || value === '') return edits.none
  if (typeof value === 'boolean') return value ? edits.yes : edits.no
  return key === 'quietFrom' || key === 'quietUntil' ? hourWords(Number(value)) : String(value)
}

/** What was changed of the rules of the push, one line for each. */
export const pushEditLines = (
  { before, after }: Pick<Edit, 'before' | 'after'>,
  colleges: Colleges,
): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].map((key) =>
    texts.change(labelOf(key, colleges), wordsOf(key, before[key]), wordsOf(key, after[key])),
  )
