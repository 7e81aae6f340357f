import { reportTitles } from '../../../domain/registration/report-content'
import { shownNumber } from '../../door/report-numbers'
import type { Fonts } from './fonts'
import { drawReport, type Printed } from './report-page'
import { closeSheet, openSheet } from './sheet'

export interface Paper {
  readonly bytes: Buffer
  /** Characters that stand as their code, because no glyph of them exists. */
  readonly missing: number
}

/** Without anything that names a person: a file's name is seen by more people than its content. */
export const reportFileName = (number: string): string => `核验报告-${shownNumber(number)}.pdf`

/** One report as a document of one page. */
export async function reportDocument(fonts: Fonts, report: Printed, link: string): Promise<Paper> {
  const title = `${reportTitles[report.kind]} ${shownNumber(report._id)}`
  const sheet = openSheet(fonts, { title, at: report.issuedAt })
  drawReport(sheet, report, link)
  return { bytes: await closeSheet(sheet), missing: sheet.missing }
}
