const SECONDS = 60

/** How many database operations the last minute saw, by the machine's clock: the cloud's jumps. */
export class OperationMeter {
  /** One counter per second, used again after a minute. */
  private readonly slots = Array.from({ length: SECONDS }, () => ({ second: -1, operations: 0 }))

  /** @param machineNow milliseconds since 1970 */
  constructor(private readonly machineNow: () => number) {}

  count(): void {
    const second = this.second()
    const slot = this.slots[second % SECONDS]
    if (!slot) return
    if (slot.second !== second) slot.operations = 0
    slot.second = second
    slot.operations += 1
  }

  lastMinute(): number {
    const now = this.second()
    return this.slots
      .filter(({ second }) => second > now - SECONDS && second <= now)
      .reduce((sum, { operations }) => sum + operations, 0)
  }

  private second(): number {
    return Math.floor(this.machineNow() / 1000)
  }
}
