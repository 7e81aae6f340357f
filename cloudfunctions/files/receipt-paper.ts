import { readableSubmission } from '../../domain/registration/own-submission'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { fontsIn } from './papers/fonts'
import { tellMissing } from './papers/missing-glyphs'
import { receiptContent } from './papers/receipt-content'
import { receiptDocument, receiptFileName } from './papers/receipt-document'

/** The receipt of one's latest submission of a flow (B3). One operation when warm. */
export const receiptPaper =
  (assets: string): Verb<'receipt.paper'> =>
  async ({ cohortId, flow }, context) => {
    const { store, openid, now } = context
    const registration = await store.registrations.ownIn(openid, cohortId)
    const cohort = await store.cohorts.get(cohortId, now)
    if (registration === null || cohort === null) return err({ code: 'notFound' })
    const frozen = readableSubmission(registration, flow)
    if (frozen === null) return err({ code: 'notFound' })
    const policy = await store.cohorts.policy(cohortId, frozen.policyVersion)
    const receipt = receiptContent({ registration, flow, frozen, policy, issuer: cohort.name })
    const paper = await receiptDocument(fontsIn(assets), receipt)
    tellMissing(context, 'receipt.paper', paper)
    return ok({ name: receiptFileName(receipt.number), pdf: paper.bytes.toString('base64') })
  }
