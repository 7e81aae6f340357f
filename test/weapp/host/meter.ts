/** What one call of setData carried. */
export interface Sent {
  readonly page: string
  readonly bytes: number
}

/** Counts what goes from the logic to the view: on a phone every byte of it passes a bridge. */
export class Meter {
  private readonly sent: Sent[] = []

  note(page: string, data: object): void {
    this.sent.push({ page, bytes: Buffer.byteLength(JSON.stringify(data)) })
  }

  /** Begins anew, e.g. before the keystroke that is to be measured. */
  reset(): void {
    this.sent.length = 0
  }

  /** Calls so far. */
  get total(): number {
    return this.sent.length
  }

  of(page: string): { readonly calls: number; readonly bytes: number } {
    const own = this.sent.filter((one) => one.page === page)
    return { calls: own.length, bytes: own.reduce((total, { bytes }) => total + bytes, 0) }
  }
}
