import { Sitting } from '../../../../src/features/review/sitting'
import type { ReviewView } from '../../../../src/features/review/review'
import { aReviewView } from '../../support/a-review-view'

/** A queue of these records: what is claimed is not offered again until it is given back. */
function aQueue(...ids: readonly string[]) {
  const held = new Set<string>()
  const asked: (readonly string[])[] = []
  const released: string[] = []
  const told: (string | null)[] = []
  let silent = false
  const claim = (passOver: readonly string[]): Promise<ReviewView | null | undefined> => {
    asked.push(passOver)
    if (silent) return Promise.resolve(undefined)
    const id = ids.find((one) => !held.has(one) && !passOver.includes(one))
    if (id === undefined) return Promise.resolve(null)
    held.add(id)
    return Promise.resolve(aReviewView({ id }))
  }
  const release = (id: string): void => {
    released.push(id)
    held.delete(id)
  }
  const sitting = new Sitting({ claim, release }, (ready) => told.push(ready?.id ?? null))
  return {
    sitting,
    asked,
    released,
    told,
    hold: (id: string) => held.add(id),
    fallSilent: (so: boolean) => (silent = so),
  }
}

test('The next record is claimed while one is looked at, and is there without another call.', async () => {
  const { sitting, asked, told, hold } = aQueue('a', 'b', 'c')
  hold('a')
  await sitting.prepare('a')
  expect(sitting.ready?.id).toBe('b')
  const { review } = await sitting.take('a')
  expect(review?.id).toBe('b')
  expect(asked).toEqual([['a']])
  expect(told).toEqual(['b', null])
})

test('Who is quicker than the preparation waits for it and makes no second claim.', async () => {
  const { sitting, asked } = aQueue('a', 'b')
  const preparing = sitting.prepare('a')
  const { review } = await sitting.take('a')
  await preparing
  expect(review?.id).toBe('b')
  expect(asked).toHaveLength(1)
})

test('What was skipped is passed over until everything else was seen; then it begins anew.', async () => {
  const { sitting, released } = aQueue('a', 'b')
  sitting.skip('a')
  expect(await sitting.take('a')).toMatchObject({ review: { id: 'b' }, again: false })
  sitting.skip('b')
  expect(await sitting.take('b')).toMatchObject({ review: { id: 'a' }, again: true })
  expect(released).toEqual([])
})

test('An empty queue stays empty, and without an answer nothing is begun anew.', async () => {
  const { sitting, fallSilent } = aQueue('a')
  expect(await sitting.take('a')).toEqual({ review: null, again: false })
  sitting.skip('a')
  fallSilent(true)
  expect(await sitting.take('a')).toEqual({ review: undefined, again: false })
})

test('The server is told of no more than fifty that were skipped, the latest of them.', async () => {
  const { sitting, asked } = aQueue('last')
  for (let number = 0; number < 60; number += 1) sitting.skip(`s${String(number)}`)
  await sitting.take('page')
  expect(asked[0]).toHaveLength(50)
  expect(asked[0]?.slice(-2)).toEqual(['s59', 'page'])
})

test('Who leaves gives back what was ready and what arrives afterwards.', async () => {
  const { sitting, released } = aQueue('a', 'b', 'c')
  await sitting.prepare('a')
  sitting.leave()
  expect(released).toEqual(['b'])
  const late = aQueue('a', 'b')
  const preparing = late.sitting.prepare('a')
  late.sitting.leave()
  await preparing
  expect(late.released).toEqual(['b'])
})

test('Going back by one keeps what was on the page ready, and gives back what came behind it.', async () => {
  const { sitting, released, hold } = aQueue('a', 'b', 'c')
  hold('a')
  hold('b')
  await sitting.prepare('b')
  expect(sitting.ready?.id).toBe('c')
  sitting.putBack(aReviewView({ id: 'b' }))
  expect(sitting.ready?.id).toBe('b')
  expect(released).toEqual(['c'])
})

test('What was on its way while one goes back is given back when it arrives.', async () => {
  const { sitting, released, hold } = aQueue('b', 'c')
  hold('b')
  const preparing = sitting.prepare('b')
  sitting.putBack(aReviewView({ id: 'b' }))
  await preparing
  expect(sitting.ready?.id).toBe('b')
  expect(released).toEqual(['c'])
})

test('What somebody else has by now is dropped; its lease is prolonged while it is ready.', async () => {
  const { sitting } = aQueue('b')
  await sitting.prepare('a')
  sitting.prolong(99)
  expect(sitting.ready?.leaseUntil).toBe(99)
  sitting.drop('another')
  expect(sitting.ready?.id).toBe('b')
  sitting.drop('b')
  expect(sitting.ready).toBeNull()
})
