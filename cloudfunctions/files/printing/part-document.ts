import type { Report } from '../../../domain/registration/registration'
import type { Fonts } from '../papers/fonts'
import type { Paper } from '../papers/report-document'
import { drawReport } from '../papers/report-page'
import { closeSheet, openSheet } from '../papers/sheet'

/** Reports as one document, a page each, in the given order. */
export async function partDocument(
  fonts: Fonts,
  reports: readonly Report[],
  linkOf: (number: string) => string,
): Promise<Paper> {
  const at = Math.max(0, ...reports.map(({ issuedAt }) => issuedAt))
  const sheet = openSheet(fonts, { title: '去向登记核验报告', at })
  for (const report of reports) drawReport(sheet, report, linkOf(report._id))
  return { bytes: await closeSheet(sheet), missing: sheet.missing }
}
