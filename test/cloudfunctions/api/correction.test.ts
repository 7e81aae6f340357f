import { aPhoto } from '../../support/cloud-proofs'
import { bringEvidence, completed, december, ownRecordOf, requested } from '../../support/cloud-corrections'
import { useProofSchool } from '../../support/cloud-evidence'
import { bound, cohortId, importRoster, lawId, policyWith, staff } from '../../support/cloud-founding'
import { graduates, manyGraduates } from '../../support/cloud-graduates'
import { approved, submitted } from '../../support/cloud-review'
import type { Person } from '../../support/cloud-school'

/** 更正申请 through the calls: who sees it, who decides, and that it is done once. */
const school = useProofSchool({ north: true })
const leader = school.as(staff.leader)
const office = school.as(staff.office)
const { lin, zhou, zheng, he, gao, luo, xu, tang } = graduates

const waitingFor = async (person: Person) =>
  (await person.must('correction.list', { cohortId })).rows.map(({ name }) => name)

describe('The list', () => {
  let linsId = ''
  beforeAll(async () => {
    const { person, id } = await completed(school, lin)
    linsId = id
    await bringEvidence(school, person)
    await requested(person)
  })

  test('shows what waits for the own level, with how many pictures came along.', async () => {
    const { rows, next } = await leader.must('correction.list', { cohortId })
    expect(next).toBeNull()
    expect(rows).toMatchObject([
      { id: linsId, name: lin.name, studentNo: lin.studentNo, class: lin.class, proofs: 1 },
    ])
    expect(rows[0]?.correction).toMatchObject({ status: 'requested', actions: ['verify', 'refuse'] })
  })

  test('is empty for a counselor, another college, the office before the college, and other campuses.', async () => {
    for (const name of ['counselor', 'lawCounselor', 'office', 'northOffice'] as const)
      expect([name, await waitingFor(school.as(staff[name]))]).toEqual([name, []])
    for (const name of ['observer', 'administrator', 'suspended', 'expired'] as const)
      expect(await school.as(staff[name]).refused('correction.list', { cohortId })).toEqual({
        code: 'notAllowed',
      })
    expect(await leader.refused('correction.list', { cohortId: '2031-main' })).toEqual({
      code: 'cohortMissing',
    })
  })

  test('of a leader of single classes holds these classes only.', async () => {
    const { classId } = await school.registration(lin.studentNo)
    const post = { role: 'college', campusId: 'main', cohortIds: null, collegeIds: null, until: null }
    const grants = (classIds: readonly string[]) => [{ ...post, classIds }]
    const of = async (_id: string, classIds: readonly string[]) => {
      await school.put('staff', { _id, rev: 1, name: _id, suspended: false, grants: grants(classIds) })
      return waitingFor(school.as(_id))
    }
    expect(await of('leader-of-this-class', [classId])).toEqual([lin.name])
    expect(await of('leader-of-another-class', ['class-of-nobody'])).toEqual([])
    expect(await of('leader-of-no-class', [])).toEqual([])
  })

  test('goes from the college to the office with the decision, and ends with it.', async () => {
    const correction = (await school.registration(lin.studentNo)).correction?.id ?? ''
    await leader.must('correction.verify', { id: linsId, correction })
    expect([await waitingFor(leader), await waitingFor(office)]).toEqual([[], [lin.name]])
    await office.must('correction.apply', { id: linsId, correction })
    expect([await waitingFor(leader), await waitingFor(office)]).toEqual([[], []])
  })

  test('has pages of twenty, the longest waiting first, nobody twice and nobody left out.', async () => {
    const rows = manyGraduates(23)
    await importRoster(school, { by: office, cohort: cohortId, rows })
    const correction = { status: 'requested', at: 1, reason: '……', proofs: {}, decisions: [] }
    for (const [index, { studentNo }] of rows.entries()) {
      const registration = await school.registration(studentNo)
      // Two at a time wait since the same instant.
      const correctionAt = 1_000 + Math.floor(index / 2)
      await school.put('registrations', {
        ...registration,
        correction: { ...correction, id: `correction-${String(index)}`, requestedBy: 'x', values: {} },
        queue: { ...registration.queue, correction: 'college', correctionAt },
      })
    }
    const first = await leader.must('correction.list', { cohortId })
    expect(first.rows).toHaveLength(20)
    const second = await leader.must('correction.list', { cohortId, after: first.next })
    expect(second.next).toBeNull()
    const numbers = [...first.rows, ...second.rows].map(({ studentNo }) => studentNo)
    expect(new Set(numbers)).toEqual(new Set(rows.map(({ studentNo }) => studentNo)))
    expect(numbers).toHaveLength(23)
    for (const { studentNo } of rows)
      await school.remove('registrations', (await school.registration(studentNo))._id)
  })
})

