import { key, photo, place, settled, UploadWorld } from './upload-world'

let world: UploadWorld
beforeEach(() => {
  world = new UploadWorld()
})

it('A picture is begun, put where the server said, and finished as it was turned.', async () => {
  world.uploads.send(place, photo, 90)
  await world.untilFinishing()
  expect(world.going).toEqual({ kind: 'checking' })
  await world.answer('proof-1')
  expect(world.said).toEqual(['begin materialOne', 'put incoming/upload-1', 'finish upload-1'])
  expect(world.asked.at(-1)?.turn).toBe(90)
  expect(world.landed).toEqual(['proof-1'])
  expect(world.uploads.uploads.get()).toEqual({})
})

it('A page is told how much is there, in steps and not with every packet.', async () => {
  world.uploads.send(place, photo, 0)
  await world.answer({ upload: 'upload-1', path: 'incoming/upload-1' })
  let drawn = 0
  world.uploads.uploads.subscribe(() => (drawn += 1))
  for (let sent = 1000; sent <= photo.bytes; sent += 1000) world.told(sent)
  expect(world.going).toEqual({ kind: 'sending', sent: 1_000_000, total: 1_000_000 })
  expect(drawn).toBeLessThanOrEqual(50)
})

it('A picture lost on the way is put once more to the same path, as the same upload.', async () => {
  world.uploads.send(place, photo, 0)
  await world.answer({ upload: 'upload-1', path: 'incoming/upload-1' })
  await world.refuse('offline')
  expect(world.going).toEqual({ kind: 'waiting', why: { code: 'offline' } })
  world.uploads.again()
  await world.answer(undefined)
  await world.answer('proof-1')
  expect(world.said).toEqual([
    'begin materialOne',
    'put incoming/upload-1',
    'put incoming/upload-1',
    'finish upload-1',
  ])
})

it('A finish whose answer was lost is asked for again under the same request id, without a second copy.', async () => {
  world.uploads.send(place, photo, 0)
  await world.untilFinishing()
  await world.refuse('offline')
  world.uploads.again(key)
  await world.answer('proof-1')
  const finishes = world.asked.filter(({ what }) => what === 'finish')
  expect(new Set(finishes.map(({ requestId }) => requestId)).size).toBe(1)
  expect(world.said.filter((said) => said.startsWith('put'))).toHaveLength(1)
  expect(world.said.filter((said) => said.startsWith('begin'))).toHaveLength(1)
})

it('A begin whose answer was lost is asked for again under the same request id.', async () => {
  world.uploads.send(place, photo, 0)
  await world.refuse('offline')
  world.uploads.again()
  await settled()
  const [first, second] = world.asked
  expect(second?.requestId).toBe(first?.requestId)
})

it.each(['uploadExpired', 'uploadMissing'] as const)(
  'After %s a new upload is begun, once.',
  async (code) => {
    world.uploads.send(place, photo, 0)
    await world.untilFinishing(1)
    await world.refuse(code)
    await world.untilFinishing(2)
    await world.refuse(code)
    expect(world.said.filter((said) => said.startsWith('begin'))).toHaveLength(2)
    expect(world.said.at(-1)).toBe('finish upload-2')
    expect(world.going).toEqual({ kind: 'refused', why: { code } })
    const [first, second] = world.asked.filter(({ what }) => what === 'begin')
    expect(second?.requestId).not.toBe(first?.requestId)
  },
)

it('What the server will never take is refused for good, and nothing goes on with it.', async () => {
  world.uploads.send(place, photo, 0)
  await world.untilFinishing()
  await world.refuse('proofDamaged')
  expect(world.going).toEqual({ kind: 'refused', why: { code: 'proofDamaged' } })
  const before = world.said.length
  world.uploads.again()
  await settled()
  expect(world.said).toHaveLength(before)
})

it('A slot that is not wanted because the value has not been saved yet waits for the network.', async () => {
  world.saved = false
  world.uploads.send(place, photo, 0)
  await world.refuse('slotWanted')
  expect(world.going).toEqual({ kind: 'waiting', why: { code: 'slotWanted' } })
})

it('A picture given up is cut off, forgotten, and finished by nobody.', async () => {
  world.uploads.send(place, photo, 0)
  await world.answer({ upload: 'upload-1', path: 'incoming/upload-1' })
  world.uploads.cancel(key)
  await settled()
  expect(world.cancelled).toBe(1)
  expect(world.going).toBeUndefined()
  world.uploads.again()
  await settled()
  expect(world.said).toEqual(['begin materialOne', 'put incoming/upload-1'])
})

it('Another picture for the same slot takes the place of the one on its way.', async () => {
  world.uploads.send(place, photo, 0)
  await world.answer({ upload: 'upload-1', path: 'incoming/upload-1' })
  world.uploads.send(place, { src: 'other.jpg', bytes: 2000 }, 0)
  await world.untilFinishing(2)
  await world.answer('proof-2')
  expect(world.cancelled).toBe(1)
  expect(world.landed).toEqual(['proof-2'])
})

it('A file that is no picture is told so at its slot, and nothing is sent.', async () => {
  world.uploads.refuse(place, { code: 'proofIsPdf' })
  await settled()
  expect(world.going).toEqual({ kind: 'refused', why: { code: 'proofIsPdf' } })
  expect(world.said).toEqual([])
})
