import {
  askedOf,
  filterIn,
  isFiltered,
  isSearchable,
  isWaitingList,
  linkOf,
  listsOf,
  noFilter,
  signalsOf,
  waitingFor,
} from '../../../../src/features/desk/lists'
import { signalCodes } from '../../../../domain/registration/signal'

const NOW = 1_700_000_000_000
const DAY = 86_400_000

describe('what is asked for', () => {
  test('Without a filter a tab is its own list, and nothing else narrows it.', () => {
    expect(askedOf('changed', noFilter)).toEqual({
      list: 'changed',
      majorId: null,
      classId: null,
      waitingSince: null,
    })
    expect(isFiltered(noFilter)).toBe(false)
  })

  test('A signal is a list of its own, changed or not; class and waiting time narrow it.', () => {
    const filter = { ...noFilter, classId: 'c1', signal: 'phoneShared' as const, waiting: waitingFor(2, NOW) }
    expect(askedOf('unchanged', filter)).toEqual({
      list: 'phoneShared',
      majorId: null,
      classId: 'c1',
      waitingSince: NOW - 2 * DAY,
    })
    expect(isFiltered(filter)).toBe(true)
  })

  test('A flow leaves aside the signals that it cannot have, and keeps everything else.', () => {
    const filter = { ...noFilter, majorId: 'm1', signal: 'placeOtherCity' as const }
    expect(filterIn('destination', filter)).toEqual({ ...noFilter, majorId: 'm1' })
    expect(filterIn('source', filter)).toBe(filter)
  })

  test('Every signal can be chosen in one of the flows.', () => {
    const offered = new Set([...signalsOf.source, ...signalsOf.destination])
    expect(signalCodes.filter((code) => !offered.has(code))).toEqual([])
  })

  test('What was sent back or has passed waits for nobody; every other list does.', () => {
    expect(listsOf.source.map(isWaitingList)).toEqual([true, true, false, false])
    expect(listsOf.destination.map(isWaitingList)).toEqual([true, false, false])
    expect(isWaitingList('phoneShared')).toBe(true)
  })
})

test('The page of one record is told the list and what narrows it, and nothing that narrows nothing.', () => {
  const filter = { ...noFilter, majorId: 'm1', waiting: waitingFor(1, NOW) }
  expect(linkOf(askedOf('changed', filter))).toEqual({
    list: 'changed',
    majorId: 'm1',
    since: String(NOW - DAY),
  })
  expect(linkOf(askedOf('waiting', noFilter))).toEqual({})
})

test('Two characters can be searched for, and a single Han character.', () => {
  expect(['', 'h', '2', '何', 'hj', '23'].map(isSearchable)).toEqual([false, false, false, true, true, true])
})
