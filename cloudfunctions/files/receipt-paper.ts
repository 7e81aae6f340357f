import type { Verb } from '../door/route'
import { err } from '../../domain/result'

export const receiptPaper =
  (_assets: string): Verb<'receipt.paper'> =>
  () =>
    Promise.resolve(err({ code: 'notFound' }))
