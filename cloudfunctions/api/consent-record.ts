import { leftOf, mayAnswer, noConsents, withAnswers } from '../../domain/people/consents'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

const TRIES = 3

/** Writes down what the person answered when WeChat asked; a request counts once, however often it comes. */
export const consentRecord: Verb<'consent.record'> = async ({ answers }, context) => {
  const { store, openid, requestId, bodyHash, now } = context
  for (let tried = 0; tried < TRIES; tried += 1) {
    const stored = await store.consents.of(openid)
    const before = stored ?? noConsents
    const counted = before.counted.find((one) => one.requestId === requestId)
    if (counted !== undefined)
      return counted.bodyHash === bodyHash ? ok({ left: leftOf(before) }) : err({ code: 'conflict' })
    if (!mayAnswer(before, now)) return err({ code: 'consentsTooMany' })
    const after = withAnswers(before, answers, { requestId, bodyHash, at: now })
    if (await store.consents.put(openid, stored, after)) return ok({ left: leftOf(after) })
  }
  return err({ code: 'conflict' })
}
