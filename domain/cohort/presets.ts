import { certified } from './presets/certified'
import { confirming } from './presets/confirming'
import type { PresetKey } from './preset-keys'
import type { Preset } from './presets/preset'
import { proofsToCounty } from './presets/proofs-to-county'
import { surveyFirst } from './presets/survey-first'
import { threeLevels } from './presets/three-levels'

export type { Preset } from './presets/preset'

/** Rules to begin with, one for each of the notices (seeds D, H, N, R, G): a school starts from the nearest. */
export const presets: Readonly<Record<PresetKey, Preset>> = {
  proofsToCounty,
  surveyFirst,
  confirming,
  certified,
  threeLevels,
}
