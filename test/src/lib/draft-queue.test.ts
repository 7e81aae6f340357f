import type { DraftQueue, Values } from '../../../src/lib/draft-form'
import { settled, World } from './draft-world'

let world: World
let queue: DraftQueue

beforeEach(() => {
  world = new World()
  queue = world.begin()
})

const draftNow = (): Values => queue.shown.get().draft

describe('a value typed back', () => {
  it('is sent after the save that was in flight, so that the server ends with what the student sees', async () => {
    queue.type('qq', '10002')
    void queue.flush()
    const first = await world.newest()
    queue.type('qq', '10001')
    expect(draftNow()).toEqual({ qq: '10001' })
    await first.land()
    const flushed = queue.flush()
    await (await world.newest()).land()
    expect(await flushed).toBe(true)
    expect(world.onServer['qq']).toBe('10001')
    expect(draftNow()).toEqual({})
  })

  it('is sent after a save whose answer was lost, because the server may have taken it', async () => {
    queue.type('qq', '10002')
    void queue.flush()
    await (await world.newest()).lose(true)
    queue.type('qq', '10001')
    expect(draftNow()).toEqual({ qq: '10001' })
    void queue.flush()
    await (await world.newest()).land()
    expect(world.onServer['qq']).toBe('10001')
    queue.type('qq', '10002')
    queue.type('qq', '10001')
    expect(draftNow()).toEqual({})
  })

  it('is no draft when nothing of it is on its way, so that it overwrites no other device later', async () => {
    queue.type('qq', '10002')
    queue.type('qq', '10001')
    expect(world.device).toEqual({})
    expect(await queue.flush()).toBe(true)
    expect(world.requests).toEqual([])
    expect(queue.saving.get().kind).toBe('untouched')
  })
})

describe('the device', () => {
  it('keeps what is typed at once, and begins with it the next time', async () => {
    queue.type('qq', ' 10002 ')
    expect(world.device).toEqual({ qq: '10002' })
    const later = world.begin()
    expect(later.shown.get().draft).toEqual({ qq: '10002' })
    expect(later.saving.get().kind).toBe('typing')
    void later.flush()
    await (await world.newest()).land()
    expect(world.device).toEqual({})
  })

  it('lets go of an old draft that the server has meanwhile, without sending it', async () => {
    world.device = { qq: '10001', address: '乙路' }
    void world.begin().flush()
    expect((await world.newest()).claims).toEqual({ address: '乙路' })
    expect(world.device).toEqual({ address: '乙路' })
  })

  it('keeps what is typed while nothing is known of the server', async () => {
    world.known = null
    world.open = false
    queue.type('qq', '10001')
    expect(await queue.flush()).toBe(false)
    expect(world.device).toEqual({ qq: '10001' })
  })

  it('has nothing left after a submission', () => {
    queue.type('qq', '10002')
    queue.clear()
    expect(world.device).toEqual({})
    expect(world.due).toBeNull()
    expect(queue.saving.get().kind).toBe('untouched')
  })

  it('gets nothing more of a record that was let go of, not even from a save in flight', async () => {
    queue = world.begin({ parts: (draft) => ({ claims: { ...draft, unitName: '' }, problems: {} }) })
    queue.type('qq', '10002')
    void queue.flush()
    const request = await world.newest()
    queue.type('address', '乙路')
    queue.drop()
    expect(world.due).toBeNull()
    world.device = {}
    await request.refuse('fieldsInvalid', { qq: 'badInput' })
    queue.type('qq', '10003')
    expect(await queue.flush()).toBe(true)
    expect(world.device).toEqual({})
    expect(world.requests).toHaveLength(1)
  })
})

