import { filters as texts } from '../../texts/desk'
import { signalName } from '../../texts/signals'
import type { Counts } from './counts'
import type { DeskFilter } from './lists'

type Classes = Counts['classes']

interface Option {
  readonly value: string
  readonly label: string
}

/** Majors of the own scope, each with how many wait in it; the first is all of them. */
export function majorOptions(classes: Classes): readonly Option[] {
  const majors = new Map<string, { name: string; waiting: number }>()
  for (const { majorId, major, waiting } of classes) {
    const before = majors.get(majorId)?.waiting ?? 0
    majors.set(majorId, { name: major, waiting: before + waiting })
  }
  return [
    { value: '', label: texts.everyMajor },
    ...[...majors].map(([value, { name, waiting }]) => ({ value, label: texts.withCount(name, waiting) })),
  ]
}

/** Classes, of one major where one is chosen, each with how many wait in it; the first is all of them. */
export const classOptions = (classes: Classes, majorId: string | null): readonly Option[] => [
  { value: '', label: texts.everyClass },
  ...classes
    .filter((one) => majorId === null || one.majorId === majorId)
    .map(({ id, name, waiting }) => ({ value: id, label: texts.withCount(name, waiting) })),
]

/** With another major; a class of the one before is let go. */
export function withMajor(filter: DeskFilter, majorId: string | null, classes: Classes): DeskFilter {
  const kept = classes.find(({ id }) => id === filter.classId)
  const fits = majorId === null || kept?.majorId === majorId
  return { ...filter, majorId, classId: fits ? filter.classId : null }
}

export interface FilterChip {
  readonly key: string
  readonly label: string
  /** What is left without it. */
  readonly without: DeskFilter
}

/** Everything that narrows the list, each to be taken away by itself. */
export function chipsOf(filter: DeskFilter, classes: Classes): readonly FilterChip[] {
  const { majorId, classId, signal, waiting } = filter
  const major = classes.find((one) => one.majorId === majorId)?.major ?? texts.major
  const name = classes.find(({ id }) => id === classId)?.name ?? texts.class
  return [
    ...(majorId === null ? [] : [{ key: 'major', label: major, without: { ...filter, majorId: null } }]),
    ...(classId === null ? [] : [{ key: 'class', label: name, without: { ...filter, classId: null } }]),
    ...(waiting === null
      ? []
      : [{ key: 'wait', label: texts.waited(waiting.days), without: { ...filter, waiting: null } }]),
    ...(signal === null
      ? []
      : [{ key: 'signal', label: signalName(signal), without: { ...filter, signal: null } }]),
  ]
}
