import { documentTypeKeys, documentTypes } from '../../../domain/people/documents'
import { schoolMobile } from '../../../domain/registration/amendments'
import { identityPicture, realNameState } from '../../../domain/registration/real-name'
import { judged, phoneCheck, phoneConfirmed } from '../../../domain/registration/real-name-check'
import type { Amendment, Registration } from '../../../domain/registration/registration'
import { by, onCohort, onPolicy, onRecord, sourceAttempt } from '../../support/attempts'
import { actors, GRADUATE } from '../../support/people'
import { aProof, ROSTER } from '../../support/registrations'
import { aPolicy, DURING, sha256 } from '../../support/school'

/** Where the real-name check stands (G2): way × document × outcome × picture, every state there is. */
type Way = 'none' | 'manual' | 'phone'
const ways: readonly Way[] = ['none', 'manual', 'phone']
const resident = documentTypes.residentId.label
const pictureOf = (name: string) => ({
  i1: aProof('i1', { flow: 'source', slot: 'document', sha256: sha256(name) }),
})

function policyOf(realName: Way) {
  const policy = aPolicy()
  const { partyProof } = policy.slots
  if (partyProof === undefined) throw new Error('no slot')
  const slots = { ...policy.slots, document: { ...partyProof, purpose: 'identity' as const } }
  return { ...policy, bind: { ...policy.bind, realName }, slots }
}

type Outcome = 'unchecked' | 'passed' | 'refused'
/** A picture that stands: none, the one that was looked at, or another. */
type Standing = 'none' | 'judged' | 'another'

const bindingWith = (realName: Outcome, way: 'manual' | 'phone' = 'manual'): Registration['binding'] => ({
  openid: GRADUATE,
  at: 1,
  realName,
  check:
    realName === 'unchecked'
      ? null
      : { way, by: 'openid-counselor', at: 2, reason: '', sha256: way === 'manual' ? sha256('judged') : '' },
})
const proofsWith = (standing: Standing): Registration['proofs'] =>
  standing === 'none' ? {} : pictureOf(standing)

describe('The state', () => {
  // prettier-ignore
  const table: readonly (readonly [Way, Outcome, Standing, string])[] = [
    ['manual', 'unchecked', 'none',    'needed'],
    ['manual', 'unchecked', 'judged',  'pending'],
    ['manual', 'unchecked', 'another', 'pending'],
    ['manual', 'passed',    'none',    'passed'],
    ['manual', 'passed',    'judged',  'passed'],
    ['manual', 'passed',    'another', 'passed'],
    ['manual', 'refused',   'none',    'refused'],
    ['manual', 'refused',   'judged',  'refused'],
    ['manual', 'refused',   'another', 'pending'],
    // Pictures mean nothing where the phone is asked for.
    ['phone',  'unchecked', 'none',    'needed'],
    ['phone',  'unchecked', 'judged',  'needed'],
    ['phone',  'unchecked', 'another', 'needed'],
    ['phone',  'passed',    'none',    'passed'],
    ['phone',  'passed',    'judged',  'passed'],
    ['phone',  'passed',    'another', 'passed'],
    ['phone',  'refused',   'none',    'refused'],
    ['phone',  'refused',   'judged',  'refused'],
    ['phone',  'refused',   'another', 'refused'],
    ['none',   'unchecked', 'none',    'notNeeded'],
    ['none',   'unchecked', 'judged',  'notNeeded'],
    ['none',   'unchecked', 'another', 'notNeeded'],
    ['none',   'passed',    'none',    'notNeeded'],
    ['none',   'passed',    'judged',  'notNeeded'],
    ['none',   'passed',    'another', 'notNeeded'],
    ['none',   'refused',   'none',    'notNeeded'],
    ['none',   'refused',   'judged',  'notNeeded'],
    ['none',   'refused',   'another', 'notNeeded'],
  ]
  const stateOf = ([way, outcome, standing]: (typeof table)[number], documentType: string = resident) =>
    realNameState(policyOf(way), {
      binding: bindingWith(outcome),
      documentType,
      proofs: proofsWith(standing),
    })

  test('The table has every combination once.', () => {
    expect(new Set(table.map((row) => row.slice(0, 3).join())).size).toBe(27)
  })

  test.each(table.map((row) => ({ row, says: row.join(', ') })))('Of a mainland card: $says.', ({ row }) => {
    expect(stateOf(row)).toBe(row[3])
  })

  test.each(documentTypeKeys.filter((type) => type !== 'residentId'))(
    'Of %s nothing is ever asked.',
    (type) => {
      for (const row of table) expect(stateOf(row, documentTypes[type].label)).toBe('notNeeded')
    },
  )

  test('Nobody bound is nobody checked; a policy that ceases to ask, and asks again, needs no repair.', () => {
    for (const way of ways) {
      const about = { binding: null, documentType: resident, proofs: {} }
      expect(realNameState(policyOf(way), about)).toBe(way === 'none' ? 'notNeeded' : 'needed')
    }
    const passedByPhone = { binding: bindingWith('passed', 'phone'), documentType: resident, proofs: {} }
    expect(ways.map((way) => realNameState(policyOf(way), passedByPhone))).toEqual([
      'notNeeded',
      'passed',
      'passed',
    ])
  })

  test('Only a standing picture in a slot for the document counts.', () => {
    const { slots } = policyOf('manual')
    const { i1 } = pictureOf('judged')
    expect(identityPicture(slots, { i1 })).toBe(sha256('judged'))
    expect(identityPicture(slots, { i1: { ...i1, removedAt: 3 } })).toBeNull()
    expect(identityPicture(slots, { i1: { ...i1, deletedAt: 3 } })).toBeNull()
    expect(identityPicture(slots, { i1: { ...i1, slot: 'partyProof' } })).toBeNull()
    expect(identityPicture(slots, { i1: { ...i1, slot: 'gone' } })).toBeNull()
    expect(identityPicture(slots, { i1: { ...i1, flow: 'destination' } })).toBeNull()
  })
})