describe('A request', () => {
  test('asked again is one request, under another content it is a conflict.', async () => {
    const { person } = await completed(school, zhou)
    await bringEvidence(school, person)
    const asked = { cohortId, values: december, reason: '实际十二月毕业' }
    const sent = { requestId: 'the-same-request' }
    const { correction } = await person.must('correction.request', asked, sent)
    expect((await person.must('correction.request', asked, sent)).correction).toEqual(correction)
    const other = { ...asked, values: { graduatesOn: '2027-11' } }
    expect(await person.refused('correction.request', other, sent)).toEqual({ code: 'conflict' })
    expect(await person.refused('correction.request', asked)).toEqual({ code: 'noOpenCorrection' })
    expect(
      await person.refused('proof.begin', { cohortId, flow: 'correction', slot: 'correctionTwo' }),
    ).toEqual({
      code: 'noOpenCorrection',
    })
  })

  test('is withdrawn by whoever asked until the college has compared, and by nobody else.', async () => {
    const [person, stranger] = [school.as(`phone-${zhou.studentNo}`), await bound(school, he)]
    const { _id: id, correction: standing } = await school.registration(zhou.studentNo)
    const correction = standing?.id ?? ''
    expect(await stranger.refused('correction.withdraw', { cohortId, correction })).toEqual({
      code: 'correctionStands',
    })
    const withdrawn = await person.must('correction.withdraw', { cohortId, correction })
    expect(withdrawn.correction).toMatchObject({ status: 'withdrawn', actions: [] })
    expect(await leader.refused('correction.verify', { id, correction })).toEqual({
      code: 'correctionStands',
    })
    const again = await requested(person)
    await leader.must('correction.verify', { id, correction: again })
    expect(await person.refused('correction.withdraw', { cohortId, correction: again })).toEqual({
      code: 'wrongStatus',
    })
  })

  test('for a class names one of the own college, and places the graduate there with its major.', async () => {
    const { person, id } = await completed(school, zheng)
    await bringEvidence(school, person)
    const classOf = (name: string) => ({ cohortId, values: { class: name }, reason: '转了班' })
    expect(await person.refused('correction.request', classOf('法学2301'))).toEqual({
      code: 'fieldsInvalid',
      fields: { class: 'notAnOption' },
    })
    const [neighbour] = manyGraduates(1).map((one) => ({ ...one, major: '机器人工程', class: '机器人2301' }))
    if (neighbour === undefined) throw new Error('nobody')
    await importRoster(school, { by: office, cohort: cohortId, rows: [neighbour] })
    school.pass(11_000)
    const { correction } = await person.must('correction.request', classOf('机器人2301'))
    const decision = { id, correction: correction.id }
    await leader.must('correction.verify', decision)
    await office.must('correction.apply', decision)
    const there = await school.registration(neighbour.studentNo)
    expect(await school.registration(zheng.studentNo)).toMatchObject({
      classId: there.classId,
      majorId: there.majorId,
    })
    expect((await ownRecordOf(person)).record).toMatchObject({ class: '机器人2301', major: '机器人工程' })
  })

  test('that has ended is kept in the list of corrections, once, however often the timer runs.', async () => {
    const { person, id } = await completed(school, gao)
    await bringEvidence(school, person)
    const correction = await requested(person)
    await leader.must('correction.refuse', { id, correction, reason: '材料看不清' })
    // A crash between doing the work and taking it off: it is done again.
    await school.fault({
      functionName: 'timer',
      collection: 'registrations',
      action: 'database.modifyDocument',
      code: 'SYS_BROKEN',
    })
    await school.timer()
    await school.calm()
    school.pass(20 * 60_000)
    await school.timer()
    const { campusId, collegeId, classId } = await school.registration(gao.studentNo)
    const kept = await school.stored('corrections', { registrationId: id })
    expect(kept).toMatchObject([
      {
        _id: correction,
        campusId,
        cohortId,
        collegeId,
        classId,
        studentNo: gao.studentNo,
        status: 'refused',
        values: { graduatesOn: { was: '2027-06', value: '2027-12' } },
      },
    ])
  })

  test('follows the rules of today, also on a record that was completed under others.', async () => {
    const { person } = await completed(school, luo)
    const { slots, chain } = policyWith({})
    const { rev } = (await school.stored<{ _id: string; rev: number }>('cohorts', { _id: cohortId }))[0] ?? {
      rev: 0,
    }
    const { correctionTwo } = slots
    if (correctionTwo === undefined) throw new Error('no slot')
    const rules = policyWith({
      slots: { ...slots, hospitalLetter: { ...correctionTwo, name: '医院证明' } },
      chain: {
        ...chain,
        correction: [{ kind: 'staff', key: 'counselor', name: '辅导员' }, ...chain.correction.slice(1)],
      },
    })
    await office.must('policy.save', { cohortId, rev, policy: rules })
    school.pass(11_000)
    const shown = (await ownRecordOf(person)).slots.map(({ key }) => key)
    expect(shown).toContain('hospitalLetter')
    const slot = 'hospitalLetter'
    const begun = await person.must('proof.begin', { cohortId, flow: 'correction', slot })
    await school.upload(person.openid, begun.path, await aPhoto(5))
    await person.must('proof.finish', { cohortId, upload: begun.upload })
    await requested(person)
    expect(await waitingFor(school.as(staff.counselor))).toEqual([luo.name])
    await office.must('policy.save', { cohortId, rev: rev + 1, policy: policyWith({}) })
    school.pass(11_000)
    // The chain was changed while it waited: it is still the same people's to decide.
    expect(await waitingFor(school.as(staff.counselor))).toEqual([luo.name])
  })
})

