import type { Fault } from '../gateway/faults'
import { ask, sentence } from './ask'
import { onPress, part } from './dom'

export interface FaultsView {
  faults: readonly Fault[]
  quota?: number
}

/** Operations by the name they have on the wire. */
const OPERATIONS = [
  ['', '任何数据库操作'],
  ['database.getDocument', '读取'],
  ['database.calculateDocument', '计数'],
  ['database.aggregateDocuments', '聚合'],
  ['database.insertDocument', '新增'],
  ['database.modifyDocument', '修改'],
  ['database.removeDocument', '删除'],
  ['subscribeMessage.send', '发订阅消息'],
] as const

const LATE_MS = 3000

type Kind = 'fail' | 'late' | 'lost'

const isMessage = (action: string) => action === 'subscribeMessage.send'

/** What strikes, by kind; WeChat's own interfaces fail with numbers (43101: the user refuses messages). */
const STRIKES: Readonly<Record<Kind, (action: string) => Fault>> = {
  fail: (action) => ({ code: isMessage(action) ? 43101 : 'DATABASE_REQUEST_FAILED' }),
  late: () => ({ delay: LATE_MS }),
  lost: () => ({ code: 'SERVER_TIMEOUT', after: true }),
}

/** The form of faults. `cleared` runs after the last fault was taken away. */
export class FaultsForm {
  private readonly form = part('faults', HTMLFormElement)
  private readonly action = part('fault-action', HTMLSelectElement)

  constructor(private readonly options: { functions: readonly string[]; cleared: () => void }) {
    for (const name of options.functions)
      part('fault-function', HTMLSelectElement).add(new Option(`函数 ${name}`, name))
    for (const [value, label] of OPERATIONS) this.action.add(new Option(label, value))
    this.action.addEventListener('change', () => this.allowKinds())
    this.form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.send('POST', this.read())
    })
    onPress(part('fault-clear', HTMLButtonElement), async () => {
      await this.send('DELETE')
      this.options.cleared()
    })
  }

  show({ faults, quota }: FaultsView): void {
    const count = faults.length
    const said = [
      ...(count > 0 ? [`布置了${count}条`] : []),
      ...(quota === undefined ? [] : [`每秒限${quota}次`]),
    ]
    this.say(said.length > 0 ? said.join('，') : '没有布置')
    part('fault-clear', HTMLButtonElement).hidden = said.length === 0
  }

  private read(): Fault {
    const kind = (new FormData(this.form).get('kind') ?? 'fail') as Kind
    const functionName = part('fault-function', HTMLSelectElement).value
    const action = this.action.value
    return {
      ...STRIKES[kind](action),
      nth: part('fault-nth', HTMLInputElement).valueAsNumber,
      ...(functionName === '' ? {} : { functionName }),
      ...(action === '' ? {} : { action }),
    }
  }

  /** The answer of a message cannot be lost: nothing waits for it but the function. */
  private allowKinds(): void {
    const lost = this.form.querySelector<HTMLInputElement>('[value="lost"]')
    const fail = this.form.querySelector<HTMLInputElement>('[value="fail"]')
    if (!lost || !fail) return
    lost.disabled = isMessage(this.action.value)
    if (lost.disabled && lost.checked) fail.checked = true
  }

  private async send(method: string, body?: Fault): Promise<void> {
    try {
      this.show(await ask<FaultsView>(method, '/console/faults', body))
    } catch (error) {
      this.say(`没有布置：${sentence(error)}`)
    }
  }

  private say(text: string): void {
    const state = part('fault-state', HTMLElement)
    if (state.textContent !== text) state.textContent = text
  }
}
