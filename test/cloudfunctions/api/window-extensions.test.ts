import { MOST_LISTED } from '../../../domain/contract/atoms'
import { chunksOf } from '../../../src/lib/chunks'
import { cohortId, importRoster, sourceWindow, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { manyGraduates } from '../../support/cloud-graduates'
import { setPhase } from '../../support/cloud-season'
import { at } from '../../support/cloud-school'

/** As many as one answer lists, whose end the window has overtaken, and one more who needs it. */
const school = useSchool()
const many = manyGraduates(201)
const office = school.as(staff.office)
const [early, late] = [at('2026-10-20'), at('2026-10-22')]

test('[B11] Where more have more time than one answer lists, those that end last are listed, and others are said to be.', async () => {
  await importRoster(school, { by: office, cohort: cohortId, rows: many })
  const numbers = many.map(({ studentNo }) => studentNo)
  const needing = numbers.slice(-1)
  const give = async (studentNos: readonly string[], closesAt: number) => {
    for (const part of chunksOf(studentNos, MOST_LISTED)) {
      const input = { cohortId, phase: 'source' as const, studentNos: [...part], reason: '实习' }
      await office.must('window.extend', { ...input, closesAt })
    }
  }
  await give(numbers.slice(0, -1), early)
  await give(needing, late)
  await setPhase(school, 'source', { ...sourceWindow, closesAt: early })
  const { rows, more } = await office.must('window.extensions', { cohortId })
  expect(more).toBe(true)
  expect(rows).toHaveLength(200)
  expect(rows.filter(({ needed }) => needed).map(({ studentNo }) => studentNo)).toEqual(needing)
  // The first to end first, as ever.
  expect(rows.at(-1)?.closesAt).toBe(late)
})
