import type { Input, Output } from '../../domain/contract/contract'
import type { SignalCode } from '../../domain/registration/signal'
import { successorOf } from '../../domain/places/places'
import { bound, cohortId, FOUNDED_REV, importRoster, policyWith, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { backHome, freelance } from '../support/cloud-destinations'
import { graduates, manyGraduates, residentNumber, type Graduate } from '../support/cloud-graduates'
import { aPhoto, attachPicture } from '../support/cloud-proofs'
import { approved } from '../support/cloud-review'
import { at } from '../support/cloud-school'

/** What reviewers are told to look at closely (B6): where it comes from, where it stands, and what it never says. */
const school = useSchool()
const counselor = school.as(staff.counselor)
const watch = { sharedPhone: 3, sameEmployer: 3, categories: ['12', '75', '76'], categoryPercent: 30 }
/** Rows of the roster in which the number and the other columns do not agree; the same college as the counselor. */
const odd = {
  /** First given in 北京. */
  elsewhere: row(61, { documentNo: residentNumber('110105', '2004-06-01', 61), born: '2004-06-01' }),
  /** 望城县, which is 望城区 of the same city today: no difference. */
  renamed: row(62, { documentNo: residentNumber('430122', '2004-06-02', 62), born: '2004-06-02', sex: '女' }),
  birth: row(63, {}),
  sex: row(64, {}),
  moved: row(65, { householdMoved: '是' }),
  notMoved: row(66, {}),
  sameCity: row(67, {}),
  even: row(68, {}),
} as const
const others = manyGraduates(14)
/** Whose employers are known by their codes. */
const coded = manyGraduates(18).slice(14)
/** Every answer that a reviewer got, for what must be in none of them. */
const answers: unknown[] = []

function row(order: number, over: Partial<Graduate>): Graduate {
  const born = `2004-07-${String(order - 50).padStart(2, '0')}`
  return {
    ...graduates.lin,
    name: `林异常${String(order)}`,
    studentNo: String(2_310_000_000 + order),
    documentNo: residentNumber('430102', born, order),
    born,
    sex: order % 2 === 1 ? '男' : '女',
    ...over,
  }
}

/** The timer's next run: what the one before left for it is due by then. */
async function minuteLater(): Promise<void> {
  school.pass(60_000)
  await school.timer()
}

beforeAll(async () => {
  const { materialOne, materialTwo } = policyWith({}).slots
  if (materialOne === undefined || materialTwo === undefined) throw new Error('no slots')
  // Pictures of the source alone: destinations are about other things here.
  const policy = policyWith({ watch, slots: { materialOne, materialTwo } })
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy })
  await importRoster(school, {
    by: school.as(staff.office),
    cohort: cohortId,
    rows: [...Object.values(odd), ...others, ...coded],
  })
  school.pass(11_000)
})

type Claims = Input<'source.save'>['claims']
/** A phone of one's own, unless the story is about phones. */
const ownPhone = ({ studentNo }: Graduate): string => `13${studentNo.slice(-9)}`

async function submits(
  graduate: Graduate,
  claims: Claims = {},
  picture: Buffer | null = null,
): Promise<string> {
  const person = await bound(school, graduate)
  await person.must('source.save', { cohortId, claims: { mobile: ownPhone(graduate), ...claims } })
  if (picture !== null) await attachPicture(person, school, { cohortId, slot: 'materialOne', bytes: picture })
  await person.must('source.submit', { cohortId })
  return (await school.registration(graduate.studentNo))._id
}

async function answered<T>(answer: Promise<T>): Promise<T> {
  answers.push(await answer)
  return answer
}

type Row = Output<'queue.list'>['rows'][number]

async function rowsOf(
  list: Input<'queue.list'>['list'],
  flow: 'source' | 'destination' = 'source',
): Promise<Row[]> {
  const rows: Row[] = []
  let after: Output<'queue.list'>['next'] = null
  do {
    const page: Output<'queue.list'> = await answered(
      counselor.must('queue.list', { cohortId, flow, list, after }),
    )
    rows.push(...page.rows)
    after = page.next
  } while (after !== null)
  return rows
}

