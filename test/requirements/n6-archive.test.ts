import {
  approvesDestination,
  backHome,
  brought,
  confirms,
  destinationOf,
  employed,
  handsIn,
  rowOf,
  sourceCompleted,
  unit,
} from '../support/cloud-destinations'
import { cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** N6: 如信息存在且准确可跳过此环节；如无信息，按提示逐项填写提交，等待审核 (seed N 附件2 四). */
const school = useSchool()
const { lin, zhou, zheng } = graduates
const { counselor } = staff

test('[N6] Where the archive’s way was brought as well, the step is skipped.', async () => {
  const { person } = await sourceCompleted(school, lin, counselor)
  await brought(school, rowOf(lin, employed))
  expect(await destinationOf(person)).toMatchObject({ archiveOrigin: 'import', status: 'reviewed' })
  await confirms(person)
})

test('[N6] Where it was not, the graduate fills it in, it is reviewed, and then it is confirmed.', async () => {
  const { person, id } = await sourceCompleted(school, zhou, counselor)
  const [row] = await brought(school, rowOf(zhou, { category: '10', ...unit }))
  expect(row).toMatchObject({ refused: null, incomplete: true })
  expect(await person.refused('destination.submit', { cohortId })).toMatchObject({
    code: 'fieldsComplete',
    fields: { 'archive.transfer': 'required' },
  })
  await handsIn(person, backHome)
  await approvesDestination(school.as(counselor), id)
  expect(await destinationOf(person)).toMatchObject({ archiveOrigin: 'student', category: '10' })
  await confirms(person)
})

test('[N6] An archive that goes home goes to the city of 生源地: another one is refused at its field.', async () => {
  const { person } = await sourceCompleted(school, zheng, counselor)
  const elsewhere = { category: '70', ...backHome, 'archive.place': '430300' }
  await person.must('destination.save', { cohortId, claims: elsewhere })
  expect(await person.refused('destination.submit', { cohortId })).toEqual({
    code: 'fieldsComplete',
    fields: { 'archive.place': 'notSourcePlace' },
  })
})
