import { caller, openInstance } from '../store/platform'
import { answer } from './answer'

const instance = openInstance('report')

/** The public page on which anybody checks a report, over HTTP and without an account (N13). */
export const main = (event: unknown): Promise<unknown> =>
  answer(event, { ...instance, ...caller(), now: Date.now() })
