import type { Gateway } from '../gateway/gateway'
import { LIMITS } from '../limits'
import type { Route } from './server'

/** `POST /admin`: what wx-server-sdk speaks. Closed to web pages, for it carries no identity check. */
export const gatewayRoutes = (gateway: Gateway): Route[] => [
  {
    methods: ['POST'],
    path: '/admin',
    // Canonical Extended JSON is longer than the document it carries.
    maxBytes: LIMITS.documentBytes * 4,
    forPages: false,
    answer: async ({ body, headers }) => {
      const reply = await gateway.answer(body, headers['content-type'] ?? '')
      return { status: 200, headers: { 'content-type': reply.contentType }, body: reply.body }
    },
  },
]
