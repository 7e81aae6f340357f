import type { Fonts } from '../../../../cloudfunctions/files/papers/fonts'
import { reportDocument, reportFileName } from '../../../../cloudfunctions/files/papers/report-document'
import { destinationFields } from '../../../../domain/destination/fields'
import { fields } from '../../../../domain/registration/fields'
import { processorTime } from '../../../support/processor-time'
import { qrOf, rendered, undrawn, wordsOf } from '../../../support/rendered-pdf'
import { aReport, fonts, link, longText } from './printed-report'

/** A paper is right when it looks right: pages are rendered, and their ink is compared with the font's outlines. */
const withoutBlanks = (text: string): string => text.replace(/\s/gu, '')

test('Everything on the page is drawn in the shapes of its font, and nothing of the report is missing.', async () => {
  const page = await rendered((await reportDocument(fonts, aReport(), link)).bytes)
  expect(page.pages).toBe(1)
  expect(undrawn(page)).toEqual([])
  const words = wordsOf(page)
  const report = aReport()
  for (const { label, value } of report.lines) expect(words).toContain(withoutBlanks(label + value))
  for (const told of [
    report.issuer,
    '去向登记核验报告',
    '核验编号　7K3M-4T9W-QX2B-5N8H',
    '授权时间2027年7月1日 09:30',
    '有效期至2027年7月30日 24:00',
    'https://check.example/report',
  ])
    expect(words).toContain(withoutBlanks(told))
  // Whatever may change later is not on paper.
  expect(words).not.toMatch(/生效中|已过期|已失效/u)
})

/** A font whose shapes are all empty when they are embedded, while its texts can still be extracted. */
function blankFont(font: Fonts['text']): Fonts['text'] {
  const blank = font.glyphForCodePoint(0x20).id
  const createSubset = () => {
    const subset = font.createSubset()
    // At run time it lists its glyphs and answers with places in that list; its types say otherwise.
    const { glyphs } = subset as unknown as { readonly glyphs: number[] }
    const known = new Map<number, number>()
    const includeGlyph = (id: number): number => {
      const place = known.get(id) ?? glyphs.push(blank) - 1
      known.set(id, place)
      return place
    }
    return Object.assign(subset, { includeGlyph })
  }
  return new Proxy(font, {
    get: (target, name): unknown =>
      name === 'createSubset' ? createSubset : Reflect.get(target, name, target),
  })
}

test('A page whose glyphs are blank is noticed, although all its text can be extracted.', async () => {
  const blank = { text: blankFont(fonts.text), strong: blankFont(fonts.strong) }
  const page = await rendered((await reportDocument(blank, aReport(), link)).bytes)
  expect(wordsOf(page)).toContain('林知夏')
  expect(Math.max(...page.texts.map(({ overlap }) => overlap))).toBeLessThan(0.2)
})

test('The QR code on the rendered page says the link, and nothing else.', async () => {
  const page = await rendered((await reportDocument(fonts, aReport(), link)).bytes)
  expect(await qrOf(page)).toBe(link)
})

test('The same report gives the same bytes, whenever it is printed.', async () => {
  const first = await reportDocument(fonts, aReport(), link)
  const again = await reportDocument(fonts, aReport(), link)
  expect(again.bytes.equals(first.bytes)).toBe(true)
})

test('A report weighs at most 40 KB and costs at most 150 ms of processor time once the fonts are open.', async () => {
  await reportDocument(fonts, aReport(), link)
  const costs: number[] = []
  for (let time = 0; time < 5; time += 1) {
    const spent = processorTime()
    const { bytes } = await reportDocument(fonts, aReport(), link)
    costs.push(spent())
    expect(bytes.length).toBeLessThanOrEqual(40_000)
  }
  const median = [...costs].sort((a, b) => a - b)[2] ?? Infinity
  process.stdout.write(`report: ${median.toFixed(0)} ms of processor time\n`)
  expect(median).toBeLessThanOrEqual(150)
})

test('Values of the greatest length still leave the report on one page, without anything left out.', async () => {
  const { lines: usual } = aReport()
  const lengths = new Map<string, number>(
    [...Object.values(fields), ...Object.values(destinationFields)].map(({ label, maxLength }) => [
      label,
      maxLength,
    ]),
  )
  // What somebody types is as long as may be; what the school and the tables say is as it is.
  const typed = ['unitName', 'schoolName', 'country', 'work'] as const
  const labels = [...usual.map(({ label }) => label), ...typed.map((field) => destinationFields[field].label)]
  const lines = [...new Set(labels)].map((label, index) => ({
    label,
    value: longText(lengths.get(label) ?? 4, index * 250),
  }))
  const page = await rendered((await reportDocument(fonts, aReport({ lines }), link)).bytes)
  expect(page.pages).toBe(1)
  for (const { value } of lines) expect(wordsOf(page)).toContain(value)
  expect(await qrOf(page)).toBe(link)
})

test('What does not fit one page goes to a further one, which ends with how to check it.', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => ({ label: `第${index}项`, value: `内容${index}` }))
  const { bytes } = await reportDocument(fonts, aReport({ lines }), link)
  const first = await rendered(bytes)
  const last = await rendered(bytes, 2)
  expect(first.pages).toBe(2)
  expect(wordsOf(first)).toContain('第0项内容0')
  expect(wordsOf(last)).toContain('第59项内容59')
  expect(await qrOf(last)).toBe(link)
})

test('A rare character that the fonts lack stands as its code and is counted; it never vanishes.', async () => {
  const lines = [{ label: '姓名', value: '林𠮷夏' }]
  const paper = await reportDocument(fonts, aReport({ lines }), link)
  expect(paper.missing).toBe(1)
  expect(wordsOf(await rendered(paper.bytes))).toContain('林〔U+20BB7〕夏')
})

test('Neither the file’s name nor the document’s own data names the graduate.', async () => {
  expect(reportFileName('7K3M4T9WQX2B5N8H')).toBe('核验报告-7K3M-4T9W-QX2B-5N8H.pdf')
  const { bytes } = await reportDocument(fonts, aReport(), link)
  const info = /\/Title (\(.*?\)|<.*?>)/su.exec(bytes.toString('latin1'))?.[1] ?? ''
  const title = Buffer.from(info.slice(1, -1), 'latin1').swap16().toString('utf16le')
  expect(title).not.toContain('林')
})

test('A paper that nobody could check is not made: without the page’s address it throws.', async () => {
  await expect(reportDocument(fonts, aReport(), '?n=7K3M4T9WQX2B5N8H&t=x')).rejects.toThrow('no address')
})
