import { DatabaseBusy } from '../store/database'
import type { LogLine } from '../store/log'
import type { Messages } from '../store/messages'
import type { Robots } from '../store/robots'
import type { Vault } from '../store/vault'

/** What a run of scheduled work gets from its entry point. */
export interface Means {
  /**
   * Whether the run has used up its time: what is left waits for the next run. With a share, whether that part
   * of it is used up: a job that may have very much to do leaves time for those after it.
   */
  readonly spent: (share?: number) => boolean
  /** Milliseconds since the run began. */
  readonly elapsed: () => number
  readonly log: (line: LogLine) => void
  readonly messages: Messages
  readonly robots: Robots
  /** Opens the key of a robot, seals anew what an old key sealed, and seals the audit. */
  readonly vault: Pick<Vault, 'open' | 'seal' | 'fingerprint' | 'kids' | 'auditKid' | 'auditTag'>
  /** 0 to 1, so that what was refused together does not come together again. */
  readonly jitter: () => number
  /** Records that are worked on at the same time. */
  readonly lanes: number
}

/** Where WeChat has granted no template: everything stays in the inbox. */
const noMessages: Messages = {
  knows: () => false,
  send: () => Promise.resolve('47003'),
}

/** Without keys nothing is opened or sealed, and no robot found. */
const noVault: Means['vault'] = {
  open: () => {
    throw new Error('no keys')
  },
  seal: () => {
    throw new Error('no keys')
  },
  fingerprint: () => '',
  kids: { seal: { current: '', old: [] }, fingerprint: { current: '', old: [] } },
  auditKid: '',
  auditTag: () => null,
}

/** For who has all the time and nobody to tell. */
export const unlimited: Means = {
  spent: () => false,
  elapsed: () => 0,
  log: () => undefined,
  messages: noMessages,
  robots: { send: () => Promise.resolve('unreachable') },
  vault: noVault,
  jitter: () => 0,
  lanes: 1,
}

/** The kind of a failure and no more: its message may hold data of a person. */
export const kindOf = (error: unknown): string => {
  if (error instanceof DatabaseBusy) return 'busy'
  return error instanceof Error ? error.name : typeof error
}
