import { destinationConfirm, destinationSave, destinationSubmit, destinationWithdraw } from './destination'
import { identityBind, identityUnbind } from './identity'
import { meGet } from './me'
import { cohortGet, progressGet } from './progress'
import { proofBegin, proofFinish, proofLook, proofOwn, proofRemove } from './proof'
import { receiptPaper, reportIssue, reportList, reportPaper, reportPrint, reportRevoke } from './report'
import {
  queueList,
  queueNext,
  queueRelease,
  reviewApprove,
  reviewGet,
  reviewReturn,
  reviewRevoke,
} from './review'
import { sourceSave, sourceSubmit, sourceWithdraw } from './source'
import { windowSave } from './window'

/** The calls that pages make: all that a phone has to carry. */
export const pageContract = {
  'me.get': meGet,
  'identity.bind': identityBind,
  'identity.unbind': identityUnbind,
  'source.save': sourceSave,
  'source.submit': sourceSubmit,
  'source.withdraw': sourceWithdraw,
  'proof.begin': proofBegin,
  'proof.finish': proofFinish,
  'proof.remove': proofRemove,
  'proof.own': proofOwn,
  'proof.view': proofLook,
  'queue.list': queueList,
  'queue.next': queueNext,
  'queue.release': queueRelease,
  'review.get': reviewGet,
  'review.approve': reviewApprove,
  'review.return': reviewReturn,
  'review.revoke': reviewRevoke,
  'destination.save': destinationSave,
  'destination.submit': destinationSubmit,
  'destination.withdraw': destinationWithdraw,
  'destination.confirm': destinationConfirm,
  'report.issue': reportIssue,
  'report.list': reportList,
  'report.revoke': reportRevoke,
  'report.paper': reportPaper,
  'receipt.paper': receiptPaper,
  'report.print': reportPrint,
  'progress.get': progressGet,
  'cohort.get': cohortGet,
  'window.save': windowSave,
} as const

/** What a page can call; types follow from contract.ts, which has it all. */
export type PageCall = keyof typeof pageContract
