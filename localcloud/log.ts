/** Something worth a line in a terminal: output of a function, or an event of the platform. */
export interface LogLine {
  /** `stdout` and `stderr` come from a function; `failure` is a call that did not end well; `event` the rest. */
  kind: 'stdout' | 'stderr' | 'failure' | 'event'
  functionName?: string
  text: string
}

export type Log = (line: LogLine) => void
