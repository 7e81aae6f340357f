import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkWorkbook, importableRows, openRoster } from '../../../../cloudfunctions/files/roster/workbook'
import { sheetXml, workbookOf, zipFile, type ZipPart } from '../../../support/zip-file'
import { processorTime } from '../../../support/processor-time'

const fixture = readFileSync(path.resolve(__dirname, '../../../fixtures/roster.xlsx'))
const header = ['学号', '姓名', '证件号码', '学院', '家庭地址']
const person = ['2301000001', '江建志', '11010219840406970X', '商学院', '某路1号']

async function refusalOf(bytes: Buffer): Promise<unknown> {
  const opened = await openRoster(bytes)
  if (!opened.ok) return opened.error
  const checked = await checkWorkbook(opened.value)
  return checked.ok ? checked.value.report : checked.error
}

const compoundFile = (...parts: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048), ...parts])

const zeros = (mebibytes: number): Buffer => Buffer.alloc(mebibytes * 1024 * 1024)
const picture = (bytes: Buffer): ZipPart => ({ name: 'xl/media/image1.png', bytes })

describe('Files that are no roster', () => {
  test.each([
    ['has no bytes', Buffer.alloc(0), 'emptyFile'],
    ['is text', Buffer.from('学号,姓名\n1,2\n'), 'notWorkbook'],
    ['is random bytes', Buffer.from('00'.repeat(5000), 'hex'), 'notWorkbook'],
    ['is an archive of something else', zipFile([{ name: 'a.txt', bytes: Buffer.from('a') }]), 'notWorkbook'],
    ['is an old .xls', compoundFile(Buffer.from('Workbook', 'utf16le')), 'oldFormat'],
    ['has a password', compoundFile(Buffer.from('EncryptedPackage', 'utf16le')), 'passwordProtected'],
    ['is cut off in the middle', fixture.subarray(0, 300_000), 'damaged'],
    ['is cut off at the start', fixture.subarray(200_000), 'damaged'],
    ['has no header', zipFile(workbookOf(sheetXml([['合计'], ['姓名']]))), 'headerNotFound'],
    ['has an empty sheet', zipFile(workbookOf(sheetXml([]))), 'headerNotFound'],
  ])('A file that %s is refused as what it is.', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toEqual({ code })
  })

  test('A part behind a password of its own is refused.', async () => {
    const [first, ...rest] = workbookOf(sheetXml([header]))
    if (first === undefined) throw new Error('no part')
    expect(await refusalOf(zipFile([{ ...first, claims: { flags: 1 } }, ...rest]))).toEqual({
      code: 'passwordProtected',
    })
  })

  test('Wherever a byte of the fixture is turned over, the file is refused or read exactly as before.', async () => {
    const whole = await refusalOf(fixture)
    let refused = 0
    for (let at = 1000; at < fixture.length; at += 65_000) {
      const broken = Buffer.from(fixture)
      broken[at] = (broken[at] ?? 0) ^ 0xff
      const found = await refusalOf(broken)
      if (found !== null && typeof found === 'object' && 'code' in found) refused += 1
      else expect(found).toEqual(whole)
    }
    expect(refused).toBeGreaterThan(5)
  })
})

