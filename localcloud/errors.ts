/** A call of a function that did not end well: `errCode` and `errMsg` are what a mini-program would see. */
export abstract class CallError extends Error {
  abstract readonly errCode: number
  /** HTTP status of the answer at POST /functions/:name. */
  abstract readonly status: number
  /** Database operations it had made until then. */
  dbOps = 0

  get errMsg(): string {
    return this.message
  }
}

/** The function threw, ran out of memory, could not be loaded, or answered something that cannot travel. */
export class FunctionFailed extends CallError {
  override readonly name = 'FunctionFailed'
  readonly errCode = -504002
  readonly status = 500
}

/** The function took longer than its config.json allows and was stopped. */
export class FunctionTimeout extends CallError {
  override readonly name = 'FunctionTimeout'
  readonly errCode = -504003
  readonly status = 504
}

export class FunctionMissing extends CallError {
  override readonly name = 'FunctionMissing'
  readonly errCode = -501000
  readonly status = 404
}

/** The function rule does not let clients call it. */
export class FunctionRefused extends CallError {
  override readonly name = 'FunctionRefused'
  readonly errCode = -501023
  readonly status = 403
}

export class EventTooLarge extends CallError {
  override readonly name = 'EventTooLarge'
  readonly errCode = -501007
  readonly status = 413
}

/** Another living process owns the data folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'

  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`the data folder ${folder} is in use by process ${pid}`)
  }
}
