import type { Phone } from './phone'

export interface Losing {
  /** The request ids that were sent. */
  readonly requests: readonly string[]
  readonly heal: () => void
}

/** The server does what this call asks for, but no answer comes, until it is healed. */
export async function losing(phone: Phone, lost: string): Promise<Losing> {
  const requests: string[] = []
  let cut = true
  await phone.context.route('**/functions/api', async (route) => {
    const { call, requestId } = route.request().postDataJSON() as { call: string; requestId: string }
    if (call !== lost) return route.fallback()
    requests.push(requestId)
    const response = await route.fetch()
    return cut ? route.abort() : route.fulfill({ response })
  })
  return {
    requests,
    heal: () => {
      cut = false
    },
  }
}
