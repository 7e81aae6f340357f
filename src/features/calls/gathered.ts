import { calls as texts } from '../../texts/staff'
import type { WaitingCall } from './call-view'

/** Calls that follow from a destination that is wrong or has changed (N8): gathered, for the office to mend. */
const destinationKinds = ['destinationError', 'destinationChange'] as const
export type DestinationKind = (typeof destinationKinds)[number]

const isDestinationKind = (kind: WaitingCall['kind']): kind is DestinationKind =>
  destinationKinds.some((one) => one === kind)

/** Whether a call is about a destination, which has a page on which it is mended. */
export const isAboutDestination = ({ kind, registrationId }: WaitingCall): boolean =>
  isDestinationKind(kind) && registrationId !== ''

export interface Gathered {
  readonly destinations: readonly WaitingCall[]
  readonly others: readonly WaitingCall[]
}

/** Those about destinations apart from all others, each still the longest waiting first. */
export const gathered = (rows: readonly WaitingCall[]): Gathered => ({
  destinations: rows.filter(({ kind }) => isDestinationKind(kind)),
  others: rows.filter(({ kind }) => !isDestinationKind(kind)),
})

/** Any run that could be a document number: the list goes on to others, and names who it is by 学号. */
const numbers = /[\d][\d\s-]{13,20}[\dXx]/gu

/** A person's words on one line, without anything like a document number. */
export const plainWords = (text: string): string =>
  text.replace(numbers, texts.numberLeftOut).replace(/\s+/gu, ' ').trim()

/** The list as text, for the office: a heading, then a line for each. */
export const listText = (rows: readonly WaitingCall[]): string =>
  [
    texts.listHead(rows.length),
    ...rows.map(({ name, studentNo, kind, text }, at) =>
      texts.listLine(at + 1, [name, studentNo, texts.kinds[kind]].join(' '), plainWords(text)),
    ),
  ].join('\n')
