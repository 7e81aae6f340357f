import type { Question } from '../../../../domain/cohort/policy'
import { pageWords } from '../../../../src/texts/policy'
import { texts as contact } from '../../../../src/texts/contact'
import { texts as proofs } from '../../../../src/texts/proofs'
import { texts as receipt } from '../../../../src/texts/receipt'
import { deedsShown, questionsShown, wantedShown } from '../../../../src/features/policy/seen-shown'

const question = (id: string, more: Partial<Question> = {}) => ({
  id,
  text: `问${id}`,
  kind: 'text' as const,
  required: true,
  ...more,
  options: [...(more.options ?? [])],
  when: more.when === undefined || more.when === null ? null : { wish: ['就业'] },
})

test('What the student may do now is said in the words of their pages, once each; nothing is nothing.', () => {
  expect(deedsShown({ actions: ['save', 'submit', 'attach', 'detach', 'edit'] })).toEqual([
    '核对生源信息',
    '照片与附件',
    '联系方式',
  ])
  expect(deedsShown({ actions: ['withdraw'] })).toEqual(['撤回修改'])
  expect(deedsShown({ actions: [] })).toEqual([])
})

test('Of what is to be brought it says what is missing, and what need not be.', () => {
  const slot = { slot: 's', name: '证明', required: true, missing: true }
  expect(wantedShown({ wanted: [slot] })).toEqual([{ key: 's', label: '证明', value: '还没传' }])
  expect(wantedShown({ wanted: [{ ...slot, missing: false }] })[0]?.value).toBe('已收下')
  expect(wantedShown({ wanted: [{ ...slot, required: false, missing: false }] })[0]?.value).toBe('可不传')
})

test('The questions are those that this student is asked, with their answers and what is still open.', () => {
  const wish = question('wish', { kind: 'single', options: ['就业', '升学'] })
  const questions = [
    wish,
    question('city', { when: { wish: ['就业'] } }),
    question('help', { required: false }),
  ]
  const shown = questionsShown({ questions, answers: { wish: '升学' } })
  expect(shown.map(({ key, value, error }) => [key, value, error])).toEqual([
    ['wish', '升学', undefined],
    ['help', '', undefined],
  ])
  expect(shown.map(({ help }) => help)).toEqual(['单选：就业、升学；必答', '填写；可以不答'])
  const more = questionsShown({ questions, answers: { wish: '就业' } })
  expect(more.map(({ key }) => key)).toEqual(['wish', 'city', 'help'])
  expect(more[1]?.error).toEqual(expect.stringMatching(/./))
  expect(questionsShown({ questions: [], answers: {} })).toEqual([])
})

test('The words are those of the students’ own pages.', () => {
  const { title, missing, given, optional } = proofs
  const { withdraw, askRevoke } = receipt
  expect(pageWords).toEqual({
    ...{ proofs: title, missing, given, optional },
    ...{ withdraw, askRevoke, contact: contact.title },
  })
})
