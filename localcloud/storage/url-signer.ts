import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a signed address allows: reading a file, or writing it. */
export type Grant = 'read' | 'write'

/** Signs addresses of files that expire on the cloud clock. They are void after a restart. */
export class UrlSigner {
  private readonly secret = randomBytes(32)

  /** @param now the cloud clock, ms */
  constructor(private readonly now: () => number) {}

  /** The query of an address, without the question mark. */
  sign(grant: Grant, path: string, seconds: number): string {
    const expires = this.now() + seconds * 1000
    return `expires=${expires}&sign=${this.signature(grant, path, expires)}`
  }

  verify(grant: Grant, path: string, query: URLSearchParams): boolean {
    const expires = Number(query.get('expires'))
    const given = Buffer.from(query.get('sign') ?? '')
    const expected = Buffer.from(this.signature(grant, path, expires))
    return given.length === expected.length && timingSafeEqual(given, expected) && this.now() < expires
  }

  private signature(grant: Grant, path: string, expires: number): string {
    return createHmac('sha256', this.secret)
      .update(JSON.stringify([grant, path, expires]))
      .digest('hex')
  }
}
