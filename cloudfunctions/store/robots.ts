/** Group robots of 企业微信: where a text is posted follows from a key alone, never from an address somebody typed. */
export interface Robots {
  /**
   * Posts a text once; answers the errcode, or what happened on the way: `unreachable`, `timeout`, `http503`,
   * `unknown` (domain/push/robot-ends.ts). Never throws, and never says anything of the key.
   */
  send(key: string, text: string): Promise<string>
}

const ORIGIN = 'https://qyapi.weixin.qq.com'
const ANSWER_MS = 5_000
/** An answer is a line; whatever is longer is none. */
const MOST_ANSWER = 4_096

/**
 * The one place where robots live. For tests another one may be named, on this machine only: whoever sets an
 * environment cannot make the server talk to an inner address with it.
 * @throws where the override is anything else
 */
export function robotOrigin(override = ''): string {
  if (override === '') return ORIGIN
  if (!/^http:\/\/127\.0\.0\.1:\d{1,5}$/u.test(override))
    throw new Error('QIHANG_ROBOT_ORIGIN is for tests: http://127.0.0.1 and a port')
  return override
}

export const httpRobots = (origin: string): Robots => ({
  send: async (key, text) => {
    try {
      const answer = await fetch(`${origin}/cgi-bin/webhook/send?key=${encodeURIComponent(key)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_MS),
      })
      if (!answer.ok) return `http${String(answer.status)}`
      const said = await answer.text()
      return said.length > MOST_ANSWER ? 'unknown' : codeIn(said)
    } catch (error) {
      return failureOf(error)
    }
  },
})

function codeIn(said: string): string {
  const { errcode } = JSON.parse(said) as { readonly errcode?: unknown }
  return typeof errcode === 'number' ? String(errcode) : 'unknown'
}

/** Where no connection came about, nothing left. */
const notConnected: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

function failureOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: unknown; readonly cause?: { readonly code?: unknown } }
  if (name === 'TimeoutError') return 'timeout'
  return notConnected.has(cause?.code) ? 'unreachable' : 'unknown'
}
