import type { Message } from '../gateway/messages'
import { element, part, showTag } from './dom'
import { clockText, timeText } from './format'
import type { PagePerson } from './setup'

/** The list of subscription messages that functions sent. */
export class MessagesCard {
  private shown = ''

  constructor(private readonly people: readonly PagePerson[]) {}

  /** @param newest the last messages, oldest of them first */
  show(newest: readonly Message[], { total, now }: { total: number; now: number }): void {
    // Written anew only when something came: whoever reads or selects is not disturbed.
    const state = `${total} ${newest.at(-1)?.at ?? 0} ${clockText(now).slice(0, 10)}`
    if (state === this.shown) return
    this.shown = state
    part('messages-count', HTMLElement).textContent =
      total > newest.length ? `最新${newest.length}条，共${total}条` : `全部${total}条`
    const items = [...newest].reverse().map((message) => this.item(message, now))
    if (items.length === 0) items.push(element('li', 'meta timer', '还没有发出订阅消息'))
    part('messages', HTMLElement).replaceChildren(...items)
  }

  private item({ at, data, toUser, functionName }: Message, now: number): HTMLLIElement {
    const [title = '（空）', ...others] = Object.values(data)
    const receiver = this.people.find(({ openid }) => openid === toUser)?.name ?? toUser
    const item = element('li', 'message')
    const time = element('time', '', timeText(at, now))
    time.dateTime = new Date(at).toISOString()
    const text = element('div')
    text.append(
      element('p', 'sub title', title),
      ...(others.length > 0 ? [element('p', 'tick', others.join('，'))] : []),
      element('p', 'tick', `订阅消息，收件人 ${receiver}`),
    )
    const tag = element('span')
    // Only what was accepted comes here; a refused message goes back to the function that sent it.
    showTag(tag, { tone: 'good', icon: 'check', word: '已送达' })
    item.title = functionName === undefined ? '' : `由 ${functionName} 发出`
    item.append(time, text, tag)
    return item
  }
}
