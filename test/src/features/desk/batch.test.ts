import { itemsOf, pickableOf, toggled, toldOf } from '../../../../src/features/desk/batch'
import { deskRow } from './desk-row'

const NOW = 1_000
const held = (mine: boolean, until: number) => ({ mine, by: '王静', until })
const plain = (id: string) => deskRow({ id, changed: [] })

describe('who can be approved together with others', () => {
  test('Who changed nothing, calls for no look and is at nobody else’s desk.', () => {
    const rows = [
      plain('a'),
      deskRow({ id: 'changed', changed: ['qq'] }),
      deskRow({
        id: 'signalled',
        changed: [],
        signals: [{ code: 'phoneShared', field: 'mobile', params: {} }],
      }),
      deskRow({ id: 'taken', changed: [], lease: held(false, NOW + 1) }),
      deskRow({ id: 'given back', changed: [], lease: held(false, NOW) }),
      deskRow({ id: 'mine', changed: [], lease: held(true, NOW + 1) }),
      deskRow({ id: 'unseen', changed: [], seen: null }),
    ]
    expect(pickableOf(rows, NOW).map(({ id }) => id)).toEqual(['a', 'given back', 'mine'])
  })

  test('No more than one call takes.', () => {
    const rows = Array.from({ length: 25 }, (_, index) => plain(`r${String(index)}`))
    const all = new Set(rows.map(({ id }) => id))
    expect(pickableOf(rows, NOW)).toHaveLength(20)
    expect(itemsOf(rows, all, NOW)).toHaveLength(20)
    const twenty = new Set(rows.slice(0, 20).map(({ id }) => id))
    expect(toggled(twenty, 'r20')).toBe(twenty)
    expect(toggled(twenty, 'r19').size).toBe(19)
  })

  test('What was chosen and is changed or gone meanwhile is not sent.', () => {
    const rows = [plain('a'), deskRow({ id: 'b', changed: ['qq'] })]
    expect(itemsOf(rows, new Set(['a', 'b', 'gone']), NOW)).toEqual([
      { id: 'a', seen: rows[0]?.seen, name: '何嘉木', place: '机械2301班' },
    ])
  })
})

test('What came of each is told, those that need a look first; who was not answered for was not approved.', () => {
  const items = itemsOf([plain('a'), plain('b'), plain('c')], new Set(['a', 'b', 'c']), NOW)
  const told = toldOf(items, [
    { id: 'a', refused: null },
    { id: 'b', refused: 'unchangedInBatch' },
  ])
  expect(told.map(({ id, refused }) => [id, refused])).toEqual([
    ['b', 'unchangedInBatch'],
    ['c', 'unexpected'],
    ['a', null],
  ])
})
