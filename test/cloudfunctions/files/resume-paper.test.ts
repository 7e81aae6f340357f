import { resumePaperLimit } from '../../../domain/people/export-limits'
import { bound, cohortId } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { aResume } from '../../support/cloud-resumes'

/** A page is costly to make: nobody has it made without end, and nobody is stopped by anybody else. */
const school = useSchool()
const { lin, zhou } = graduates

test('Thirty pages a day are made for one person, and then it says so; a day later it goes on.', async () => {
  const person = await bound(school, lin)
  // What is not there to be made counts for nothing.
  for (let time = 0; time < 3; time += 1)
    expect(await person.refused('resume.paper', { cohortId })).toEqual({ code: 'resumeMissing' })
  await person.must('resume.save', { cohortId, rev: 0, content: aResume })
  expect(resumePaperLimit.most).toBe(30)
  for (let time = 0; time < 30; time += 1) await person.must('resume.paper', { cohortId })
  expect(await person.refused('resume.paper', { cohortId })).toEqual({ code: 'resumePapersTooMany' })

  const other = await bound(school, zhou)
  await other.must('resume.save', { cohortId, rev: 0, content: aResume })
  await other.must('resume.paper', { cohortId })
  // The own data is counted apart.
  await person.must('me.export', { cohortId })
  school.pass(24 * 3_600_000)
  await person.must('resume.paper', { cohortId })
}, 60_000)
