import {
  confirms,
  destinationOf,
  employed,
  handsIn,
  reviewed,
  seenBySchool,
  sourceCompleted,
} from '../../support/cloud-destinations'
import { cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { labelOf } from '../../../src/lib/field-label'
import { toldTo } from '../../support/cloud-desk'

/** 信息有误 and 申请变更: one at a time, heard by those who look after the graduate, and ended by an answer. */
const school = useSchool({ north: true })
const { lin, zhou, zheng, he, gao, luo } = graduates
const counselor = school.as(staff.counselor)
const text = '单位名称少了“集团”两个字'

const calls = async (name: keyof typeof staff) =>
  (await school.as(staff[name]).must('ticket.list', { cohortId })).rows

test('What is reported stands in the record at once and reaches the counselor with the timer, nobody else’s counselor.', async () => {
  const { person, id } = await reviewed(school, lin)
  const { objection } = await person.must('destination.reportError', { cohortId, text, fields: ['unitName'] })
  expect(objection).toEqual({ kind: 'error', at: school.now, text, fields: ['unitName'] })
  expect((await counselor.must('destination.get', { id })).objection).toEqual(objection)
  expect(await calls('counselor')).toEqual([])
  await school.timer()
  const asked = {
    kind: 'destinationError',
    text,
    registrationId: id,
    studentNo: lin.studentNo,
    closed: false,
  }
  expect(await calls('counselor')).toMatchObject([asked])
  expect(await calls('office')).toMatchObject([asked])
  for (const name of ['lawCounselor', 'northOffice'] as const) expect(await calls(name)).toEqual([])
})

test('A second one is refused while the first stands, also of the other kind; the same request again is the same one.', async () => {
  const { person } = await reviewed(school, zhou)
  const sent = { requestId: 'the-same-objection' }
  const asked = { cohortId, text, fields: [] }
  const first = await person.must('destination.reportError', asked, sent)
  school.pass(1_000)
  expect(await person.must('destination.reportError', asked, sent)).toEqual(first)
  expect(await person.refused('destination.reportError', { ...asked, text: '别的' }, sent)).toEqual({
    code: 'conflict',
  })
  expect(await person.refused('destination.reportError', asked)).toEqual({ code: 'notObjectedYet' })
  expect(await person.refused('destination.askChange', { cohortId, text })).toEqual({
    code: 'notObjectedYet',
  })
  await school.timer()
  await school.timer()
  expect((await person.must('ticket.own', {})).tickets).toHaveLength(1)
})

test('Closing the call with an answer ends the objection and tells the graduate, who may say so again.', async () => {
  const person = school.as(`phone-${lin.studentNo}`)
  const row = (await calls('counselor')).find(({ studentNo }) => studentNo === lin.studentNo)
  const answer = { id: row?.id ?? '', rev: row?.rev ?? 0, text: '与协议书一致，无需更正' }
  const { rev } = await counselor.must('ticket.answer', { ...answer, close: false })
  expect((await destinationOf(person)).objection).not.toBeNull()
  await counselor.must('ticket.answer', { ...answer, rev, close: true })
  expect((await destinationOf(person)).objection).toBeNull()
  await school.timerAfterUndo()
  expect(await toldTo(school, person.openid)).toContain('ticketAnswered')
  await person.must('destination.reportError', { cohortId, text })
})

test('An old call that is closed late ends nothing that was said since.', async () => {
  const { person, id } = await reviewed(school, zheng)
  await person.must('destination.reportError', { cohortId, text })
  await school.timer()
  const [old] = (await calls('counselor')).filter(({ studentNo }) => studentNo === zheng.studentNo)
  await school.as(staff.office).must('destination.correct', {
    ...{ id, seen: await seenBySchool(school, id), reason: '核对协议书' },
    claims: { unitName: '示例装备集团有限公司' },
  })
  expect((await destinationOf(person)).objection).toBeNull()
  school.pass(60_000)
  await person.must('destination.reportError', { cohortId, text: '签约日期也不对' })
  const answer = { id: old?.id ?? '', rev: old?.rev ?? 0, text: '已更正', close: true }
  await counselor.must('ticket.answer', answer)
  expect((await destinationOf(person)).objection).toMatchObject({ text: '签约日期也不对' })
})

test('Who confirms says that it is right: the objection ends.', async () => {
  const person = school.as(`phone-${zhou.studentNo}`)
  expect((await destinationOf(person)).objection).not.toBeNull()
  await confirms(person)
  expect(await destinationOf(person)).toMatchObject({ status: 'confirmed', objection: null })
  // And may still be asked to be changed, while changes are made.
  const { objection } = await person.must('destination.askChange', { cohortId, text: '换了单位' })
  expect(objection).toMatchObject({ kind: 'change', text: '换了单位', fields: [] })
  await school.timer()
  expect((await calls('counselor')).map(({ kind }) => kind)).toContain('destinationChange')
})

test('Before anything is reviewed there is nothing to object to.', async () => {
  const { person } = await sourceCompleted(school, he, staff.counselor)
  const refused = async () => [
    (await person.refused('destination.reportError', { cohortId, text })).code,
    (await person.refused('destination.askChange', { cohortId, text })).code,
    (await person.refused('destination.change', { cohortId })).code,
  ]
  const wrong = ['wrongStatus', 'wrongStatus', 'wrongStatus']
  expect(await refused()).toEqual(wrong)
  await handsIn(person, employed)
  expect(await refused()).toEqual(wrong)
})

test('A document number in the text is refused, and so are nothing at all and lines that no page names.', async () => {
  const { person } = await reviewed(school, gao)
  const before = await school.registration(gao.studentNo)
  const number = gao.documentNo
  for (const said of [{ text: `我的身份证是${number}` }, { text: number.replace(/(.{6})/u, '$1 ') }])
    expect(await person.refused('destination.reportError', { cohortId, ...said })).toEqual({
      code: 'textHoldsNumber',
    })
  expect(await person.refused('destination.askChange', { cohortId, text: number })).toEqual({
    code: 'textHoldsNumber',
  })
  for (const said of [
    { text: '' },
    { text: '长'.repeat(301) },
    { text, fields: Array(31).fill('unitName') },
    { text, fields: [number] },
    // Staff read them as they came: only what a page may point at is taken.
    ...['请打这个电话', 'address', 'household.', 'constructor'].map((line) => ({
      text,
      fields: ['unitName', line],
    })),
  ])
    expect((await person.refused('destination.reportError', { cohortId, ...said })).code).toBe('badInput')
  expect(await school.registration(gao.studentNo)).toEqual(before)
})

test('Lines of the destination, of the record and of a household are pointed at alike, and told to staff by name.', async () => {
  const { person, id } = await reviewed(school, luo)
  const fields = ['category', 'archive.phone', 'documentType', 'householdMoved', 'household.address']
  await person.must('destination.reportError', { cohortId, text, fields })
  expect((await counselor.must('destination.get', { id })).objection?.fields).toEqual(fields)
  expect(fields.map(labelOf)).toEqual([
    '毕业去向类别',
    '档案接收电话',
    '证件类型',
    '户口是否转入学校',
    '户口迁移地址',
  ])
})

test('Somebody else’s destination is nobody’s to object to, and a change is asked for in the change period only.', async () => {
  const stranger = school.as('phone-of-a-stranger')
  for (const call of ['destination.reportError', 'destination.askChange'] as const)
    expect(await stranger.refused(call, { cohortId, text })).toEqual({ code: 'notFound' })
  const office = school.as(staff.office)
  const { rev } = await office.must('cohort.get', { cohortId })
  await office.must('window.save', { cohortId, rev, phase: 'change', collegeId: null, window: null })
  school.pass(11_000)
  const person = school.as(`phone-${gao.studentNo}`)
  expect(await person.refused('destination.askChange', { cohortId, text })).toEqual({ code: 'changeOpen' })
  // What is wrong is wrong at any time.
  await person.must('destination.reportError', { cohortId, text })
})
