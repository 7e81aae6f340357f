import type { Bases, DraftQueue } from '../../../src/lib/draft-form'
import { World } from './draft-world'

let world: World
let device: Bases
let queue: DraftQueue

const begin = (): DraftQueue =>
  world.begin({
    bases: {
      read: () => device,
      keep: (bases) => {
        device = bases
      },
    },
  })

/** Another device saves a value, and this one reads the record anew. */
const changedElsewhere = (field: string, value: string): void => {
  world.onServer[field] = value
  world.known = { ...world.onServer }
}

beforeEach(() => {
  world = new World()
  device = {}
  queue = begin()
})

describe('[B2] a field that was changed on another device meanwhile', () => {
  it('is shown after a kill, and not sent over the other value', async () => {
    queue.type('qq', '10002')
    queue.type('address', '乙路2号')
    changedElsewhere('qq', '10003')
    const later = begin()
    const flushed = later.flush()
    const request = await world.newest()
    expect(request.claims).toEqual({ address: '乙路2号' })
    await request.land()
    expect(await flushed).toBe(false)
    expect(later.shown.get().elsewhere).toEqual({ qq: '10003' })
    expect(later.saving.get()).toEqual({ kind: 'kept', why: { code: 'conflict' } })
    expect(world.onServer['qq']).toBe('10003')
  })

  it('is sent once the person wants the own value all the same', async () => {
    queue.type('qq', '10002')
    changedElsewhere('qq', '10003')
    expect(await queue.flush()).toBe(false)
    queue.settle('qq', true)
    await (await world.newest()).land()
    expect(world.onServer['qq']).toBe('10002')
    expect(queue.shown.get()).toMatchObject({ draft: {}, elsewhere: {} })
  })

  it('keeps the other value when the person wants that', async () => {
    queue.type('qq', '10002')
    changedElsewhere('qq', '10003')
    await queue.flush()
    queue.settle('qq', false)
    expect(await queue.flush()).toBe(true)
    expect(world.requests).toEqual([])
    expect(queue.shown.get()).toMatchObject({ draft: {}, elsewhere: {} })
    expect(device).toEqual({})
  })

  it('is no other value when it is what this device sent itself and never heard back of', async () => {
    queue.type('qq', '10002')
    void queue.flush()
    await (await world.newest()).lose(true)
    queue.type('qq', '10009')
    world.known = { ...world.onServer }
    const later = begin()
    void later.flush()
    const request = await world.newest()
    expect(request.claims).toEqual({ qq: '10009' })
    await request.land()
    expect(world.onServer['qq']).toBe('10009')
  })

  it('is none when both say the same', async () => {
    queue.type('qq', '10002')
    changedElsewhere('qq', '10002')
    expect(await queue.flush()).toBe(true)
    expect(queue.shown.get().elsewhere).toEqual({})
  })
})
