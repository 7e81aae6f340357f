import type { Output } from '../../../../domain/contract/contract'
import { backlogsShown, nextDigestWords } from '../../../../src/features/season/backlog-view'
import { todayOf } from '../../../../src/features/season/today'

const at = (text: string): number => Date.parse(`${text}:00+08:00`)
const NOW = at('2026-11-25T09:58')
type Standing = Output<'push.standing'>

const place = (own: Partial<Standing['places'][number]>): Standing['places'][number] => ({
  collegeId: 'a',
  college: '机电工程学院',
  flow: 'source',
  level: 'counselor',
  waiting: 3,
  oldestAt: NOW - 3_600_000,
  closesAt: null,
  causes: [],
  toldAt: null,
  escalatedAt: null,
  escalatesAt: null,
  ...own,
})
const standing = (...places: Standing['places']): Standing => ({
  now: NOW,
  on: true,
  nextDigestAt: at('2026-11-25T16:00'),
  places,
})
const of = (...places: Standing['places']) => backlogsShown(standing(...places), { flow: 'source', now: NOW })

test('[B10] A backlog says why, since when it was told, and when the level above will be.', () => {
  const { shown, backlogs } = of(
    place({
      waiting: 1203,
      oldestAt: at('2026-11-22T05:58'),
      causes: ['many', 'old'],
      toldAt: at('2026-11-24T18:00'),
      escalatesAt: at('2026-11-25T18:00'),
    }),
  )
  expect(backlogs).toBe(1)
  expect(shown).toMatchObject([
    {
      college: '机电工程学院',
      whose: '待辅导员 1,203',
      text: '待审核多，等得太久，最久3天4小时',
      isBacklog: true,
      told: '11月24日 18:00提醒了辅导员和就业处；18:00还没处理，就告诉学院',
    },
  ])
})

test('[B10] Once the level above knows of a place, it is not said that it will be told: another cause is the same place.', () => {
  const [shown] = of(
    place({
      level: 'college',
      causes: ['many'],
      toldAt: at('2026-11-24T18:00'),
      escalatedAt: at('2026-11-24T19:00'),
      escalatesAt: at('2026-11-25T18:00'),
    }),
  ).shown
  expect(shown?.told).toBe('11月24日 18:00提醒了学院和就业处；11月24日 19:00告诉了就业处')
})

test('[B10] Backlogs come first, then what has waited longest; of the other flow nothing; the rest is counted.', () => {
  const { shown, more, backlogs } = of(
    place({ collegeId: 'new', oldestAt: NOW - 1 }),
    place({ collegeId: 'old', oldestAt: NOW - 9 }),
    place({ collegeId: 'many', oldestAt: NOW, causes: ['many'] }),
    place({ collegeId: 'other', flow: 'destination', causes: ['many'] }),
    place({ collegeId: 'unknown', oldestAt: null, college: '' }),
    place({ collegeId: 'newer', oldestAt: NOW }),
  )
  expect(shown.map(({ collegeId }) => collegeId)).toEqual(['many', 'old', 'new', 'unknown'])
  expect([more, backlogs, shown[3]?.college]).toEqual([1, 1, '还没有学院的毕业生'])
})

test('[B10] The next digest is announced where anything waits and somebody is told at all.', () => {
  expect(nextDigestWords(standing(place({})), NOW)).toBe('下次汇总16:00，没有变化就不发。')
  expect(nextDigestWords(standing(), NOW)).toBeNull()
  expect(nextDigestWords({ ...standing(place({})), nextDigestAt: null }, NOW)).toBeNull()
})

test('[B9] What has come in today is told against the last midnight, and not at all where that was not kept.', () => {
  const now = { submitted: 12, completed: 4 }
  const day = (midnight: string) => ({ at: at(midnight), people: 20, submitted: 9, completed: 5 })
  expect(todayOf({ days: [day('2026-11-24T00:00'), day('2026-11-25T00:00')] }, now, NOW)).toEqual({
    submitted: 3,
    completed: -1,
  })
  expect(todayOf({ days: [day('2026-11-24T00:00')] }, now, NOW)).toBeNull()
})
