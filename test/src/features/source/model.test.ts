import {
  afterSave,
  allFields,
  changedFields,
  firstOpenSection,
  formOf,
  legendOf,
  openProblems,
  savedValues,
  sendable,
  shareOf,
  viewsOf,
  type FieldView,
  type Form,
} from '../../../../src/features/source/model'
import { lockedRuns } from '../../../../src/features/source/locked-runs'
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
    const form = formOf(own(), {})
    const [identity, contact] = [viewsOf(form, 'identity'), viewsOf(form, 'contact')]
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
    const form = formOf(own(), { qq: '12a' }, { problems: { sourcePlace: 'placeNotDeepEnough' } })
    expect(openProblems(form)).toEqual({ qq: 'qqDigitsOnly', sourcePlace: 'placeNotDeepEnough' })
  })

  it('says of the place what the names of places tell, unless the school has locked it', () => {
    const placeProblem = (code: string) => (code === '510112' ? ('placeRetired' as const) : null)
    expect(openProblems(formOf(own(), {}, { placeProblem }))).toEqual({ sourcePlace: 'placeRetired' })
    expect(openProblems(formOf(own(), { sourcePlace: '511083' }, { placeProblem }))).toEqual({})
    const locked = own({ fields: { ...own().fields, sourcePlace: 'locked' } })
    expect(openProblems(formOf(locked, {}, { placeProblem }))).toEqual({})
  })
})

describe('[G3] the parts of the form', () => {
  it('are those of the cohort, in its order', () => {
    expect(formOf(own(), {}).map(({ label }) => label)).toEqual(['身份', '学籍', '联系方式'])
    const inParts = formOf(own({ sections: 'parts' }), {})
    expect(inParts.map(({ label }) => label)).toEqual(['学校', '个人', '其他'])
    expect(keys(viewsOf(inParts, 'other'))).toEqual(expect.arrayContaining(['mobile', 'hardship']))
    expect(keys(allFields(inParts)).sort()).toEqual(keys(allFields(formOf(own(), {}))).sort())
  })

  it('open at the first with something missing, whatever they are called', () => {
    const blank = own({ sections: 'parts', record: recordOf({ mobile: '', urbanRural: '' }) })
    expect(firstOpenSection(formOf(blank, {}))).toBe('person')
  })
})

describe('[R4] the major', () => {
  const chooses = own({ fields: { ...own().fields, class: 'free', major: 'free' } })

  it('is never chosen by itself where the class can be', () => {
    const form = formOf(chooses, {})
    expect(field(form, 'class').editor).toBe('class')
    expect(field(form, 'major')).toMatchObject({ fieldClass: 'locked', follows: 'class' })
    expect(field(form, 'majorCode')).toMatchObject({ fieldClass: 'locked', follows: 'class' })
  })

  it('waits for the class that was just chosen, instead of showing the old one beside it', () => {
    expect(field(formOf(chooses, { class: '车辆2302' }), 'major').follows).toBe('pending')
    expect(field(formOf(chooses, { qq: '12345' }), 'major').follows).toBe('class')
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

describe('[H4] locked fields', () => {
  const said = (views: readonly FieldView[]) =>
    [...lockedRuns(views)].map(([key, { count, mendedBy }]) => [key, count, mendedBy.join()])

  it('say once for a run who can mend them', () => {
    expect(said(viewsOf(formOf(own(), {}), 'school'))).toEqual([
      ['candidateNo', 2, 'counselor,college'],
      ['college', 1, 'office'],
      ['class', 9, 'counselor,college'],
    ])
  })

  it('say apart what is locked since another day, or because something happened', () => {
    const locked = (why: 'date' | 'event', from: number, cause: string) => ({
      ...{ required: false, mendedBy: ['college' as const], help: '', locksAt: null },
      locked: { why, from, cause },
    })
    const rules = { ...own().rules, name: locked('event', 5, '签订电子协议'), sex: locked('date', 9, '') }
    const fields = { ...own().fields, name: 'locked' as const, sex: 'locked' as const }
    const runs = lockedRuns(viewsOf(formOf(own({ rules, fields }), {}), 'identity'))
    expect([...runs].map(([key, run]) => [key, run.count, run.locked?.cause])).toEqual([
      ['name', 1, '签订电子协议'],
      ['sex', 1, ''],
      ['documentType', 1, undefined],
    ])
  })
})