describe('The pictures of a correction', () => {
  let id = ''
  let proof = ''
  let correction = ''
  beforeAll(async () => {
    const handedIn = await submitted(school, xu)
    const { person } = handedIn
    id = handedIn.id
    await approved(school, id, staff.lawCounselor)
    const grant = {
      role: 'college',
      campusId: 'main',
      cohortIds: null,
      collegeIds: [lawId],
      classIds: null,
      until: null,
    }
    const entry = { _id: 'staff-law-leader', rev: 1, name: '法学院', suspended: false, grants: [grant] }
    await school.put('staff', entry)
    proof = await bringEvidence(school, person, 7)
    correction = await requested(person)
  })
  const lawLeader = school.as('staff-law-leader')
  const looks = async () =>
    (await school.stored<{ about: string }>('accessLog')).filter(({ about }) => about === proof)

  test('are shown to the college and the school that decide on it, each look logged first.', async () => {
    const { pictures } = await lawLeader.must('proof.view', { id, flow: 'correction' })
    expect(Object.keys(pictures)).toEqual([proof])
    expect(await looks()).toMatchObject([{ by: 'staff-law-leader', what: 'proofViewed', registrationId: id }])
    await lawLeader.must('correction.verify', { id, correction })
    await office.must('proof.view', { id, flow: 'correction' })
    expect(await looks()).toHaveLength(2)
    await school.fault({
      collection: 'accessLog',
      action: 'database.insertDocument',
      code: 'DATABASE_REQUEST_FAILED',
    })
    expect(
      JSON.stringify((await lawLeader.call('proof.view', { id, flow: 'correction' })).reply),
    ).not.toContain('http')
    await school.calm()
  })

  test('are shown to nobody else: not to the counselor, another college, a campus or a student.', async () => {
    const before = (await looks()).length
    const refused: Record<string, string> = {}
    for (const name of ['lawCounselor', 'leader', 'northOffice', 'observer', 'administrator'] as const)
      refused[name] = (await school.as(staff[name]).refused('proof.view', { id, flow: 'correction' })).code
    expect(refused).toEqual({
      lawCounselor: 'notFound',
      leader: 'notFound',
      northOffice: 'notFound',
      observer: 'notAllowed',
      administrator: 'notAllowed',
    })
    const other = await bound(school, tang)
    expect((await other.refused('proof.view', { id, flow: 'correction' })).code).toBe('notAllowed')
    expect(await looks()).toHaveLength(before)
    expect(Object.keys((await lawLeader.must('proof.view', { id, flow: 'source' })).pictures)).toEqual([])
  })

  test('that no request names yet are shown to their owner only.', async () => {
    const { person, id: hisId } = await completed(school, he)
    const his = await bringEvidence(school, person, 9)
    expect(await leader.must('proof.view', { id: hisId, flow: 'correction' })).toMatchObject({ pictures: {} })
    expect(Object.keys((await person.must('proof.own', { cohortId })).pictures)).toContain(his)
  })
})
