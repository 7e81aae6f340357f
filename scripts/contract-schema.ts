import * as z from 'zod/mini'
import { contract } from '../domain/contract/contract'

/** Every call's input and output as JSON Schema: what `GET /console/contract` answers. */
export const contractSchema = (): unknown => ({
  request: {
    description:
      'POST /functions/{on} with header X-WX-OPENID and this body. requestId is made once per intent; the same id again returns the stored answer.',
    properties: {
      call: { type: 'string' },
      input: {},
      requestId: { type: 'string' },
      ticket: { type: 'string' },
    },
    required: ['call', 'input', 'requestId'],
  },
  calls: Object.fromEntries(
    Object.entries(contract).map(([name, { on, input, output }]) => [
      name,
      {
        on,
        input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
        output: z.toJSONSchema(output, { unrepresentable: 'any' }),
      },
    ]),
  ),
})
