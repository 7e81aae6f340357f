/** An error that travels to the SDK as `{code, message}`; the SDK turns `code` into its numeric errCode. */
export class PlatformError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'PlatformError'
  }
}

/** The code under which the platform reports everything its database refuses. */
export const databaseRefused = (message: string) => new PlatformError('DATABASE_REQUEST_FAILED', message)

export const invalidParameter = (message: string) => new PlatformError('INVALID_PARAM', message)

/** For what this cloud deliberately leaves out: a clear refusal instead of a wrong answer. */
export const notModelled = (what: string) =>
  new PlatformError('NOT_MODELLED', `${what}: not modelled by the local cloud`)
