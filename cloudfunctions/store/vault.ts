import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'
import type { Sealed } from '../../domain/registration/registration'

/** Keys of one deployment, from the environment only; each has one purpose. */
export interface VaultKeys {
  /** Key id → 32 bytes. Old keys stay readable; `current` seals. */
  readonly seal: Readonly<Record<string, Buffer>>
  readonly current: string
  readonly fingerprint: Buffer
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
  /** Keyed look-up value of a document number: the number itself is 1.25 hours of guessing away from a plain hash. */
  fingerprint(text: string): string
  /** Keyed tag of a short text, e.g. a ticket. */
  tag(text: string): string
  /** Keyed bytes for numbers and check tags of reports, 32 of them. */
  reportTag(text: string): Buffer
  /** The key that seals the audit now. */
  readonly auditKid: string
  /** Keyed tag of a line or a block of the audit; null where that key is gone. */
  auditTag(kid: string, text: string): string | null
}

export function openVault(keys: VaultKeys, randomBytes: (size: number) => Buffer): Vault {
  const hmac = (key: Buffer, text: string): string =>
    createHmac('sha256', key).update(text, 'utf8').digest('base64url')
  return {
    seal: (text, place) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyOf(keys, keys.current), iv).setAAD(
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
      const decipher = createDecipheriv('aes-256-gcm', keyOf(keys, kid), Buffer.from(iv, 'base64'))
        .setAAD(Buffer.from(place, 'utf8'))
        .setAuthTag(Buffer.from(tag, 'base64'))
      return Buffer.concat([decipher.update(Buffer.from(ct, 'base64')), decipher.final()]).toString('utf8')
    },
    fingerprint: (text) => hmac(keys.fingerprint, text),
    tag: (text) => hmac(keys.ticket, text),
    reportTag: (text) => createHmac('sha256', keys.report).update(text, 'utf8').digest(),
    auditKid: keys.currentAudit,
    auditTag: (kid, text) => {
      const key = Object.hasOwn(keys.audit, kid) ? keys.audit[kid] : undefined
      return key === undefined ? null : hmac(key, text)
    },
  }
}

/** Compares in constant time. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')]
  return left.length === right.length && timingSafeEqual(left, right)
}

function keyOf(keys: VaultKeys, kid: string): Buffer {
  const key = Object.hasOwn(keys.seal, kid) ? keys.seal[kid] : undefined
  if (key === undefined) throw new Error(`no sealing key ${kid}`)
  return key
}

/**
 * Reads the keys of a deployment: `QIHANG_SEAL_KEYS` = `kid:base64,kid:base64` (the first seals),
 * `QIHANG_AUDIT_KEYS` likewise, `QIHANG_FINGERPRINT_KEY`, `QIHANG_TICKET_KEY`, `QIHANG_REPORT_KEY` = base64 of 32 bytes.
 * Throws when one is missing or short, so that a function without keys does not start.
 */
export function keysFromEnvironment(environment: Readonly<Record<string, string | undefined>>): VaultKeys {
  const read = (text: string | undefined, name: string): Buffer => {
    const key = Buffer.from(text ?? '', 'base64')
    if (key.length !== 32) throw new Error(`${name} must be 32 bytes in base64`)
    return key
  }
  const ring = (name: string): [string, Buffer][] =>
    (environment[name] ?? '').split(',').map((entry) => {
      const [kid = '', text] = entry.split(':')
      return [kid, read(text, name)]
    })
  const [seal, audit] = [ring('QIHANG_SEAL_KEYS'), ring('QIHANG_AUDIT_KEYS')]
  return {
    seal: Object.fromEntries(seal),
    current: seal[0]?.[0] ?? '',
    fingerprint: read(environment['QIHANG_FINGERPRINT_KEY'], 'QIHANG_FINGERPRINT_KEY'),
    ticket: read(environment['QIHANG_TICKET_KEY'], 'QIHANG_TICKET_KEY'),
    report: read(environment['QIHANG_REPORT_KEY'], 'QIHANG_REPORT_KEY'),
    audit: Object.fromEntries(audit),
    currentAudit: audit[0]?.[0] ?? '',
  }
}
