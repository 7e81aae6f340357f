import { WorkbookFault } from './refusals'

/**
 * What exceljs reads wrongly, put right in the text of a part before it reads it. Each has its story in
 * docs/decisions/0010 and its test in exceljs-gaps.test.ts. All searches go forward only: hostile text
 * costs no more than its length.
 */

/** Longest run of text without the end of a row or string; also the largest part read as a whole. */
const longestPiece = 8 * 1024 * 1024

/** The first element of a part, with the prefix that all of its elements carry. */
const root = /<(?:([A-Za-z]\w{0,20}):)?([A-Za-z]\w{0,40})(?=[\s/>])/u

/** exceljs knows elements by their bare names; .NET writes `<x:row>`. */
const withoutPrefix = (text: string, prefix: string): string =>
  prefix === '' ? text : text.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</')

/** exceljs takes the phonetic guide (拼音指南) of a string for the string itself. */
function withoutPhonetics(text: string): string {
  const [before = '', ...guides] = text.split('<rPh')
  return before + guides.map((guide) => guide.split('</rPh>')[1] ?? '').join('')
}

const runText = /<t(?:\s[^<>]*)?>([^<]*)<\/t>/gu

/** exceljs keeps only the last run of rich text that stands in the cell itself. */
function withOneRun(text: string): string {
  const [before = '', ...cells] = text.split('<is>')
  return [before, ...cells.map(oneRun)].join('<is>')
}

function oneRun(text: string): string {
  const end = text.indexOf('</is>')
  const inner = text.slice(0, end)
  if (end === -1 || !inner.includes('<r>')) return text
  const joined = [...inner.matchAll(runText)].map(([, run]) => run).join('')
  return `<t xml:space="preserve">${joined}</t>${text.slice(end)}`
}

/** exceljs reads 2003-02-01 as the number 2003 and shows the 2003rd day; as text it stays what it is. */
const isoDateCell = /(<c [^<>]*\bt=)["']d["']/gu

/** exceljs does not know the numbers of Chinese Excel's own date formats, such as 2003年2月1日. */
const chineseDateFormat = /\bnumFmtId=["'](?:2[7-9]|3[016]|5[0-8])["']/gu

const repaired = (text: string, prefix: string): string => {
  let plain = withoutPrefix(text, prefix)
  if (plain.includes('<rPh')) plain = withoutPhonetics(plain)
  if (plain.includes('<is><r>')) plain = withOneRun(plain)
  if (/\bt=["']d/u.test(plain)) plain = plain.replace(isoDateCell, '$1"str"')
  return plain.replace(chineseDateFormat, 'numFmtId="14"')
}

/**
 * A part in pieces that end with the element of a name, or in one piece if none is given; repaired.
 * Throws a WorkbookFault for an element that never ends and a part that is cut off.
 */
export async function* piecesOf(chunks: AsyncIterable<string>, element?: string): AsyncGenerator<string> {
  let rest = ''
  let found: RegExpExecArray | null = null
  let prefix = ''
  for await (const chunk of chunks) {
    rest += chunk
    if (rest.length > longestPiece) throw new WorkbookFault('damaged')
    if (found === null) {
      found = root.exec(rest)
      prefix = found?.[1] === undefined ? '' : `${found[1]}:`
    }
    if (found === null || element === undefined) continue
    const close = `</${prefix}${element}>`
    const end = rest.lastIndexOf(close) + close.length
    if (end < close.length) continue
    yield repaired(rest.slice(0, end), prefix)
    rest = rest.slice(end)
  }
  const last = rest.trimEnd()
  const isWhole = found !== null && (last.endsWith(`</${found[0].slice(1)}>`) || isEmptyPart(last))
  if (!isWhole) throw new WorkbookFault('damaged')
  yield repaired(last, prefix)
}

/** A part that is one element without content, such as the strings of a workbook without any. */
const isEmptyPart = (text: string): boolean => /^(?:<\?[^<]*)?<\w[^<]*\/>$/u.test(text)
