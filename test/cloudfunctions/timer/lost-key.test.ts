import { createHash } from 'node:crypto'
import { bound, cohortId, importRoster, staff } from '../../support/cloud-founding'
import { graduates } from '../../support/cloud-graduates'
import { useSchool } from '../../support/founded-school'

/** What docs/operate.md says of a sealing key that is lost, through the real SDK. */
const school = useSchool()
const office = school.as(staff.office)
const { lin, zhou } = graduates
const fresh = (purpose: string): string => createHash('sha256').update(`lost ${purpose}`).digest('base64')
const sealKeys = `k9:${fresh('seal')}`
const imported = () => importRoster(school, { by: office, cohort: cohortId, rows: Object.values(graduates) })

test('Without the key that sealed their number nobody can bind, and a roster that says the same changes nothing.', async () => {
  await school.stop()
  await school.open({ QIHANG_SEAL_KEYS: sealKeys })
  await expect(bound(school, zhou)).rejects.toThrow('unexpected')
  expect(await imported()).toMatchObject([{ updated: 0, unchanged: 9 }])
})

test('With a new fingerprint key in place of the old one the rosters seal every number anew.', async () => {
  await school.stop()
  await school.open({ QIHANG_SEAL_KEYS: sealKeys, QIHANG_FINGERPRINT_KEYS: `f9:${fresh('fingerprint')}` })
  expect(await imported()).toMatchObject([{ created: 0, updated: 9, unchanged: 0 }])
  await bound(school, lin)
  const { _id: id } = await school.registration(lin.studentNo)
  expect(await office.must('document.reveal', { id, reason: '核对档案' })).toMatchObject({
    documentNo: lin.documentNo,
  })
})
