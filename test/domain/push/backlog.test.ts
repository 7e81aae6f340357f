import { backlogsOf } from '../../../domain/push/backlog'
import { aCohort, at, PLACE } from '../../support/school'

/** What waits in a college, made of what was counted there. */
const now = at('2026-10-08T10:00')
const nothing = { source: {}, destination: {}, corrections: {} }

test('Corrections wait beside submissions, with an age and without a closing.', () => {
  const classes = [
    { ...nothing, classId: 'a', source: { 'inReview:counselor': 3 }, corrections: { college: 1 } },
    { ...nothing, classId: 'b', corrections: { college: 2 } },
  ]
  const counted = {
    ...{ collegeId: PLACE.collegeId, classes, categories: [] },
    oldest: [{ flow: 'source', level: 'counselor', at: 5 }],
    oldestCorrections: [{ level: 'college', at: 7 }],
  } as const
  expect(backlogsOf(counted, aCohort(), now)).toEqual([
    {
      ...{ collegeId: PLACE.collegeId, flow: 'source', level: 'counselor' },
      ...{ waiting: 3, oldestAt: 5, closesAt: at('2026-10-13'), classIds: ['a'] },
    },
    {
      ...{ collegeId: PLACE.collegeId, flow: 'correction', level: 'college' },
      ...{ waiting: 3, oldestAt: 7, closesAt: null, classIds: ['a', 'b'] },
    },
  ])
})
