import { bound, cohortId, lawId, mechanicsId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** Notice N: 学校就业部门没有上传毕业生的信息或上传信息有误，请联系辅导员老师，由就业办公室老师进行修改。 */
const school = useSchool()
const { lin, xu } = graduates
const claimant = { name: '林晓舟', studentNo: lin.studentNo, phone: '13800001111', collegeId: mechanicsId }

test('[N4] Who cannot bind calls for help with the likely cause; the own college answers, and the answer is read.', async () => {
  const person = school.as('phone-of-the-unlisted')
  const { ticket } = await person.must('ticket.open', {
    cohortId,
    kind: 'notListed',
    text: '转专业后名单里没有我',
    claimant,
  })
  expect(ticket).toMatchObject({ kind: 'notListed', closed: false, answers: [] })
  const counselor = school.as(staff.counselor)
  const [row] = (await counselor.must('ticket.list', { cohortId })).rows
  expect(row).toMatchObject({ id: ticket.id, registrationId: '', name: '林晓舟', phone: '13800001111' })
  const text = '已为你补录，请明天再绑定'
  await counselor.must('ticket.answer', { id: ticket.id, rev: row?.rev ?? 0, text, close: true })
  expect((await person.must('ticket.own', {})).tickets).toMatchObject([
    { id: ticket.id, closed: true, answers: [{ by: 'staff', text }] },
  ])
  expect((await person.must('notice.list', {})).rows).toMatchObject([{ notice: 'ticketAnswered' }])
  expect((await counselor.must('ticket.list', { cohortId })).rows).toEqual([])
})

test('[N4] Who is bound is helped by those who look after the record, whatever was typed.', async () => {
  const person = await bound(school, xu)
  const asked = { cohortId, kind: 'infoChanged', text: '姓名改过', claimant } as const
  const { ticket } = await person.must('ticket.open', asked)
  const lawCounselor = school.as(staff.lawCounselor)
  expect((await lawCounselor.must('ticket.list', { cohortId })).rows).toMatchObject([
    { id: ticket.id, name: xu.name, studentNo: xu.studentNo },
  ])
  expect((await school.as(staff.counselor).must('ticket.list', { cohortId })).rows).toEqual([])
  const answer = { id: ticket.id, rev: 1, text: '请看', close: false }
  expect(await school.as(staff.counselor).refused('ticket.answer', answer)).toEqual({ code: 'notFound' })
})

test('[N4] A college that the cohort does not have is none: the office alone sees the call.', async () => {
  const person = school.as('phone-of-somebody-else')
  await person.must('ticket.open', {
    cohortId,
    kind: 'wrongYear',
    text: '我是2026届',
    claimant: { ...claimant, collegeId: 'college-of-nobody' },
  })
  for (const name of ['counselor', 'leader', 'lawCounselor'] as const) {
    const { rows } = await school.as(staff[name]).must('ticket.list', { cohortId })
    expect(rows.map(({ kind }) => kind)).not.toContain('wrongYear')
  }
  const { rows } = await school.as(staff.office).must('ticket.list', { cohortId })
  expect(rows.map(({ kind }) => kind)).toContain('wrongYear')
})

test('[N4] A call with a document number in it is refused and stored nowhere, however it is spaced.', async () => {
  const person = school.as('phone-of-the-open-hearted')
  const { documentNo } = lin
  const spaced = documentNo.replace(/(.{6})(.{8})/, '$1 $2－')
  const asked = { cohortId, kind: 'other', text: '请帮我看看' } as const
  for (const said of [
    { ...asked, text: `我的号码是${documentNo}，请查` },
    { ...asked, text: spaced },
    { ...asked, claimant: { ...claimant, collegeId: lawId, studentNo: documentNo } },
  ])
    expect(await person.refused('ticket.open', said)).toEqual({ code: 'textHoldsNumber' })
  expect(await person.refused('ticket.open', { ...asked, cohortId: '2031-main' })).toEqual({
    code: 'cohortMissing',
  })
  expect((await person.must('ticket.own', {})).tickets).toEqual([])
})

test('[N4] WeChat tells once that an answer is there, and nothing of what it says, where the person agreed to that.', async () => {
  const person = await bound(school, xu)
  await person.must('consent.record', { answers: { ticketAnswered: 'accept' } })
  const { ticket } = await person.must('ticket.open', {
    cohortId,
    kind: 'infoChanged',
    text: '又改了一次',
    claimant,
  })
  const text = '请带户口本到学院办公室'
  const answer = { id: ticket.id, rev: 1, text, close: true }
  const sent = { requestId: 'an-answer-told-twice' }
  for (let times = 0; times < 2; times += 1)
    await school.as(staff.lawCounselor).must('ticket.answer', answer, sent)
  const inbox = () => school.stored('notices', { to: person.openid, 'params.ticket': ticket.id })
  // The inbox has it at once.
  expect(await inbox()).toHaveLength(1)
  for (let runs = 0; runs < 3; runs += 1) {
    school.pass(100_000)
    await Promise.all([school.timer(), school.timer()])
  }
  const told = school.messages().filter(({ toUser }) => toUser === person.openid)
  expect(told).toMatchObject([{ templateId: 'template-of-answers', page: 'packages/help/tickets/index' }])
  expect(JSON.stringify(told)).not.toContain('户口本')
  expect(await inbox()).toHaveLength(1)
})
