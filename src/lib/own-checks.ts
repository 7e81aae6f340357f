import { fields, type FieldKey } from '../../domain/registration/fields'
import { missingFields, texts, waitsFor } from '../texts/checks'
import type { OwnRecord } from './me'
import type { PageName } from './pages'

type Standing = Pick<CheckRow, 'state' | 'text' | 'page'>

/** How one check stands, whatever is checked. */
export type CheckState = 'passed' | 'failed' | 'waiting' | 'yours' | 'ahead'

export interface CheckRow {
  readonly key: 'identity' | 'school' | 'review'
  readonly label: string
  readonly state: CheckState
  /** The state in a word, or who is waited for. */
  readonly word: string
  /** What it means, or what to do; '' where the word says it all. */
  readonly text: string
  /** Where the graduate goes on; null: nowhere. */
  readonly page: PageName | null
}

type RealName = OwnRecord['checks']['realName']

const realNameRows: Readonly<Record<RealName['state'], (realName: RealName) => Standing>> = {
  notNeeded: () => ({ state: 'passed', text: '', page: null }),
  passed: () => ({ state: 'passed', text: '', page: null }),
  needed: ({ way }) => ({
    state: 'yours',
    text: way === 'phone' ? texts.byPhone : texts.byPicture,
    page: 'realName',
  }),
  pending: () => ({ state: 'waiting', text: texts.pending, page: 'realName' }),
  refused: ({ reason }) => ({
    state: 'failed',
    text: reason === '' ? texts.refused : reason,
    page: 'realName',
  }),
}

const isField = (name: string): name is FieldKey => Object.hasOwn(fields, name)
const labelOf = (name: string): string => (isField(name) ? fields[name].label : name)

function schoolRow({ checks: { schoolRecord }, rules }: OwnRecord): Standing {
  const { state, missing } = schoolRecord
  if (state === 'passed') return { state, text: '', page: null }
  if (missing.length === 0) return { state, text: texts.contradicted, page: null }
  const menders = new Set(missing.flatMap((field) => rules[field]?.mendedBy ?? []))
  const text = missingFields(missing.map(labelOf), [...menders])
  return { state, text, page: null }
}

/** The review comes last: how far it is, by where the source stands. */
const reviewRows: Readonly<Record<string, Standing>> = {
  draft: { state: 'ahead', text: texts.reviewAhead, page: null },
  returned: { state: 'yours', text: texts.reviewReturned, page: 'returned' },
  inReview: { state: 'waiting', text: '', page: null },
  completed: { state: 'passed', text: '', page: null },
}
const unknown: Standing = { state: 'waiting', text: '', page: null }

/** The review by the name of the stage that has it, as everywhere else: 等待学院审核, and 等待学校审核 after it. */
function reviewRow({ source: { status, chain, level } }: OwnRecord): CheckRow {
  const standing = (Object.hasOwn(reviewRows, status) ? reviewRows[status] : undefined) ?? unknown
  const stage = standing.state === 'waiting' ? chain[level]?.name : undefined
  const word = stage === undefined ? texts.states[standing.state] : waitsFor(stage)
  return { key: 'review', label: stage ?? texts.labels.review, word, ...standing }
}

const told = (standing: Standing): Standing & Pick<CheckRow, 'word'> => ({
  ...standing,
  word: texts.states[standing.state],
})

/** [R8, G2] 身份核对, 学籍核对, then the review: each passed, failed or waiting, and what to do about it. */
export function checkRows(own: OwnRecord): readonly CheckRow[] {
  const { realName } = own.checks
  return [
    { key: 'identity', label: texts.labels.identity, ...told(realNameRows[realName.state](realName)) },
    { key: 'school', label: texts.labels.school, ...told(schoolRow(own)) },
    reviewRow(own),
  ]
}

/** Whether anything of it is still to be told: once the school has said yes to everything, it is not. */
export const isCheckedThrough = (own: OwnRecord): boolean =>
  checkRows(own).every(({ state }) => state === 'passed')