/** The signals of a record: the same in the row of the list, in the record itself, and in the lists of its signals. */
async function signalsOf(id: string, flow: 'source' | 'destination' = 'source') {
  const { signals } = await answered(counselor.must('review.get', { id, flow }))
  const inList = (await rowsOf('waiting', flow)).find((one) => one.id === id)
  expect(inList?.signals).toEqual(signals)
  for (const { code } of signals) expect((await rowsOf(code, flow)).map((one) => one.id)).toContain(id)
  return signals
}
const codesOf = async (id: string, flow?: 'source' | 'destination'): Promise<SignalCode[]> =>
  (await signalsOf(id, flow)).map(({ code }) => code)

test('[B6] A number first given in another city is told with that place’s name; one of a county that was renamed is not.', async () => {
  const id = await submits(odd.elsewhere)
  expect(await signalsOf(id)).toEqual([
    {
      code: 'idPlaceDiffers',
      field: 'sourcePlace',
      params: { idPlace: expect.stringContaining('北京') as string },
    },
  ])
  expect(successorOf('430122')?.code).toBe('430112')
  expect(await codesOf(await submits(odd.renamed))).toEqual([])
})

test('[B6] Birth date and sex that the number does not say are told, each at its field.', async () => {
  // A roster that contradicts its own numbers is not imported; the office may still mend it wrongly.
  const mended = async (graduate: Graduate, claims: Record<string, string>): Promise<string> => {
    const { _id: id } = await school.registration(graduate.studentNo)
    await school.as(staff.office).must('record.correct', { id, claims, reason: '核对档案' })
    return submits(graduate)
  }
  const birth = await mended(odd.birth, { birthDate: '2004-06-30' })
  expect(await signalsOf(birth)).toEqual([{ code: 'idBirthDiffers', field: 'birthDate', params: {} }])
  const sex = await mended(odd.sex, { sex: '男' })
  expect(await signalsOf(sex)).toEqual([{ code: 'idSexDiffers', field: 'sex', params: {} }])
})

test('[B6] 生源地 changed is told by whether 户口 was moved, and another city besides.', async () => {
  const picture = await aPhoto(31)
  const id = await submits(odd.notMoved, { sourcePlace: '110105' }, picture)
  expect((await codesOf(id)).sort()).toEqual(['idPlaceDiffers', 'placeChangedNotMoved', 'placeOtherCity'])
  const within = await submits(odd.sameCity, { sourcePlace: '430104' }, await aPhoto(32))
  expect(await codesOf(within)).toEqual(['placeChangedNotMoved'])
  const moved = await submits(odd.moved, { sourcePlace: '430104' }, await aPhoto(33))
  expect(await codesOf(moved)).toEqual(['placeChangedAfterMove'])
})

test('[B6] A picture that another graduate brought is told a minute later of whoever brings it second, and after another of who brought it first.', async () => {
  const party = { politicalStatus: '中共党员' }
  const first = await submits(graduates.lin, party, await aPhoto(41))
  await school.timer()
  const second = await submits(graduates.zhou, party, await aPhoto(41))
  const other = await submits(graduates.zheng, party, await aPhoto(42))
  expect(await codesOf(second)).toEqual([])
  await school.timer()
  expect(await signalsOf(second)).toEqual([
    { code: 'pictureUsedElsewhere', field: '', params: { count: '1' } },
  ])
  await minuteLater()
  expect([await codesOf(first), await codesOf(other)]).toEqual([['pictureUsedElsewhere'], []])
})

test('[B6] A phone that three graduates give is told of all three; two may be brothers.', async () => {
  const mobile = '13900000077'
  const ids: string[] = []
  for (const graduate of [graduates.he, graduates.gao]) ids.push(await submits(graduate, { mobile }))
  await school.timer()
  for (const id of ids) expect(await codesOf(id)).toEqual([])
  ids.push(await submits(graduates.luo, { mobile }))
  await school.timer()
  await minuteLater()
  for (const id of ids)
    expect(await signalsOf(id)).toEqual([{ code: 'phoneShared', field: 'mobile', params: { count: '3' } }])
})

