/** The presets of presets.ts, by name alone: what a call may ask for. */
export const presetKeys = ['proofsToCounty', 'surveyFirst', 'confirming', 'certified', 'threeLevels'] as const
export type PresetKey = (typeof presetKeys)[number]
