import { formOf, type Own } from '../../../../src/features/source/model'
import { obstaclesOf } from '../../../../src/features/source/obstacles'
import { sourceProofs } from '../../../../src/features/source/source-proofs'
import { submitButton } from '../../../../src/features/source/submit-button'
import { own, recordOf } from './own'

type Over = Parameters<typeof own>[0]
const slot = (key: string, purpose: 'submission' | 'identity', fields: string[]): Own['slots'][number] => ({
  ...{ key, purpose, fields, name: `材料${key}`, help: '', required: true, maxBytes: 1, minEdge: 1 },
  when: null,
})
const question = {
  text: '想去哪里？',
  kind: 'single' as const,
  options: ['甲', '乙'],
  required: true,
  when: null,
}

const found = (over: Over, refused = {}) => {
  const record = own(over, { claims: { politicalStatus: '群众' } })
  const looked = { own: record, form: formOf(record, {}), proofs: sourceProofs(record, {}), refused }
  return obstaclesOf(looked)
}
const told = (over: Over, refused = {}) => found(over, refused).map(({ kind, key }) => `${kind} ${key}`)

const realName = (state: Own['checks']['realName']['state'], reason = ''): Own['checks'] => ({
  ...own().checks,
  realName: { way: 'manual', state, reason },
})

describe('[B2] what stands between a form and its submission', () => {
  it('is nothing where all is well', () => {
    expect(told({})).toEqual([])
  })

  it('is told all at once: fields in their order, pictures, the survey, the real-name check', () => {
    const over = {
      record: recordOf({ mobile: '', urbanRural: '' }),
      slots: [slot('one', 'submission', ['politicalStatus']), slot('id', 'identity', [])],
      survey: { questions: [{ ...question, id: 'where' }], answers: {} },
      checks: realName('needed'),
    }
    expect(told(over)).toEqual([
      ...['field urbanRural', 'field mobile', 'proof one', 'survey survey', 'realName realName'],
    ])
  })

  it('quotes why the real-name check was refused, and waits for nobody while it is looked at', () => {
    expect(found({ checks: realName('refused', '照片看不清') })[0]?.help).toContain('照片看不清')
    for (const state of ['notNeeded', 'pending', 'passed'] as const)
      expect(told({ checks: realName(state) })).toEqual([])
  })

  it('has what the server found besides: fields, and questions of the survey', () => {
    const answered = { questions: [{ ...question, id: 'where' }], answers: { where: '甲' } }
    expect(told({ survey: answered }, { where: 'required', qq: 'qqDigitsOnly' })).toEqual([
      ...['field qq', 'survey survey'],
    ])
  })
})

describe('the one filled button', () => {
  const ready = { open: true, agreed: true, obstacles: [], ready: '提交' }
  const survey = { kind: 'survey', key: 'survey', label: '问卷', help: '' } as const
  const field = { kind: 'field', key: 'qq', label: 'QQ号码', help: '' } as const

  it('submits when nothing stands in the way, and only what was agreed to', () => {
    expect(submitButton(ready)).toEqual({ label: '提交', blocked: false, leads: null })
    expect(submitButton({ ...ready, agreed: false }).blocked).toBe(true)
    expect(submitButton({ ...ready, open: false }).blocked).toBe(true)
  })

  it('leads to the one thing left that is no field, and counts everything while a field is wrong', () => {
    expect(submitButton({ ...ready, obstacles: [survey] })).toMatchObject({ blocked: false, leads: survey })
    const both = submitButton({ ...ready, obstacles: [field, survey] })
    expect(both).toEqual({ label: '改完2处再提交', blocked: true, leads: null })
  })
})
