import type { BuiltFiles } from './built-files'
import type { CloudMeans } from './cloud-api'
import { Device } from './device'
import { Meter } from './meter'
import { MiniProgram } from './mini-program'
import { poll } from './poll'
import { Screen } from './screen'

/** So long without anything new: longer than what pages put off for a moment. Milliseconds. */
const QUIET_MS = 150

/** A person's phone with the built mini-program on it. */
export class Phone {
  readonly device = new Device()
  readonly meter = new Meter()
  readonly screen = new Screen(
    () => this.running.pages.top,
    () => this.running.idle,
  )
  private readonly glass = document.createElement('div')
  private program: MiniProgram | undefined
  /** Calls on their way. */
  private calling = 0

  constructor(
    private readonly files: BuiltFiles,
    private readonly cloud: CloudMeans,
  ) {
    document.body.appendChild(this.glass)
  }

  /** Starts the mini-program, at its first page or where a message leads. */
  open(url?: string): void {
    const { files, device, meter } = this
    const callFunction: CloudMeans['callFunction'] = (name, event) =>
      this.counted(() => this.cloud.callFunction(name, event))
    const putFile: CloudMeans['putFile'] = (path, bytes) =>
      this.counted(() => this.cloud.putFile(path, bytes))
    // A screen of its own: an earlier run still listens for taps on the one it had.
    this.glass.replaceChildren(document.createElement('div'))
    const screen = this.glass.firstElementChild as HTMLElement
    this.program = new MiniProgram({ files, device, meter, callFunction, putFile, screen }, url)
    this.program.start()
  }

  /** The system ends the program without a word: only what was stored is left. */
  kill(): void {
    this.program?.kill()
    this.program = undefined
  }

  /** The gesture or key that leads one page back. */
  back(): void {
    this.running.pages.navigateBack(1)
  }

  leaveAndReturn(): void {
    this.running.leaveAndReturn()
  }

  /** Paths of the open pages, the lowest first. */
  get stack(): readonly string[] {
    return this.running.pages.pages.map(({ path }) => path)
  }

  get packages(): ReadonlySet<string> {
    return this.running.modules.packages
  }

  /** Waits until every call is answered and nothing was sent to the view for a while: the page is drawn. */
  async settled(): Promise<void> {
    let count = -1
    let since = Date.now()
    await poll(
      () => {
        const busy = this.calling > 0 || !this.running.idle || this.meter.total !== count
        if (busy) [count, since] = [this.meter.total, Date.now()]
        return Date.now() - since > QUIET_MS || undefined
      },
      () => 'the page never came to rest',
    )
  }

  private async counted(work: () => Promise<unknown>): Promise<unknown> {
    this.calling += 1
    try {
      return await work()
    } finally {
      this.calling -= 1
    }
  }

  private get running(): MiniProgram {
    if (!this.program) throw new Error('The mini-program is not open.')
    return this.program
  }
}
