export interface ImportOptions {
  readonly file: string
  readonly cohortId: string
  /** Base address of the running server. */
  readonly server: string
  readonly json: boolean
}

/** The command was understood, but this build cannot do it yet. */
export class NotAvailableYet extends Error {
  constructor(what: string) {
    super(`${what} is not available yet; add --dry-run to check the file only`)
    this.name = 'NotAvailableYet'
  }
}

/** Sends a roster through the server's own import, with its progress on stderr. */
export async function importRoster(options: ImportOptions): Promise<void> {
  await Promise.reject(new NotAvailableYet(`importing into ${options.cohortId}`))
}
