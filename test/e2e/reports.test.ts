import { readFile } from 'node:fs/promises'
import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { demoCohort, demoPeople } from '../../scripts/demo-people'
import { bringProof } from '../../scripts/pictures/bring-proof'
import type { ServerClient } from '../../scripts/server-client'
import { pages } from '../../src/lib/pages'
import { rendered } from '../support/rendered-pdf'
import { aPage } from './support/a-page'
import { Demo } from './support/demo'
import type { Phone } from './support/phone'

/**
 * Reports and proofs as graduate, counselor, office and a stranger see them, told from the first tap to the last:
 * each test goes on where the one before ended.
 */
let demo: Demo
let student: Phone
let stranger: Page
let name: string
/** What the code says that the student holds out. */
let link = ''
const MINUTE = 60_000
const { id: cohortId } = demoCohort

beforeAll(async () => {
  demo = await Demo.start()
  name = String(demo.graduate(8).values.name)
  await confirmed(await demo.bound('report-student', 8))
  student = await demo.phone('report-student')
  // A phone of nobody: no mini-program, no identity.
  const anybody = await demo.browser.newContext({ viewport: { width: 375, height: 812 } })
  stranger = await anybody.newPage()
}, 7 * MINUTE)

afterAll(() => demo.stop())

afterEach(() => expect(student.takeProblems()).toEqual([]))

/** Up to the confirmed destination without a screen: main-job.test.ts tells it with one. */
async function confirmed(client: ServerClient): Promise<void> {
  const counselor = demo.as(demoPeople.counselor)
  const own = async () => {
    const [record] = (await client.must('me.get', {})).records
    if (record === undefined) throw new Error('the record is not there')
    return record
  }
  const { id } = await own()
  const approve = async (flow: 'source' | 'destination'): Promise<void> => {
    const { seen } = await counselor.must('review.get', { id, flow })
    if (seen === null) throw new Error('nothing was submitted')
    await counselor.must('review.approve', { id, flow, seen })
  }
  await client.must('source.submit', { cohortId })
  await approve('source')
  const claims = {
    category: '10',
    unitName: '示例精密机械有限公司',
    creditCode: '91430300MA4EXAMP02',
    unitKind: '39',
    unitIndustry: '22',
    unitPlace: '430104',
    jobKind: '13',
    signedOn: '2027-03-01',
    'archive.transfer': '转回生源地',
    'archive.place': (await own()).record['sourcePlace'] ?? '',
  }
  await client.must('destination.save', { cohortId, claims })
  await bringProof(client, { flow: 'destination', slot: 'agreement', heading: '就业协议书' })
  await client.must('destination.submit', { cohortId })
  await approve('destination')
  const { seen, contents } = (await own()).destination
  if (seen === null || contents === null) throw new Error('nothing was reviewed')
  const named = { cohortId, seen, contents: contents.digest }
  await client.must('destination.confirm', { ...named, basicsChecked: true })
}

/** What a camera reads from a screen; '' when it finds no code. */
async function readCode(screen: Buffer): Promise<string> {
  const { data, info } = await sharp(screen).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
}

/** Taps and waits for the file that comes of it. */
async function downloaded(phone: Phone, words: string): Promise<{ file: Buffer; name: string }> {
  const coming = phone.page.waitForEvent('download')
  await phone.tap(words)
  const download = await coming
  return { file: await readFile(await download.path()), name: download.suggestedFilename() }
}

const says = (words: string): Promise<void> => stranger.getByText(words).first().waitFor()

test(
  '[N10] Whose destination is confirmed authorizes a report, holds its code out and takes it away as a PDF.',
  async () => {
    await student.goTo(pages.home)
    await student.tap('领取核验报告')
    await student.sees('核验授权')
    await student.tap('1周')
    await student.tap('授权，生成报告')
    await student.sees('生效中')
    await student.sees('还剩6天')
    const onCard = await readCode(await student.page.screenshot())

    await student.tap('出示给接收单位')
    await student.sees(/^请接收单位用手机扫码核验/)
    link = await readCode(await student.page.screenshot())
    expect(link).toContain(`${demo.url}/report?n=`)
    expect(onCard).toBe(link)
    await student.tap('收起')

    const paper = await downloaded(student, '下载')
    expect(paper.name).toMatch(/\.pdf$/)
    const { texts } = await rendered(paper.file)
    expect(texts.map(({ text }) => text).join(' ')).toContain(name)
  },
  2 * MINUTE,
)

test(
  '[N13] A stranger without an identity opens the code and is told that the report is in force.',
  async () => {
    await stranger.goto(link)
    await says('生效中')
    await says(name)
  },
  MINUTE,
)

