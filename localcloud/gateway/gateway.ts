import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Engine } from '../database/engine'
import type { CallLedger } from '../functions/call-ledger'
import { charge } from '../functions/call-ledger'
import { invalidParameter, PlatformError } from '../platform-error'
import type { Fault, Faults } from './faults'
import { failAsInjected } from './faults'
import { readMultipart } from './multipart'
import type { OperationMeter } from './operation-meter'
import type { GatewayAnswer, GatewayRequest } from './request'

export type Action = (request: GatewayRequest) => GatewayAnswer | Promise<GatewayAnswer>

export interface GatewayOptions {
  actions: Readonly<Record<string, Action>>
  engine: Engine
  ledger: CallLedger
  faults: Faults
  meter: OperationMeter
}

/** A reply to the SDK: JSON, or the bytes of an openapi answer. Always HTTP 200. */
export interface GatewayReply {
  contentType: string
  body: Buffer
}

const jsonReply = (value: unknown): GatewayReply => ({
  // The SDK recognises an openapi failure by exactly this content type.
  contentType: 'application/json; charset=utf-8',
  body: Buffer.from(JSON.stringify(value)),
})

/** Answers what wx-server-sdk sends to `POST /admin`. */
export class Gateway {
  constructor(private readonly options: GatewayOptions) {}

  /** @param contentType of the request: JSON, or a multipart form for openapi */
  async answer(body: Buffer, contentType: string): Promise<GatewayReply> {
    const requestId = randomUUID()
    try {
      const answer = await this.perform(this.decode(body, contentType))
      if (Buffer.isBuffer(answer)) return { contentType: 'application/octet-stream', body: answer }
      return jsonReply({ ...answer, requestId })
    } catch (error) {
      const code = error instanceof PlatformError ? error.code : 'SYS_ERR'
      return jsonReply({ code, message: error instanceof Error ? error.message : String(error), requestId })
    }
  }

  private decode(body: Buffer, contentType: string): GatewayRequest {
    const fields = contentType.startsWith('multipart/form-data')
      ? readMultipart(body, contentType)
      : readJson(body)
    const { action, wxCloudApiToken } = fields
    if (typeof action !== 'string') throw invalidParameter('a request needs an action')
    return { action, fields, call: this.options.ledger.find(wxCloudApiToken) }
  }

  private async perform(request: GatewayRequest): Promise<GatewayAnswer> {
    const { actions, faults, meter } = this.options
    const action = Object.hasOwn(actions, request.action) ? actions[request.action] : undefined
    if (!action) throw invalidParameter(`unknown action ${request.action}`)
    if (request.action.startsWith('storage.'))
      return performFaulty(request, { action, fault: faults.take(request) })
    if (!request.action.startsWith('database.')) return action(request)
    charge(request.call, { dbOps: 1, docsExamined: 0, docsWritten: 0 })
    meter.count()
    faults.spend()
    return this.performOnDatabase(request, { action, fault: faults.take(request) })
  }

  private async performOnDatabase(request: GatewayRequest, work: Faulty) {
    const { engine } = this.options
    const { examined, written } = engine
    try {
      return await performFaulty(request, work)
    } finally {
      charge(request.call, {
        dbOps: 0,
        docsExamined: engine.examined - examined,
        docsWritten: engine.written - written,
      })
      // No answer, not even a read or a refusal, may leave before what it has seen is on disk.
      await engine.settled()
    }
  }
}

interface Faulty {
  action: Action
  fault: Fault | undefined
}

/** Carries an action out, or fails before or after it as injected. */
async function performFaulty(request: GatewayRequest, { action, fault }: Faulty): Promise<GatewayAnswer> {
  if (fault?.delay !== undefined) await pause(fault.delay)
  if (fault && !fault.after) failAsInjected(fault)
  const answer = await action(request)
  if (fault) failAsInjected(fault)
  return answer
}

function readJson(body: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(body.toString()) as Record<string, unknown>
  } catch {
    throw invalidParameter('the request is not JSON')
  }
}
