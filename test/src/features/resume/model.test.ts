import { emptyResume, mostRows } from '../../../../domain/resume/content'
import {
  firstResume,
  hasRoom,
  isWritten,
  keptResume,
  resumeToKeep,
  withoutRow,
  withRow,
  withText,
} from '../../../../src/features/resume/model'
import { aResume } from '../../../support/cloud-resumes'
import { residentNumber } from '../../../support/cloud-graduates'

const twoSchools = withRow(withRow(emptyResume, 'education'), 'education')

test('A text goes to the place that its path names, and to no other.', () => {
  const written = withText(withRow(twoSchools, 'awards'), 'education.1.school', '示例中学')
  expect(written.education.map(({ school }) => school)).toEqual(['', '示例中学'])
  expect(withText(written, 'awards.0', '一等奖').awards).toEqual(['一等奖'])
  expect(withText(written, 'skills', '德语')).toEqual({ ...written, skills: '德语' })
  expect(withText(withRow(written, 'experience'), 'experience.0.where', '甲').experience[0]?.where).toBe('甲')
})

test('A row that was only added is not written, whatever kind it has; one with a single word or month is.', () => {
  const content = withRow(withRow(emptyResume, 'experience'), 'education')
  const project = withText(content, 'experience.0.kind', 'project')
  expect([isWritten(project, 'experience', 0), isWritten(content, 'education', 0)]).toEqual([false, false])
  expect(isWritten(withText(project, 'experience.0.to', '2026-07'), 'experience', 0)).toBe(true)
  expect(isWritten(withText(content, 'education.0.degree', '本科'), 'education', 0)).toBe(true)
  expect(isWritten(content, 'education', 7)).toBe(false)
})

test('The own school years are written from the beginning, as the record has them.', () => {
  const first = firstResume({ enrolledOn: '2023-09', graduatesOn: '2027-06', major: '法学', level: '本科' })
  expect(first.education).toEqual([
    { from: '2023-09', to: '2027-06', school: '', major: '法学', degree: '本科' },
  ])
  expect(isWritten(first, 'education', 0)).toBe(true)
})

test('Rows are added until there is no room, and taken away by their place.', () => {
  const full = Array.from({ length: mostRows.awards }).reduce<typeof emptyResume>(
    (content) => withRow(content, 'awards'),
    emptyResume,
  )
  expect([hasRoom(full, 'awards'), hasRoom(full, 'education')]).toEqual([false, true])
  const named = withText(withText(twoSchools, 'education.0.school', '甲'), 'education.1.school', '乙')
  expect(withoutRow(named, 'education', 0).education.map(({ school }) => school)).toEqual(['乙'])
})

test('What the device kept is taken up only when it is a whole résumé.', () => {
  expect(keptResume({ rev: 2, content: emptyResume })).toEqual({ rev: 2, content: emptyResume })
  const { awards: _awards, ...older } = emptyResume
  for (const kept of [null, 'x', { rev: 2 }, { rev: '2', content: emptyResume }, { rev: 2, content: older }])
    expect(keptResume(kept)).toBeNull()
  expect(keptResume({ rev: 2, content: { ...emptyResume, awards: '一等奖' } })).toBeNull()
})

test('The device keeps a draft without the texts in which a document number stands, wherever they are.', () => {
  expect(resumeToKeep({ rev: 3, content: aResume })).toEqual({ rev: 3, content: aResume })
  const number = residentNumber('430102', '2004-05-02', 1)
  for (const path of ['summary', 'education.1.school', 'experience.0.text', 'awards.0']) {
    const kept = resumeToKeep({ rev: 3, content: withText(aResume, path, `号码 ${number}`) })
    expect(kept.content).toEqual(withText(aResume, path, ''))
    expect(keptResume(kept)).toEqual(kept)
  }
})
