import type { Fonts } from './fonts'
import { drawHead } from './head'
import type { Receipt } from './receipt-content'
import type { Paper } from './report-document'
import { drawRows, roomFor, type Row } from './rows'
import { closeSheet, CONTENT, dashed, heightOf, MARGIN, openSheet, styled, write, type Sheet } from './sheet'

const TITLE = '提交回执'
const SIZE = 10.5
const NOTE = '本回执只说明学校收到了这次提交，不是审核结果。'

export const receiptFileName = (number: string): string => `${TITLE}-${number}.pdf`

/** The receipt of a submission as a document: one page, or more when very much was changed. */
export async function receiptDocument(fonts: Fonts, receipt: Receipt): Promise<Paper> {
  const { number, issuer, at, facts, changes, proofs, digest, next } = receipt
  const sheet = openSheet(fonts, { title: `${TITLE} ${number}`, at })
  let y = drawHead(sheet, { issuer, title: TITLE, number: ['回执号', number] })
  y = drawRows(sheet, facts, { y, size: SIZE })
  y = drawPart(sheet, y, { title: '改动的内容', rows: changes, none: '没有改动，和校库一致。' })
  y = drawPart(sheet, y, { title: '交来的证明材料', rows: proofs, none: '没有。' })
  y = drawPart(sheet, y, {
    title: '内容摘要',
    rows: [{ label: 'SHA-256', value: inHalves(digest) }],
    none: '',
  })
  y = drawPart(sheet, y, { title: '接下来', rows: [], none: next })
  const place = { x: MARGIN, y: roomFor(sheet, y + 10, 16), width: CONTENT }
  write(sheet, NOTE, { place, style: styled(9, { ink: 'note' }) })
  return { bytes: await closeSheet(sheet), missing: sheet.missing }
}

/** A digest is read and compared in two lines of the same length. */
const inHalves = (digest: string): string => `${digest.slice(0, 32)} ${digest.slice(32)}`

interface Part {
  readonly title: string
  readonly rows: readonly Row[]
  /** What stands there without any rows. */
  readonly none: string
}

const HEAD = 40

function drawPart(sheet: Sheet, from: number, { title, rows, none }: Part): number {
  const style = styled(SIZE, {})
  // A head is never left alone at the foot of a page.
  const noneHeight = rows.length > 0 ? SIZE * 2 : heightOf(sheet, none, { width: CONTENT, style })
  const y = roomFor(sheet, from, HEAD + noneHeight)
  dashed(sheet, y + 6)
  const head = { x: MARGIN, y: y + 16, width: CONTENT }
  const after = write(sheet, title, { place: head, style: styled(11.5, { weight: 'strong' }) }) + 6
  if (rows.length > 0) return drawRows(sheet, rows, { y: after, size: SIZE })
  return write(sheet, none, { place: { x: MARGIN, y: after, width: CONTENT }, style }) + 6
}
