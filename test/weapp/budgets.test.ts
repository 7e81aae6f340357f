/** @jest-environment ./test/weapp/host/environment.ts */
import { sourceCompleted } from '../support/cloud-destinations'
import { bound, cohortId, FOUNDED_REV, policyWith, staff } from '../support/cloud-founding'
import { graduates, mechanics, type Graduate } from '../support/cloud-graduates'
import { attachPicture } from '../support/cloud-proofs'
import { confirmed } from '../support/cloud-reports'
import { approved, returned, seenBy, submitted } from '../support/cloud-review'
import { packageSizes, type Size } from './host/built-files'
import { built, usePhones } from './phones'

/** What phones have to download, and what pages send to the view. Numbers are printed: they are worth watching. */
const phones = usePhones()
const { school } = phones

const kilo = (bytes: number): string => (bytes / 1024).toFixed(1)
/** jest's own console would add where it was printed from. */
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** KiB, raw and zipped. WeChat refuses a package of more than 2 MB. */
const budgets: readonly (readonly [root: string, raw: number, gzip: number])[] = [
  // The sentences of all refusals come with every page: the office's season brought four kilobytes of them.
  ['', 570, 174],
  ['packages/source', 160, 50],
  ['packages/record', 120, 40],
  ['packages/help', 120, 45],
  ['packages/destination', 120, 40],
  ['packages/proof', 120, 40],
  ['packages/report', 120, 40],
  // The calls of reviewing, the table of categories with what reviewers look for, the form that mends a destination.
  ['packages/staff', 200, 66],
  ['packages/me', 60, 22],
  ['packages/resume', 60, 22],
  ['packages/office', 200, 60],
  // More time and locks for listed graduates, and the cohorts with their settings.
  ['packages/season', 200, 50],
  ['packages/policy', 160, 50],
  ['packages/push', 120, 40],
  // What is kept, who did what with it, and how the cloud is.
  ['packages/keeping', 200, 60],
  // 20 KB zipped was the aim; former names and what became of them (B4: 隆昌县 is found as 隆昌市), pinyin initials
  // and the reason told with each former code cost five more.
  ['packages/geo', 46, 26],
]

const sizes = packageSizes(built)

const MINUTE = 60_000
/** What a graduate says of a destination that the office mends. */
const MENDED = '单位名称少了两个字'
/** Why a submission was sent back. */
const REASON = '请核对生源地'
const none: Size = { raw: 0, gzip: 0 }

it.each(budgets)('The package "%s" weighs no more than %d KB, %d KB zipped.', (root, raw, gzip) => {
  const size = sizes.get(root) ?? none
  say(`weapp ${root === '' ? 'main' : root}: ${kilo(size.raw)} KB, ${kilo(size.gzip)} KB zipped`)
  expect(size.raw).toBeGreaterThan(0)
  expect(size.raw).toBeLessThanOrEqual(raw * 1024)
  expect(size.gzip).toBeLessThanOrEqual(gzip * 1024)
})

it('Every subpackage has a budget.', () => {
  expect([...sizes.keys()].filter((root) => !budgets.some(([one]) => one === root))).toEqual([])
})

it('The first page of a graduate who has bound is drawn in three steps and 10 KB.', async () => {
  const { openid } = await bound(school, graduates.lin)
  const phone = phones.of(openid)
  phone.open()
  await phone.screen.shows('核对生源信息')
  await phone.settled()
  const { calls, bytes } = phone.meter.of('pages/home/index')
  say(`weapp first page: ${calls} × setData, ${kilo(bytes)} KB, ${phone.screen.nodes} nodes`)
  // Nothing at all would be another page's name, not a light page.
  expect(bytes).toBeGreaterThan(0)
  expect(calls).toBeLessThanOrEqual(3)
  expect(bytes).toBeLessThanOrEqual(10 * 1024)
})

// 8 KB is the goal, measured with an empty kit; 10 KB is where this fails.
it('The form begins with 10 KB, and a keystroke in it carries 1 KB.', async () => {
  const { openid } = await bound(school, graduates.zhou)
  const phone = phones.of(openid)
  phone.open('/packages/source/form/index')
  await phone.screen.shows('下一步：学籍')
  await phone.settled()
  const first = phone.meter.of('packages/source/form/index')
  await phone.screen.tap('下一步：学籍')
  await phone.screen.tap('下一步：联系方式')
  await phone.screen.type('QQ号码', '1')
  await phone.settled()
  phone.meter.reset()
  await phone.screen.type('QQ号码', '12')
  await phone.settled()
  const key = phone.meter.of('packages/source/form/index')
  say(`weapp form: ${first.calls} × setData, ${kilo(first.bytes)} KB; a keystroke ${key.bytes} B`)
  expect(first.bytes).toBeGreaterThan(0)
  expect(key.bytes).toBeGreaterThan(0)
  expect(first.bytes).toBeLessThanOrEqual(10 * 1024)
  expect(key.bytes).toBeLessThanOrEqual(1024)
})

