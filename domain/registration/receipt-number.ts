import type { FlowName } from './standing'

const letter: Readonly<Record<FlowName, string>> = { source: 'S', destination: 'D' }

/** What a student quotes when asking about a submission: it names flow, round and record. */
export const receiptNumber = (flow: FlowName, round: number, registrationId: string): string =>
  `${letter[flow]}${round}-${registrationId}`