describe('saves', () => {
  it('go one after the other, however often a flush is asked for', async () => {
    queue.type('qq', '10002')
    void queue.flush()
    const first = await world.newest()
    queue.type('qq', '10003')
    void queue.flush()
    void queue.flush()
    await settled()
    expect(world.requests).toHaveLength(1)
    await first.land()
    expect(world.requests.map(({ claims }) => claims['qq'])).toEqual(['10002', '10003'])
    await (await world.newest()).land()
    expect(world.onServer['qq']).toBe('10003')
    expect(world.requests).toHaveLength(2)
  })

  it('begin by themselves after a pause', async () => {
    queue.type('qq', '10002')
    expect(world.requests).toEqual([])
    world.due?.()
    expect((await world.newest()).claims).toEqual({ qq: '10002' })
  })

  it('keep their request id as long as no answer came and the content is the same', async () => {
    queue.type('qq', '10002')
    void queue.flush()
    await (await world.newest()).lose(true)
    void queue.flush()
    await (await world.newest()).lose(true)
    queue.type('qq', '10003')
    void queue.flush()
    await (await world.newest()).land()
    expect(world.requests.map(({ requestId }) => requestId)).toEqual(['request-1', 'request-1', 'request-2'])
  })

  it('take a new request id after an answer, even for the same content', async () => {
    queue.type('qq', '10002')
    void queue.flush()
    await (await world.newest()).refuse('sourceOpen')
    void queue.flush()
    await (await world.newest()).land()
    expect(world.requests.map(({ requestId }) => requestId)).toEqual(['request-1', 'request-2'])
  })

  it('take a new request id for a value that was saved before and changed elsewhere since', async () => {
    queue.type('qq', '10002')
    void queue.flush()
    await (await world.newest()).land()
    world.known = { qq: '10009' }
    queue.type('qq', '10002')
    void queue.flush()
    expect((await world.newest()).requestId).toBe('request-2')
  })

  it('are tried once more after a lost one, however many flushes waited for it', async () => {
    queue.type('qq', '10002')
    void queue.flush()
    const first = await world.newest()
    const waiting = [queue.flush(), queue.flush(), queue.flush()]
    await first.lose(false)
    await (await world.newest()).lose(false)
    expect(await Promise.all(waiting)).toEqual([false, false, false])
    expect(world.requests).toHaveLength(2)
  })

  it('leave out a refused field and take the others along', async () => {
    queue.type('qq', 'x')
    queue.type('address', '乙路')
    const flushed = queue.flush()
    await (await world.newest()).refuse('fieldsInvalid', { qq: 'badInput' })
    const second = await world.newest()
    expect(second.claims).toEqual({ address: '乙路' })
    await second.land()
    expect(await flushed).toBe(false)
    expect(queue.shown.get()).toMatchObject({ draft: { qq: 'x' }, problems: { qq: 'badInput' } })
    expect(queue.saving.get()).toEqual({ kind: 'kept', why: { code: 'fieldsInvalid' } })
    expect(await queue.flush()).toBe(false)
    expect(world.requests).toHaveLength(2)
    queue.type('qq', '10002')
    void queue.flush()
    expect((await world.newest()).claims).toEqual({ qq: '10002' })
  })

  it('wait while the window is closed', async () => {
    world.open = false
    queue.type('qq', '10002')
    expect(await queue.flush()).toBe(false)
    expect(queue.saving.get()).toEqual({ kind: 'kept', why: { code: 'sourceOpen' } })
    expect(world.device).toEqual({ qq: '10002' })
    expect(world.requests).toEqual([])
  })

  it('leave on the device what waits for something else, and still count as saved', async () => {
    queue = world.begin({
      parts: ({ unitName: _waits, ...claims }) => ({ claims, problems: {} }),
    })
    queue.type('unitName', '甲公司')
    queue.type('qq', '10002')
    const flushed = queue.flush()
    await (await world.newest()).land()
    expect(await flushed).toBe(true)
    expect(world.device).toEqual({ unitName: '甲公司' })
    expect(queue.saving.get().kind).toBe('saved')
  })
})

describe('what pages show', () => {
  it('is what was typed up to now, also while a save hangs', async () => {
    queue.type('qq', '10002')
    void queue.flush()
    await world.newest()
    queue.type('address', '乙路')
    expect(draftNow()).toEqual({ qq: '10002', address: '乙路' })
  })

  it('is drawn again for a choice and a save, and not for a keystroke', async () => {
    let drawn = 0
    queue.shown.subscribe(() => (drawn += 1))
    queue.type('qq', '10002')
    expect(drawn).toBe(0)
    queue.choose('address', '乙路')
    expect(drawn).toBe(1)
    void queue.flush()
    await (await world.newest()).land()
    expect(drawn).toBeGreaterThan(1)
  })

  it('says saved only when nothing newer is on this device alone', async () => {
    queue.type('qq', '10002')
    const flushed = queue.flush()
    const first = await world.newest()
    queue.type('address', '乙路')
    await first.land()
    expect(await flushed).toBe(false)
    expect(queue.saving.get().kind).toBe('typing')
    world.due?.()
    await (await world.newest()).land()
    expect(queue.saving.get()).toEqual({ kind: 'saved', at: 2 })
  })
})
