import { editorOf, missingIn, monthsOf, problemsOf } from '../../../../src/features/correction/form-model'
import { choosable } from '../../../../src/lib/correctable'
import type { OwnRecord } from '../../../../src/lib/me'
import { texts } from '../../../../src/texts/correction'
import { anOwnRecord } from '../../support/own-record'

const slot: OwnRecord['slots'][number] = {
  key: 'correctionOne',
  purpose: 'correction',
  name: '更正证明一',
  help: '',
  required: true,
  maxBytes: 1,
  minEdge: 1,
  fields: [],
  when: null,
}
const proof: OwnRecord['proofs'][number] = {
  id: 'p',
  flow: 'correction',
  slot: 'correctionOne',
  bytes: 1,
  width: 1,
  height: 1,
  at: 0,
}
const own = (actions: string[], over: Partial<OwnRecord> = {}): OwnRecord => ({
  ...anOwnRecord({ source: { actions } }),
  record: { graduatesOn: '2027-06', studyForm: '全日制' },
  fields: { name: 'proof', qq: 'free', graduatesOn: 'locked', studyForm: 'locked' },
  slots: [slot],
  ...over,
})

describe('[G9] What a correction may be about', () => {
  test('While the form is open only what is locked in it; afterwards everything that cannot be changed at once.', () => {
    const open = choosable(own(['save', 'edit']))
    expect(open).toContain('graduatesOn')
    expect(open).not.toContain('name')
    const after = choosable(own(['edit']))
    expect(after).toContain('name')
    expect(after).not.toContain('qq')
    expect(choosable(own([]))).toContain('qq')
  })

  test('Keys of the record and what follows from the class are never among it.', () => {
    const all = choosable(own([]))
    for (const field of ['studentNo', 'documentType', 'college', 'major', 'majorCode'] as const)
      expect(all).not.toContain(field)
  })

  test('Every value is entered in the way of its kind.', () => {
    const editors = ['sourcePlace', 'class', 'birthDate', 'graduatesOn', 'ethnicity', 'studyForm'] as const
    expect(editors.map(editorOf)).toEqual(['place', 'class', 'day', 'month', 'options', 'text'])
  })
})

describe('[G13] The month of graduation', () => {
  test('Only months of the same year can be asked for: another year is another cohort.', () => {
    expect(monthsOf('graduatesOn', '2027-06')).toEqual(['2027-01', '2027-12'])
    expect(monthsOf('enrolledOn', '2023-09')).toBeNull()
    expect(monthsOf('graduatesOn', '')).toBeNull()
  })
})

describe('[G9] Whether a correction can be sent', () => {
  test('The button says one thing after the other that is missing, at last nothing.', () => {
    const record = own(['save'])
    const values = { graduatesOn: '2027-07' }
    const missing = (wanted: Parameters<typeof missingIn>[1], with_ = record) => missingIn(with_, wanted)
    expect(missing({ values: {}, reason: '' })).toBe(texts.missing.fields)
    expect(missing({ values: { graduatesOn: '' }, reason: '' })).toBe(texts.missing.values)
    expect(missing({ values, reason: ' ' })).toBe(texts.missing.reason)
    expect(missing({ values, reason: '写错了' })).toBe(texts.missing.proofs)
    expect(missing({ values, reason: '写错了' }, { ...record, proofs: [proof] })).toBeNull()
  })

  test('A value that says the same, says nothing or has no such form is marked at its field.', () => {
    const record = own(['save'])
    expect(
      problemsOf(record, {
        graduatesOn: '2027-06',
        studyForm: '',
        qq: 'abc',
        address: '长沙市岳麓区麓山路1号',
      }),
    ).toEqual({
      graduatesOn: 'unchanged',
      studyForm: 'required',
      qq: 'qqDigitsOnly',
    })
  })
})
