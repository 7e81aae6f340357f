import { chainFor } from '../../../domain/cohort/chain'
import type { Policy } from '../../../domain/cohort/policy'
import { categoryOf } from '../../../domain/destination/categories'
import { destinationFields, isDestinationField, readableValue } from '../../../domain/destination/fields'
import { placeName } from '../../../domain/places/places'
import { fields, isFieldKey } from '../../../domain/registration/fields'
import { receiptNumber } from '../../../domain/registration/receipt-number'
import type { Amendment, Frozen, Registration } from '../../../domain/registration/registration'
import type { FlowName } from '../../../domain/registration/standing'
import { exactWords } from '../../../domain/china-time'
import type { Row } from './rows'

/** What the receipt of a submission says. */
export interface Receipt {
  readonly number: string
  readonly issuer: string
  readonly at: number
  /** Whose, what and when. */
  readonly facts: readonly Row[]
  readonly changes: readonly Row[]
  readonly proofs: readonly Row[]
  readonly digest: string
  readonly next: string
}

/** Of a proof's SHA-256: enough to tell two pictures apart, short enough to be compared by eye. */
const SHOWN_OF_HASH = 16
const NONE = '（无）'

const titles: Readonly<Record<FlowName, string>> = { source: '生源信息核对', destination: '去向登记' }

/** Staff submit a source form for somebody; a destination they import or mend. */
const byStaff: Readonly<Record<FlowName, string>> = { source: '老师代为提交', destination: '学校登记' }

/** A submission with what it is read against. */
export interface Submitted {
  readonly registration: Registration
  readonly flow: FlowName
  readonly frozen: Frozen
  /** The version it was made under. */
  readonly policy: Policy
  readonly issuer: string
}

/**
 * The receipt of a frozen submission (B3): what was frozen, under the rules it was made under, and never where
 * the review stands. Whose it is reads as the record does now.
 */
export function receiptContent(submitted: Submitted): Receipt {
  const { registration, flow, frozen, policy, issuer } = submitted
  const { round, at, proxy, digest, values } = frozen
  const [first] = chainFor(policy, flow, values)
  return {
    number: receiptNumber(flow, round, registration._id),
    issuer,
    at,
    facts: [
      { label: '姓名', value: registration.name },
      { label: '学号', value: registration.studentNo },
      { label: '证件号码后四位', value: registration.documentLast4 },
      { label: '提交事项', value: `${titles[flow]}，第${round}次提交` },
      { label: '提交时间', value: exactWords(at), strong: true },
      { label: '提交方式', value: proxy ? byStaff[flow] : '本人提交' },
    ],
    changes: changesOf(submitted),
    proofs: proofsOf(submitted),
    digest,
    next: `下一步是${first?.name ?? '学校处理'}。通过或退回，小程序里都会告诉你。`,
  }
}

function changesOf(submitted: Submitted): Row[] {
  const { registration, flow, frozen } = submitted
  const { values, baseline } = frozen
  const keys = new Set([...Object.keys(baseline), ...Object.keys(values)])
  return [...keys].flatMap((field): Row[] => {
    const is = values[field] ?? ''
    const was = before(registration, frozen, field)
    if (was === is) return []
    const shown = shownIn(submitted)
    const value =
      flow === 'destination' && was === '' ? shown(field, is) : `${shown(field, was)} → ${shown(field, is)}`
    return [{ label: labelOf(field), value }]
  })
}

/**
 * What stood before the graduate changed it: in the submission itself, or, for a field that counts as soon as it
 * is saved, before that saving.
 */
function before(registration: Registration, { values, baseline, at }: Frozen, field: string): string {
  const was = baseline[field] ?? ''
  if (was !== (values[field] ?? '')) return was
  const amendment = Object.hasOwn(registration.amended, field) ? registration.amended[field] : undefined
  return ownEdit(amendment, { value: was, at })?.was ?? was
}

function ownEdit(
  amendment: Amendment | null | undefined,
  saved: { readonly value: string; readonly at: number },
): Amendment | null {
  if (amendment === null || amendment === undefined) return null
  const { cause, value, at, before: beneath } = amendment
  const isIt = cause === 'self' && value === saved.value && at <= saved.at
  return isIt ? amendment : ownEdit(beneath, saved)
}

function labelOf(field: string): string {
  if (isFieldKey(field)) return fields[field].label
  return isDestinationField(field) ? destinationFields[field].label : field
}

/** Codes as the names they stand for. */
function shownIn({ flow, policy }: Submitted) {
  return (field: string, value: string): string => {
    if (value === '') return NONE
    if (flow === 'source') return field === 'sourcePlace' ? (placeName(value) ?? value) : value
    const { categoryTable } = policy.destination
    if (field === 'category') return categoryOf(categoryTable, value)?.name ?? value
    return readableValue(field, value, (code) => placeName(code) ?? '')
  }
}

const proofsOf = ({ frozen, policy }: Submitted): Row[] =>
  Object.entries(frozen.proofs).flatMap(([slot, hashes]) =>
    hashes.map((hash) => ({
      label: policy.slots[slot]?.name ?? slot,
      value: `SHA-256 ${hash.slice(0, SHOWN_OF_HASH)}`,
    })),
  )