const attemptOf = (way: Way, over: Partial<Registration> = {}) =>
  onRecord(onPolicy(sourceAttempt.filling(), policyOf(way)), {
    documentType: resident,
    binding: bindingWith('unchecked'),
    proofs: pictureOf('judged'),
    ...over,
  })

describe('Looking at a picture', () => {
  const judgement = { sha256: sha256('judged'), passed: true, reason: '' }
  const looked = (over: Partial<Registration> = {}, way: Way = 'manual') =>
    by(attemptOf(way, over), actors.counselor)
  const codeOf = (outcome: ReturnType<typeof judged>) => (outcome.ok ? 'ok' : outcome.error.code)

  test('A picture that waits is passed or refused; a reason belongs to a refusal only.', () => {
    const passed = judged(looked(), { ...judgement, reason: '清楚' })
    if (!passed.ok) throw new Error(passed.error.code)
    expect(passed.value.binding?.check).toEqual({
      way: 'manual',
      by: actors.counselor.openid,
      at: DURING.source,
      reason: '',
      sha256: sha256('judged'),
    })
    const refused = judged(looked(), { ...judgement, passed: false, reason: ' 看不清 ' })
    expect(refused).toMatchObject({
      value: { binding: { realName: 'refused', check: { reason: '看不清' } } },
    })
  })

  test('What it is refused for, in order.', () => {
    const other = { ...judgement, sha256: sha256('another') }
    const removed = { at: 1, by: 'x', reason: '转学' }
    expect(codeOf(judged(looked({ removed }), judgement))).toBe('isActive')
    expect(codeOf(judged(onCohort(looked(), { paused: true }), judgement))).toBe('isActive')
    expect(codeOf(judged(by(attemptOf('manual'), actors.graduateAtWork), judgement))).toBe('notOwner')
    for (const way of ['none', 'phone'] as const)
      expect(codeOf(judged(looked({}, way), judgement))).toBe('realNameNotAsked')
    const documentType = documentTypes.hongKongId.label
    expect(codeOf(judged(looked({ documentType }), judgement))).toBe('realNameNotAsked')
    expect(codeOf(judged(looked(), other))).toBe('pictureOutdated')
    expect(codeOf(judged(looked({ proofs: {} }), judgement))).toBe('pictureOutdated')
    expect(codeOf(judged(looked({ binding: bindingWith('passed') }), judgement))).toBe('wrongStatus')
    for (const reason of ['', ' \n'])
      expect(codeOf(judged(looked(), { ...judgement, passed: false, reason }))).toBe('reasonGiven')
  })

  test('A refusal by mistake can be mended on the same picture.', () => {
    expect(codeOf(judged(looked({ binding: bindingWith('refused') }), judgement))).toBe('ok')
  })
})

