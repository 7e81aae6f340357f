import {
  destinationAskChange,
  destinationChange,
  destinationConfirm,
  destinationCorrect,
  destinationGet,
  destinationImport,
  destinationReopen,
  destinationReportError,
  destinationSave,
  destinationSubmit,
  destinationWithdraw,
  householdRecord,
} from './destination'
import {
  correctionApply,
  correctionList,
  correctionRefuse,
  correctionRequest,
  correctionVerify,
  correctionWithdraw,
  upstreamImport,
} from './correction'
import {
  documentReveal,
  identityBind,
  identityCheck,
  identityConfirmPhone,
  identityRelease,
  identityUnbind,
} from './identity'
import { consentRecord, contactListing, noticeList, noticeRead, recordTimeline, structureList } from './inbox'
import { meGet } from './me'
import { cohortGet, progressGet } from './progress'
import { meExport, recordLooks } from './my-data'
import { proofBegin, proofFinish, proofLook, proofOwn, proofRemove } from './proof'
import { receiptPaper, reportIssue, reportList, reportPaper, reportPrint, reportRevoke } from './report'
import { resumeGet, resumePaper, resumeRemove, resumeSave } from './resume'
import { queueCounts, queueFind, queueList, queueNext, queueRelease, queueRenew } from './queue'
import {
  reviewApprove,
  reviewApproveMany,
  reviewGet,
  reviewReturn,
  reviewRevoke,
  reviewTakeBack,
} from './review'
import { sourceAskRevoke, sourceEdit, sourceSave, sourceSubmit, sourceWithdraw } from './source'
import { ticketAnswer, ticketList, ticketOpen, ticketOwn } from './ticket'
import { windowSave } from './window'

/** The calls that pages make: all that a phone has to carry. */
export const pageContract = {
  'me.get': meGet,
  'identity.bind': identityBind,
  'identity.unbind': identityUnbind,
  'source.save': sourceSave,
  'source.submit': sourceSubmit,
  'source.withdraw': sourceWithdraw,
  'source.edit': sourceEdit,
  'source.askRevoke': sourceAskRevoke,
  'identity.confirmPhone': identityConfirmPhone,
  'identity.check': identityCheck,
  'identity.release': identityRelease,
  'document.reveal': documentReveal,
  'structure.list': structureList,
  'correction.request': correctionRequest,
  'correction.withdraw': correctionWithdraw,
  'correction.list': correctionList,
  'correction.verify': correctionVerify,
  'correction.apply': correctionApply,
  'correction.refuse': correctionRefuse,
  'ticket.open': ticketOpen,
  'ticket.own': ticketOwn,
  'ticket.list': ticketList,
  'ticket.answer': ticketAnswer,
  'notice.list': noticeList,
  'notice.read': noticeRead,
  'consent.record': consentRecord,
  'record.timeline': recordTimeline,
  'record.looks': recordLooks,
  'me.export': meExport,
  'contact.list': contactListing,
  'proof.begin': proofBegin,
  'proof.finish': proofFinish,
  'proof.remove': proofRemove,
  'proof.own': proofOwn,
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
  'destination.save': destinationSave,
  'destination.submit': destinationSubmit,
  'destination.withdraw': destinationWithdraw,
  'destination.confirm': destinationConfirm,
  'destination.reportError': destinationReportError,
  'destination.askChange': destinationAskChange,
  'destination.change': destinationChange,
  'destination.get': destinationGet,
  'destination.correct': destinationCorrect,
  'destination.reopen': destinationReopen,
  'destination.import': destinationImport,
  'household.record': householdRecord,
  'report.issue': reportIssue,
  'report.list': reportList,
  'report.revoke': reportRevoke,
  'report.paper': reportPaper,
  'receipt.paper': receiptPaper,
  'report.print': reportPrint,
  'resume.get': resumeGet,
  'resume.save': resumeSave,
  'resume.remove': resumeRemove,
  'resume.paper': resumePaper,
  'progress.get': progressGet,
  'cohort.get': cohortGet,
  'window.save': windowSave,
} as const

/** What a page can call; types follow from contract.ts, which has it all. */
export type PageCall = keyof typeof pageContract
