import { cohortCopy, cohortEdits, cohortList, cohortSave, structureGet, structureRename } from './cohort'
import {
  destinationCorrect,
  destinationGet,
  destinationImport,
  destinationReopen,
  householdRecord,
} from './destination'
import {
  correctionApply,
  correctionList,
  correctionRefuse,
  correctionVerify,
  upstreamImport,
} from './correction'
import { documentReveal, identityCheck, identityRelease } from './identity'
import { cohortGet, progressGet } from './progress'
import { recordLock, recordUnlock } from './lock'
import { policyGet, policyPreview, policySave } from './policy'
import { proofLook } from './proof'
import { reportPrint } from './report'
import { queueCounts, queueFind, queueList, queueNext, queueRelease, queueRenew } from './queue'
import {
  reviewApprove,
  reviewApproveMany,
  reviewGet,
  reviewReturn,
  reviewRevoke,
  reviewTakeBack,
} from './review'
import {
  staffGrant,
  staffImport,
  staffInvite,
  staffJoin,
  staffListing,
  staffPosts,
  staffSecond,
  staffSuspend,
  staffWithdraw,
} from './staff'
import { ticketAnswer, ticketList } from './ticket'
import { windowExtend, windowExtensions, windowSave } from './window'

/** The calls that only pages of staff make; they come with those pages (src/lib/staff-calls.ts). */
export const staffContract = {
  'identity.check': identityCheck,
  'identity.release': identityRelease,
  'document.reveal': documentReveal,
  'correction.list': correctionList,
  'correction.verify': correctionVerify,
  'correction.apply': correctionApply,
  'correction.refuse': correctionRefuse,
  'ticket.list': ticketList,
  'ticket.answer': ticketAnswer,
  'proof.view': proofLook,
  'queue.list': queueList,
  'queue.next': queueNext,
  'queue.find': queueFind,
  'queue.counts': queueCounts,
  'queue.renew': queueRenew,
  'queue.release': queueRelease,
  'review.get': reviewGet,
  'review.approve': reviewApprove,
  'review.return': reviewReturn,
  'review.revoke': reviewRevoke,
  'review.approveMany': reviewApproveMany,
  'review.takeBack': reviewTakeBack,
  'upstream.import': upstreamImport,
  'record.lock': recordLock,
  'record.unlock': recordUnlock,
  'destination.get': destinationGet,
  'destination.correct': destinationCorrect,
  'destination.reopen': destinationReopen,
  'destination.import': destinationImport,
  'household.record': householdRecord,
  'report.print': reportPrint,
  'progress.get': progressGet,
  'cohort.get': cohortGet,
  'cohort.save': cohortSave,
  'cohort.copy': cohortCopy,
  'cohort.list': cohortList,
  'cohort.edits': cohortEdits,
  'structure.get': structureGet,
  'structure.rename': structureRename,
  'window.save': windowSave,
  'window.extend': windowExtend,
  'window.extensions': windowExtensions,
  'policy.get': policyGet,
  'policy.save': policySave,
  'policy.preview': policyPreview,
  'staff.grant': staffGrant,
  'staff.suspend': staffSuspend,
  'staff.invite': staffInvite,
  'staff.join': staffJoin,
  'staff.withdraw': staffWithdraw,
  'staff.second': staffSecond,
  'staff.list': staffListing,
  'staff.posts': staffPosts,
  'staff.import': staffImport,
} as const
