import {
  backHome,
  brought,
  confirms,
  destinationOf,
  employed,
  recordIn,
  rowOf,
  sourceCompleted,
  unit,
} from '../../support/cloud-destinations'
import { toldTo } from '../../support/cloud-desk'
import { bound, cohortId, northCohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, northGraduates } from '../../support/cloud-graduates'

/** Destinations that the school brings: every row by itself, every row answered for. */
const school = useSchool({ north: true })
const { lin, zhou, zheng, he, gao, luo, xu, tang, chan } = graduates
const office = school.as(staff.office)
const importId = 'list-of-june'
const whole = { category: '10', ...unit, ...backHome } as const
const taken = { refused: null, fields: {} } as const

const destination = async (studentNo: string) => (await school.registration(studentNo)).destination

test('A whole row is reviewed at once, one without the archive’s way is a draft; both graduates are told.', async () => {
  const [first, second] = [await bound(school, lin), await bound(school, zhou)]
  const results = await brought(school, rowOf(lin, whole), rowOf(zhou, { category: '10', ...unit }))
  expect(results).toEqual([
    { studentNo: lin.studentNo, ...taken, incomplete: false },
    { studentNo: zhou.studentNo, ...taken, incomplete: true },
  ])
  expect(await destinationOf(first)).toMatchObject({
    ...{ status: 'reviewed', category: '10', imported: true, archiveOrigin: 'import' },
    frozen: whole,
  })
  expect(await destinationOf(second)).toMatchObject({
    ...{ status: 'draft', category: '', archiveOrigin: 'none' },
    claims: { category: '10', ...unit },
  })
  await school.timerAfterUndo()
  expect(await toldTo(school, first.openid)).toEqual(['destinationImported'])
  expect(await toldTo(school, second.openid)).toEqual(['destinationPrefilled'])
})

test('Each row that cannot be is refused with the field named, and the others are taken in all the same.', async () => {
  const { unitName: _left, ...nameless } = unit
  const results = await brought(
    school,
    rowOf({ studentNo: '2399999999' }, whole),
    rowOf(zheng, { ...whole, category: '99' }),
    rowOf(he, { ...whole, salary: '8000' }),
    rowOf(gao, { category: '10', ...nameless, ...backHome }),
    rowOf(luo, { ...whole, work: '自由撰稿' }),
    rowOf(lin, { ...whole, unitName: '另一家示例公司' }),
    rowOf(xu, whole),
  )
  expect(results.map(({ studentNo, refused, fields }) => [studentNo, refused, fields])).toEqual([
    ['2399999999', 'notFound', {}],
    [zheng.studentNo, 'schemaValid', { category: 'notAnOption' }],
    [he.studentNo, 'schemaValid', { salary: 'unknownField' }],
    [gao.studentNo, 'schemaValid', { unitName: 'required' }],
    // A value that another category would ask for is not lost in silence.
    [luo.studentNo, 'schemaValid', { work: 'notForCategory' }],
    [lin.studentNo, 'wrongStatus', {}],
    [xu.studentNo, null, {}],
  ])
  for (const { studentNo } of [zheng, he, gao])
    expect(await destination(studentNo)).toMatchObject({ status: 'none', frozen: null, claims: {} })
})

test('An incomplete row of a category that does not exist, or with a wrong value, is refused as well.', async () => {
  const results = await brought(
    school,
    rowOf(zheng, { category: '99', ...unit }),
    rowOf(he, { category: '10', ...unit, creditCode: '91430300MA4EXAMP03' }),
    rowOf(gao, { category: '10', unitName: unit.unitName }),
  )
  expect(results).toMatchObject([
    { refused: 'categoryKnown', incomplete: true },
    { refused: 'fieldsInvalid', fields: { creditCode: 'creditCodeInvalid' } },
    { refused: null },
  ])
})

test('A batch sent again after its answer was lost changes nothing and says the same of every row.', async () => {
  const rows = [rowOf(zheng, whole), rowOf({ studentNo: '2399999999' }, whole), rowOf(he, whole)]
  const sent = { requestId: 'the-same-batch' }
  const first = await office.must('destination.import', { cohortId, importId, rows }, sent)
  const records = async () => [
    await school.registration(zheng.studentNo),
    await school.registration(he.studentNo),
  ]
  const before = await records()
  expect(first.results.map(({ refused }) => refused)).toEqual([null, 'notFound', null])
  expect(await office.must('destination.import', { cohortId, importId, rows }, sent)).toEqual(first)
  expect(await records()).toEqual(before)
})

test('A list whose answer was lost is taken in whole after one of its lines was mended; what stands is not written again.', async () => {
  const incomplete = { category: '10', unitName: unit.unitName }
  const sent = [rowOf(zheng, whole), rowOf(gao, incomplete), rowOf({ studentNo: '2399999999' }, whole)]
  await brought(school, ...sent)
  const records = async () => [
    await school.registration(zheng.studentNo),
    await school.registration(gao.studentNo),
  ]
  const before = await records()
  expect(before.map(({ destination: { status } }) => status)).toEqual(['reviewed', 'draft'])
  // Another number in the last line makes another request of all of them.
  const mended = await brought(school, ...sent.slice(0, 2), rowOf({ studentNo: '2399999998' }, whole))
  expect(mended).toMatchObject([
    { ...taken, incomplete: false },
    { ...taken, incomplete: true },
    { refused: 'notFound' },
  ])
  expect(await records()).toEqual(before)
})

