import type { Failure } from '../contract/failure'
import { err, ok, type Result } from '../result'
import { schoolMobile } from './amendments'
import type { Attempt } from './attempt'
import { checked } from './binding'
import { identityPicture, realNameState, type RealNameState } from './real-name'
import type { Registration } from './registration'

type Checked = Result<Registration, Failure>

/** What a person said about the picture of the document, and which picture that was. */
export interface Judgement {
  /** Hash of the picture that was on the screen. */
  readonly sha256: string
  readonly passed: boolean
  /** Why it was refused. */
  readonly reason: string
}

/** A refusal may be a mistake and is mended; a wrong pass is undone by taking the binding away (R1). */
const isJudged: Readonly<Record<RealNameState, boolean>> = {
  notNeeded: false,
  needed: false,
  pending: true,
  passed: false,
  refused: true,
}

/** The record after staff looked at the picture of the document (G2). Nobody checks the own name. */
export function judged(attempt: Attempt, { sha256, passed, reason }: Judgement): Checked {
  const { registration, policy, actor, now } = attempt
  if (!isActive(attempt)) return err({ code: 'isActive' })
  if (registration.binding?.openid === actor.openid) return err({ code: 'notOwner' })
  const state = realNameState(policy, registration)
  if (policy.bind.realName !== 'manual' || state === 'notNeeded') return err({ code: 'realNameNotAsked' })
  if (identityPicture(policy.slots, registration.proofs) !== sha256) return err({ code: 'pictureOutdated' })
  if (!isJudged[state]) return err({ code: 'wrongStatus' })
  if (!passed && reason.trim() === '') return err({ code: 'reasonGiven' })
  const check = { way: 'manual', by: actor.openid, at: now, sha256 } as const
  return ok(checked(registration, { ...check, passed, reason: passed ? '' : reason.trim() }))
}

/** Whether the check by phone is asked for here: by the cohort, and of this document (G2). */
export function phoneCheck(attempt: Attempt): Result<'needed' | 'passed', Failure> {
  const { registration, policy } = attempt
  if (!isActive(attempt)) return err({ code: 'isActive' })
  const state = realNameState(policy, registration)
  if (policy.bind.realName !== 'phone' || state === 'notNeeded') return err({ code: 'realNameNotAsked' })
  return ok(state === 'passed' ? 'passed' : 'needed')
}

/**
 * The record after WeChat said whose phone this is (G2): only the number that the school itself recorded proves
 * anything. `number` is with its country code.
 */
export function phoneConfirmed({ registration, actor, now }: Attempt, number: string): Checked {
  const recorded = bareNumber(schoolMobile(registration))
  if (recorded === '' || bareNumber(number) !== recorded) return err({ code: 'phoneMismatch' })
  const check = { way: 'phone', by: actor.openid, at: now, reason: '', sha256: '' } as const
  return ok(checked(registration, { ...check, passed: true }))
}

const isActive = ({ registration, cohort }: Attempt): boolean =>
  registration.removed === null && !cohort.paused

/** Digits as they are compared: rosters write numbers of other places with and without `+`, 00 and hyphens. */
const bareNumber = (number: string): string =>
  number
    .replace(/\D/gu, '')
    .replace(/^00/u, '')
    .replace(/^86(?=1\d{10}$)/u, '')
