import type { DraftForm, DraftQueue, Outcome, Values } from '../../../src/lib/draft-form'
import { draftQueue } from '../../../src/lib/draft-queue'

export interface Request {
  readonly claims: Values
  readonly requestId: string
  /** It reaches the server, and so does its answer. */
  readonly land: () => Promise<void>
  /** It reaches the server or not; no answer comes back. */
  readonly lose: (reached: boolean) => Promise<void>
  readonly refuse: (
    code: 'fieldsInvalid' | 'sourceOpen',
    fields?: Record<string, 'badInput'>,
  ) => Promise<void>
}

/** A server, a device and a clock in one, all in the test's hands. */
export class World {
  /** What the server has, and what this device was last told of it. */
  onServer: Record<string, string> = { qq: '10001', address: '甲路' }
  known: Values | null = { ...this.onServer }
  device: Values = {}
  readonly requests: Request[] = []
  /** What happens after the pause. */
  due: (() => void) | null = null
  open = true

  begin(over: Partial<DraftForm> = {}): DraftQueue {
    return draftQueue({
      server: () => this.known,
      parts: (draft) => ({ claims: draft, problems: {} }),
      closed: () => (this.open ? null : { code: 'sourceOpen' }),
      send: (claims, { requestId }) => new Promise((answer) => this.take({ claims, requestId }, answer)),
      newIntent: () => ({ requestId: `request-${(this.ids += 1)}` }),
      store: {
        read: () => this.device,
        keep: (draft) => {
          this.device = draft
        },
      },
      schedule: (task) => {
        this.due = task
        return () => {
          this.due = null
        }
      },
      ...over,
    })
  }

  /** The newest request, when what was begun has come so far. */
  async newest(): Promise<Request> {
    await settled()
    const request = this.requests.at(-1)
    if (request === undefined) throw new Error('Nothing was sent')
    return request
  }

  private ids = 0

  private take(
    { claims, requestId }: Pick<Request, 'claims' | 'requestId'>,
    answer: (o: Outcome) => void,
  ): void {
    const reach = (): void => void Object.assign(this.onServer, claims)
    const say = (outcome: Outcome): Promise<void> => {
      answer(outcome)
      return settled()
    }
    this.requests.push({
      claims,
      requestId,
      land: () => {
        reach()
        this.known = { ...this.onServer }
        return say({ savedAt: this.requests.length })
      },
      lose: (reached) => {
        if (reached) reach()
        return say({ trouble: { code: 'offline' } })
      },
      refuse: (code, fields) => say({ trouble: { code, ...(fields && { fields }) } }),
    })
  }
}

/** Whatever was begun has come as far as it can. */
export const settled = (): Promise<void> => new Promise((done) => setImmediate(done))
