/** The cloud's clock: the machine's clock plus an offset that tests and the console move. */
export class CloudClock {
  private shift = 0
  private readonly listeners: (() => void)[] = []

  /** @param machineNow milliseconds since 1970 */
  constructor(private readonly machineNow: () => number) {}

  now(): number {
    return this.machineNow() + this.shift
  }

  /** Milliseconds the cloud is ahead of the machine. */
  get offset(): number {
    return this.shift
  }

  /** Moves the clock to an instant (ms); it goes on from there. */
  set(at: number): void {
    this.shift = at - this.machineNow()
    this.listeners.forEach((listener) => listener())
  }

  reset(): void {
    this.set(this.machineNow())
  }

  /** Calls back after every jump. */
  onJump(listener: () => void): void {
    this.listeners.push(listener)
  }
}
