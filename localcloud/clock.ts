/** The cloud's clock: the machine's clock plus an offset that tests and the console move; it can stand still. */
export class CloudClock {
  private shift = 0
  private standsAt: number | undefined
  private readonly listeners: (() => void)[] = []

  /** @param machineNow milliseconds since 1970 */
  constructor(private readonly machineNow: () => number) {}

  now(): number {
    return this.standsAt ?? this.machineNow() + this.shift
  }

  /** Milliseconds the cloud is ahead of the machine; changes by itself while the clock stands. */
  get offset(): number {
    return this.standsAt === undefined ? this.shift : this.standsAt - this.machineNow()
  }

  get stopped(): boolean {
    return this.standsAt !== undefined
  }

  /** Moves the clock to an instant (ms); it goes on from there, or stands there if it was stopped. */
  set(at: number): void {
    if (this.stopped) this.standsAt = at
    else this.shift = at - this.machineNow()
    this.jumped()
  }

  /** Lets the clock stand at the present instant. */
  stop(): void {
    this.standsAt = this.now()
    this.jumped()
  }

  /** Lets a stopped clock go on from where it stands. */
  go(): void {
    const at = this.now()
    this.standsAt = undefined
    this.set(at)
  }

  /** Back to the machine's clock, going. */
  reset(): void {
    this.standsAt = undefined
    this.shift = 0
    this.jumped()
  }

  /** Calls back after every jump, stop and start. */
  onJump(listener: () => void): void {
    this.listeners.push(listener)
  }

  private jumped(): void {
    this.listeners.forEach((listener) => listener())
  }
}
