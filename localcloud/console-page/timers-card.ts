import type { TimerView } from '../timers/timers'
import { ask } from './ask'
import { element, icon, onPress, part } from './dom'
import { briefly, cronText, timeText } from './format'

interface Row {
  item: HTMLLIElement
  last: HTMLElement
}

const lastText = ({ lastRun, lastOutcome }: TimerView, now: number) => {
  if (lastRun === undefined || !lastOutcome) return ''
  const at = timeText(lastRun, now)
  return lastOutcome.ok
    ? `${at} 跑完，${lastOutcome.dbOps}次操作，答 ${briefly(lastOutcome.result)}`
    : `${at} 没跑成：${briefly(lastOutcome.errMsg)}`
}

/** The card of the timers. `changed` runs after a timer has run. */
export class TimersCard {
  private readonly rows = new Map<string, Row>()

  constructor(private readonly options: { now: () => number; changed: () => void }) {}

  show(timers: readonly TimerView[]): void {
    const list = part('timers', HTMLElement)
    for (const timer of timers) {
      const row = this.rows.get(timer.functionName) ?? this.addRow(timer)
      const said = lastText(timer, this.options.now())
      if (row.last.textContent !== said) row.last.textContent = said
      row.last.title = timer.lastOutcome?.ok === false ? timer.lastOutcome.errMsg : said
      row.last.classList.toggle('danger', timer.lastOutcome?.ok === false)
    }
    if (timers.length === 0) list.replaceChildren(element('li', 'meta timer', '没有定时任务'))
  }

  /** Rows stay while the page lives: a button that is in focus must not vanish under the finger. */
  private addRow({ functionName, triggerName, config }: TimerView): Row {
    const item = element('li', 'timer')
    const head = element('div', 'row apart')
    const name = element('span', 'row')
    name.append(element('span', 'sub title mono', functionName), element('span', 'meta', cronText(config)))
    name.title = `${triggerName} ${config}`
    const run = element('button', 'button text')
    run.type = 'button'
    run.append(icon('play'), '跑一次')
    run.setAttribute('aria-label', `跑一次 ${functionName}`)
    head.append(name, run)
    const last = element('p', 'tick cut')
    last.setAttribute('role', 'status')
    item.append(head, last)
    part('timers', HTMLElement).append(item)
    const row = { item, last }
    this.rows.set(functionName, row)
    onPress(run, async () => {
      // How it ended, also badly, is in the list.
      await ask('POST', `/console/timers/${encodeURIComponent(functionName)}`).catch(() => undefined)
      this.show(await ask<TimerView[]>('GET', '/console/timers'))
      this.options.changed()
    })
    return row
  }
}