test('[B6] What differs is told by field and not by value; what is even is told nothing of, and can be approved with others.', async () => {
  const id = await submits(odd.even)
  await school.timer()
  const found = (await rowsOf('waiting')).find((one) => one.id === id)
  expect([found?.changed, found?.signals]).toEqual([['mobile'], []])
  const { rows } = await answered(counselor.must('review.get', { id }))
  expect(rows.filter(({ differs }) => differs).map(({ field }) => field)).toEqual(['mobile'])
})

describe('[B6] Of destinations', () => {
  const submitsDestination = async (graduate: Graduate, claims: Claims): Promise<string> => {
    const person = school.as(`phone-${graduate.studentNo}`)
    await person.must('destination.save', { cohortId, claims })
    await person.must('destination.submit', { cohortId })
    return (await school.registration(graduate.studentNo))._id
  }
  /** An employer that the code table allows to have no code (其他录用形式就业), known by its name alone. */
  const employed = (unitName: string, code: Claims = {}) => ({
    ...{ category: '12', unitName, unitKind: '39', unitPlace: '430300', jobKind: '13', ...backHome },
    ...code,
  })

  beforeAll(async () => {
    for (const graduate of [...others, ...coded]) await approved(school, await submits(graduate))
    await school.timer()
    school.moveTo(at('2026-10-11T10:00:00'))
  })

  test('[B6] an employer that many name is told of, from the number on that the cohort has set.', async () => {
    const ids: string[] = []
    for (const graduate of others.slice(0, 3))
      ids.push(await submitsDestination(graduate, employed('同一家示例公司')))
    const alone = await submitsDestination(others[3] ?? graduates.lin, employed('另一家示例公司'))
    await school.timer()
    expect(await signalsOf(ids[2] ?? '', 'destination')).toEqual([
      { code: 'employerCluster', field: 'unitName', params: { count: '3' } },
    ])
    expect(await codesOf(alone, 'destination')).toEqual([])
  })

  test('[B6] an employer is known by its credit code, however its name is written; another one of the same name is not it.', async () => {
    const code = (creditCode: string) => ({ creditCode })
    const written = ['示例装备制造有限公司', '示例装备制造（湘潭）公司', '示例装备']
    const ids: string[] = []
    for (const [index, unitName] of written.entries())
      ids.push(
        await submitsDestination(
          coded[index] ?? graduates.lin,
          employed(unitName, code('91430300MA4EXAMP02')),
        ),
      )
    // The name that three others gave without a code; with its own code it is one by itself.
    const namesake = await submitsDestination(
      coded[3] ?? graduates.lin,
      employed('同一家示例公司', code('91430300MA4EXAMP15')),
    )
    await school.timer()
    await minuteLater()
    for (const id of ids)
      expect(await signalsOf(id, 'destination')).toEqual([
        { code: 'employerCluster', field: 'unitName', params: { count: '3' } },
      ])
    expect(await codesOf(namesake, 'destination')).toEqual([])
  })

  test('[B6] a large share of 自由职业 in the college is told once ten destinations are known, and not of a few.', async () => {
    const first = await submitsDestination(others[4] ?? graduates.lin, freelance)
    await school.timer()
    expect(await codesOf(first, 'destination')).toEqual([])
    for (const graduate of others.slice(5, 11)) await submitsDestination(graduate, freelance)
    school.pass(60_000)
    await school.timer()
    const last = await submitsDestination(others[11] ?? graduates.lin, freelance)
    school.pass(60_000)
    await school.timer()
    expect(await signalsOf(last, 'destination')).toEqual([
      { code: 'categoryShare', field: 'category', params: { percent: '47' } },
    ])
  })
})

test('[B6] No answer to a reviewer holds a document number, nor the part of it that names the birthday.', () => {
  const said = JSON.stringify(answers)
  expect(answers.length).toBeGreaterThanOrEqual(40)
  for (const { documentNo } of [...Object.values(odd), ...Object.values(graduates), ...others]) {
    expect(said).not.toContain(documentNo)
    expect(said).not.toContain(documentNo.slice(0, 10))
    expect(said).not.toContain(documentNo.slice(6, 14))
  }
})