test('Other values than those that stand are refused, and so is a whole row over what waits to be completed.', async () => {
  const blank = { ...whole, unitAddress: ' ' }
  expect(
    await brought(
      school,
      rowOf(zheng, { ...whole, unitName: '另一家示例公司' }),
      rowOf(he, { ...whole, unitAddress: '湖南省湘潭市示例路2号' }),
      rowOf(gao, { category: '10', unitName: unit.unitName, ...backHome }),
      rowOf(lin, blank),
    ),
  ).toMatchObject([
    { refused: 'wrongStatus' },
    { refused: 'wrongStatus' },
    { refused: 'wrongStatus' },
    { refused: null },
  ])
})

test('A batch that broke off in the middle is completed by sending it again.', async () => {
  const rows = [rowOf(luo, whole), rowOf(tang, whole)]
  const sent = { requestId: 'a-batch-that-broke-off' }
  // The function dies before the second row: only the first was written.
  const one = { cohortId, importId, rows }
  await school.fault({
    collection: 'registrations',
    action: 'database.modifyDocument',
    code: 'SYS_BROKEN',
    times: 1,
    after: true,
  })
  await office.call('destination.import', one, sent)
  await school.calm()
  const { results } = await office.must('destination.import', one, sent)
  expect(results.map(({ refused }) => refused)).toEqual([null, null])
  for (const { studentNo } of [luo, tang])
    expect(await destination(studentNo)).toMatchObject({ status: 'reviewed', round: 1 })
})

test('More than fifty rows, none, or a number twice are refused as they come in.', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => rowOf({ studentNo: String(2_390_000_000 + index) }, whole))
  for (const wrong of [rows(51), [], [...rows(1), ...rows(1)]])
    expect(await office.refused('destination.import', { cohortId, importId, rows: wrong })).toMatchObject({
      code: 'badInput',
    })
  expect(
    (await office.must('destination.import', { cohortId, importId, rows: rows(50) })).results,
  ).toHaveLength(50)
})

test('Lists are the office’s: others may not, another campus finds neither cohort nor graduate, and nobody brings the own destination.', async () => {
  const input = { cohortId, importId, rows: [rowOf(chan, whole)] }
  for (const name of [
    'counselor',
    'lawCounselor',
    'leader',
    'suspended',
    'administrator',
    'observer',
  ] as const)
    expect(await school.as(staff[name]).refused('destination.import', input)).toEqual({ code: 'notAllowed' })
  const none = { code: 'cohortMissing' }
  expect(await school.as(staff.northOffice).refused('destination.import', input)).toEqual(none)
  const { wu } = northGraduates
  expect(await brought(school, rowOf(wu, whole))).toMatchObject([{ refused: 'notFound' }])
  const north = { cohortId: northCohortId, importId, rows: [rowOf(wu, whole)] }
  expect(await office.refused('destination.import', north)).toEqual(none)
  expect(await office.refused('destination.import', { ...input, cohortId: '2031-main' })).toEqual(none)

  const person = await bound(school, chan)
  const grant = {
    role: 'office',
    campusId: 'main',
    cohortIds: null,
    collegeIds: null,
    classIds: null,
    until: null,
  }
  await school.put('staff', { _id: person.openid, rev: 1, name: '陈', suspended: false, grants: [grant] })
  expect((await person.must('destination.import', input)).results).toMatchObject([{ refused: 'notOwner' }])
  expect(await destination(chan.studentNo)).toMatchObject({ status: 'none' })
})

test('A document number as the name of the list is refused; what was filled in already is nobody’s to overwrite.', async () => {
  const rows = [rowOf(chan, whole)]
  expect(await office.refused('destination.import', { cohortId, importId: lin.documentNo, rows })).toEqual({
    code: 'textHoldsNumber',
  })
  const spoken = { ...whole, unitAddress: `示例路1号 ${lin.documentNo}` }
  expect(await brought(school, rowOf(chan, spoken))).toMatchObject([
    { refused: 'textHoldsNumber', fields: { unitAddress: 'holdsNumber' } },
  ])
  expect(await brought(school, rowOf(chan, { category: '10', unitName: lin.documentNo }))).toMatchObject([
    { refused: 'textHoldsNumber', fields: { unitName: 'holdsNumber' }, incomplete: true },
  ])
  expect(await destination(chan.studentNo)).toMatchObject({ status: 'none', claims: {} })
  const { person } = await sourceCompleted(school, chan, staff.counselor)
  const contact = { ...employed, 'archive.contact': `示例联系人${lin.documentNo}` }
  expect(await person.refused('destination.save', { cohortId, claims: contact })).toEqual({
    code: 'textHoldsNumber',
    fields: { 'archive.contact': 'holdsNumber' },
  })
  await person.must('destination.save', { cohortId, claims: employed })
  expect(await brought(school, ...rows)).toMatchObject([{ refused: 'wrongStatus' }])
  expect((await recordIn(person, cohortId)).destination.claims).toEqual(employed)
})

test('What was brought is confirmed as it stands, once the source is in order or not.', async () => {
  const person = school.as(`phone-${lin.studentNo}`)
  await confirms(person)
  expect(await destinationOf(person)).toMatchObject({ status: 'confirmed', imported: true })
})
