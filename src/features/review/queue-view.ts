import type { Output } from '../../../domain/contract/contract'

export { labelOf } from '../../lib/field-label'

export type QueuePage = Output<'queue.list'>
export type WaitingRow = QueuePage['rows'][number]
