/** Who or what starts a function, in the platform's words. */
export type Source = 'wx_client' | 'wx_trigger' | 'wx_http' | (string & {})

export interface Call {
  event: unknown
  /** The caller's identity; '' = a client without one, absent = nobody (timers, HTTP). */
  openid?: string
  source?: Source
  /** Extra environment of this call only. */
  env?: Record<string, string>
}

/** What a call answered and what it cost. */
export interface Outcome {
  result: unknown
  /** Database operations, those of nested calls included. */
  dbOps: number
  /** Documents the database looked at for them. */
  docsExamined: number
  /** Documents written meanwhile: 0 means that the call changed nothing. */
  docsWritten: number
}
