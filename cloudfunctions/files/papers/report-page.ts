import { reportTitles } from '../../../domain/registration/report-content'
import type { Report } from '../../../domain/registration/registration'
import { shownNumber } from '../../door/report-numbers'
import { endWords, instantWords } from '../../../domain/china-time'
import { drawHead } from './head'
import { drawQr } from './qr'
import { drawRows, heightOfRows, roomFor, type Row } from './rows'
import { BOTTOM, CONTENT, dashed, INK, MARGIN, styled, write, type Sheet } from './sheet'

/** What of a report stands on its page. */
export type Printed = Pick<Report, '_id' | 'kind' | 'issuer' | 'lines' | 'issuedAt' | 'validUntil'>

/** The block at the foot: QR code, and how to check. */
const FOOT_HEIGHT = 176
const QR = 128
/** Tried one after the other until all lines fit above the foot. */
const sizes = [11, 10, 9, 8, 7] as const

/**
 * Draws a report as a page: what was confirmed, until when it counts, and how to check it. Nothing on it tells
 * a state that may change: that is what the check is for (N10, N13).
 */
export function drawReport(sheet: Sheet, report: Printed, link: string): void {
  const { _id, kind, issuer, lines, issuedAt, validUntil } = report
  const title = reportTitles[kind]
  const from = drawHead(sheet, { issuer, title, number: ['核验编号', shownNumber(_id)] })
  const validity: Row[] = [
    { label: '授权时间', value: instantWords(issuedAt) },
    { label: '有效期至', value: endWords(validUntil), strong: true },
  ]
  const size = fitting(sheet, [...lines, ...validity], BOTTOM - FOOT_HEIGHT - from - 24)
  const y = drawRows(sheet, lines, { y: from, size })
  dashed(sheet, y + 6)
  const after = drawRows(sheet, validity, { y: y + 18, size })
  drawFoot(sheet, Math.max(roomFor(sheet, after, FOOT_HEIGHT), BOTTOM - FOOT_HEIGHT), link)
}

/** The largest size at which the rows fit; the smallest where none does, and a second page takes the rest. */
function fitting(sheet: Sheet, rows: readonly Row[], height: number): number {
  return sizes.find((size) => heightOfRows(sheet, rows, size) <= height) ?? 7
}

function drawFoot(sheet: Sheet, y: number, link: string): void {
  const { document } = sheet
  document.save().lineWidth(0.6).strokeColor(INK.line)
  document.roundedRect(MARGIN, y, QR, QR, 6).stroke()
  document.restore()
  drawQr(sheet, link, { x: MARGIN, y, width: QR })
  const x = MARGIN + QR + 22
  const column = { x, width: CONTENT - QR - 22 }
  const steps = [
    '微信扫码，看这份报告现在是否有效。',
    `或打开 ${addressOf(link)}，输入姓名和核验编号。`,
    '与网页不一致的，以网页为准。',
  ]
  let at = write(sheet, '核验方法', {
    place: { ...column, y: y + 2 },
    style: styled(12, { weight: 'strong' }),
  })
  for (const step of steps)
    at = write(sheet, step, { place: { ...column, y: at + 4 }, style: styled(9.5, { ink: 'label' }) })
  const note = '去向、档案或户口一有变动，这份报告就失效。由毕业生本人授权，不盖章。'
  const place = { x: MARGIN, y: y + QR + 14, width: CONTENT }
  write(sheet, note, { place, style: styled(9, { ink: 'note' }) })
}

/** The public page itself, without the number and check tag behind it. */
function addressOf(link: string): string {
  const [address = ''] = link.split('?')
  // An environment without the page's address: nobody could check such a paper.
  if (address === '') throw new Error('the public page has no address')
  return address
}
