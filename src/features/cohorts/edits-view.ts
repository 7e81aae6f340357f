import type { Output } from '../../../domain/contract/contract'
import { clockTime, closingDay, dateTime, monthDay } from '../../lib/time'
import { settingLabels, texts, type Setting } from '../../texts/cohorts'
import { from, phaseNames } from '../../texts/office'
import { pushEditLines } from './push-edits'
import { settingWords } from './settings'

export type Edit = Output<'cohort.edits'>['edits'][number]
type Said = Edit['before']

export interface EditShown {
  readonly head: string
  readonly by: string
  readonly when: string
  readonly lines: readonly string[]
}

interface Told {
  readonly now: number
  readonly colleges: readonly { readonly id: string; readonly name: string }[]
}

const textOf = (value: Said[string] | undefined): string =>
  value === null || value === undefined ? '' : String(value)

const isSetting = (key: string): key is Setting => Object.hasOwn(settingLabels, key)
const isPhase = (key: string): key is keyof typeof phaseNames => Object.hasOwn(phaseNames, key)

const windowWords = ({ opensAt, closesAt }: Said, now: number): string =>
  typeof opensAt === 'number' && typeof closesAt === 'number'
    ? from(`${monthDay(opensAt, now)} ${clockTime(opensAt)}`, closingDay(closesAt, now))
    : texts.unset

/** `source/<college>`: whose window it was. */
function windowHead({ where }: Edit, { colleges }: Told): string {
  const [phase = '', collegeId] = where.split('/')
  const college = colleges.find(({ id }) => id === collegeId)?.name ?? ''
  return texts.edits.window(`${college}${isPhase(phase) ? phaseNames[phase] : phase}`)
}

const windowLines = ({ before, after }: Edit, { now }: Told): readonly string[] => {
  const is = Object.keys(after).length === 0 ? texts.edits.removed : windowWords(after, now)
  return [texts.edits.changed(windowWords(before, now), is)]
}

const kindNames: ReadonlyMap<string, string> = new Map(Object.entries(texts.kinds))

interface Words {
  readonly head: (edit: Edit, told: Told) => string
  readonly lines: (edit: Edit, told: Told) => readonly string[]
}

const words: Readonly<Record<Edit['what'], Words>> = {
  made: {
    head: () => texts.edits.made,
    lines: ({ reason }) => (reason === '' ? [] : [texts.edits.from(reason)]),
  },
  settings: {
    head: () => texts.tabs.settings,
    lines: ({ before, after }, { now }) =>
      Object.keys(after).flatMap((key) =>
        isSetting(key)
          ? [
              texts.change(
                settingLabels[key],
                settingWords(key, textOf(before[key]), now),
                settingWords(key, textOf(after[key]), now),
              ),
            ]
          : [],
      ),
  },
  policy: {
    head: () => texts.edits.policy,
    lines: ({ before, after }) => [texts.edits.version(textOf(before['version']), textOf(after['version']))],
  },
  push: { head: () => texts.edits.push, lines: (edit, { colleges }) => pushEditLines(edit, colleges) },
  keeping: {
    head: () => texts.edits.keeping,
    lines: ({ before, after }) =>
      (['personalDays', 'evidenceDays'] as const)
        .filter((term) => before[term] !== after[term])
        .map((term) => texts.change(texts.edits[term], textOf(before[term]), textOf(after[term]))),
  },
  window: { head: windowHead, lines: windowLines },
  collegeWindow: { head: windowHead, lines: windowLines },
  unit: {
    head: ({ where }) => texts.edits.unit(kindNames.get(where.split('/')[0] ?? '') ?? ''),
    lines: ({ before, after }) => [
      before['name'] === after['name']
        ? texts.former(textOf(after['aliases']))
        : texts.edits.changed(textOf(before['name']), textOf(after['name'])),
    ],
  },
}

/** One edit in plain words: what, who, when, from what to what, and why. */
export function editShown(edit: Edit, told: Told): EditShown {
  const { head, lines } = words[edit.what]
  const why = edit.reason === '' || edit.what === 'made' ? [] : [texts.edits.reason(edit.reason)]
  return {
    head: head(edit, told),
    by: edit.by === '' ? texts.edits.someone : edit.by,
    when: dateTime(edit.at),
    lines: [...lines(edit, told), ...why],
  }
}
