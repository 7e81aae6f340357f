import { fields, type FieldKey } from '../../domain/registration/fields'
import { missingFields, texts } from '../texts/checks'
import type { OwnRecord } from './me'
import type { PageName } from './pages'

/** How one check stands, whatever is checked. */
export type CheckState = 'passed' | 'failed' | 'waiting' | 'yours' | 'ahead'

export interface CheckRow {
  readonly key: 'identity' | 'school' | 'review'
  readonly label: string
  readonly state: CheckState
  /** What it means, or what to do; '' where the word says it all. */
  readonly text: string
  /** Where the graduate goes on; null: nowhere. */
  readonly page: PageName | null
}

type RealName = OwnRecord['checks']['realName']

const realNameRows: Readonly<
  Record<RealName['state'], (realName: RealName) => Omit<CheckRow, 'key' | 'label'>>
> = {
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

function schoolRow({ checks: { schoolRecord }, rules }: OwnRecord): Omit<CheckRow, 'key' | 'label'> {
  const { state, missing } = schoolRecord
  if (state === 'passed') return { state, text: '', page: null }
  if (missing.length === 0) return { state, text: texts.contradicted, page: null }
  const menders = new Set(missing.flatMap((field) => rules[field]?.mendedBy ?? []))
  const text = missingFields(missing.map(labelOf), [...menders])
  return { state, text, page: null }
}

/** 等待学校审核 comes last: how far the school is, by where the source stands. */
const reviewRows: Readonly<Record<string, Omit<CheckRow, 'key' | 'label'>>> = {
  draft: { state: 'ahead', text: texts.reviewAhead, page: null },
  returned: { state: 'yours', text: texts.reviewReturned, page: 'returned' },
  inReview: { state: 'waiting', text: '', page: null },
  completed: { state: 'passed', text: '', page: null },
}
const unknown: Omit<CheckRow, 'key' | 'label'> = { state: 'waiting', text: '', page: null }

/** [R8, G2] 身份核对, 学籍核对, then 学校审核: each passed, failed or waiting, and what to do about it. */
export function checkRows(own: OwnRecord): readonly CheckRow[] {
  const { realName } = own.checks
  const { status } = own.source
  return [
    { key: 'identity', label: texts.labels.identity, ...realNameRows[realName.state](realName) },
    { key: 'school', label: texts.labels.school, ...schoolRow(own) },
    {
      key: 'review',
      label: texts.labels.review,
      ...((Object.hasOwn(reviewRows, status) ? reviewRows[status] : undefined) ?? unknown),
    },
  ]
}

/** Whether anything of it is still to be told: once the school has said yes to everything, it is not. */
export const isCheckedThrough = (own: OwnRecord): boolean =>
  checkRows(own).every(({ state }) => state === 'passed')
