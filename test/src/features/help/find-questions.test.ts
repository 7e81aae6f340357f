import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findQuestions } from '../../../../src/features/help/find-questions'
import { questions, type FaqFacts } from '../../../../src/texts/faq'

const visitor: FaqFacts = { place: null }
const of = (definition: 'beforeExam' | 'atEntry' | 'currentFamily', depth: 'city' | 'county'): FaqFacts => ({
  place: { definition, depth, employedPostgraduates: true },
})
const first = (search: string, facts = visitor) => findQuestions(questions, facts, search)[0]?.id
const answer = (id: string, facts: FaqFacts) =>
  findQuestions(questions, facts, '').find((one) => one.id === id)?.answer ?? ''

describe('What the notices answer', () => {
  test('There are at least thirty questions, each with an id of its own, an answer and words to find it by.', () => {
    expect(questions.length).toBeGreaterThanOrEqual(30)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    for (const facts of [visitor, of('atEntry', 'city')])
      for (const one of findQuestions(questions, facts, '')) expect(one.answer.length).toBeGreaterThan(5)
  })

  test('Each names the notice that it comes from.', () => {
    const folder = join(__dirname, '..', '..', '..', '..', 'src', 'texts')
    const files = readdirSync(folder).filter((name) => name.startsWith('faq'))
    const source = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
    const named = source.match(/^ {2}\/\/ (?:notice [DHNRG]|law)/gmu) ?? []
    expect(named).toHaveLength(questions.length)
  })

  test.each([
    ['学信网', 'mismatched'],
    ['未初始化', 'initialise'],
    ['延期毕业', 'wrongYear'],
    ['刘海', 'photo'],
    ['QQ', 'qq'],
    ['ｑｑ', 'qq'],
    ['括号', 'hmt'],
    ['撤回', 'withdraw'],
    ['解锁', 'locked'],
    ['少干计划', 'minority'],
    ['红色感叹号', 'differs'],
    ['快递', 'address'],
    ['报告 有效期', 'report'],
    ['异地高考', 'place-moved-exam'],
    ['看不到我的信息', 'college-cannot-see'],
    ['毕业月份不对怎么改', 'graduation-month'],
  ])('Who searches %s is answered by %s first.', (search, id) => {
    expect(first(search)).toBe(id)
  })

  test('Every word has to be found; what nobody asks finds nothing.', () => {
    expect(findQuestions(questions, visitor, '食堂 菜单')).toEqual([])
    expect(findQuestions(questions, visitor, '生源地 食堂')).toEqual([])
  })

  test('The answer follows the policy of the own cohort; who is not bound is told that cohorts differ.', () => {
    expect(answer('place', of('beforeExam', 'county'))).toContain('高考前')
    expect(answer('place', of('beforeExam', 'county'))).toContain('县、市、区一级')
    expect(answer('place', of('atEntry', 'city'))).toContain('入学前的户口所在地')
    expect(answer('place', of('atEntry', 'city'))).toContain('市、州一级就行')
    expect(answer('place', visitor)).toContain('各届的规定不完全一样')
    expect(answer('place-moved-exam', of('atEntry', 'county'))).toContain('迁过去的地方')
    expect(answer('place-moved-exam', of('currentFamily', 'county'))).toContain('原籍')
    const without: FaqFacts = {
      place: { definition: 'beforeExam', depth: 'county', employedPostgraduates: false },
    }
    expect(answer('place-postgraduate', without)).toContain('和本科一样')
  })
})
