import { auditPeople, auditSearch, auditState, auditVerify } from './audit'
import { cohortCopy, cohortEdits, cohortList, cohortSave, structureGet, structureRename } from './cohort'
import { destinationImport } from './destination'
import { upstreamImport } from './correction'
import {
  keepingErase,
  keepingLog,
  keepingPerson,
  keepingPreview,
  keepingSave,
  keepingSchedule,
} from './keeping'
import { listRead } from './list'
import { noticeUnreached } from './inbox'
import { recordLock, recordUnlock } from './lock'
import { policyGet, policyPreview, policySave } from './policy'
import { pushGet, pushHistory, pushPreview, pushSave, pushStanding, pushTest } from './push'
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
  'notice.unreached': noticeUnreached,
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
  'push.get': pushGet,
  'push.save': pushSave,
  'push.preview': pushPreview,
  'push.standing': pushStanding,
  'push.test': pushTest,
  'push.history': pushHistory,
  'keeping.schedule': keepingSchedule,
  'keeping.preview': keepingPreview,
  'keeping.log': keepingLog,
  'keeping.save': keepingSave,
  'keeping.erase': keepingErase,
  'keeping.person': keepingPerson,
  'staff.grant': staffGrant,
  'staff.suspend': staffSuspend,
  'staff.invite': staffInvite,
  'staff.withdraw': staffWithdraw,
  'staff.second': staffSecond,
  'staff.list': staffListing,
  'staff.posts': staffPosts,
  'staff.import': staffImport,
  'audit.search': auditSearch,
  'audit.people': auditPeople,
  'audit.verify': auditVerify,
  'audit.state': auditState,
  'status.get': statusGet,
} as const