describe('Bombs', () => {
  test('A part that would unpack to a thousand times its size is refused in less than a second, unread.', async () => {
    const bomb = zipFile([...workbookOf(sheetXml([header, person])), picture(zeros(64))])
    const before = process.memoryUsage().rss
    const spent = processorTime()
    expect(await refusalOf(bomb)).toEqual({ code: 'compressionBomb' })
    expect(spent()).toBeLessThan(1000)
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  test('Many parts that are harmless alone are refused together.', async () => {
    const parts = Array.from({ length: 200 }, (_, at) => ({
      name: `xl/media/${at}.png`,
      bytes: Buffer.from(`${at}`),
      claims: { unpacked: 2_000_000 },
    }))
    expect(await refusalOf(zipFile([...workbookOf(sheetXml([header])), ...parts]))).toEqual({
      code: 'compressionBomb',
    })
  })

  test('More parts than a workbook has are refused by their number alone.', async () => {
    expect(await refusalOf(zipFile(workbookOf(sheetXml([header])), 60_000))).toEqual({
      code: 'compressionBomb',
    })
  })

  test('A part that unpacks to more than it declares is refused while it is read.', async () => {
    const parts = workbookOf(`${sheetXml([header, person])}${' '.repeat(500_000)}`)
    const lying = parts.map((part) =>
      part.name.includes('sheet1') ? { ...part, claims: { unpacked: 1000 } } : part,
    )
    expect(await refusalOf(zipFile(lying))).toEqual({ code: 'compressionBomb' })
  })

  test('A row that never ends and a sheet of too many rows are refused.', async () => {
    const endless = sheetXml([header, person]).replace('</sheetData>', `<row r="9">${'<c/>'.repeat(300_000)}`)
    expect(await refusalOf(zipFile(workbookOf(endless)))).toEqual({ code: 'damaged' })
    // Equal rows pack so well that the guard takes them for a bomb: these are unlike.
    const rows = Array.from(
      { length: 200_001 },
      (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>${at * 7919}</v></c></row>`,
    )
    const many = sheetXml([header]).replace('</sheetData>', `${rows.join('')}</sheetData>`)
    expect(await refusalOf(zipFile(workbookOf(many)))).toEqual({ code: 'tooManyRows' })
  })
})

describe('Hostile cells', () => {
  test('Headers and values named after an object’s own properties stay texts, and no prototype changes.', async () => {
    const keys = ['__proto__', 'constructor', 'toString']
    const rows = [
      [...header, ...keys],
      [...person.slice(0, 3), '__proto__', 'constructor', 'x', 'y', 'z'],
    ]
    const opened = await openRoster(zipFile(workbookOf(sheetXml(rows))))
    if (!opened.ok) throw new Error(opened.error.code)
    const checked = await checkWorkbook(opened.value)
    if (!checked.ok) throw new Error(checked.error.code)
    expect(checked.value.report).toEqual({
      total: 1,
      importable: 1,
      issues: [],
      unknownColumns: ['__PROTO__', 'CONSTRUCTOR', 'TOSTRING'],
    })
    expect([...checked.value.names.college]).toEqual([['__proto__', 1]])
    const entries = []
    for await (const entry of importableRows(opened.value, { refused: new Set() })) entries.push(entry)
    expect(entries[0]?.values).toMatchObject({ college: '__proto__', address: 'constructor' })
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('Entities that would multiply are refused, and numbered ones become their character.', async () => {
    const row = (college: string): string => sheetXml([header, [...person.slice(0, 3), college, 'x']])
    const declared = `<!DOCTYPE x [<!ENTITY lol "lollol">]>${row('&lol;&lol;')}`
    expect(await refusalOf(zipFile(workbookOf(declared)))).toEqual({ code: 'damaged' })
    expect(await refusalOf(zipFile(workbookOf(row('&#x110000;'))))).toEqual({ code: 'damaged' })
    const opened = await openRoster(zipFile(workbookOf(row('&#x5546;学院&amp;'))))
    if (!opened.ok) throw new Error(opened.error.code)
    for await (const { values } of importableRows(opened.value, { refused: new Set() }))
      expect(values.college).toBe('商学院&')
  })

  test('Shared strings with runs and phonetic guides, prefixes and single quotes are read as they are shown.', async () => {
    const sheet = `<x:worksheet xmlns:x='u'><x:sheetData><x:row r='3'>${header
      .map((_, at) => `<x:c r='${'BCDEF'.charAt(at)}3' t='s'><x:v>${at}</x:v></x:c>`)
      .join('')}</x:row><x:row r='5'>${person
      .map((_, at) => `<x:c r='${'BCDEF'.charAt(at)}5' t='s'><x:v>${at + 5}</x:v></x:c>`)
      .join('')}</x:row></x:sheetData></x:worksheet>`
    const items = [...header, ...person].map(
      (text) =>
        `<x:si><x:r><x:t>${text.slice(0, 1)}</x:t></x:r><x:r><x:t>${text.slice(1)}</x:t></x:r><x:rPh><x:t>ピ</x:t></x:rPh></x:si>`,
    )
    const strings = {
      name: 'xl/sharedStrings.xml',
      bytes: Buffer.from(`<x:sst xmlns:x="u">${items.join('')}</x:sst>`),
    }
    const opened = await openRoster(zipFile(workbookOf(sheet, [strings])))
    if (!opened.ok) throw new Error(opened.error.code)
    const entries = []
    for await (const entry of importableRows(opened.value, { refused: new Set() })) entries.push(entry)
    expect(entries).toMatchObject([{ row: 5, studentNo: person[0], name: person[1], documentNo: person[2] }])
  })

  test('Cells of 64 KB, of one kind of character or another, cost less than 250 ms of processor time a row.', async () => {
    const parts = ['1', '1E', ' ', '(', '\u202e', '@.', '·', '2003-']
    const rows = parts.map((part) => header.map(() => part.repeat(65_536 / part.length)))
    const spent = processorTime()
    const found = await refusalOf(
      zipFile(workbookOf(sheetXml([[...header.slice(0, 3), '电子邮箱', '出生日期'], ...rows]))),
    )
    expect(spent() / rows.length).toBeLessThan(250)
    expect(found).toMatchObject({ importable: 0 })
  })
})
