import type { Input } from '../../../domain/contract/contract'
import { presetKeys, type PresetKey } from '../../../domain/cohort/preset-keys'
import { presets } from '../../../domain/cohort/presets'
import { startOfDay } from '../../lib/time'
import { copyProblem, type Copy } from './copy-view'

/** A cohort while it is begun. */
export interface Begun {
  readonly preset: PresetKey
  readonly campusId: string
  readonly id: string
  readonly year: string
  readonly name: string
}

/** Kinds of rules to begin with, each with what it is for. */
export const beginnings = presetKeys.map((key) => ({
  key,
  name: presets[key].name,
  about: presets[key].about,
}))

/** What the form begins with: graduates of the summer after this year. */
export function firstOf(campusId: string, after: number): Begun {
  const year = String(after + 1)
  return { preset: 'proofsToCounty', campusId, id: `${year}-${campusId}`, year, name: `${year}届` }
}

/** Another year, once it is whole: the year in id and name follows it, so that none of them says another. */
export function withYear(begun: Begun, year: string): Begun {
  if (!/^20\d\d$/.test(year)) return { ...begun, year }
  const follow = (text: string): string => text.replace(/20\d\d/, year)
  return { ...begun, year, id: follow(begun.id), name: follow(begun.name) }
}

export const beginProblem = ({ id, year, name }: Begun): ReturnType<typeof copyProblem> =>
  copyProblem({ from: '', id, year, name } satisfies Copy)

/** How long an attempt that began before closing may still arrive, where nobody has said it. Seconds. */
const GRACE_SECONDS = 120

/** The call that begins it: paused, with the rules and the scope of the preset. */
export function begunCall({ preset, campusId, id, year, name }: Begun): Input<'cohort.save'> {
  const { scope, resubmitDays, serviceEndsMonths, cutOffOn } = presets[preset].cohort
  return {
    id: id.trim(),
    rev: 0,
    campusId,
    year: Number(year),
    name: name.trim(),
    paused: true,
    scope: { ...scope, levels: [...scope.levels] },
    cutOffAt: cutOffOn === null ? null : startOfDay(`${year}-${cutOffOn}`),
    serviceEndsMonths,
    graceSeconds: GRACE_SECONDS,
    resubmitDays,
    preset,
  }
}
