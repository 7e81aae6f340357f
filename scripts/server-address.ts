const DEFAULT_PORT = 8787

/** The port from `PORT`; throws with a sentence when it is none. */
export function portFromEnvironment(): number {
  const text = process.env['PORT'] ?? ''
  if (text === '') return DEFAULT_PORT
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Error(`PORT is not a port number: ${text}`)
  return port
}

/** Where the local server runs: `QIHANG_SERVER`, or this machine at `PORT`. */
export const serverAddress = (): string =>
  process.env['QIHANG_SERVER'] ?? `http://127.0.0.1:${String(portFromEnvironment())}`

/** What to do about a failed connection; '' for another failure. */
export const connectionHint = (error: unknown): string =>
  String(error).includes('fetch failed')
    ? 'Is the server running? `npm start` first, in another terminal.\n'
    : ''
