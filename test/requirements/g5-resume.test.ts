import sharp from 'sharp'
import { failureSentences, problemSentences } from '../../domain/messages'
import type { Output } from '../../domain/contract/contract'
import { bound, cohortId, FOUNDED_REV, policyWith, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { attachPicture, putPicture } from '../support/cloud-proofs'
import { aResume, resumeWith } from '../support/cloud-resumes'
import { seenBy } from '../support/cloud-review'
import type { Person } from '../support/cloud-school'
import { rendered, undrawn, wordsOf, type Rendered } from '../support/rendered-pdf'

/** G5: 我的简历 — a short résumé with a photo, exported by the student and seen by nobody else. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo } = graduates
const office = school.as(staff.office)
const counselor = school.as(staff.counselor)
const secret = 'SECRET-OF-THE-RESUME'

beforeAll(async () => {
  await office.must('policy.save', { cohortId, rev: FOUNDED_REV, policy: policyWith({}) })
  // What an edit of the rules needs to reach every warm instance.
  school.pass(10_000)
})

const save = (person: Person, rev: number, change: Partial<typeof aResume> = {}) =>
  person.call('resume.save', { cohortId, rev, content: resumeWith(change) })
const photoOf = (person: Person, bytes: Buffer) =>
  attachPicture(person, school, { cohortId, flow: 'resume', slot: 'resumePhoto', bytes })
const paperOf = async (person: Person): Promise<Output<'resume.paper'> & { page: Rendered }> => {
  const paper = await person.must('resume.paper', { cohortId })
  return { ...paper, page: await rendered(Buffer.from(paper.pdf, 'base64')) }
}

/** A photo of one colour, so that it can be found again on the page. */
const plainPhoto = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 600, height: 840, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** How many pixels of the rendered page are about this red, green and blue. */
async function pixelsOf(page: Rendered, colour: readonly [number, number, number]): Promise<number> {
  const { data } = await sharp(page.png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let count = 0
  for (let at = 0; at < data.length; at += 3)
    if (colour.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 12)) count += 1
  return count
}

test('[G5] A résumé is written, saved, read again and saved over; an older page does not write over a newer one.', async () => {
  const person = await bound(school, lin)
  expect(await person.must('resume.get', { cohortId })).toEqual({ rev: 0, content: null, savedAt: null })
  const { operations, reply } = await save(person, 0, {
    intention: '  结构设计工程师 ',
    awards: ['', '优秀学生'],
  })
  expect(reply).toEqual({ ok: true, value: { rev: 1, savedAt: school.now } })
  expect(operations).toBe(3)
  const read = await person.call('resume.get', { cohortId })
  expect(read.operations).toBe(2)
  // Blanks and empty rows are not kept.
  expect(read.reply).toMatchObject({ value: { rev: 1, content: resumeWith({ awards: ['优秀学生'] }) } })
  const sent = { requestId: 'save-of-the-resume' }
  const second = { cohortId, rev: 1, content: resumeWith({ skills: '德语' }) }
  const saved = await person.must('resume.save', second, sent)
  expect(saved.rev).toBe(2)
  // A lost answer is given again.
  school.pass(5_000)
  expect(await person.must('resume.save', second, sent)).toEqual(saved)
  expect((await save(person, 1)).reply).toMatchObject({ error: { code: 'conflict' } })
  expect(await person.must('resume.get', { cohortId })).toMatchObject({ rev: 2, content: { skills: '德语' } })
})

test('[G5] What is too long, missing or out of order is named by its field, and nothing is saved.', async () => {
  const person = await bound(school, zhou)
  const [experience, other] = [aResume.experience[0], aResume.education[0]]
  if (experience === undefined || other === undefined) throw new Error('no rows')
  const { reply } = await save(person, 0, {
    intention: '师'.repeat(41),
    education: [other, { ...other, school: '', from: '2027-13' }],
    experience: [{ ...experience, text: '长'.repeat(301), to: '2026-06' }],
    awards: Array.from({ length: 7 }, () => '奖'),
  })
  const problems = {
    intention: 'tooLong',
    'education.1.school': 'required',
    'education.1.from': 'dateInvalid',
    'experience.0.text': 'tooLong',
    'experience.0.to': 'endsBeforeStart',
    awards: 'tooMany',
  } as const
  expect(reply).toEqual({ ok: false, error: { code: 'fieldsInvalid', fields: problems } })
  for (const code of Object.values(problems)) expect(problemSentences[code]).toMatch(/[一-龥]/u)
  expect(await person.must('resume.get', { cohortId })).toMatchObject({ rev: 0, content: null })
})

test('[G5] A document number has no place in a résumé, however it is spaced, one’s own even less.', async () => {
  const person = await bound(school, zheng)
  const spaced = zheng.documentNo.replace(/(.{6})(.{8})/u, '$1 $2-')
  for (const change of [{ summary: `身份证${spaced}` }, { awards: [`编号${graduates.xu.documentNo}`] }]) {
    const { reply } = await save(person, 0, change)
    const path = 'summary' in change ? 'summary' : 'awards.0'
    expect(reply).toEqual({
      ok: false,
      error: { code: 'textHoldsNumber', fields: { [path]: 'holdsNumber' } },
    })
  }
  expect(failureSentences.textHoldsNumber).toContain('证件号码')
  expect(await school.stored('resumes', {})).not.toEqual(
    expect.arrayContaining([expect.objectContaining({ openid: person.openid })]),
  )
})

test('[G5] It is exported as a PDF with the photo, without a watermark and without a word of the school.', async () => {
  const person = await bound(school, he)
  expect(await person.refused('resume.paper', { cohortId })).toEqual({ code: 'resumeMissing' })
  await person.must('source.edit', { cohortId, claims: { email: 'he@example.com' } })
  await save(person, 0)
  await photoOf(person, await plainPhoto('#2060c0'))
  const { name, page } = await paperOf(person)
  expect(name).toBe(`简历-${he.name}.pdf`)
  expect(undrawn(page)).toEqual([])
  expect(page.pages).toBe(1)
  const words = wordsOf(page)
  for (const told of [
    he.name,
    '求职意向：结构设计工程师',
    '邮箱：he@example.com',
    '2023.09–2027.06示例大学机械电子工程本科',
    '2026.07–2026.09示例制造有限公司助理工程师实习',
    '整理了两百份图纸。',
    '2025.03–至今机器人社团负责人校园',
    '全国大学生机械创新设计大赛省二等奖',
    '做事踏实，爱把复杂的事讲明白。',
    '本人填写',
  ])
    expect(words).toContain(told)
  for (const untold of ['2027届', '仅供', he.studentNo, he.documentNo.slice(-4)])
    expect(words).not.toContain(untold)
  const photo = await pixelsOf(page, [0x20, 0x60, 0xc0])
  expect(photo).toBeGreaterThan(5_000)

  await save(person, 1, { withPhoto: false, showEmail: false, showMobile: false })
  const plain = await paperOf(person)
  expect(await pixelsOf(plain.page, [0x20, 0x60, 0xc0])).toBe(0)
  expect(wordsOf(plain.page)).not.toMatch(/邮箱|手机/u)
}, 120_000)

test('[G5] Of two photos only the later is kept; the first goes with its files, and nobody’s pictures are compared with it.', async () => {
  const person = await bound(school, gao)
  const first = await photoOf(person, await plainPhoto('#c03020'))
  const before = (await school.registration(gao.studentNo)).proofs[first.id]
  await photoOf(person, await plainPhoto('#20a040'))
  const { proofs, history } = await school.registration(gao.studentNo)
  expect(Object.values(proofs).filter(({ flow }) => flow === 'resume')).toHaveLength(1)
  expect(history.map(({ what }) => what)).not.toContainEqual(expect.stringMatching(/portrait|resume|proof/iu))
  school.pass(60_000)
  await school.timer()
  expect(await school.stored('proofUses', {})).toEqual([])
  expect(before?.paths.kept).toBeDefined()
  expect([...school.files().keys()]).not.toContain(before?.paths.kept)
  const [own] = (await person.must('me.get', {})).records
  expect(own?.proofs).toMatchObject([{ flow: 'resume', slot: 'resumePhoto' }])
})

test('[G5] Neither staff nor another student reaches it: not by any call, any list, any picture or any log.', async () => {
  const person = await bound(school, luo)
  await save(person, 0, { summary: secret })
  const { id: proof } = await photoOf(person, await plainPhoto('#808080'))
  await person.must('source.submit', { cohortId })
  school.pass(60_000)
  await school.timer()
  const { _id: id } = await school.registration(luo.studentNo)
  for (const other of [office, counselor, school.as(staff.administrator), school.as('visitor')]) {
    expect(await other.refused('resume.get', { cohortId })).toEqual({ code: 'notFound' })
    expect(await other.refused('resume.paper', { cohortId })).toEqual({ code: 'notFound' })
    expect(await other.refused('resume.remove', { cohortId })).toEqual({ code: 'notFound' })
    expect((await save(other, 1)).reply).toMatchObject({ error: { code: 'notFound' } })
  }
  // Another student reads their own, which is none.
  const another = await bound(school, graduates.tang)
  expect(await another.must('resume.get', { cohortId })).toMatchObject({ rev: 0, content: null })

  const looked = await counselor.must('proof.view', { id, flow: 'source' })
  expect(looked.pictures).toEqual({})
  const outsider = counselor.call('proof.view', { id, flow: 'resume' as 'source' })
  expect((await outsider).reply).toMatchObject({ error: { code: 'badInput', fields: { flow: 'badInput' } } })
  const answers = [
    await counselor.must('queue.list', { cohortId }),
    await counselor.must('queue.next', { cohortId, id }),
    await counselor.must('review.get', { id }),
    await counselor.must('review.approve', { id, seen: await seenBy(counselor, id) }),
  ]
  const told = JSON.stringify(answers)
  expect(told).not.toContain(secret)
  expect(told).not.toContain(proof)
  expect(JSON.stringify(await school.stored('accessLog', {}))).not.toContain(proof)
  expect(JSON.stringify(school.logs)).not.toContain(secret)
  for (const collection of ['events', 'notices', 'tickets', 'registrations'])
    expect(JSON.stringify(await school.stored(collection, {}))).not.toContain(secret)
})

test('[G5] Who binds afterwards finds no résumé and no photo, and writes their own; what was there goes.', async () => {
  const person = await bound(school, graduates.xu)
  await save(person, 0, { summary: secret })
  const { id: photo } = await photoOf(person, await plainPhoto('#101010'))
  const kept = (await school.registration(graduates.xu.studentNo)).proofs[photo]?.paths.kept
  const boundAt = (await school.registration(graduates.xu.studentNo)).binding?.at ?? 0
  await person.must('identity.unbind', { cohortId, boundAt })

  const next = school.as('phone-of-the-next')
  const { studentNo, documentNo } = graduates.xu
  school.pass(1)
  await next.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
  expect(await next.must('resume.get', { cohortId })).toEqual({ rev: 0, content: null, savedAt: null })
  expect(await next.refused('resume.paper', { cohortId })).toEqual({ code: 'resumeMissing' })
  const [own] = (await next.must('me.get', {})).records
  expect(own?.proofs).toEqual([])
  expect(await person.refused('resume.get', { cohortId })).toEqual({ code: 'notFound' })

  expect((await save(next, 0, { summary: '另一个人写的' })).reply).toMatchObject({ ok: true })
  school.pass(60_000)
  await school.timer()
  // The sweep takes what the first one wrote, and leaves what the next one did.
  expect(await next.must('resume.get', { cohortId })).toMatchObject({ content: { summary: '另一个人写的' } })
  expect(JSON.stringify(await school.stored('resumes', {}))).not.toContain(`"openid":"${person.openid}"`)
  expect(kept).toBeDefined()
  expect([...school.files().keys()]).not.toContain(kept)
})

test('[G5] Letting go of the record deletes what was written, also for the same person coming back.', async () => {
  const person = await bound(school, graduates.chan)
  await save(person, 0, { summary: secret })
  const { studentNo, documentNo } = graduates.chan
  const boundAt = (await school.registration(studentNo)).binding?.at ?? 0
  school.pass(1)
  await person.must('identity.unbind', { cohortId, boundAt })
  school.pass(1)
  await person.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
  expect(await person.must('resume.get', { cohortId })).toMatchObject({ rev: 0, content: null })
  school.pass(60_000)
  await school.timer()
  expect(JSON.stringify(await school.stored('resumes', {}))).not.toContain(person.openid)
})

test('[G5] All of it is deleted at once when its owner says so, and asking again is fine.', async () => {
  const person = await bound(school, he)
  const { rev } = await person.must('resume.get', { cohortId })
  await save(person, rev)
  await photoOf(person, await plainPhoto('#303030'))
  await putPicture(person, school, { cohortId, flow: 'resume', slot: 'resumePhoto' })
  await person.must('resume.remove', { cohortId })
  await person.must('resume.remove', { cohortId })
  expect(await person.must('resume.get', { cohortId })).toEqual({ rev: 0, content: null, savedAt: null })
  const [own] = (await person.must('me.get', {})).records
  expect(own?.proofs).toEqual([])
  expect(await person.refused('resume.paper', { cohortId })).toEqual({ code: 'resumeMissing' })
})
