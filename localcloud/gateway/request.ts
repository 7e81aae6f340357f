import type { RunningCall } from '../functions/call-ledger'
import { invalidParameter } from '../platform-error'

/** One request of the SDK, decoded. */
export interface GatewayRequest {
  action: string
  fields: Readonly<Record<string, unknown>>
  /** The call that sent it; absent when the SDK runs outside a function of this cloud. */
  call: RunningCall | undefined
}

/** What an action answers: merged with `requestId` and sent as JSON, or sent as bytes. */
export type GatewayAnswer = Record<string, unknown> | Buffer

/** Reads a field that must be a text. */
export function textField({ fields }: GatewayRequest, name: string): string {
  const value = fields[name]
  if (typeof value !== 'string') throw invalidParameter(`${name} must be a string`)
  return value
}

/** Reads a field that must be a list. */
export function listField({ fields }: GatewayRequest, name: string): unknown[] {
  const value = fields[name]
  if (!Array.isArray(value)) throw invalidParameter(`${name} must be an array`)
  return value
}
