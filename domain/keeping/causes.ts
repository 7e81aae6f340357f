import { keepSteps } from './schedule'

/** Why something went: an end of keeping, or `age`, because it was as old as it may become. */
export const keepCauses = [...keepSteps, 'age'] as const
export type KeepCause = (typeof keepCauses)[number]
