import type { Cloud } from '../../../localcloud'
import type { Sdk } from './sdk'

export interface StepError {
  errCode: number
  code?: string
  errMsg: string
}

/** Either `value` or `error` is there at run time; a test reads the one it expects. */
export interface StepResult<T> {
  value: T
  error: StepError
  dbOps: number
  docsExamined: number
  docsWritten: number
}

/** Runs a step inside a cloud function, as the caller `openid`. The step must not use anything around it. */
export async function runStep<T, Input = unknown>(
  cloud: Cloud,
  step: (sdk: Sdk<Input>) => Promise<T> | T,
  { openid = 'oTester', input }: { openid?: string; input?: Input } = {},
): Promise<StepResult<T>> {
  const outcome = await cloud.invoke('sdk', { event: { step: step.toString(), input }, openid })
  const { value, error } = outcome.result as { value: T; error: StepError }
  const { dbOps, docsExamined, docsWritten } = outcome
  return { value, error, dbOps, docsExamined, docsWritten }
}
