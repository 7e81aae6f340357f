/**
 * Limits of the platform that are enforced here, each with where it comes from.
 * "documented" = WeChat or CloudBase documentation; "observed" = seen through wx-server-sdk 4.0.2;
 * "community" = reported by users, not confirmed.
 */
export const LIMITS = {
  /** Bytes of the JSON event of one call (documented: 100 KB). */
  eventBytes: 100 * 1024,
  /** Bytes of the JSON answer of one call (documented: 1 MB). */
  responseBytes: 1024 * 1024,
  /** Documents of a `get` without limit (observed: the SDK sends it). */
  defaultPage: 100,
  /** Most documents of one `get` (documented). */
  largestPage: 1000,
  /** Results of an aggregation without a `$limit` stage (community). */
  defaultAggregation: 20,
  /** Bytes of one document (MongoDB: 16 MB). */
  documentBytes: 16 * 1024 * 1024,
  /** Seconds a function may run when its config.json says nothing (documented). */
  functionSeconds: 3,
  /** Megabytes of memory when config.json says nothing (documented). */
  functionMegabytes: 256,
  /** How often the platform repeats a scheduled call whose function threw (documented). */
  timerRetries: 2,
  /** Bytes of a storage path (documented). */
  filePathBytes: 850,
  /** Bytes of one uploaded file; the platform allows more, a laptop folder should not. */
  fileBytes: 50 * 1024 * 1024,
  /** Seconds a temporary file address lives when the caller names none (documented: 2 hours). */
  temporaryUrlSeconds: 7200,
  /** Seconds in which an upload granted to a function must happen (observed: 15 minutes). */
  uploadSeconds: 900,
} as const

/** Characters a value of a subscription message may have, by the kind its key starts with (documented). */
export const MESSAGE_VALUE_LENGTHS: Readonly<Record<string, number>> = {
  thing: 20,
  phrase: 5,
  number: 32,
  letter: 32,
  symbol: 5,
  character_string: 32,
}
