import { readdirSync } from 'node:fs'
import os from 'node:os'
import { openRoster } from '../../../../cloudfunctions/files/roster/workbook'
import type { Cell, SheetRow } from '../../../../domain/roster/cells'
import { sheetXml, workbookOf, zipFile, type ZipPart } from '../../../support/zip-file'

/** What exceljs's streaming reader gets wrong when it is left alone: docs/decisions/0010. */

const header = ['学号', '姓名', '证件号码']
const part = (name: string, text: string): ZipPart => ({ name, bytes: Buffer.from(text) })

async function rowsOf(parts: readonly ZipPart[]): Promise<SheetRow[]> {
  const opened = await openRoster(zipFile(parts))
  if (!opened.ok) throw new Error(opened.error.code)
  const rows: SheetRow[] = []
  for await (const row of opened.value.sheet.rows()) rows.push(row)
  return rows
}

/** The one cell of a second row, given as XML. */
async function cellOf(xml: string, more: readonly ZipPart[] = []): Promise<Cell | undefined> {
  const sheet = sheetXml([header]).replace('</sheetData>', `<row r="2">${xml}</row></sheetData>`)
  return (await rowsOf(workbookOf(sheet, more)))[1]?.cells[0]
}

const date = (day: string): Cell => ({ kind: 'date', date: day })
const text = (value: string): Cell => ({ kind: 'text', text: value })

describe('Texts', () => {
  test('No character is lost where the unpacked bytes are cut, in cells and in shared strings.', async () => {
    const names = Array.from({ length: 4000 }, (_, at) => `${'a'.repeat(at % 7)}江建志䶮${at}`)
    const inCells = await rowsOf(workbookOf(sheetXml([header, ...names.map((name) => [name])])))
    expect(inCells.slice(1).map(({ cells }) => cells[0])).toEqual(names.map(text))
    const items = [...header, ...names].map((name) => `<si><t>${name}</t></si>`)
    const cell = (at: number, reference: string): string => `<c r="${reference}" t="s"><v>${at}</v></c>`
    const rows = names.map((_, at) => `<row r="${at + 2}">${cell(at + 3, `A${at + 2}`)}</row>`)
    const first = `<row r="1">${cell(0, 'A1')}${cell(1, 'B1')}${cell(2, 'C1')}</row>`
    const sheet = `<worksheet><sheetData>${first}${rows.join('')}</sheetData></worksheet>`
    const shared = await rowsOf(
      workbookOf(sheet, [part('xl/sharedStrings.xml', `<sst>${items.join('')}</sst>`)]),
    )
    expect(shared.slice(1).map(({ cells }) => cells[0])).toEqual(names.map(text))
  })

  test.each([
    [
      'a phonetic guide',
      '<c r="A2" t="inlineStr"><is><t>江志</t><rPh sb="0" eb="1"><t>jiāng</t></rPh></is></c>',
      '江志',
    ],
    [
      'runs in the cell',
      '<c r="A2" t="inlineStr"><is><r><t>江</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 志</t></r></is></c>',
      '江 志',
    ],
    ['a carriage return', '<c r="A2" t="inlineStr"><is><t>江_x000D_志</t></is></c>', '江\r志'],
    ['a truth value', '<c r="A2" t="b"><v>1</v></c>', '是'],
  ])('A cell with %s is read as it is shown.', async (_, xml, shown) => {
    expect(await cellOf(xml)).toEqual(text(shown))
  })

  test('A phonetic guide of a shared string is no part of it.', async () => {
    const strings = part(
      'xl/sharedStrings.xml',
      '<sst><si><t>江志</t><rPh sb="0" eb="1"><t>jiāng</t></rPh><phoneticPr fontId="1"/></si></sst>',
    )
    expect(await cellOf('<c r="A2" t="s"><v>0</v></c>', [strings])).toEqual(text('江志'))
  })
})

describe('Dates, formulas and errors', () => {
  const styles = (format: number): ZipPart =>
    part(
      'xl/styles.xml',
      `<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${format}"/></cellXfs></styleSheet>`,
    )
  const styled = '<c r="A2" s="1"><v>37653</v></c>'

  test.each([14, 27, 31, 57, 58])(
    'The built-in format %d, of Chinese Excel too, is a date.',
    async (format) => {
      expect(await cellOf(styled, [styles(format)])).toEqual(date('2003-02-01'))
    },
  )

  test('Numbers of other formats stay numbers.', async () => {
    for (const format of [0, 2, 49]) {
      expect(await cellOf(styled, [styles(format)])).toEqual({ kind: 'number', value: 37_653 })
    }
  })

  test('Days of the calendar of 1904 are counted from there.', async () => {
    const sheet = sheetXml([header]).replace('</sheetData>', `<row r="2">${styled}</row></sheetData>`)
    const parts = workbookOf(sheet, [styles(14)]).map((one) =>
      one.name === 'xl/workbook.xml'
        ? part(one.name, one.bytes.toString().replace('<sheets>', '<workbookPr date1904="1"/><sheets>'))
        : one,
    )
    expect((await rowsOf(parts))[1]?.cells[0]).toEqual(date('2007-02-02'))
  })

  test('A date written as text of ISO 8601 is that day; a number too large for a day is an error.', async () => {
    expect(await cellOf('<c r="A2" t="d" s="1"><v>2003-02-01T00:00:00</v></c>', [styles(14)])).toEqual(
      date('2003-02-01'),
    )
    expect(await cellOf('<c r="A2" s="1"><v>2301000001</v></c>', [styles(14)])).toEqual({ kind: 'error' })
  })

  test.each([
    ['with a result', '<c r="A2"><f>1+1</f><v>2</v></c>'],
    ['with a text', '<c r="A2" t="str"><f>"x"</f><v>x</v></c>'],
    ['shared with its neighbours', '<c r="A2"><f t="shared" si="0"/><v>2</v></c>'],
    ['without a result', '<c r="A2"><f>1+1</f></c>'],
  ])('A formula %s is a formula.', async (_, xml) => {
    expect(await cellOf(xml)).toEqual({ kind: 'formula' })
  })

  test('An error is an error, and a cell with a style only is blank.', async () => {
    expect(await cellOf('<c r="A2" t="e"><v>#N/A</v></c>')).toEqual({ kind: 'error' })
    expect(await cellOf('<c r="A2" s="1"/>', [styles(14)])).toBeUndefined()
  })
})

describe('Archives', () => {
  const parts = workbookOf(sheetXml([header, ['1', '2', '3']]))

  test('The order of the parts does not matter, and nothing is left in the temporary folder.', async () => {
    const before = readdirSync(os.tmpdir()).filter((name) => name.startsWith('tmp-'))
    expect(await rowsOf([...parts].reverse())).toEqual(await rowsOf(parts))
    expect(readdirSync(os.tmpdir()).filter((name) => name.startsWith('tmp-'))).toEqual(before)
  })

  test('A part that ends in the middle, a row without its number and one out of order are damage.', async () => {
    const sheet = sheetXml([header, ['1', '2', '3']])
    const cut = sheet.slice(0, -30)
    for (const broken of [cut, sheet.replace('<row r="2">', '<row>'), sheet.replace('r="2"', 'r="1"')]) {
      await expect(rowsOf(workbookOf(broken))).rejects.toThrow('damaged')
    }
  })
})
