import { noProgress, type ProgressCounts } from '../../../../domain/registration/progress'
import { progressShown } from '../../../../src/features/season/progress-view'

const counts = (own: Partial<ProgressCounts>): ProgressCounts => ({ ...noProgress, ...own })
const college = (id: string, source: Partial<ProgressCounts>, countedAt = 1000) => ({
  id,
  name: id,
  part: false,
  source: counts(source),
  destination: counts({}),
  cutOffUnemployed: null,
  oldest: [],
  countedAt,
})

describe('the numbers of the progress page', () => {
  test('who has been sent back has submitted; who has not bound has not', () => {
    const shown = progressShown(
      [college('a', { unbound: 1, notSubmitted: 1, returned: 1, awaitingSchool: 1, completed: 4 })],
      'source',
    )
    expect([shown.people, shown.submitted]).toEqual([8, '75'])
  })

  test('the share is rounded down, so that all but one are not everybody', () => {
    expect(progressShown([college('a', { notSubmitted: 1, completed: 2999 })], 'source').submitted).toBe(
      '99.9',
    )
  })

  test('nobody at all is no division by nothing', () => {
    expect(progressShown([], 'source')).toMatchObject({ people: 0, submitted: '0', countedAt: null })
  })

  test('the college with most to review comes first', () => {
    const shown = progressShown(
      [college('a', { awaitingCollege: 1 }), college('b', { awaitingCollege: 7 }), college('c', {})],
      'source',
    )
    expect(shown.colleges.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })

  test('the age is that of the oldest number, and who was never counted is said apart', () => {
    const shown = progressShown(
      [college('a', {}, 3000), college('b', {}, 2000), college('c', {}, 0)],
      'source',
    )
    expect([shown.countedAt, shown.uncounted]).toEqual([2000, 1])
  })

  test('each flow has numbers of its own', () => {
    const one = { ...college('a', { completed: 2 }), destination: counts({ notSubmitted: 2 }) }
    expect(progressShown([one], 'destination').submitted).toBe('0')
  })

  test('[N12] who counts as 待就业 since the cut-off is summed, in the destination flow only; before it nothing is told', () => {
    const after = (id: string, cutOffUnemployed: number) => ({ ...college(id, {}), cutOffUnemployed })
    const colleges = [after('a', 3), after('b', 0), after('', 2)]
    expect(progressShown(colleges, 'destination').cutOffUnemployed).toBe(5)
    expect(progressShown([after('a', 0)], 'destination').cutOffUnemployed).toBe(0)
    expect(progressShown(colleges, 'source').cutOffUnemployed).toBeNull()
    expect(progressShown([college('a', {})], 'destination').cutOffUnemployed).toBeNull()
  })

  test('graduates of no college have a row with a name', () => {
    expect(progressShown([college('', { unbound: 3 })], 'source').colleges[0]?.name).toBe(
      '还没有学院的毕业生',
    )
  })
})