describe('The phone', () => {
  test('It is asked for by the cohort, of mainland cards, until it was confirmed.', () => {
    const said = (way: Way, over: Partial<Registration> = {}) => phoneCheck(attemptOf(way, over))
    expect(said('phone')).toEqual({ ok: true, value: 'needed' })
    expect(said('phone', { binding: bindingWith('refused') })).toEqual({ ok: true, value: 'needed' })
    expect(said('phone', { binding: bindingWith('passed') })).toEqual({ ok: true, value: 'passed' })
    const notAsked = { ok: false, error: { code: 'realNameNotAsked' } }
    expect(said('none')).toEqual(notAsked)
    expect(said('manual')).toEqual(notAsked)
    expect(said('phone', { documentType: documentTypes.taiwanPermit.label })).toEqual(notAsked)
    const inactive = { ok: false, error: { code: 'isActive' } }
    expect(said('phone', { removed: { at: 1, by: 'x', reason: '转学' } })).toEqual(inactive)
    expect(phoneCheck(onCohort(attemptOf('phone'), { paused: true }))).toEqual(inactive)
  })

  test.each([
    ['13800000000', '+8613800000000', 'ok'],
    ['13800000000', '+8613800000001', 'phoneMismatch'],
    ['13800000000', '+85213800000000', 'phoneMismatch'],
    ['+852 6123-4567', '+85261234567', 'ok'],
    ['852-61234567', '+85261234567', 'ok'],
    ['0085261234567', '+85261234567', 'ok'],
    ['61234567', '+85261234567', 'phoneMismatch'],
    ['', '+8613800000000', 'phoneMismatch'],
    ['未填', '', 'phoneMismatch'],
  ])('The school has %j, WeChat says %j: %s.', (mobile, number, outcome) => {
    const attempt = attemptOf('phone', { roster: { ...ROSTER, mobile }, amended: {} })
    const confirmed = phoneConfirmed(attempt, number)
    expect(confirmed.ok ? 'ok' : confirmed.error.code).toBe(outcome)
    if (confirmed.ok) {
      expect(confirmed.value.binding).toMatchObject({
        realName: 'passed',
        check: { way: 'phone', sha256: '' },
      })
      // The number itself is nowhere.
      expect(JSON.stringify(confirmed.value.binding)).not.toContain(number.slice(3))
    }
  })

  test('A number that the student typed is no number of the school’s; what staff or a correction wrote is.', () => {
    const amendment = (cause: Amendment['cause'], value: string, before: Amendment | null = null) => ({
      ...{ cause, value, before },
      ...{ was: '', ref: '', by: 'x', at: 1 },
    })
    const mobileOf = (mobile: Amendment) => schoolMobile({ roster: ROSTER, amended: { mobile } })
    expect(schoolMobile({ roster: ROSTER, amended: {} })).toBe(ROSTER.mobile)
    expect(schoolMobile({ roster: {}, amended: {} })).toBe('')
    expect(mobileOf(amendment('self', '1'))).toBe(ROSTER.mobile)
    for (const cause of ['staff', 'correction', 'source'] as const) {
      expect(mobileOf(amendment(cause, '2'))).toBe('2')
      expect(mobileOf(amendment('self', '1', amendment(cause, '2')))).toBe('2')
    }
    expect(mobileOf(amendment('staff', '2', amendment('self', '1')))).toBe('2')
  })
})
