import type { RouteOf } from '../door/route'
import type { CallOn } from '../../domain/contract/contract'
import { exportPerson } from './keeping-person'
import { listRead } from './list-read'
import { meExport } from './me-export'
import { proofFinish } from './proof-finish'
import { receiptPaper } from './receipt-paper'
import { reportPaper } from './report-paper'
import { reportPrint } from './report-print'
import { resumePaper } from './resume-paper'
import { rosterImport } from './roster-import'
import { staffImport } from './staff-import'

/**
 * Every call of this function: what one has to be allowed to, and the verb that does it.
 * @param assets folder of the fonts that lie beside the deployed code
 */
// prettier-ignore
export const filesRoutes = (assets: string): { readonly [C in CallOn<'files'>]: RouteOf<C> } => ({
  'roster.import': { capability: 'roster.import', run: rosterImport },
  'staff.import':  { capability: 'staff.grant', run: staffImport },
  'list.read':     { capability: 'record.mend', run: listRead },
  'proof.finish':  { capability: 'ownRecord', run: proofFinish(assets) },
  'report.paper':  { capability: 'ownRecord', run: reportPaper(assets) },
  'receipt.paper': { capability: 'ownRecord', run: receiptPaper(assets) },
  'keeping.person': { capability: 'data.person', run: exportPerson },
  'me.export':     { capability: 'ownRecord', run: meExport },
  'resume.paper':  { capability: 'ownRecord', run: resumePaper(assets) },
  'report.print':  { capability: 'report.print', run: reportPrint(assets) },
})
