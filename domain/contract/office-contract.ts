import { cohortCopy, cohortEdits, cohortList, cohortSave, structureGet, structureRename } from './cohort'
import { destinationImport } from './destination'
import { upstreamImport } from './correction'
import { listRead } from './list'
import { recordLock, recordUnlock } from './lock'
import { policyGet, policyPreview, policySave } from './policy'
import { pushStanding } from './push-standing'
import { progressDays, progressDelivery, progressRecount, progressUnits } from './progress'
import { reportPrint } from './report'
import { sheetBegin } from './sheet'
import {
  staffGrant,
  staffImport,
  staffInvite,
  staffListing,
  staffPosts,
  staffSecond,
  staffSuspend,
  staffWithdraw,
} from './staff'
import { statusGet } from './status'
import { windowExtend, windowExtensions, windowSave } from './window'

/** The calls that only pages of the office make; they come with those pages (src/lib/office-calls.ts). */
export const officeContract = {
  'upstream.import': upstreamImport,
  'list.read': listRead,
  'record.lock': recordLock,
  'record.unlock': recordUnlock,
  'destination.import': destinationImport,
  'report.print': reportPrint,
  'progress.units': progressUnits,
  'progress.days': progressDays,
  'progress.delivery': progressDelivery,
  'progress.recount': progressRecount,
  'cohort.save': cohortSave,
  'cohort.copy': cohortCopy,
  'cohort.list': cohortList,
  'cohort.edits': cohortEdits,
  'structure.get': structureGet,
  'structure.rename': structureRename,
  'window.save': windowSave,
  'window.extend': windowExtend,
  'window.extensions': windowExtensions,
  'sheet.begin': sheetBegin,
  'policy.get': policyGet,
  'policy.save': policySave,
  'policy.preview': policyPreview,
  'push.standing': pushStanding,
  'staff.grant': staffGrant,
  'staff.suspend': staffSuspend,
  'staff.invite': staffInvite,
  'staff.withdraw': staffWithdraw,
  'staff.second': staffSecond,
  'staff.list': staffListing,
  'staff.posts': staffPosts,
  'staff.import': staffImport,
  'status.get': statusGet,
} as const
