import {
  afterSave,
  allFields,
  changedFields,
  firstOpenSection,
  formOf,
  legendOf,
  mendNotes,
  openProblems,
  savedValues,
  sectionOf,
  sendable,
  shareOf,
  type FieldView,
  type Form,
} from '../../../../src/features/source/model'
import { own, recordOf } from './own'

const field = (form: Form, key: string): FieldView => {
  const found = allFields(form).find((view) => view.key === key)
  if (found === undefined) throw new Error(`${key} is not on the form`)
  return found
}
const keys = (views: readonly FieldView[]): string[] => views.map(({ key }) => key)

describe('the form that a student sees', () => {
  it('lays the draft over the claims and the claims over the record', () => {
    const claimed = own({}, { claims: { politicalStatus: '中共预备党员', sourcePlace: '511083' } })
    const form = formOf(claimed, { sourcePlace: '511002' })
    expect(field(form, 'politicalStatus').value).toBe('中共预备党员')
    expect(field(form, 'sourcePlace').value).toBe('511002')
    expect(field(form, 'name').value).toBe('林知夏')
  })

  it('says what differs from the roster, whether saved, claimed or only typed', () => {
    const mended = own({ record: recordOf({ mobile: '13900002222' }), roster: { mobile: '13800001111' } })
    const form = formOf(mended, { qq: '300142776' })
    expect(keys(changedFields(form))).toEqual(['mobile', 'qq'])
    expect(field(form, 'mobile').roster).toBe('13800001111')
    expect(field(form, 'qq').roster).toBe('')
  })

  it('sees no difference in a value typed back to what the roster says', () => {
    const claimed = own({}, { claims: { politicalStatus: '群众' } })
    expect(changedFields(formOf(claimed, { politicalStatus: '共青团员' }))).toEqual([])
  })

  it('leaves out what staff keep, and shows the 定向单位 only to those who have one', () => {
    expect(keys(allFields(formOf(own(), {})))).not.toContain('householdMoved')
    expect(keys(allFields(formOf(own(), {})))).not.toContain('directedUnit')
    expect(keys(allFields(formOf(own(), { trainingMode: '定向' })))).toContain('directedUnit')
  })

  it('knows how each field is changed', () => {
    const form = formOf(own(), {})
    expect(field(form, 'sourcePlace').editor).toBe('place')
    expect(field(form, 'birthDate').editor).toBe('date')
    expect(field(form, 'ethnicity').editor).toBe('options')
    expect(field(form, 'name').editor).toBe('text')
  })

  it('treats a field whose class is not known as locked', () => {
    expect(field(formOf(own({ fields: {} }), {}), 'mobile').fieldClass).toBe('locked')
  })

  it('counts the classes of a step and how much of it is filled in', () => {
    const { identity, contact } = formOf(own(), {})
    expect(legendOf(identity)).toEqual({ locked: 1, proof: 6, free: 1 })
    expect(shareOf(identity)).toBe(1)
    expect(shareOf(contact)).toBeCloseTo(2 / 6)
  })
})

describe('what is missing or wrong', () => {
  it('is nothing on a complete form', () => {
    expect(openProblems(formOf(own(), {}))).toEqual({})
    expect(firstOpenSection(formOf(own(), {}))).toBeNull()
  })

  it('names every field that has to be filled in, and opens at the first of them', () => {
    const form = formOf(own({ record: recordOf({ mobile: '', urbanRural: '' }) }), {})
    expect(openProblems(form)).toEqual({ urbanRural: 'required', mobile: 'required' })
    expect(firstOpenSection(form)).toBe('identity')
  })

  it('never stops a student for what only the school can mend', () => {
    const blank = own({ record: recordOf({ college: '', studentNo: 'wrong' }) })
    expect(openProblems(formOf(blank, {}))).toEqual({})
  })

  it('asks for the unit of those who are 定向', () => {
    const form = formOf(own(), { trainingMode: '定向' })
    expect(openProblems(form)).toEqual({ directedUnit: 'required' })
    expect(firstOpenSection(form)).toBe('school')
  })

  it('finds values of the wrong form before the server does, and keeps what the server found', () => {
    const form = formOf(own(), { qq: '12a' }, { sourcePlace: 'placeNotDeepEnough' })
    expect(openProblems(form)).toEqual({ qq: 'qqDigitsOnly', sourcePlace: 'placeNotDeepEnough' })
  })

  it('knows the step of every field, and none of what is no field', () => {
    expect(sectionOf('sourcePlace')).toBe('identity')
    expect(sectionOf('mobile')).toBe('contact')
    expect(sectionOf('householdMoved')).toBeNull()
    expect(sectionOf('__proto__')).toBeNull()
  })
})

describe('the draft', () => {
  it('lies over what the server has: a claim, or else the record', () => {
    const claimed = own({}, { claims: { politicalStatus: '群众' } })
    expect(savedValues(claimed)).toMatchObject({ politicalStatus: '群众', mobile: '13800001111' })
  })

  it('is sent without the values that cannot stand, which are named', () => {
    expect(sendable({ qq: '12', mobile: '13900002222', address: '', nothing: 'x' })).toEqual({
      claims: { mobile: '13900002222', address: '' },
      problems: { qq: 'qqDigitsOnly', nothing: 'unknownField' },
    })
  })
})

describe('the record after a save', () => {
  const saved = {
    record: recordOf({ mobile: '13900002222', qq: '12345' }),
    claims: { sex: '男' },
    savedAt: 5,
  }

  it('takes what the server answered and still knows what the roster said', () => {
    const next = afterSave(own(), saved)
    expect(next.record).toEqual(saved.record)
    expect(next.source.claims).toEqual({ sex: '男' })
    expect(next.roster).toEqual({ mobile: '13800001111', qq: '' })
  })

  it('forgets a difference that is none any more', () => {
    const next = afterSave(afterSave(own(), saved), { ...saved, record: recordOf({}) })
    expect(next.roster).toEqual({})
  })
})

describe('locked fields', () => {
  it('say once for a run who can mend them', () => {
    const { school } = formOf(own(), {})
    const notes = [...mendNotes(school)].map(([key, { count, mendedBy }]) => [key, count, mendedBy.join()])
    expect(notes).toEqual([
      ['candidateNo', 2, 'counselor,college'],
      ['college', 1, 'office'],
      ['class', 9, 'counselor,college'],
    ])
  })
})
