import { effectiveValues } from '../../../domain/registration/effective-values'
import type { Attempt } from '../../../domain/registration/attempt'
import { bringing, onPolicy, onRecord, sourceAttempt, when } from '../../support/attempts'
import { actors } from '../../support/people'
import { afterSource as after, sourceRefusal as refusal } from '../../support/performed'
import { CLAIMS, ROSTER } from '../../support/registrations'
import { aField, aPolicy, DURING } from '../../support/school'

const saving = (claims: Record<string, string>): Attempt => bringing(sourceAttempt.filling(), { claims })

describe('Saving (D5)', () => {
  test('A free field takes effect at once and leaves no claim behind.', () => {
    const saved = after('save', saving({ mobile: '13900000000' }))
    expect(effectiveValues(saved).mobile).toBe('13900000000')
    expect(saved.source.claims).toEqual(CLAIMS)
    expect(saved.amended['mobile']).toMatchObject({
      was: '13800000000',
      cause: 'self',
      by: actors.graduate.openid,
    })
    expect(saved.roster).toEqual(ROSTER)
  })

  test('A field that needs proof stays a claim, and the record says what it said.', () => {
    const saved = after('save', saving({ ethnicity: '苗族' }))
    expect(effectiveValues(saved).ethnicity).toBe('汉族')
    expect(saved.source.claims).toEqual({ ...CLAIMS, ethnicity: '苗族' })
    expect(saved.amended).toEqual({})
  })

  test('Claiming what the record says already is no claim, and takes an earlier claim away.', () => {
    expect(after('save', saving({ politicalStatus: '共青团员' })).source.claims).toEqual({})
  })

  test('A locked field is refused by name, together with every other problem, and nothing is saved.', () => {
    expect(refusal('save', saving({ major: '会计学', qq: 'abc', nonsense: 'x', mobile: '139' }))).toEqual({
      code: 'fieldsInvalid',
      fields: {
        major: 'locked',
        qq: 'qqDigitsOnly',
        nonsense: 'unknownField',
        mobile: 'mobileInvalid',
      },
    })
  })

  test('A locked field that is sent back unchanged is no mistake.', () => {
    expect(refusal('save', saving({ major: '法学' }))).toBeNull()
  })

  test('A field is locked from the policy’s instant on, and free a millisecond before (G12).', () => {
    const lockedFrom = DURING.source
    const fields = { ...aPolicy().fields, mobile: aField({ lockedFrom }) }
    const given = onPolicy(saving({ mobile: '13900000000' }), { fields })
    expect(refusal('save', when(given, lockedFrom - 1))).toBeNull()
    expect(refusal('save', when(given, lockedFrom))?.fields).toEqual({ mobile: 'locked' })
  })

  test('A field is locked for one graduate from an event on, and for nobody else.', () => {
    const lock = { field: 'mobile', from: DURING.source, cause: '电子协议' }
    const given = onRecord(saving({ mobile: '13900000000' }), { locks: [lock] })
    expect(refusal('save', given)?.fields).toEqual({ mobile: 'locked' })
    expect(refusal('save', when(given, DURING.source - 1))).toBeNull()
  })

  test('A claim on a field that was locked meanwhile is dropped by the next saving and by submitting.', () => {
    const fields = {
      ...aPolicy().fields,
      politicalStatus: aField({ class: 'proof', lockedFrom: DURING.source }),
    }
    const locked = onPolicy(sourceAttempt.filling(), { fields })
    expect(after('save', locked).source.claims).toEqual({})
    expect(after('submit', onRecord(locked, { proofs: {} })).source.claims).toEqual({})
    expect(after('submit', locked).source.frozen?.values['politicalStatus']).toBe('共青团员')
  })

  test('Changing a free value back to the roster’s leaves no trace of a difference.', () => {
    const changed = after('save', saving({ mobile: '13900000000' }))
    const back = after('save', onRecord(saving({ mobile: '13800000000' }), changed))
    expect(back.amended).toEqual({})
  })

  test('Changing a free value again and again keeps one amendment, not a chain.', () => {
    const once = after('save', saving({ mobile: '13900000000' }))
    const twice = after('save', onRecord(saving({ mobile: '13700000000' }), { ...once, source: once.source }))
    expect(twice.amended['mobile']).toMatchObject({ value: '13700000000', before: null })
  })

  test('A free value changed over one that staff corrected gives the staff’s back to whoever asks for it.', () => {
    const staff = {
      value: '13600000000',
      was: '',
      cause: 'staff',
      ref: 'r',
      by: 'openid-office',
      at: 1,
      before: null,
    } as const
    const saved = after('save', onRecord(saving({ mobile: '13900000000' }), { amended: { mobile: staff } }))
    expect(saved.amended['mobile']?.before).toEqual(staff)
  })

  test('Answers to the survey add up over several savings.', () => {
    const saved = after('save', bringing(sourceAttempt.filling(), { survey: { city: '长沙' } }))
    expect(saved.source.survey).toEqual({ wish: '就业', city: '长沙' })
  })
})
