import type { DeskRow } from '../../../../src/features/desk/rows'

export const NOW = Date.parse('2026-11-25T09:52:00+08:00')
export const HOUR = 3_600_000

/** A row that waits for the counselor since two days and thirteen hours. */
export const deskRow = (own: Partial<DeskRow> = {}): DeskRow => ({
  id: 'r1',
  name: '何嘉木',
  studentNo: '2304110107',
  college: '机电工程学院',
  class: '机械2301班',
  status: 'inReview',
  awaits: 'counselor',
  since: NOW - 61 * HOUR,
  submittedAt: NOW - 61 * HOUR,
  changed: ['sourcePlace', 'address', 'qq'],
  signals: [],
  seen: { round: 1, level: 0, digest: 'd'.repeat(64) },
  lease: null,
  ...own,
})
