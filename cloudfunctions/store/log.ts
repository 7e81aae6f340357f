import { holdsResidentNumber } from '../../domain/people/holds-document'

/** A word or a few, in letters and digits: codes (WeChat's are negative too), names of calls, kinds of errors. */
const words = /^(?:[A-Za-z0-9]+(?:[ ._-][A-Za-z0-9]+){0,4}|-\d{1,7})$/u
const LONGEST = 60
const isWords = (value: unknown): boolean =>
  typeof value === 'string' && (value === '' || (value.length <= LONGEST && words.test(value)))
const isId = (value: unknown): boolean => typeof value === 'string' && /^[\w-]{0,80}$/u.test(value)
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)
/** As our pages make them (src/lib/cloud.ts) and as randomUUID does: others may say anything, and are not repeated. */
const isRequestId = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^(?:[0-9a-z]{8,9}-[0-9a-z]{20}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/u.test(value)
/** A line of code: name of a function, file, line, column. A message may look like one in everything but the file. */
const place =
  /^at [\w.$<>[\] ]{0,80}\(?[\w./:\\-]{0,200}(?:\.[cm]?[jt]s|node:[\w/]{1,80}):\d{1,7}:\d{1,7}\)?$/u
/** Whether a line of a stack is a place in code. */
export const isPlace = (line: string): boolean => place.test(line)
/** 32 bytes in base64url, as the tags of the audit chain are (vault.ts). */
const isHash = (value: unknown): boolean => typeof value === 'string' && /^[\w-]{43}$/u.test(value)
const isLevel = (value: unknown): boolean => value === 'info' || value === 'warn' || value === 'error'

/** What a line may say, and of what form: whatever else somebody puts into one is left out. */
const allowed: Readonly<Record<string, (value: unknown) => boolean>> = {
  level: isLevel,
  function: isWords,
  call: isWords,
  requestId: isRequestId,
  outcome: isWords,
  ms: isNumber,
  operations: isNumber,
  job: isWords,
  place: isWords,
  kind: isWords,
  asked: isWords,
  at: (value) => typeof value === 'string' && (value === '' || isPlace(value)),
  cohort: isId,
  college: isId,
  // Of counts.
  count: isNumber,
  differences: isNumber,
  classes: isNumber,
  missing: isNumber,
  found: isNumber,
  // A head of the audit chain.
  number: isNumber,
  hash: isHash,
}

export type LogLine = Readonly<Record<string, string | number>>

const passes = (key: string, value: unknown): boolean =>
  Object.hasOwn(allowed, key) &&
  allowed[key]?.(value) === true &&
  // A hash has digits in a row by chance, and stands for nobody.
  (isHash(value) || !holdsResidentNumber(String(value)))

/** The line without what may not be in one; `dropped` says how much that was. */
export function cleaned(line: LogLine): LogLine {
  const entries = Object.entries(line)
  const kept = entries.filter(([key, value]) => passes(key, value))
  const dropped = entries.length - kept.length
  return { ...Object.fromEntries(kept), ...(dropped > 0 && { dropped }) }
}

/**
 * One structured line a fact; callers pass codes and ids of requests, never data of a person. The platform adds the
 * time. This is the only place that writes (lint).
 */
export function log(line: LogLine): void {
  console.log(JSON.stringify(cleaned(line)))
}
