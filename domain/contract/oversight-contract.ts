import { auditPeople, auditSearch, auditState, auditVerify } from './audit'
import { noticeUnreached } from './inbox'
import {
  keepingErase,
  keepingLog,
  keepingPerson,
  keepingPreview,
  keepingSave,
  keepingSchedule,
} from './keeping'
import { pushGet, pushHistory, pushPreview, pushSave, pushTest } from './push'

/**
 * The calls that only the pages about backlogs, the audit, keeping and health make; they come with those pages
 * (src/lib/oversight-calls.ts).
 */
export const oversightContract = {
  'notice.unreached': noticeUnreached,
  'push.get': pushGet,
  'push.save': pushSave,
  'push.preview': pushPreview,
  'push.test': pushTest,
  'push.history': pushHistory,
  'keeping.schedule': keepingSchedule,
  'keeping.preview': keepingPreview,
  'keeping.log': keepingLog,
  'keeping.save': keepingSave,
  'keeping.erase': keepingErase,
  'keeping.person': keepingPerson,
  'audit.search': auditSearch,
  'audit.people': auditPeople,
  'audit.verify': auditVerify,
  'audit.state': auditState,
} as const
