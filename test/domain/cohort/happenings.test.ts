import { earlyReviews, happenings, movedBy, type Dated } from '../../../domain/cohort/happenings'

const at = (text: string): number => Date.parse(`${text}:00+08:00`)
const source = { opensAt: at('2026-11-16T00:00'), closesAt: at('2026-11-26T00:00') }
const review = { opensAt: at('2026-11-20T00:00'), closesAt: at('2026-11-29T00:00') }
const longer = { opensAt: source.opensAt, closesAt: at('2026-11-28T00:00') }

const calendar = (own: Partial<Dated> = {}): Dated => ({
  windows: { source, 'review:counselor': review },
  collegeWindows: {},
  cutOffAt: null,
  graceSeconds: 120,
  ...own,
})

describe('what a calendar brings about', () => {
  test('every opening and closing, in the order of time; graduates have the grace after it.', () => {
    expect(happenings(calendar(), 0).map(({ what, phase }) => [what, phase])).toEqual([
      ['opens', 'source'],
      ['opens', 'review:counselor'],
      ['closes', 'source'],
      ['graceEnds', 'source'],
      ['closes', 'review:counselor'],
    ])
  })

  test('the grace ends its seconds after the closing; without grace nothing is said of it.', () => {
    const grace = happenings(calendar(), 0).find(({ what }) => what === 'graceEnds')
    expect(grace?.at).toBe(source.closesAt + 120_000)
    expect(happenings(calendar({ graceSeconds: 0 }), 0).some(({ what }) => what === 'graceEnds')).toBe(false)
  })

  test('what is over is not told; what comes at this instant is.', () => {
    expect(happenings(calendar(), source.closesAt)[0]).toMatchObject({ what: 'closes', phase: 'source' })
    expect(happenings(calendar(), review.closesAt + 1)).toEqual([])
  })

  test('the cut-off belongs to no phase.', () => {
    const cutOffAt = at('2027-09-01T00:00')
    expect(happenings(calendar({ cutOffAt }), cutOffAt)).toEqual([
      { at: cutOffAt, what: 'cutOff', phase: null, collegeId: null },
    ])
  })

  test('of a college only what differs from the school is told.', () => {
    const told = happenings(calendar({ collegeWindows: { c1: { source: longer } } }), 0)
    expect(
      told.filter(({ collegeId }) => collegeId === 'c1').map(({ what, at: when }) => [what, when]),
    ).toEqual([
      ['closes', longer.closesAt],
      ['graceEnds', longer.closesAt + 120_000],
    ])
  })

  test('a window within the school’s brings about nothing of its own.', () => {
    const inner = { opensAt: at('2026-11-18T00:00'), closesAt: at('2026-11-20T00:00') }
    const told = happenings(calendar({ collegeWindows: { c1: { source: inner } } }), 0)
    expect(told.some(({ collegeId }) => collegeId !== null)).toBe(false)
  })
})

describe('what another calendar changes', () => {
  test('a college that gets more time closes later than it did with the school.', () => {
    expect(movedBy(calendar(), calendar({ collegeWindows: { c1: { source: longer } } }))).toEqual([
      {
        what: 'closes',
        phase: 'source',
        collegeId: 'c1',
        before: source.closesAt,
        after: longer.closesAt,
      },
    ])
  })

  test('a window that was not set opens and closes from nothing; one that is taken away the other way round.', () => {
    const without = calendar({ windows: { source } })
    expect(movedBy(without, calendar()).map(({ before, after }) => [before, after])).toEqual([
      [null, review.opensAt],
      [null, review.closesAt],
    ])
    expect(movedBy(calendar(), without).map(({ after }) => after)).toEqual([null, null])
  })

  test('a college with a longer window of its own does not move with the school.', () => {
    const collegeWindows = { c1: { source: longer } }
    const sooner = { ...source, closesAt: at('2026-11-25T00:00') }
    const moved = movedBy(
      calendar({ collegeWindows }),
      calendar({ collegeWindows, windows: { source: sooner } }),
    )
    expect(moved.filter(({ phase }) => phase === 'source').map(({ collegeId }) => collegeId)).toEqual([null])
  })

  test('the same calendar changes nothing.', () => {
    expect(movedBy(calendar(), calendar())).toEqual([])
  })
})

describe('a review that is over before the submissions', () => {
  test('is told with both ends; one that ends later is not.', () => {
    const early = { ...review, closesAt: at('2026-11-25T00:00') }
    expect(earlyReviews(calendar({ windows: { source, 'review:counselor': early } }), 'source')).toEqual([
      {
        review: 'review:counselor',
        closesAt: early.closesAt,
        phase: 'source',
        submittedUntil: source.closesAt,
        collegeId: null,
      },
    ])
    expect(earlyReviews(calendar(), 'source')).toEqual([])
  })

  test('a college whose graduates have longer than its reviewers is told apart.', () => {
    const late = { ...source, closesAt: at('2026-12-02T00:00') }
    const told = earlyReviews(calendar({ collegeWindows: { c1: { source: late }, c2: {} } }), 'source')
    expect(told.map(({ collegeId }) => collegeId)).toEqual(['c1'])
  })

  test('reviews without a window are open always, and never early.', () => {
    expect(earlyReviews(calendar({ windows: { source } }), 'source')).toEqual([])
  })
})
