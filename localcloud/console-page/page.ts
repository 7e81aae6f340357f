import type { Message } from '../gateway/messages'
import type { TimerView } from '../timers/timers'
import { ask, askWhole } from './ask'
import { ClockCard, type ClockView } from './clock-card'
import { part, showTag } from './dom'
import { FaultsForm, type FaultsView } from './faults-form'
import { MessagesCard } from './messages-card'
import { showPhones } from './phones'
import type { PageSetup } from './setup'
import { TimersCard } from './timers-card'

const POLL_MS = 3000

interface Cards {
  clock: ClockCard
  timers: TimersCard
  messages: MessagesCard
  faults: FaultsForm
}

/** Reads everything that changes by itself, and shows it. */
async function look({ clock, timers, messages, faults }: Cards): Promise<void> {
  const [clockView, timerList, inbox, operations, faultList] = await Promise.all([
    ask<ClockView>('GET', '/console/clock'),
    ask<TimerView[]>('GET', '/console/timers'),
    askWhole<Message[]>('GET', '/console/messages?newest=50'),
    ask<{ lastMinute: number }>('GET', '/console/operations'),
    ask<FaultsView>('GET', '/console/faults'),
  ])
  clock.show(clockView)
  timers.show(timerList)
  const total = Number(inbox.headers.get('x-total-count'))
  messages.show(inbox.value, { total, now: clockView.now })
  part('operations', HTMLElement).textContent = operations.lastMinute.toLocaleString('en-US')
  faults.show(faultList)
}

async function main(): Promise<void> {
  part('address', HTMLElement).textContent = window.location.host
  const setup = await ask<PageSetup>('GET', '/console/setup')
  const { refresh } = showPhones(setup)

  const state = part('state', HTMLElement)
  const lookNow = () =>
    look(cards).then(
      () => showTag(state, { tone: 'good', icon: 'check', word: '运行中' }),
      () => showTag(state, { tone: 'bad', icon: 'alert', word: '连不上' }),
    )
  const changed = () => {
    refresh()
    void lookNow()
  }
  const clock = new ClockCard({ hasMoments: setup.hasMoments, changed })
  const cards: Cards = {
    clock,
    timers: new TimersCard({ now: () => clock.now(), changed }),
    messages: new MessagesCard(setup.people),
    // A new fault changes no data, and loading would use it up before anybody has acted.
    faults: new FaultsForm({ functions: setup.functions, cleared: changed }),
  }

  await lookNow()
  const isSeen = () => document.visibilityState === 'visible'
  setInterval(() => {
    if (isSeen()) void lookNow()
  }, POLL_MS)
  document.addEventListener('visibilitychange', () => {
    if (!isSeen()) return
    void lookNow()
    void clock.loadMoments()
  })
}

void main()
