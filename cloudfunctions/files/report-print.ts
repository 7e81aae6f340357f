import type { Verb } from '../door/route'
import { err } from '../../domain/result'

export const reportPrint =
  (_assets: string): Verb<'report.print'> =>
  () =>
    Promise.resolve(err({ code: 'nothingToPrint' }))
