import { fields, isFieldKey, type FieldKey } from '../../../domain/registration/fields'
import type { OwnRecord } from '../../lib/me'
import { dateTime } from '../../lib/time'
import { texts } from '../../texts/correction'

export type Correction = NonNullable<OwnRecord['correction']>
type Status = Correction['status']
type Event = Correction['decisions'][number]['event']

/** A step of the way, as components/ladder draws it. */
interface LadderStep {
  readonly key: string
  readonly name: string
  readonly owner: string
  readonly date: string
  readonly state: 'done' | 'waiting' | 'returned' | 'ahead'
}

/** How each step stands, by where the correction does. `null`: it does not come any more. */
type States = readonly [verify: LadderStep['state'] | null, apply: LadderStep['state'] | null]
const states: Readonly<Record<Status, States>> = {
  requested: ['waiting', 'ahead'],
  verified: ['done', 'waiting'],
  applied: ['done', 'done'],
  refused: [null, null],
  withdrawn: [null, null],
}

/** 已提交 → 学院核实 → 学校审核 → 已更正, or where it ended before. */
export function stepsOf({ status, at, decisions }: Correction): readonly LadderStep[] {
  const when = (event: Event): number | undefined => decisions.find((one) => one.event === event)?.at
  const said = (event: Event, otherwise: string): string => {
    const time = when(event)
    return time === undefined ? otherwise : dateTime(time)
  }
  const submitted: LadderStep = {
    key: 'submit',
    name: texts.steps.submit,
    owner: texts.owners.you,
    date: dateTime(at),
    state: 'done',
  }
  const step = (key: 'verify' | 'apply', state: LadderStep['state']): LadderStep => ({
    key,
    name: texts.steps[key],
    owner: key === 'verify' ? texts.owners.college : texts.owners.office,
    date: said(key, state === 'waiting' ? texts.waiting : texts.later),
    state,
  })
  const verified = when('verify') === undefined ? [] : [step('verify', 'done')]
  const ends: Readonly<Record<Status, readonly LadderStep[] | null>> = {
    requested: null,
    verified: null,
    applied: null,
    refused: [
      submitted,
      ...verified,
      {
        key: 'refuse',
        name: texts.refusedStep,
        owner: verified.length === 0 ? texts.owners.college : texts.owners.office,
        date: said('refuse', ''),
        state: 'returned',
      },
    ],
    withdrawn: [
      submitted,
      {
        key: 'withdraw',
        name: texts.withdrawnStep,
        owner: texts.owners.you,
        date: said('withdraw', ''),
        state: 'done',
      },
    ],
  }
  const [verify, apply] = states[status]
  const done: LadderStep = {
    key: 'done',
    name: texts.steps.done,
    owner: texts.owners.system,
    date: said('apply', texts.later),
    state: apply === 'done' ? 'done' : 'ahead',
  }
  return ends[status] ?? [submitted, step('verify', verify ?? 'ahead'), step('apply', apply ?? 'ahead'), done]
}

export interface ValueShown {
  readonly field: FieldKey
  readonly label: string
  readonly was: string
  readonly value: string
}

/** Fields with their old and their new value. */
export const valuesOf = ({ values }: Pick<Correction, 'values'>): readonly ValueShown[] =>
  Object.entries(values).flatMap(([field, { was, value }]) =>
    isFieldKey(field) ? [{ field, label: fields[field].label, was, value }] : [],
  )

/** Why it was refused; '' otherwise. */
export const refusalOf = ({ decisions }: Correction): string =>
  decisions.find(({ event }) => event === 'refuse')?.reason ?? ''

/** What it stands for, in colour. */
export const tones: Readonly<Record<Status, 'info' | 'success' | 'danger' | 'neutral'>> = {
  requested: 'info',
  verified: 'info',
  applied: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
}
