import type { CallFailure } from '../../domain/contract/failure'
import { reportState } from '../../domain/registration/report-state'
import { err, ok } from '../../domain/result'
import { reportLink } from '../door/report-numbers'
import type { Verb } from '../door/route'
import { reportOf } from './own-report'
import { fontsIn } from './papers/fonts'
import { tellMissing } from './papers/missing-glyphs'
import { reportDocument, reportFileName } from './papers/report-document'

type State = ReturnType<typeof reportState>

/** Only what is in force is put on paper: paper outlives every later change of state. */
const refusals: Readonly<Record<State, CallFailure | null>> = {
  valid: null,
  expired: 'reportNotInForce',
  void: 'reportNotInForce',
  replaced: 'reportNotInForce',
}

/** One's own report in force as a page. Two operations, or one while the report is on its way to its place. */
export const reportPaper =
  (assets: string): Verb<'report.paper'> =>
  async ({ cohortId, number }, context) => {
    const { store, openid, now, vault, reportUrl } = context
    const registration = await store.registrations.ownIn(openid, cohortId)
    if (registration === null) return err({ code: 'notFound' })
    const report = await reportOf(store, registration, number)
    if (report === null) return err({ code: 'reportMissing' })
    const refusal = refusals[reportState(report, registration, now)]
    if (refusal !== null) return err({ code: refusal })
    const link = reportLink(vault, reportUrl, number)
    const paper = await reportDocument(fontsIn(assets), report, link)
    tellMissing(context, 'report.paper', paper)
    return ok({ name: reportFileName(number), pdf: paper.bytes.toString('base64') })
  }