test(
  '[N14] The office prints the reports in force, and gets one file with a count of who has none.',
  async () => {
    await confirmed(await demo.bound('report-without', 9))
    const office = await demo.phone(demoPeople.office)
    await office.goTo(pages.progress)
    await office.tap('去向')
    await office.tap('打印核验报告')
    await office.sees('全校')
    await office.tap('开始打印')
    await office.sees('打印好了')
    await office.sees(/^这些毕业生确认了去向/)
    // A reload in between loses nothing.
    await office.goTo(pages.print)
    await office.sees('打印好了')
    const { file } = await downloaded(office, '下载 PDF')
    const print = await rendered(file)
    expect(print.pages).toBe(1)
    expect(print.texts.map(({ text }) => text).join(' ')).toContain(name)
    await office.tap('再打一批')
    await office.sees('开始打印')
    expect(office.takeProblems()).toEqual([])
    await office.close()
  },
  2 * MINUTE,
)

test(
  '[B14] Taken back, the report is void to everybody who has its code; another one has another number.',
  async () => {
    await student.goTo(pages.report)
    await student.tap('撤销授权')
    await student.sees('撤销这份报告的授权？')
    await student.tap('撤销授权')
    await student.sees('已失效')
    await student.seesNoLonger('出示给接收单位')
    await stranger.reload()
    await says('已失效')

    await student.tap('再次授权')
    await student.tap('重新授权')
    await student.sees('生效中')
    await student.sees('以前的报告')
    const second = await readCode(await student.page.screenshot())
    expect(second).toContain('/report?n=')
    expect(second).not.toBe(link)
    await stranger.goto(second)
    await says('生效中')
  },
  2 * MINUTE,
)

test(
  '[B15] The counselor sees a proof beside its field, and no picture is shown before the look is written down.',
  async () => {
    const { id } = await withProof('proof-student', 10)
    const counselor = await demo.phone(demoPeople.counselor)
    let looks = 0
    counselor.page.on('request', (request) => {
      if (request.postData()?.includes('"proof.view"') === true) looks += 1
    })
    await faults({ collection: 'accessLog', action: 'database.insertDocument', code: 'SYS_BROKEN' })
    await counselor.goTo(`${pages.review}?id=${id}&flow=source&cohort=${cohortId}`)
    await counselor.sees('这一页没读出来')
    expect(await counselor.page.locator('.qh-tile img').count()).toBe(0)
    await counselor.tap('再试一次')
    const picture = counselor.page.locator('.qh-tile img').first()
    await picture.waitFor()
    await counselor.page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('.qh-tile img')?.naturalWidth ?? 0) > 0,
    )
    await counselor.sees('每次查看证明图片都会留下记录，请只用于审核。')
    // Opening asks once, and not before the record itself may be seen.
    expect(looks).toBe(1)

    await picture.click()
    await counselor.tap('右转')
    await counselor.sees('放大')
    await counselor.page.getByLabel('关上图片').click()
    await counselor.tap('退回')
    // The picture itself is a button of this name.
    await counselor.page.getByRole('checkbox', { name: '证明材料一', exact: true }).click()
    await counselor.tap('反光看不清，请重拍')
    await counselor.tap('退回，看下一条')
    await counselor.sees(/^已退回 /)
    const [own] = (await demo.as('proof-student').must('me.get', {})).records
    expect(own?.source.returned?.reasons).toEqual({ materialOne: '反光看不清，请重拍' })
    await counselor.close()
  },
  2 * MINUTE,
)

/** A graduate who changed a field that needs proof, brought it and submitted. */
async function withProof(openid: string, index: number): Promise<{ readonly id: string }> {
  const client = await demo.bound(openid, index)
  const politicalStatus = demo.graduate(index).values.politicalStatus === '群众' ? '共青团员' : '群众'
  await client.must('source.save', { cohortId, claims: { politicalStatus } })
  const { path, upload } = await client.must('proof.begin', { cohortId, slot: 'materialOne' })
  const photo = await aPage('户口本')
  await client.upload(path, await sharp(photo.buffer).resize(1600).jpeg().toBuffer())
  await client.must('proof.finish', { cohortId, upload })
  await client.must('source.submit', { cohortId })
  const [record] = (await client.must('me.get', {})).records
  return { id: record?.id ?? '' }
}

async function faults(fault: object): Promise<void> {
  const answer = await fetch(`${demo.url}/console/faults`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(fault),
  })
  if (!answer.ok) throw new Error(`the faults answered ${answer.status}`)
}
