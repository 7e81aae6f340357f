import { createHash } from 'node:crypto'
import { bound, cohortId, importRoster, staff } from '../../support/cloud-founding'
import { graduates } from '../../support/cloud-graduates'
import { environment } from '../../support/cloud-school'
import { useSchool } from '../../support/founded-school'

/** The three steps of docs/operate.md on a running school, through the real SDK; nobody notices any of them. */
const school = useSchool()
const office = school.as(staff.office)
const { lin, zhou, zheng, he, chan } = graduates
const fresh = (purpose: string): string => createHash('sha256').update(`turned ${purpose}`).digest('base64')
const seal = { old: environment.QIHANG_SEAL_KEYS, new: `k2:${fresh('seal')}` }
const fingerprint = { old: environment.QIHANG_FINGERPRINT_KEYS, new: `f2:${fresh('fingerprint')}` }

/** The four functions deployed again with these rings. */
async function deployed(...order: readonly ('old' | 'new')[]): Promise<void> {
  await school.stop()
  await school.open({
    QIHANG_SEAL_KEYS: order.map((which) => seal[which]).join(','),
    QIHANG_FINGERPRINT_KEYS: order.map((which) => fingerprint[which]).join(','),
  })
}

const oldKeys = async () => (await office.must('keeping.schedule', { cohortId })).oldKeys
const uses = (records: number) => [
  { purpose: 'seal', kid: 'k1', records },
  { purpose: 'fingerprint', kid: 'f1', records },
]
const revealed = async (graduate: typeof lin): Promise<string> => {
  const { _id: id } = await school.registration(graduate.studentNo)
  return (await office.must('document.reveal', { id, reason: '核对档案' })).documentNo
}

test('Known but not at work yet, a new key changes nothing.', async () => {
  await deployed('old', 'new')
  await bound(school, lin)
  await school.timer()
  expect((await school.registration(lin.studentNo)).document.kid).toBe('k1')
  expect((await oldKeys()).map(({ records }) => records)).toEqual([0, 0])
})

test('At work, everybody is found before the timer has been there, and the page says how many still need the old one.', async () => {
  await deployed('new', 'old')
  expect(await oldKeys()).toEqual(uses(9))
  await bound(school, zhou)
  expect(await revealed(zheng)).toBe(zheng.documentNo)
  const again = await importRoster(school, { by: office, cohort: cohortId, rows: Object.values(graduates) })
  expect(again).toMatchObject([{ created: 0, updated: 0, unchanged: 9 }])
  const twice = { ...zheng, studentNo: '2399999999' }
  expect(await importRoster(school, { by: office, cohort: cohortId, rows: [twice] })).toMatchObject([
    { created: 0, skipped: 1 },
  ])
})

test('The timer brings everything over, and at zero the old key may go.', async () => {
  expect(await school.timer()).toMatchObject({ value: { resealOld: { resealed: 9, clashes: 0, failed: 0 } } })
  expect(await oldKeys()).toEqual(uses(0))
  await deployed('new')
  expect(await oldKeys()).toEqual([])
  await bound(school, he)
  for (const graduate of [lin, chan]) expect(await revealed(graduate)).toBe(graduate.documentNo)
  const again = await importRoster(school, { by: office, cohort: cohortId, rows: Object.values(graduates) })
  expect(again).toMatchObject([{ created: 0, updated: 0, unchanged: 9 }])
})
