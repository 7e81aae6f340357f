/**
 * @jest-environment jsdom
 */
import type { Failure } from '../../../../domain/contract/failure'
import { usePerson, type PersonAsked } from '../../../../src/features/keeping/use-person'
import { factsOf } from '../../../../src/features/keeping/who-facts'
import '../../../../src/lib/oversight-calls'
import { runningHook, type Running } from '../../support/running-hook'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

/** 某个人: one graduate's data, handed out or deleted by a 学号 that somebody typed. */
const who = { name: '林晓', college: '机电工程学院', class: '机电2301班' }
const lin = { studentNo: '2300000001', reason: '本人书面申请' }
const wrong = { ...lin, studentNo: '2300000009' }

interface Sent {
  readonly call: string
  readonly requestId: string
  readonly input: { readonly studentNo: string; readonly look: boolean }
}
type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Failure }

const rightAnswer = ({ call, input: { studentNo, look } }: Sent): Answer => {
  if (studentNo === wrong.studentNo) return { ok: false, error: { code: 'notFound' } }
  const value =
    call === 'keeping.person'
      ? { who, file: look ? null : { name: '个人数据.xlsx', xlsx: 'UEs=' } }
      : { who, what: 'personal', counts: [], keptUntil: 1 }
  return { ok: true, value }
}

interface World {
  readonly page: Running<PersonAsked>
  readonly sent: Sent[]
  /** Names of the files that were handed out. */
  readonly files: string[]
}

async function aPage(answerOf: (sent: Sent) => Answer | Promise<Answer> = rightAnswer): Promise<World> {
  process.env.TARO_ENV = 'h5'
  const sent: Sent[] = []
  const files: string[] = []
  const fetched = async (_address: string, { body }: { body: string }) => {
    const one = JSON.parse(body) as Sent
    sent.push(one)
    const answer = await answerOf(one)
    return { json: () => Promise.resolve(answer) }
  }
  Object.assign(globalThis, { fetch: fetched })
  Object.assign(URL, { createObjectURL: () => 'blob:one', revokeObjectURL: () => undefined })
  HTMLAnchorElement.prototype.click = function click() {
    files.push(this.download)
  }
  return { page: await runningHook(() => usePerson('2027-main')), sent, files }
}

test('A 学号 hands out nothing: first it is said whose it is, and only who confirms that gets the file.', async () => {
  const { page, sent, files } = await aPage()
  await page.act(({ look }) => look('export', lin))
  expect(sent.map(({ input }) => input.look)).toEqual([true])
  expect(files).toEqual([])
  const { looked } = page.now()
  if (looked === null) throw new Error('no sheet')
  expect(looked.who.name).toBe('林晓')
  expect(factsOf(looked).map(({ label, value }) => `${label} ${value}`)).toEqual([
    '学号 2300000001',
    '学院 机电工程学院',
    '班级 机电2301班',
    '原因 本人书面申请',
  ])
  await page.act(({ confirm }) => confirm())
  expect(sent.map(({ input }) => input.look)).toEqual([true, false])
  expect(files).toEqual(['个人数据.xlsx'])
  expect(page.now()).toMatchObject({
    looked: null,
    said: { tone: 'success', text: '林晓的资料已生成，请只交给本人。' },
  })
})

test('Who closes the sheet has handed out nothing.', async () => {
  const { page, sent, files } = await aPage()
  await page.act(({ look }) => look('export', lin))
  await page.act(({ close }) => close())
  await page.act(({ confirm }) => confirm())
  expect([page.now().looked, sent.length, files]).toEqual([null, 1, []])
})

test('Only what came last is said: a refusal takes the place of what went well before it.', async () => {
  const { page } = await aPage()
  await page.act(({ look }) => look('export', lin))
  await page.act(({ confirm }) => confirm())
  await page.act(({ look }) => look('export', wrong))
  expect(page.now().said).toEqual({ tone: 'danger', text: '这一届没有这个学号，请核对。' })
  await page.act(({ look }) => look('erase', lin))
  expect(page.now().said).toBeNull()
  await page.act(({ confirm }) => confirm())
  expect(page.now().said).toEqual({ tone: 'success', text: '已登记，几分钟内删除林晓的资料。' })
})

test('With the next keystroke nothing is said any more.', async () => {
  const { page } = await aPage()
  await page.act(({ look }) => look('erase', wrong))
  expect(page.now().said).not.toBeNull()
  await page.act(({ forget }) => forget())
  expect(page.now().said).toBeNull()
})

test('What is typed while it is being looked for opens no sheet about somebody else.', async () => {
  let answered: (answer: Answer) => void = () => undefined
  const waiting = new Promise<Answer>((resolve) => {
    answered = resolve
  })
  const { page } = await aPage(() => waiting)
  await page.act(({ look }) => look('export', lin))
  expect(page.now().busy).toBe('export')
  await page.act(({ forget }) => forget())
  await page.act(async () => {
    answered({ ok: true, value: { who, file: null } })
    await waiting
  })
  expect(page.now()).toMatchObject({ looked: null, busy: null, said: null })
})

test('A refused deletion says the day from which on it is possible, and pressed again it is the same intent.', async () => {
  const until = Date.parse('2028-01-01T00:00:00+08:00')
  const { page, sent } = await aPage((one) =>
    one.input.look ? rightAnswer(one) : { ok: false, error: { code: 'serviceRuns', until } },
  )
  await page.act(({ look }) => look('erase', lin))
  await page.act(({ confirm }) => confirm())
  expect(page.now().looked).not.toBeNull()
  expect(page.now().said?.text).toMatch(/2028年1月1日以后可以。$/u)
  await page.act(({ confirm }) => confirm())
  const [, first, second] = sent.map(({ requestId }) => requestId)
  expect(first).toBe(second)
})

test('Where the roster does not say a college, the sheet says that.', () => {
  const facts = factsOf({ asked: lin, who: { ...who, college: '', class: '' } })
  expect(facts.slice(1, 3).map(({ value }) => value)).toEqual(['名单里没有写', '名单里没有写'])
})
