import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isLoopbackHost, isLoopbackOrigin } from './loopback'

export interface HttpRequest {
  method: string
  /** Decoded, without query. */
  path: string
  query: URLSearchParams
  headers: Readonly<Record<string, string>>
  body: Buffer
}

export interface HttpReply {
  status: number
  headers?: Readonly<Record<string, string>>
  body: Buffer | string
}

/** One line of the routing table. The first that matches answers. */
export interface Route {
  methods: readonly string[]
  /** The whole path, or with a closing slash everything below it. */
  path: string
  /** Larger bodies are answered with 413. */
  maxBytes: number
  /** Web pages may use it; false for what only the SDK speaks. Default true. */
  forPages?: boolean
  answer: (request: HttpRequest) => HttpReply | Promise<HttpReply>
}

export const jsonReply = (value: unknown, status = 200, headers: Record<string, string> = {}): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value ?? null),
})

export const failureReply = (status: number, errMsg: string): HttpReply =>
  jsonReply({ errCode: -1, errMsg }, status)

/** An error that says which HTTP answer it wants. */
export class HttpFailure extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

const matches = (route: Route, method: string, path: string) =>
  route.methods.includes(method) &&
  (route.path.endsWith('/') && route.path !== '/' ? path.startsWith(route.path) : path === route.path)

const readBody = async (request: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let length = 0
  // A body that is too large is read to its end without being kept: the caller hears 413, not a broken pipe.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= maxBytes) chunks.push(chunk)
  }
  if (length > maxBytes) throw new HttpFailure(413, `the body has ${length} bytes, more than ${maxBytes}`)
  return Buffer.concat(chunks)
}

const parseTarget = (target: string): { path: string; query: URLSearchParams } => {
  try {
    const url = new URL(target, 'http://loopback')
    return { path: decodeURIComponent(url.pathname), query: url.searchParams }
  } catch {
    throw new HttpFailure(400, 'malformed address')
  }
}

/** What a page of another loopback port (a development server) needs to be allowed to read the answers. */
const pageHeaders = (origin: string | undefined): Record<string, string> =>
  origin === undefined
    ? {}
    : {
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': 'content-type, x-wx-openid',
        'access-control-expose-headers': 'x-cloud-db-ops, x-cloud-docs-examined',
        vary: 'origin',
      }

async function respond(routes: readonly Route[], request: IncomingMessage): Promise<HttpReply> {
  const { origin, host } = request.headers
  if (!isLoopbackHost(host)) throw new HttpFailure(403, 'this server answers loopback hosts only')
  if (origin !== undefined && !isLoopbackOrigin(origin))
    throw new HttpFailure(403, 'pages of other origins are refused')
  const method = request.method ?? 'GET'
  if (method === 'OPTIONS') return { status: 204, body: '' }
  const { path, query } = parseTarget(request.url ?? '/')
  const route = routes.find((candidate) => matches(candidate, method, path))
  if (!route) throw new HttpFailure(404, `${method} ${path} does not exist`)
  if (origin !== undefined && route.forPages === false) throw new HttpFailure(403, 'not for web pages')
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  )
  return route.answer({ method, path, query, headers, body: await readBody(request, route.maxBytes) })
}

const toFailure = (error: unknown): HttpReply =>
  error instanceof HttpFailure
    ? failureReply(error.status, error.message)
    : failureReply(500, error instanceof Error ? error.message : String(error))

/** A listening server. */
export interface Listening {
  port: number
  close(): Promise<void>
}

/**
 * Serves the routes on 127.0.0.1.
 * @param port 0 = any free port
 */
export async function listen(routes: readonly Route[], port: number): Promise<Listening> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const reply = await respond(routes, request).catch(toFailure)
    const { origin } = request.headers
    const allowed = origin !== undefined && isLoopbackOrigin(origin) ? pageHeaders(origin) : {}
    const body = Buffer.from(reply.body)
    response.writeHead(reply.status, { ...reply.headers, ...allowed, 'content-length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const server = createServer((request, response) => void answer(request, response))
  // Longer than the SDK keeps a connection: the side that closes first must not be the one that answers.
  server.keepAliveTimeout = 60_000
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
