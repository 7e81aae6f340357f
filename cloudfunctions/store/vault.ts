import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'
import type { Sealed } from '../../domain/registration/registration'

/** Keys of one deployment, from the environment only; each has one purpose. */
export interface VaultKeys {
  /** Key id → 32 bytes. Old keys stay readable; `current` seals. */
  readonly seal: Readonly<Record<string, Buffer>>
  readonly current: string
  /** Key id → 32 bytes, like `seal`; look-ups try them all. */
  readonly fingerprint: Readonly<Record<string, Buffer>>
  readonly currentFingerprint: string
  readonly ticket: Buffer
  /** Numbers and check tags of reports. */
  readonly report: Buffer
  /** Seals of the audit: key id → 32 bytes. Old keys go on verifying; `currentAudit` seals. */
  readonly audit: Readonly<Record<string, Buffer>>
  readonly currentAudit: string
}

export interface Vault {
  /** AES-256-GCM; `place` (`registrationId|field`) is bound to the text, so that it cannot be moved elsewhere. */
  seal(text: string, place: string): Sealed
  /** Throws when the text was changed, moved, or sealed by a key that is gone. */
  open(sealed: Sealed, place: string): string
  /**
   * Keyed look-up value of a document number: the number itself is 1.25 hours of guessing away from a plain hash. It
   * begins with the id of the key that made it, so that those of an old key are found.
   */
  fingerprint(text: string): string
  /** The same by every key that is known, the current one first: who looks for something asks for any of them. */
  fingerprints(text: string): readonly string[]
  /** Which keys are in use, by their ids. */
  readonly kids: KeyIds
  /** Keyed tag of a short text, e.g. a ticket. */
  tag(text: string): string
  /** Keyed bytes for numbers and check tags of reports, 32 of them. */
  reportTag(text: string): Buffer
  /** The key that seals the audit now. */
  readonly auditKid: string
  /** Keyed tag of a line or a block of the audit, 64 hexadecimal characters; null where that key is gone. */
  auditTag(kid: string, text: string): string | null
}

/** Of each ring the key that works, and those that only read what they made. */
export interface KeyIds {
  readonly seal: { readonly current: string; readonly old: readonly string[] }
  readonly fingerprint: { readonly current: string; readonly old: readonly string[] }
}

/** How every fingerprint begins that this key made. */
export const madeBy = (kid: string): string => `${kid}.`

export function openVault(keys: VaultKeys, randomBytes: (size: number) => Buffer): Vault {
  const hmac = (key: Buffer, text: string): string =>
    createHmac('sha256', key).update(text, 'utf8').digest('base64url')
  const kids: KeyIds = {
    seal: { current: keys.current, old: othersIn(keys.seal, keys.current) },
    fingerprint: {
      current: keys.currentFingerprint,
      old: othersIn(keys.fingerprint, keys.currentFingerprint),
    },
  }
  const fingerprintBy = (kid: string, text: string): string =>
    madeBy(kid) + hmac(keyIn(keys.fingerprint, kid), text)
  return {
    kids,
    seal: (text, place) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyIn(keys.seal, keys.current), iv).setAAD(
        Buffer.from(place, 'utf8'),
      )
      const ct = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return {
        kid: keys.current,
        iv: iv.toString('base64'),
        ct: ct.toString('base64'),
        tag: cipher.getAuthTag().toString('base64'),
      }
    },
    open: ({ kid, iv, ct, tag }, place) => {
      const decipher = createDecipheriv('aes-256-gcm', keyIn(keys.seal, kid), Buffer.from(iv, 'base64'))
        .setAAD(Buffer.from(place, 'utf8'))
        .setAuthTag(Buffer.from(tag, 'base64'))
      return Buffer.concat([decipher.update(Buffer.from(ct, 'base64')), decipher.final()]).toString('utf8')
    },
    fingerprint: (text) => fingerprintBy(kids.fingerprint.current, text),
    fingerprints: (text) =>
      [kids.fingerprint.current, ...kids.fingerprint.old].map((kid) => fingerprintBy(kid, text)),
    tag: (text) => hmac(keys.ticket, text),
    reportTag: (text) => createHmac('sha256', keys.report).update(text, 'utf8').digest(),
    auditKid: keys.currentAudit,
    auditTag: (kid, text) => {
      const key = Object.hasOwn(keys.audit, kid) ? keys.audit[kid] : undefined
      return key === undefined ? null : createHmac('sha256', key).update(text, 'utf8').digest('hex')
    },
  }
}

/** Compares in constant time. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')]
  return left.length === right.length && timingSafeEqual(left, right)
}

const othersIn = (ring: Readonly<Record<string, Buffer>>, current: string): readonly string[] =>
  Object.keys(ring).filter((kid) => kid !== current)

function keyIn(ring: Readonly<Record<string, Buffer>>, kid: string): Buffer {
  const key = Object.hasOwn(ring, kid) ? ring[kid] : undefined
  if (key === undefined) throw new Error(`no key ${kid}`)
  return key
}

interface Ring {
  readonly keys: Readonly<Record<string, Buffer>>
  readonly current: string
}

/** Short, and never with the dot that ends it in a fingerprint. */
const KID = /^[a-z0-9]{1,16}$/u

/**
 * Reads the keys of a deployment: `QIHANG_SEAL_KEYS`, `QIHANG_FINGERPRINT_KEYS` and `QIHANG_AUDIT_KEYS` = `kid:base64,kid:base64` (the first
 * works, the others read what they made; docs/operate.md says how a key is turned), `QIHANG_TICKET_KEY` and
 * `QIHANG_REPORT_KEY` = base64 of 32 bytes. Throws when one is missing, short or named twice, so that a function
 * without keys does not start.
 */
export function keysFromEnvironment(environment: Readonly<Record<string, string | undefined>>): VaultKeys {
  const read = (text: string | undefined, name: string): Buffer => {
    const key = Buffer.from(text ?? '', 'base64')
    if (key.length !== 32) throw new Error(`${name} must be 32 bytes in base64`)
    return key
  }
  const ring = (name: string): Ring => {
    const all = (environment[name] ?? '').split(',').map((entry): [string, Buffer] => {
      const [kid = '', text] = entry.split(':')
      return [kid, read(text, name)]
    })
    const kids = all.map(([kid]) => kid)
    if (new Set(kids).size < kids.length || !kids.every((kid) => KID.test(kid)))
      throw new Error(`${name} must name every key once, with small letters and digits`)
    return { keys: Object.fromEntries(all), current: kids[0] ?? '' }
  }
  const seal = ring('QIHANG_SEAL_KEYS')
  const fingerprint = ring('QIHANG_FINGERPRINT_KEYS')
  const audit = ring('QIHANG_AUDIT_KEYS')
  return {
    seal: seal.keys,
    current: seal.current,
    fingerprint: fingerprint.keys,
    currentFingerprint: fingerprint.current,
    ticket: read(environment['QIHANG_TICKET_KEY'], 'QIHANG_TICKET_KEY'),
    report: read(environment['QIHANG_REPORT_KEY'], 'QIHANG_REPORT_KEY'),
    audit: audit.keys,
    currentAudit: audit.current,
  }
}
