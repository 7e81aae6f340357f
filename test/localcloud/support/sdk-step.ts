import type { Cloud } from '../../../localcloud'

/** What a step gets inside the function: the real SDK, its database, its command objects, and the input. */
/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK's own types do not cover chained commands */
export interface Sdk {
  cloud: any
  db: any
  _: any
  $: any
  input: any
}
/* eslint-enable @typescript-eslint/no-explicit-any */

export interface StepError {
  errCode: number
  code?: string
  errMsg: string
}

export interface StepResult<T> {
  value: T
  error: StepError
  dbOps: number
  docsExamined: number
}

/** Runs a step inside a cloud function, as the caller `openid`. The step must not use anything around it. */
export async function runStep<T>(
  cloud: Cloud,
  step: (sdk: Sdk) => Promise<T> | T,
  { openid = 'oTester', input = null }: { openid?: string; input?: unknown } = {},
): Promise<StepResult<T>> {
  const outcome = await cloud.invoke('sdk', { event: { step: step.toString(), input }, openid })
  const { value, error } = outcome.result as { value: T; error: StepError }
  return { value, error, dbOps: outcome.dbOps, docsExamined: outcome.docsExamined }
}
