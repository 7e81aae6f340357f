/** A local WeChat cloud: runs bundled cloud functions, unmodified, through the real wx-server-sdk. */
export { startCloud } from './cloud'
export type { Cloud, CloudOptions } from './cloud-options'
export type { Document } from './database/document'
export type { Engine, EngineOptions, Explanation, FindOptions, Snapshot } from './database/engine'
export { openEngine } from './database/engine'
export type { CollectionSpec, DatabaseSpec, IndexSpec } from './database/schema'
export {
  CallError,
  EventTooLarge,
  FolderInUse,
  FunctionFailed,
  FunctionMissing,
  FunctionRefused,
  FunctionTimeout,
} from './errors'
export type { Call, Outcome } from './functions/call'
export type { Message } from './gateway/messages'
export type { PhonesSpec } from './http/console-page'
export type { Moment } from './http/console-routes'
export type { SiteSpec } from './http/site-routes'
export { LIMITS } from './limits'
export type { LogLine } from './log'
export { PlatformError } from './platform-error'
export type { StorageSpec } from './storage/storage-rules'
