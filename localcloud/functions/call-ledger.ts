import { randomUUID } from 'node:crypto'

/** A running call, known to the gateway by the token that the SDK sends with every request. */
export interface RunningCall {
  token: string
  functionName: string
  openid: string | undefined
  source: string
  parent: RunningCall | undefined
  dbOps: number
  docsExamined: number
  docsWritten: number
}

export type Cost = Pick<RunningCall, 'dbOps' | 'docsExamined' | 'docsWritten'>

/** The calls that are running now. */
export class CallLedger {
  private readonly calls = new Map<string, RunningCall>()

  open(call: Pick<RunningCall, 'functionName' | 'openid' | 'source' | 'parent'>): RunningCall {
    const running = { ...call, token: randomUUID(), dbOps: 0, docsExamined: 0, docsWritten: 0 }
    this.calls.set(running.token, running)
    return running
  }

  close({ token }: RunningCall): void {
    this.calls.delete(token)
  }

  find(token: unknown): RunningCall | undefined {
    return typeof token === 'string' ? this.calls.get(token) : undefined
  }
}

/** Charges a cost to a call and to every call that started it. */
export function charge(call: RunningCall | undefined, cost: Cost): void {
  for (let payer = call; payer; payer = payer.parent) {
    payer.dbOps += cost.dbOps
    payer.docsExamined += cost.docsExamined
    payer.docsWritten += cost.docsWritten
  }
}
