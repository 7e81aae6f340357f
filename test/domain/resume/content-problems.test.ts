import {
  emptyResume,
  experienceKinds,
  longest,
  mostRows,
  type Education,
  type Experience,
  type ResumeContent,
} from '../../../domain/resume/content'
import { resumeProblems } from '../../../domain/resume/content-problems'
import { suggestedEducation } from '../../../domain/resume/suggested'
import { tidied } from '../../../domain/resume/tidied'

/** G5: what a résumé may say, field by field. */
const school: Education = {
  from: '2023-09',
  to: '2027-06',
  school: '示例大学',
  major: '法学',
  degree: '本科',
}
const work: Experience = {
  kind: 'project',
  from: '2026-01',
  to: '',
  where: '示例实验室',
  role: '组员',
  text: '写测试',
}
const whole: ResumeContent = {
  ...emptyResume,
  intention: '律师助理',
  education: [school],
  experience: [work],
  awards: ['优秀学生'],
}
const problemsOf = (change: Partial<ResumeContent>) => resumeProblems({ ...whole, ...change }, '')
const own = '43010220040502002X'

test('A résumé in order has no problem, and neither has an empty one.', () => {
  expect(problemsOf({})).toEqual({})
  expect(resumeProblems(emptyResume, own)).toEqual({})
})

test.each([
  ['intention', longest.intention, (text: string) => ({ intention: text })],
  ['summary', longest.summary, (text: string) => ({ summary: text })],
  ['skills', longest.skills, (text: string) => ({ skills: text })],
  ['awards.0', longest.award, (text: string) => ({ awards: [text] })],
  ...(['school', 'major', 'degree'] as const).map(
    (name) =>
      [
        `education.0.${name}`,
        longest.education[name],
        (text: string) => ({ education: [{ ...school, [name]: text }] }),
      ] as const,
  ),
  ...(['where', 'role', 'text'] as const).map(
    (name) =>
      [
        `experience.0.${name}`,
        longest.experience[name],
        (text: string) => ({ experience: [{ ...work, [name]: text }] }),
      ] as const,
  ),
] as const)('%s takes %i characters and not one more, and no document number.', (path, most, change) => {
  expect(problemsOf(change('字'.repeat(most)))).toEqual({})
  expect(problemsOf(change('字'.repeat(most + 1)))).toEqual({ [path]: 'tooLong' })
  expect(resumeProblems({ ...whole, ...change(own) }, own)).toEqual({
    [path]: most < own.length ? 'tooLong' : 'holdsNumber',
  })
})

test.each(Object.entries(mostRows))('%s has %i rows and not one more.', (list, most) => {
  const row = { education: school, experience: work, awards: '奖' }[list as keyof typeof mostRows]
  expect(problemsOf({ [list]: Array.from({ length: most }, () => row) })).toEqual({})
  expect(problemsOf({ [list]: Array.from({ length: most + 1 }, () => row) })).toEqual({ [list]: 'tooMany' })
})

test.each([
  [{ from: '' }, { from: 'required' }],
  [{ from: '2023-13' }, { from: 'dateInvalid' }],
  [{ from: '2023.09' }, { from: 'dateInvalid' }],
  [{ to: '2023-00' }, { to: 'dateInvalid' }],
  [{ to: '2023-08' }, { to: 'endsBeforeStart' }],
  [{ to: '2023-09' }, {}],
  [{ to: '' }, {}],
  [{ school: '' }, { school: 'required' }],
  // Of an end nothing is said before its beginning is one.
  [{ from: '', to: '2020-01' }, { from: 'required' }],
] as const)('An education row with %j has the problems %j.', (change, problems) => {
  const named = Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [`education.0.${name}`, problem]),
  )
  expect(problemsOf({ education: [{ ...school, ...change }] })).toEqual(named)
})

test('An experience says where, and an award that says nothing is named.', () => {
  expect(problemsOf({ experience: [{ ...work, where: '' }], awards: ['优秀学生', ''] })).toEqual({
    'experience.0.where': 'required',
    'awards.1': 'required',
  })
})

test('Tidied, a résumé has no blanks around its texts and no rows that say nothing.', () => {
  const [kind] = experienceKinds
  const blank: Experience = { kind, from: '', to: ' ', where: '', role: '', text: '\n' }
  const blankSchool: Education = { from: '', to: '', school: ' ', major: '', degree: '' }
  const said = tidied({
    ...whole,
    intention: ' 律师助理\n',
    education: [blankSchool, { ...school, school: ' 示例大学 ' }],
    experience: [blank, work],
    awards: [' ', '优秀学生 '],
  })
  expect(said).toEqual(whole)
  expect(tidied(said)).toEqual(said)
})

test('The first row of 教育经历 is what the record has; a month written otherwise is left to the student.', () => {
  expect(
    suggestedEducation({ enrolledOn: '2023-09', graduatesOn: '2027年6月', major: '法学', level: '本科' }),
  ).toEqual({ from: '2023-09', to: '', school: '', major: '法学', degree: '本科' })
  expect(suggestedEducation({})).toEqual({ from: '', to: '', school: '', major: '', degree: '' })
})
