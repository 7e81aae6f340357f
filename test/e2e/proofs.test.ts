import { demoCohort, demoPeople } from '../../scripts/demo-people'
import { pages } from '../../src/lib/pages'
import { aPage, aPdf } from './support/a-page'
import { Demo } from './support/demo'
import { eventually } from './support/eventually'
import type { Phone } from './support/phone'

/** Proofs as a student brings them, with real photos of 12 megapixels through the browser's own dialogue. */
let demo: Demo
const MINUTE = 60_000
const cohortId = demoCohort.id
const consent = /以上信息是我本人填写/

beforeAll(async () => {
  demo = await Demo.start()
}, 7 * MINUTE)

afterAll(() => demo.stop())

interface Someone {
  readonly openid: string
  readonly id: string
  readonly phone: Phone
}

async function someone(index: number): Promise<Someone> {
  const openid = `proof-student-${String(index)}`
  const client = await demo.bound(openid, index)
  const { records } = await client.must('me.get', {})
  return { openid, id: records[0]?.id ?? '', phone: await demo.phone(openid) }
}

/** Another 政治面貌 than the roster's, chosen as people choose it. */
async function changePoliticalStatus(phone: Phone, index: number): Promise<void> {
  const other = demo.graduate(index).values.politicalStatus === '群众' ? '共青团员' : '群众'
  await phone.goTo(`${pages.source}?step=identity`)
  await phone.tap('政治面貌')
  await phone.tap(other)
  await phone.tap('采用')
}

const proofsOf = async ({ openid }: Someone) =>
  (await demo.as(openid).must('me.get', {})).records[0]?.proofs ?? []

test(
  '[D6] A changed field asks for its proof, a photo is turned, brought and taken in, a PDF is not, and the counselor gets it.',
  async () => {
    const student = await someone(5)
    const { phone } = student
    await changePoliticalStatus(phone, 5)
    await phone.sees('你填的属实就可以提交，请附上证明。')
    await phone.tap('去上传')
    await phone.sees('政治面貌的证明')
    await phone.sees('审核通过后才生效，在那之前仍按校库。')
    await phone.sees('只收 JPG、PNG 图片')
    await phone.sees('还差证明材料一')

    await phone.choosePicture('证明材料一', aPdf)
    await phone.sees('刚才那份是 PDF，没有收下。请拍成照片再传。')

    const photo = await aPage('户口本')
    expect(photo.buffer.byteLength).toBeGreaterThan(3_000_000)
    await phone.choosePicture('证明材料一', photo)
    await phone.tap('旋转')
    await phone.tap('用这张')
    await phone.sees(/^已收下 /)
    await phone.sees('传好了，返回')

    // 3 MB at most: made smaller on the way.
    await phone.choosePicture('证明材料二', photo)
    await phone.tap('用这张')
    await eventually(async () => (await phone.saying(/^已收下 /).count()) === 2)
    await phone.tap('传好了，返回')

    await phone.goTo(pages.preview)
    await phone.sees('2份证明，已加水印')
    await phone.tap(consent)
    await phone.tap('提交给学院审核')
    await phone.sees('回执号')

    const proofs = await proofsOf(student)
    const [one, two] = ['materialOne', 'materialTwo'].map((slot) =>
      proofs.find((proof) => proof.slot === slot),
    )
    // Both photos lie; the one that was turned stands.
    expect(Number(one?.height)).toBeGreaterThan(Number(one?.width))
    expect(Number(two?.width)).toBeGreaterThan(Number(two?.height))
    expect(two?.bytes).toBeLessThanOrEqual(3_000_000)
    const view = await demo.as(demoPeople.counselor).must('proof.view', { id: student.id, flow: 'source' })
    expect(Object.keys(view.pictures).sort()).toEqual(proofs.map(({ id }) => id).sort())
    expect(phone.takeProblems()).toEqual([])
    await phone.close()
  },
  3 * MINUTE,
)

test(
  '[R6] A 12-megapixel photo is made to fit the 200 KB of the ID photo, and can be replaced and taken away.',
  async () => {
    const student = await someone(16)
    const { phone } = student
    await phone.goTo(`${pages.proof}?slot=photo`)
    await phone.sees('不超过 200 KB')
    await phone.choosePicture('证件照', await aPage('证件照'))
    await phone.tap('用这张')
    await phone.sees(/^已收下 /)
    const [first] = await proofsOf(student)
    expect(first?.bytes).toBeLessThanOrEqual(200_000)

    await phone.choosePicture('证件照', await aPage('又一张'))
    await phone.tap('用这张')
    await eventually(async () => (await proofsOf(student)).some(({ id }) => id !== first?.id))
    expect(await proofsOf(student)).toHaveLength(1)

    await phone.page.getByRole('button', { name: '已收下', exact: true }).click()
    await phone.tap('删除')
    await phone.sees('拍照或选图')
    expect(await proofsOf(student)).toEqual([])
    await phone.close()
  },
  3 * MINUTE,
)

test(
  'A network that breaks in the middle of an upload leaves the picture waiting; it goes on as the same upload, without a second copy.',
  async () => {
    const student = await someone(27)
    const { phone } = student
    await changePoliticalStatus(phone, 27)
    await phone.tap('去上传')
    const put: string[] = []
    let cut = true
    await phone.context.route('**/files/**', (route) => {
      if (route.request().method() === 'PUT') put.push(new URL(route.request().url()).pathname)
      return cut && route.request().method() === 'PUT' ? route.abort() : route.continue()
    })
    await phone.choosePicture('证明材料一', await aPage('户口本'))
    await phone.tap('用这张')
    await phone.sees('没传完，连上网络后接着传。')
    expect(await proofsOf(student)).toEqual([])

    cut = false
    await phone.tap('再试一次')
    await phone.sees(/^已收下 /)
    expect(put).toHaveLength(2)
    expect(new Set(put).size).toBe(1)
    expect(await proofsOf(student)).toHaveLength(1)
    await phone.close()
  },
  3 * MINUTE,
)

test(
  'Without its proof a change cannot be submitted: the button says what is missing and leads there.',
  async () => {
    const { phone } = await someone(38)
    await changePoliticalStatus(phone, 38)
    await phone.goTo(pages.preview)
    await phone.tap('还差证明材料一')
    await phone.sees('只收 JPG、PNG 图片')
    await phone.sees(/^户口本或公安机关出具的证明/)
    await phone.close()
  },
  MINUTE,
)

test(
  '[G17] A photo that was sent back stands by its name with the reason, and one tap leads to taking another.',
  async () => {
    const student = await someone(49)
    const { openid, id, phone } = student
    await demo.as(openid).must('source.submit', { cohortId })
    const counselor = demo.as(demoPeople.counselor)
    const { seen } = await counselor.must('review.get', { id, flow: 'source' })
    if (seen === null) throw new Error('nothing was submitted')
    await counselor.must('review.return', { id, flow: 'source', seen, reasons: { photo: '头发遮住了眼睛' } })
    await phone.goTo(pages.returned)
    await phone.sees('证件照')
    await phone.sees(/头发遮住了眼睛/)
    await phone.tap('重拍')
    await phone.choosePicture('证件照', await aPage('证件照'))
    await phone.tap('用这张')
    await phone.sees(/^已收下 /)
    await phone.tap('传好了，返回')
    await phone.sees('已改')
    await phone.tap('再次提交')
    await phone.sees('回执号')
    await phone.close()
  },
  2 * MINUTE,
)
