import type { DraftQueue, Values } from '../../../src/lib/draft-form'
import type { RoundStore } from '../../../src/lib/draft-rounds'
import { settled, World } from './draft-world'

let world: World
let round: string
let kept: { round: string; earlier: Values }

const rounds: RoundStore = {
  now: () => round,
  read: () => kept.round,
  keep: (now) => {
    kept.round = now
  },
  earlier: {
    read: () => kept.earlier,
    keep: (earlier) => {
      kept.earlier = earlier
    },
  },
}
const begin = (): DraftQueue => world.begin({ rounds })

beforeEach(() => {
  world = new World()
  round = 'first'
  kept = { round: '', earlier: {} }
})

/** Typed and not sent; then the school brings something else. */
async function broughtMeanwhile(): Promise<DraftQueue> {
  begin().type('address', '乙路2号')
  round = 'second'
  world.onServer['address'] = '学校登记的路'
  world.known = { ...world.onServer }
  const later = begin()
  await settled()
  return later
}

describe('what was typed in an earlier round', () => {
  it('is neither sent nor shown over what the school has brought, and is kept', async () => {
    const later = await broughtMeanwhile()
    expect(later.shown.get()).toMatchObject({ draft: {}, earlier: { address: '乙路2号' } })
    expect(await later.flush()).toBe(true)
    expect(world.requests).toEqual([])
    expect(begin().shown.get().earlier).toEqual({ address: '乙路2号' })
  })

  it('is put aside too when the round changes while the form is open', async () => {
    const queue = begin()
    queue.type('address', '乙路2号')
    round = 'second'
    expect(await queue.flush()).toBe(true)
    expect(world.requests).toEqual([])
    expect(queue.shown.get()).toMatchObject({ draft: {}, earlier: { address: '乙路2号' } })
    queue.type('qq', '10002')
    void queue.flush()
    expect((await world.newest()).claims).toEqual({ qq: '10002' })
  })

  it('is sent once the person wants it, under what was typed since', async () => {
    const later = await broughtMeanwhile()
    later.type('qq', '10002')
    later.settleEarlier(true)
    const request = await world.newest()
    expect(request.claims).toEqual({ address: '乙路2号', qq: '10002' })
    await request.land()
    expect(later.shown.get()).toMatchObject({ draft: {}, earlier: {} })
  })

  it('is gone when the person does not, and when something was submitted', async () => {
    const later = await broughtMeanwhile()
    later.settleEarlier(false)
    expect([kept.earlier, later.shown.get().earlier]).toEqual([{}, {}])
    round = 'third'
    kept.earlier = { address: '乙路2号' }
    later.clear()
    expect(kept.earlier).toEqual({})
  })

  it('is no other round before it is known which one it is', async () => {
    begin().type('address', '乙路2号')
    const unknown = world.begin({ rounds: { ...rounds, now: () => null } })
    expect(unknown.shown.get()).toMatchObject({ draft: { address: '乙路2号' }, earlier: {} })
    void unknown.flush()
    expect((await world.newest()).claims).toEqual({ address: '乙路2号' })
  })
})