// The categories stand in the form, not in what is sent; 12 KB is where this fails.
it('The form of a destination begins with 12 KB, a keystroke in it carries 1 KB, and a list of codes fits.', async () => {
  const form = 'packages/destination/form/index'
  const { person } = await sourceCompleted(school, graduates.xu, staff.lawCounselor)
  const phone = phones.of(person.openid)
  phone.open(`/${form}`)
  await phone.screen.shows('选一个最符合的类别')
  await phone.settled()
  const first = phone.meter.of(form)
  await phone.screen.tap('签就业协议形式就业')
  await phone.screen.tap('下一步：填写去向')
  await phone.screen.type('单位名称', '示')
  // Saved, so that only the key is counted.
  await phone.screen.shows('草稿已存好')
  await phone.settled()
  phone.meter.reset()
  await phone.screen.type('单位名称', '示例')
  const key = phone.meter.of(form)
  await phone.screen.tap('单位行业')
  await phone.screen.shows('选单位行业', '国际组织')
  await phone.settled()
  say(`weapp destination: ${kilo(first.bytes)} KB; a keystroke ${key.bytes} B; ${phone.screen.nodes} nodes`)
  expect(first.bytes).toBeGreaterThan(0)
  expect(key.bytes).toBeGreaterThan(0)
  expect(first.bytes).toBeLessThanOrEqual(12 * 1024)
  expect(key.bytes).toBeLessThanOrEqual(1024)
  expect(phone.screen.nodes).toBeLessThanOrEqual(500)
})

