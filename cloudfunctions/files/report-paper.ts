import type { Verb } from '../door/route'
import { err } from '../../domain/result'

export const reportPaper =
  (_assets: string): Verb<'report.paper'> =>
  () =>
    Promise.resolve(err({ code: 'reportMissing' }))
