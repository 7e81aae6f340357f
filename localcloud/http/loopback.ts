const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * True for a Host header that names this machine. A page of another site can point its own name at 127.0.0.1
 * (DNS rebinding), but it cannot change the name its browser sends.
 */
export const isLoopbackHost = (host: string | undefined): boolean =>
  host !== undefined && LOOPBACK_NAMES.has(host.toLowerCase().replace(/:\d+$/, ''))

/** True for an Origin header of a page served by this machine. */
export function isLoopbackOrigin(origin: string): boolean {
  const host = /^https?:\/\/([^/]+)$/.exec(origin)?.[1]
  return isLoopbackHost(host)
}