describe('No page draws more than 500 nodes', () => {
  const openidOf = ({ studentNo }: Graduate): string => `phone-${studentNo}`
  const { zheng, he, gao, luo, tang, chan } = graduates
  let underReview: string
  let mended: string

  /** Pages of graduates: who has all of it on the page, and what tells so. */
  const full: Readonly<Record<string, readonly [openid: string, shows: string]>> = {
    'pages/home/index': [openidOf(he), REASON],
    'pages/record/index': [openidOf(zheng), zheng.name],
    'pages/mine/index': [openidOf(zheng), zheng.name],
    'pages/messages/index': [openidOf(he), '你的生源信息被退回'],
    'pages/privacy/index': ['phone-of-a-visitor', '隐私说明'],
    'pages/bind/index': ['phone-of-a-visitor', '先确认是你本人'],
    'packages/source/form/index': [openidOf(tang), '下一步：学籍'],
    'packages/source/preview/index': [openidOf(tang), '先勾选上面这句话'],
    'packages/source/receipt/index': [openidOf(zheng), '已交给学院'],
    'packages/source/returned/index': [openidOf(he), REASON],
    'packages/source/survey/index': [openidOf(tang), '这一届没有问卷'],
    'packages/source/guide/index': [openidOf(tang), '回答问题找'],
    'packages/source/real-name/index': [openidOf(tang), '不用再做什么'],
    'packages/source/contact/index': [openidOf(zheng), '手机号码'],
    'packages/record/timeline/index': [openidOf(zheng), '提交'],
    'packages/record/correction/index': [openidOf(gao), '毕业年月'],
    'packages/help/questions/index': [openidOf(gao), '常见问题'],
    'packages/help/ask/index': [openidOf(gao), '关于什么'],
    'packages/help/tickets/index': [openidOf(gao), '还没有求助过'],
    'packages/destination/form/index': [openidOf(gao), '选一个最符合的类别'],
    'packages/destination/confirmation/index': [openidOf(luo), '我已逐项核对，以上信息无误'],
    'packages/me/data/index': [openidOf(zheng), '导出一份给自己'],
    'packages/me/looks/index': [openidOf(chan), '打开了你的资料'],
    'packages/resume/index': [openidOf(zheng), '我的简历'],
    'packages/proof/index': [openidOf(tang), '已收下'],
    'packages/report/own/index': [openidOf(chan), '核验编号'],
    'packages/staff/queue/index': [staff.counselor, zheng.name],
    'packages/staff/review/index': [staff.counselor, zheng.name],
    'packages/staff/corrections/index': [staff.leader, '更正'],
    'packages/staff/tickets/index': [staff.counselor, '求助'],
    'packages/staff/destination/index': [staff.office, MENDED],
    'packages/office/progress/index': [staff.office, mechanics.college],
    'packages/office/windows/index': [staff.office, '生源'],
    'packages/office/print/index': [staff.office, '打印哪些毕业生'],
    'packages/office/upstream/index': [staff.office, '名单名称'],
    'packages/office/destinations/index': [staff.office, '导入去向'],
    'packages/office/people/index': [staff.administrator, '在岗老师'],
    'packages/keeping/audit/index': [staff.office, '看更早的'],
    'packages/keeping/status/index': [staff.office, '各项任务'],
    'packages/season/cohorts/index': [staff.office, '2027届'],
    'packages/season/cohort/index': [staff.office, '修改记录'],
    'packages/season/extensions/index': [staff.office, '个别延长'],
    'packages/keeping/retention/index': [staff.office, '每一类资料'],
    'packages/policy/index': [staff.office, '填写项目'],
    'packages/push/index': [staff.office, '多少算积压'],
    'packages/season/locks/index': [staff.office, '按名单锁定'],
    'packages/help/lost/index': [openidOf(tang), '没有这个页面'],
    'packages/staff/join/index': ['phone-of-an-invited-colleague', '邀请码'],
  }
  /** What a page is about, where it is not the record under review. */
  const about: Readonly<Record<string, () => string>> = {
    'packages/staff/destination/index': () => mended,
    'packages/season/cohort/index': () => cohortId,
  }

  beforeAll(async () => {
    await bound(school, tang)
    underReview = (await submitted(school, zheng)).id
    await returned(school, (await submitted(school, he)).id, REASON)
    for (const graduate of [gao, luo]) await approved(school, (await submitted(school, graduate)).id)
    await destinationReviewed(luo)
    const { person, id } = await confirmed(school, chan)
    mended = id
    await person.must('report.issue', { cohortId, kind: 'archive', days: 30 })
    await person.must('destination.reportError', { cohortId, text: MENDED, fields: ['unitName'] })
    await withProof(tang)
    // Counts the progress.
    await school.timer()
  })

  /** From here on the cohort asks for pictures. */
  async function withProof(graduate: Graduate): Promise<void> {
    const office = school.as(staff.office)
    await office.must('policy.save', { cohortId, rev: FOUNDED_REV, policy: policyWith({}) })
    // Every function has heard of it.
    school.pass(MINUTE)
    const person = school.as(openidOf(graduate))
    await person.must('source.save', { cohortId, claims: { sourcePlace: '511083' } })
    await attachPicture(person, school, { cohortId, slot: 'materialOne' })
  }

  async function destinationReviewed(graduate: Graduate): Promise<void> {
    const person = school.as(openidOf(graduate))
    const claims = { category: '70', 'archive.transfer': '转回生源地', 'archive.place': '430102' }
    await person.must('destination.save', { cohortId, claims })
    await person.must('destination.submit', { cohortId })
    const { _id: id } = await school.registration(graduate.studentNo)
    const counselor = school.as(staff.counselor)
    const seen = await seenBy(counselor, id, 'destination')
    await counselor.must('review.approve', { id, flow: 'destination', seen })
  }

  it('Every page has somebody who sees all of it.', () => {
    expect(Object.keys(full).sort()).toEqual([...built.pages].sort())
  })

  it.each(built.pages)('%s', async (page) => {
    const [openid, shows] = full[page] ?? ['', '']
    const phone = phones.of(openid)
    const id = about[page]?.() ?? underReview
    phone.open(`/${page}?id=${id}&flow=source&cohort=${cohortId}`)
    await phone.screen.shows(shows)
    await phone.settled()
    const { calls, bytes } = phone.meter.of(page)
    say(`weapp ${page}: ${phone.screen.nodes} nodes, ${calls} × setData, ${kilo(bytes)} KB`)
    expect(calls).toBeGreaterThan(0)
    expect(phone.screen.nodes).toBeLessThanOrEqual(500)
  })

  it('The form in which a destination is mended.', async () => {
    const phone = phones.of(staff.office)
    phone.open(`/packages/staff/destination/index?id=${mended}&cohort=${cohortId}`)
    await phone.screen.tap('更正去向')
    await phone.screen.shows('更正原因', '档案接收电话')
    await phone.settled()
    say(`weapp mending: ${phone.screen.nodes} nodes`)
    expect(phone.screen.nodes).toBeGreaterThan(0)
    expect(phone.screen.nodes).toBeLessThanOrEqual(500)
  })
})
