import { destinationCorrect, destinationGet, destinationReopen, householdRecord } from './destination'
import { correctionApply, correctionList, correctionRefuse, correctionVerify } from './correction'
import { documentReveal, identityCheck, identityRelease } from './identity'
import { cohortGet, progressGet } from './progress'
import { proofLook } from './proof'
import { queueCounts, queueFind, queueList, queueNext, queueRelease, queueRenew } from './queue'
import {
  reviewApprove,
  reviewApproveMany,
  reviewGet,
  reviewReturn,
  reviewRevoke,
  reviewTakeBack,
} from './review'
import { staffJoin } from './staff'
import { ticketAnswer, ticketList } from './ticket'

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
  'destination.get': destinationGet,
  'destination.correct': destinationCorrect,
  'destination.reopen': destinationReopen,
  'household.record': householdRecord,
  'progress.get': progressGet,
  'cohort.get': cohortGet,
  'staff.join': staffJoin,
} as const
