import { CallError } from '../errors'
import type { Functions } from '../functions/functions'
import { LIMITS } from '../limits'
import type { HttpReply, HttpRequest, Route } from './server'
import { HttpFailure, jsonReply } from './server'

/** What a call cost, for whoever watches. */
export const costHeaders = (cost: { dbOps: number; docsExamined?: number }): Record<string, string> => ({
  'x-cloud-db-ops': String(cost.dbOps),
  ...(cost.docsExamined === undefined ? {} : { 'x-cloud-docs-examined': String(cost.docsExamined) }),
})

export const callFailureReply = (error: unknown): HttpReply => {
  if (!(error instanceof CallError)) throw error
  return jsonReply({ errCode: error.errCode, errMsg: error.errMsg }, error.status, costHeaders(error))
}

const readEvent = ({ body }: HttpRequest): unknown => {
  try {
    return body.length === 0 ? {} : JSON.parse(body.toString())
  } catch {
    throw new HttpFailure(400, 'the event is not JSON')
  }
}

/** `POST /functions/:name`: a client calls a function; the header X-WX-OPENID says who. */
export const functionRoutes = (functions: Functions): Route[] => [
  {
    methods: ['POST'],
    path: '/functions/',
    maxBytes: LIMITS.eventBytes,
    answer: async (request) => {
      const name = request.path.slice('/functions/'.length)
      const openid = request.headers['x-wx-openid'] ?? ''
      try {
        const outcome = await functions.invoke(name, { event: readEvent(request), openid })
        return jsonReply(outcome.result, 200, costHeaders(outcome))
      } catch (error) {
        return callFailureReply(error)
      }
    },
  },
]
