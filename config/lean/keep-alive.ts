type Options = import('agentkeepalive').HttpsOptions

/** Instead of agentkeepalive: the same agents, loaded when the SDK asks for one (only with `keepalive: true`). */
export default function LazyHttpAgent(options: Options): object {
  const { HttpAgent } = require('agentkeepalive') as typeof import('agentkeepalive')
  return new HttpAgent(options)
}

/** The HTTPS counterpart. */
export function HttpsAgent(options: Options): object {
  const { HttpsAgent: RealHttpsAgent } = require('agentkeepalive') as typeof import('agentkeepalive')
  return new RealHttpsAgent(options)
}
