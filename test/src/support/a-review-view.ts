import type { ReviewView } from '../../../src/features/review/review'

type Row = ReviewView['rows'][number]
type Entry = ReviewView['history'][number]

/** A record under review of which nothing is remarkable; a test changes what it is about. */
export const aReviewView = (over: Partial<ReviewView> = {}): ReviewView => ({
  id: 'r1',
  flow: 'source',
  name: '何嘉木',
  studentNo: '2304110107',
  documentLast4: '195X',
  realName: 'notNeeded',
  college: '机电工程学院',
  major: '机械工程',
  class: '机械2301班',
  status: 'inReview',
  level: 0,
  submittedAt: 0,
  seen: null,
  categoryTable: 'national-2024',
  evidence: [],
  rows: [],
  proofs: [],
  signals: [],
  earlier: [],
  heldByOther: false,
  holder: '',
  leaseUntil: null,
  actions: [],
  undoUntil: null,
  resubmitDays: 3,
  history: [],
  ...over,
})

export const aRow = (field: string, roster: string, value: string): Row => ({
  field,
  class: 'free',
  roster,
  before: roster,
  value,
  differs: value !== roster,
})

export const aStep = (seq: number, what: string, over: Partial<Entry> = {}): Entry => ({
  seq,
  at: Date.parse('2026-11-23T10:02:00+08:00'),
  byKind: 'student',
  by: '',
  mine: false,
  level: 0,
  what,
  reasons: {},
  ...over,
})

export const aProof = (slot: string, fields: readonly string[]): ReviewView['proofs'][number] => ({
  id: `proof-${slot}`,
  slot,
  purpose: 'submission',
  name: slot === 'materialOne' ? '证明材料一' : slot,
  fields: [...fields],
  sha256: 'a'.repeat(64),
  bytes: 1,
  width: 1,
  height: 1,
  at: 0,
  deleted: false,
})
