import sharp from 'sharp'
import { resumeDocument, type Resume } from '../../../../cloudfunctions/files/papers/resume-document'
import { emptyResume, experienceKinds, longest, mostRows } from '../../../../domain/resume/content'
import { aResume } from '../../../support/cloud-resumes'
import { rendered, undrawn, wordsOf, type Rendered } from '../../../support/rendered-pdf'
import { fonts } from './printed-report'

/** A résumé is right when it looks right (docs/decisions/0017): the page is rendered, its ink compared. */
const blue = [0x20, 0x60, 0xc0] as const
const photo = async (width: number, height: number) => ({
  bytes: await sharp({ create: { width, height, channels: 3, background: '#2060c0' } })
    .jpeg()
    .toBuffer(),
  width,
  height,
})
const resume: Resume = {
  name: '林知夏',
  mobile: '13800001111',
  email: 'lin@example.com',
  content: aResume,
  photo: null,
  savedAt: Date.parse('2027-03-01T09:30:00+08:00'),
}
const drawn = async (change: Partial<Resume>, page = 1): Promise<Rendered> =>
  rendered((await resumeDocument(fonts, { ...resume, ...change })).bytes, page)

/** The box of the photo's colour on the rendered page, as parts of the page. */
async function photoBox({ png }: Rendered) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const [xs, ys] = [new Set<number>(), new Set<number>()]
  for (let at = 0; at < data.length; at += 3)
    if (blue.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 12)) {
      xs.add((at / 3) % info.width)
      ys.add(Math.floor(at / 3 / info.width))
    }
  const share = (all: Set<number>, of: number) => all.size / of
  return { across: share(xs, info.width), down: share(ys, info.height), right: Math.max(...xs) / info.width }
}

test('Every word of it is drawn in the shapes of its font, on one page, and the photo beside the name.', async () => {
  const page = await drawn({ photo: await photo(500, 700) })
  expect(page.pages).toBe(1)
  expect(undrawn(page)).toEqual([])
  const words = wordsOf(page)
  for (const told of [
    '林知夏',
    '求职意向：结构设计工程师',
    '手机：13800001111',
    '邮箱：lin@example.com',
    '本人填写',
  ])
    expect(words).toContain(told)
  const { across, down, right } = await photoBox(page)
  expect(across).toBeCloseTo(99 / 595, 2)
  expect(down).toBeCloseTo(139 / 842, 2)
  expect(right).toBeLessThan(0.9)
}, 60_000)

test('A photo that lies across is made smaller, and nothing of it is cut off.', async () => {
  const { across, down } = await photoBox(await drawn({ photo: await photo(800, 400) }))
  expect(across).toBeCloseTo(99 / 595, 2)
  expect(down).toBeCloseTo(49.5 / 842, 2)
}, 60_000)

test('The longest résumé goes to further pages, all of it drawn, and a part without words has no head.', async () => {
  const [row, other] = [aResume.education[0], aResume.experience[0]]
  if (row === undefined || other === undefined) throw new Error('no rows')
  const long = (most: number, number: number) => `第${String(number)}段${'长'.repeat(most - 3)}`
  const content = {
    ...aResume,
    summary: long(longest.summary, 0),
    education: Array.from({ length: mostRows.education }, () => ({ ...row, school: long(50, 1) })),
    experience: Array.from({ length: mostRows.experience }, (_, number) => ({
      ...other,
      kind: experienceKinds[number % 3] ?? 'campus',
      text: long(longest.experience.text, number),
    })),
    awards: Array.from({ length: mostRows.awards }, (_, number) => long(longest.award, number)),
    skills: '',
  }
  const first = await drawn({ content })
  expect(first.pages).toBe(3)
  const pages = [first, await drawn({ content }, 2), await drawn({ content }, 3)]
  expect(pages.flatMap(undrawn)).toEqual([])
  const words = pages.map(wordsOf).join('')
  for (const told of [...content.awards, content.summary]) expect(words).toContain(told)
  for (const { text } of content.experience) expect(words).toContain(text)
  expect(words).not.toContain('技能')
}, 120_000)

/** As many experiences of so many lines, each with a name of its own. */
const experienced = (rows: number, lines: number, text = ''): Partial<Resume> => ({
  content: {
    ...aResume,
    experience: Array.from({ length: rows }, (_, index) => ({
      kind: 'internship',
      from: '2026-07',
      to: '2026-09',
      where: `单位${String(index)}`,
      role: '助理',
      text: text === '' ? ['始', ...Array<string>(lines).fill('中'.repeat(30)), '终'].join('\n') : text,
    })),
  },
})

test('A page ends between experiences, never within one or behind the title of a part.', async () => {
  const change = experienced(6, 4)
  const pages = [await drawn(change), await drawn(change, 2)]
  expect(pages.map((page) => page.pages)).toEqual([2, 2])
  for (const words of pages.map(wordsOf)) {
    const count = (what: RegExp) => words.match(what)?.length ?? 0
    expect(count(/单位/gu)).toBeGreaterThan(0)
    expect([count(/始/gu), count(/终/gu)]).toEqual([count(/单位/gu), count(/单位/gu)])
  }
  expect(pages.map((page) => wordsOf(page).slice(-3))).toEqual(['1/2', '2/2'])
}, 60_000)

test('What is a little more than a page stands on one page in smaller type, without a page number.', async () => {
  const page = await drawn(experienced(4, 2))
  expect(page.pages).toBe(1)
  expect(undrawn(page)).toEqual([])
  expect(wordsOf(page)).toMatch(/由本人负责。$/u)
}, 60_000)

test('An experience of very many short lines is broken, and every line of it is drawn.', async () => {
  const lines = Array.from({ length: 100 }, (_, index) => String(index + 100))
  const change = experienced(1, 0, lines.join('\n'))
  const first = await drawn(change)
  expect(first.pages).toBeGreaterThan(1)
  const rest = Array.from({ length: first.pages - 1 }, (_, index) => index + 2)
  const pages = [first, ...(await Promise.all(rest.map((page) => drawn(change, page))))]
  expect(pages.flatMap(undrawn)).toEqual([])
  expect(pages.map(wordsOf).join('')).toContain('单位0')
  const all = pages.flatMap(({ texts }) => texts.map(({ text }) => text.trim()))
  expect(lines.filter((line) => !all.includes(line))).toEqual([])
}, 120_000)

test('A résumé in which next to nothing was written is one page without a part.', async () => {
  const page = await drawn({ mobile: '', email: '', content: emptyResume })
  expect(page.pages).toBe(1)
  expect(wordsOf(page)).toBe('林知夏以上内容由本人填写，由本人负责。')
}, 60_000)

test('A character that the font lacks stands as its code, and is counted.', async () => {
  const { missing, bytes } = await resumeDocument(fonts, { ...resume, name: '林𠮷' })
  expect(missing).toBe(1)
  expect(wordsOf(await rendered(bytes))).toContain('〔U+20BB7〕')
}, 60_000)

test('The same résumé gives the same bytes, few enough to travel in an answer.', async () => {
  const [one, two] = [await resumeDocument(fonts, resume), await resumeDocument(fonts, resume)]
  expect(one.bytes.equals(two.bytes)).toBe(true)
  expect(one.bytes.length).toBeLessThan(120_000)
})
