/**
 * Who uses the browser build: `?as=` of the address. Only the local cloud believes it; WeChat tells its own
 * cloud who calls, and nothing here can change that.
 */
export function browserIdentity(): string {
  if (process.env.TARO_ENV !== 'h5') return ''
  return new URLSearchParams(window.location.search).get('as') ?? ''
}
