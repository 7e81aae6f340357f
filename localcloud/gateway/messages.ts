import { MESSAGE_VALUE_LENGTHS } from '../limits'

/** A subscription message that a function sent. */
export interface Message {
  /** Cloud clock, ms. */
  at: number
  functionName: string | undefined
  toUser: string
  templateId: string
  page: string | undefined
  /** The values by key, e.g. `{ thing1: '…' }`. */
  data: Readonly<Record<string, string>>
}

/** Messages kept; older ones are forgotten. */
const MOST_MESSAGES = 10_000

export class Inbox {
  private readonly kept: Message[] = []

  add(message: Message): void {
    this.kept.push(message)
    if (this.kept.length > MOST_MESSAGES) this.kept.shift()
  }

  list(): Message[] {
    return [...this.kept]
  }

  /** The last messages, oldest of them first. */
  newest(count: number): Message[] {
    return count > 0 ? this.kept.slice(-count) : []
  }
}

/** WeChat refuses a whole message for one value that is too long (errcode 47003). */
export function findOverlongValue(data: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(data).find(([key, value]) => {
    const most = MESSAGE_VALUE_LENGTHS[key.replace(/\d+$/, '')]
    return most !== undefined && [...value].length > most
  })?.[0]
}
