/** Instead of the database's web socket client: `watch()` does not exist in cloud functions. */
export function RealtimeWebSocketClient(): never {
  throw new Error('watch() is not part of this bundle (config/lean).')
}
