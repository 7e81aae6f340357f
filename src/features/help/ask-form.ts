import { openedByHand } from '../../../domain/contract/ticket'
import { holdsDocumentNumber } from '../../../domain/people/holds-document'

/** What a call for help is made of. */
export const parts = ['text', 'name', 'studentNo', 'phone'] as const
export type Part = (typeof parts)[number]
export const isPart = (name: string): name is Part => parts.some((part) => part === name)

export type TicketKind = (typeof openedByHand)[number]
export const isKind = (kind: string): kind is TicketKind => openedByHand.some((one) => one === kind)

export type Written = Readonly<Record<Part, string>> & {
  readonly kind: TicketKind
  readonly collegeId: string
}

export const nothingWritten: Written = {
  kind: 'other',
  text: '',
  name: '',
  studentNo: '',
  phone: '',
  collegeId: '',
}

/** The first part that has to be there and is not: of who is not bound also who and where to reach them. */
export function missingPart(written: Written, bound: boolean): 'text' | 'name' | 'phone' | null {
  const needed = bound ? (['text'] as const) : (['text', 'name', 'phone'] as const)
  return needed.find((part) => written[part].trim() === '') ?? null
}

/** Parts with a document number in them: the server refuses them, and this device keeps none. */
export const holdingNumber = (written: Written): readonly Part[] =>
  parts.filter((part) => holdsDocumentNumber(written[part], ''))

/** What this device may keep of it: a part that looks like a document number is left out. */
export const keepable = (written: Written): Written => ({
  ...written,
  ...Object.fromEntries(holdingNumber(written).map((part) => [part, ''])),
})
