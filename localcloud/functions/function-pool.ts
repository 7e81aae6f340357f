import { FunctionFailed } from '../errors'
import type { Job } from './function-instance'
import { type FunctionInstance } from './function-instance'

/** The instances of one function. Started when needed, reused warm, replaced when they die. */
export class FunctionPool {
  private readonly instances = new Set<FunctionInstance>()
  private readonly idle: FunctionInstance[] = []
  private readonly waiting: (() => void)[] = []
  private stopped = false

  constructor(
    private readonly start: () => FunctionInstance,
    private readonly most: number,
  ) {}

  /** Runs a job on the next free instance; jobs wait in the order they came. */
  async run(job: Job): Promise<string> {
    const instance = await this.take()
    try {
      return await instance.run(job)
    } finally {
      this.giveBack(instance)
    }
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.waiting.splice(0).forEach((wake) => wake())
    await Promise.all([...this.instances].map((instance) => instance.stop()))
  }

  private async take(): Promise<FunctionInstance> {
    while (!this.stopped) {
      const instance = this.idle.pop() ?? this.grow()
      if (instance && !instance.dead) return instance
      if (instance) this.instances.delete(instance)
      else await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
    throw new FunctionFailed('the cloud is stopping')
  }

  private grow(): FunctionInstance | undefined {
    if (this.instances.size >= this.most) return undefined
    const instance = this.start()
    this.instances.add(instance)
    return instance
  }

  private giveBack(instance: FunctionInstance): void {
    if (instance.dead) this.instances.delete(instance)
    else this.idle.push(instance)
    this.waiting.shift()?.()
  }
}
