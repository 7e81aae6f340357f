import { ask, sentence } from './ask'
import { element, onPress, part, showTag } from './dom'
import { clockText, fromField, offsetText, toField } from './format'

export interface ClockView {
  now: number
  offset: number
  stopped: boolean
}

interface Moment {
  label: string
  at: number
}

/** Most moments that get a button. */
const MOST_MOMENTS = 3

/** The card of the clock. `changed` runs after every move. */
export class ClockCard {
  private view: ClockView = { now: 0, offset: 0, stopped: true }
  private readAt = 0
  private moments: Moment[] = []
  private readonly field = part('clock-at', HTMLInputElement)

  constructor(private readonly options: { hasMoments: boolean; changed: () => void }) {
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-advance]'))
      onPress(button, () => this.move({ advance: Number(button.dataset['advance']) }))
    onPress(part('clock-stop', HTMLButtonElement), () => this.move({ stopped: !this.view.stopped }))
    onPress(part('clock-reset', HTMLButtonElement), () => this.move({ reset: true }))
    part('clock-entry', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault()
      const now = fromField(this.field.value)
      if (now !== undefined) void this.move({ now })
    })
    setInterval(() => this.tick(), 250)
    void this.loadMoments()
  }

  /** Now, by the cloud's clock. */
  now(): number {
    return this.view.now + (this.view.stopped ? 0 : performance.now() - this.readAt)
  }

  show(view: ClockView): void {
    this.view = view
    this.readAt = performance.now()
    const { stopped } = view
    showTag(
      part('clock-state', HTMLElement),
      stopped
        ? { tone: 'warn', icon: 'pause', word: '已停住' }
        : { tone: 'primary', icon: 'play', word: '走动中' },
    )
    part('clock-stop', HTMLButtonElement).textContent = stopped ? '走动' : '停住'
    part('clock-offset', HTMLElement).textContent = offsetText(view.offset)
    if (this.field.value === '') this.field.value = toField(view.now)
    this.tick()
  }

  /** Asks for the moments again: somebody may have moved what they depend on. */
  async loadMoments(): Promise<void> {
    if (!this.options.hasMoments) return
    // Until the application can tell them there are none.
    this.moments = await ask<Moment[]>('GET', '/console/moments').catch(() => [])
    this.showMoments()
  }

  private tick(): void {
    if (this.view.now !== 0) part('clock', HTMLElement).textContent = clockText(this.now())
  }

  private async move(change: object): Promise<void> {
    const problem = part('clock-problem', HTMLElement)
    try {
      this.show(await ask<ClockView>('PUT', '/console/clock', change))
      problem.textContent = ''
      this.field.value = toField(this.view.now)
      this.options.changed()
    } catch (error) {
      problem.textContent = `时钟没有动：${sentence(error)}`
    }
    await this.loadMoments()
  }

  private showMoments(): void {
    const buttons = this.moments
      .filter(({ at }) => at > this.now())
      .sort((one, other) => one.at - other.at)
      .slice(0, MOST_MOMENTS)
      .map(({ label, at }, index) => {
        const button = element('button', index === 0 ? 'button filled' : 'button', label)
        button.type = 'button'
        button.title = clockText(at)
        onPress(button, () => this.move({ now: at }))
        return button
      })
    part('moments', HTMLElement).replaceChildren(...buttons)
  }
}
