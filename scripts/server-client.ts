import { randomUUID } from 'node:crypto'
import { contract, type Call, type Input, type Output } from '../domain/contract/contract'
import type { FailureCode, Reply } from '../domain/contract/failure'
import { failureSentences } from '../domain/messages'

export interface Answer<C extends Call> {
  readonly reply: Reply<Output<C>>
  /** Database operations that the call cost. */
  readonly operations: number
}

export interface ServerClient {
  call<C extends Call>(name: C, input: Input<C>): Promise<Answer<C>>
  /** The value of a call that has to succeed here; throws with the refusal's code otherwise. */
  must<C extends Call>(name: C, input: Input<C>): Promise<Output<C>>
  upload(path: string, bytes: Buffer): Promise<string>
}

export class Refused extends Error {
  constructor(
    readonly call: Call,
    readonly code: FailureCode,
    detail: string,
  ) {
    super(`${call} was refused: ${code}${detail} ${failureSentences[code]}`)
    this.name = 'Refused'
  }
}

/** Speaks to a running local cloud as one person: what the mini-program does, without the mini-program. */
export function serverClient(server: string, openid: string): ServerClient {
  const headers = { 'X-WX-OPENID': openid }

  async function call<C extends Call>(name: C, input: Input<C>): Promise<Answer<C>> {
    const response = await fetch(`${server}/functions/${contract[name].on}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ call: name, input, requestId: randomUUID() }),
    })
    if (!response.ok)
      throw new Error(`${name}: the server answered ${String(response.status)} ${await response.text()}`)
    return {
      reply: (await response.json()) as Reply<Output<C>>,
      operations: Number(response.headers.get('X-Cloud-Db-Ops')),
    }
  }

  return {
    call,
    must: async (name, input) => {
      const { reply } = await call(name, input)
      if (reply.ok) return reply.value
      throw new Refused(
        name,
        reply.error.code,
        reply.error.fields === undefined ? '' : ` ${JSON.stringify(reply.error.fields)}`,
      )
    },
    upload: async (path, bytes) => {
      const response = await fetch(`${server}/files/${path}`, {
        method: 'PUT',
        headers,
        body: new Uint8Array(bytes),
      })
      if (!response.ok) throw new Error(`uploading ${path}: the server answered ${String(response.status)}`)
      return ((await response.json()) as { fileID: string }).fileID
    },
  }
}
