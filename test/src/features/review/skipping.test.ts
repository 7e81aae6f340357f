import type { QueuePage, WaitingRow } from '../../../../src/features/review/queue-view'
import { firstUnseen, nextUnseen, type Waiting } from '../../../../src/features/review/skipping'
import type { ReviewView } from '../../../../src/features/review/use-claim'

const NOW = 1_000

const row = (id: string, lease: WaitingRow['lease'] = null): WaitingRow => ({
  id,
  name: id,
  studentNo: id,
  college: '',
  class: '',
  submittedAt: 0,
  changed: [],
  lease,
})
const colleague = (until: number): WaitingRow['lease'] => ({ mine: false, by: '王老师', until })
const review = (id: string): ReviewView => ({
  id,
  flow: 'source',
  name: id,
  studentNo: id,
  documentLast4: '',
  realName: 'notNeeded',
  college: '',
  major: '',
  class: '',
  status: 'inReview',
  level: 0,
  submittedAt: 0,
  seen: null,
  rows: [],
  proofs: [],
  heldByOther: false,
  leaseUntil: null,
  actions: [],
  history: [],
})

/** A queue that always offers its first record; `taken` are gone although the list still has them. */
function queueOf(pages: readonly (readonly WaitingRow[])[], taken: readonly string[] = []) {
  const released: string[] = []
  const pageAt = (at: number): QueuePage => ({
    now: NOW,
    rows: [...(pages[at] ?? [])],
    next: at + 1 < pages.length ? { at: at + 1, id: '' } : null,
    window: null,
  })
  const waiting: Waiting = {
    take: (id) => {
      const wanted = id ?? pages[0]?.[0]?.id
      return Promise.resolve(wanted === undefined || taken.includes(wanted) ? null : review(wanted))
    },
    list: (after) => Promise.resolve(pageAt(after?.at ?? 0)),
    release: (id) => released.push(id),
  }
  return { waiting, released }
}

test('The first row is chosen that was not skipped and that no colleague holds.', () => {
  const rows = [row('a'), row('b', colleague(NOW + 1)), row('c', colleague(NOW)), row('d')]
  expect(firstUnseen(rows, new Set(['a']), NOW)?.id).toBe('c')
  expect(firstUnseen(rows, new Set(['a', 'c']), NOW)?.id).toBe('d')
  expect(firstUnseen(rows, new Set(['a', 'c', 'd']), NOW)).toBeUndefined()
})

test('What the server offers is taken as long as it was not skipped.', async () => {
  const { waiting, released } = queueOf([[row('a'), row('b')]])
  expect(await nextUnseen(waiting, new Set(['b']))).toMatchObject({ review: { id: 'a' }, again: false })
  expect(released).toEqual([])
})

test('A skipped record that is offered again is given back, and the list is read on until another one is had.', async () => {
  const { waiting, released } = queueOf(
    [
      [row('a'), row('b')],
      [row('c'), row('d')],
    ],
    ['c'],
  )
  const found = await nextUnseen(waiting, new Set(['a', 'b']))
  expect(found).toMatchObject({ review: { id: 'd' }, again: false })
  expect(released).toEqual(['a'])
})

test('When everything was skipped, it begins anew with what is offered.', async () => {
  const { waiting, released } = queueOf([[row('a'), row('b')]])
  expect(await nextUnseen(waiting, new Set(['a', 'b']))).toMatchObject({ review: { id: 'a' }, again: true })
  expect(released).toEqual([])
})

test('Without an answer of the list nothing is held.', async () => {
  const { waiting, released } = queueOf([[row('a')]])
  const silent = { ...waiting, list: () => Promise.resolve(undefined) }
  expect(await nextUnseen(silent, new Set(['a']))).toEqual({ review: undefined, again: false })
  expect(released).toEqual(['a'])
})

test('An empty queue stays empty.', async () => {
  const { waiting } = queueOf([])
  expect(await nextUnseen(waiting, new Set(['a']))).toEqual({ review: null, again: false })
})
