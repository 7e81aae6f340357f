import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the group of a robot got. */
export interface Posted {
  readonly key: string
  readonly content: string
}

type Way = (response: ServerResponse) => void

/** A group robot of 企业微信 on this machine, which can refuse, be silent, or be busy. */
export class RobotServer {
  readonly posted: Posted[] = []
  private readonly ways: Way[] = []
  private readonly server = createServer((request, response) => void this.answer(request, response))

  /** @returns where it lives */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return this.origin
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`
  }

  close(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }

  /** The next request is answered so, and takes nothing. */
  next(way: Way): void {
    this.ways.push(way)
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const way = this.ways.shift()
    if (way !== undefined) {
      way(response)
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { text } = JSON.parse(Buffer.concat(chunks).toString()) as { text: { content: string } }
    const key = new URL(request.url ?? '', this.origin).searchParams.get('key') ?? ''
    this.posted.push({ key, content: text.content })
    says(0)(response)
  }
}

/** An answer with this errcode. */
export const says =
  (errcode: number): Way =>
  (response) => {
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ errcode, errmsg: 'said by the test' }))
  }

/** No answer but this status. */
export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Way =>
  (response) => {
    response.writeHead(code, headers)
    response.end()
  }

/** The connection breaks after the request was taken. */
export const breaks: Way = (response) => {
  response.destroy()
}
