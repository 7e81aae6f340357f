import type { LevelKey } from '../people/roles'

/** Where a submission waits, as one indexed value: for whose decision. '' when it waits for nobody. */
export const queueKey = (waitsFor: LevelKey): string => `inReview:${waitsFor}`
