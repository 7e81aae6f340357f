/** Jobs of the timer, in their order (cloudfunctions/timer/run.ts). What else was written down of one is of an older version. */
export const jobNames = [
  'drainOutbox',
  'countTallies',
  'pushBacklog',
  'keepDays',
  'copyEdits',
  'chainAudit',
  'sweepBindings',
  'sweepAttempts',
  'sweepPrints',
  'sweepSheets',
  'sweepPosts',
  'keepSchedule',
  'resealOld',
  'verifyAudit',
  'sweepMeters',
  'measureStorage',
  'watch',
] as const
export type JobName = (typeof jobNames)[number]

export const isJobName = (name: string): name is JobName => jobNames.some((one) => one === name)
