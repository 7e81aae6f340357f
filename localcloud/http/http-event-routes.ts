import { randomUUID } from 'node:crypto'
import { isPlainObject } from '../database/document'
import type { Functions } from '../functions/functions'
import { LIMITS } from '../limits'
import { callFailureReply, costHeaders } from './function-routes'
import type { HttpReply, HttpRequest, Route } from './server'
import { jsonReply } from './server'

/** Hands everything below a path to one function. */
export interface HttpRouteSpec {
  prefix: string
  functionName: string
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE']

const isText = (headers: Readonly<Record<string, string>>) =>
  /^(text\/|application\/(json|x-www-form-urlencoded))/.test(headers['content-type'] ?? 'text/plain')

/** The event CloudBase makes of an HTTP request. */
const toEvent = ({ method, path, query, headers, body }: HttpRequest, envId: string) => ({
  path,
  httpMethod: method,
  headers,
  queryStringParameters: Object.fromEntries(query),
  requestContext: { requestId: randomUUID(), envId, sourceIp: '127.0.0.1' },
  body: body.toString(isText(headers) ? 'utf8' : 'base64'),
  isBase64Encoded: !isText(headers),
})

const textHeaders = (headers: unknown): Record<string, string> =>
  isPlainObject(headers)
    ? Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
    : {}

/** A function may answer a text, a whole response, or any other value, which is sent as JSON. */
export function toHttpReply(result: unknown): HttpReply {
  if (typeof result === 'string') {
    return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: result }
  }
  if (!isPlainObject(result) || typeof result['statusCode'] !== 'number') return jsonReply(result)
  const { statusCode, headers, body, isBase64Encoded } = result
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '')
  const bytes = Buffer.from(text, isBase64Encoded === true ? 'base64' : 'utf8')
  return { status: statusCode, headers: textHeaders(headers), body: bytes }
}

/** HTTP access to functions: nobody is identified, and the client rule does not apply. */
export function httpEventRoutes(
  specs: readonly HttpRouteSpec[],
  functions: Functions,
  envId: string,
): Route[] {
  return specs.flatMap(({ prefix, functionName }) => {
    const answer = async (request: HttpRequest): Promise<HttpReply> => {
      try {
        const outcome = await functions.invoke(functionName, {
          event: toEvent(request, envId),
          source: 'wx_http',
        })
        const reply = toHttpReply(outcome.result)
        return { ...reply, headers: { ...reply.headers, ...costHeaders(outcome) } }
      } catch (error) {
        return callFailureReply(error)
      }
    }
    const route = { methods: METHODS, maxBytes: LIMITS.eventBytes, answer }
    return [
      { ...route, path: prefix },
      { ...route, path: `${prefix}/` },
    ]
  })
}
