import {
  destinationAskChange,
  destinationChange,
  destinationConfirm,
  destinationReportError,
  destinationSave,
  destinationSubmit,
  destinationWithdraw,
} from './destination'
import { correctionRequest, correctionWithdraw } from './correction'
import { identityBind, identityConfirmPhone, identityUnbind } from './identity'
import { consentRecord, contactListing, noticeList, noticeRead, recordTimeline, structureList } from './inbox'
import { meGet } from './me'
import { meExport, recordLooks } from './my-data'
import { proofBegin, proofFinish, proofOwn, proofRemove } from './proof'
import { receiptPaper, reportIssue, reportList, reportPaper, reportRevoke } from './report'
import { resumeGet, resumePaper, resumeRemove, resumeSave } from './resume'
import { sourceAskRevoke, sourceEdit, sourceSave, sourceSubmit, sourceWithdraw } from './source'
import { ticketOpen, ticketOwn } from './ticket'

/** The calls that pages of graduates make: all that every phone has to carry. */
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
  'structure.list': structureList,
  'correction.request': correctionRequest,
  'correction.withdraw': correctionWithdraw,
  'ticket.open': ticketOpen,
  'ticket.own': ticketOwn,
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
  'destination.save': destinationSave,
  'destination.submit': destinationSubmit,
  'destination.withdraw': destinationWithdraw,
  'destination.confirm': destinationConfirm,
  'destination.reportError': destinationReportError,
  'destination.askChange': destinationAskChange,
  'destination.change': destinationChange,
  'report.issue': reportIssue,
  'report.list': reportList,
  'report.revoke': reportRevoke,
  'report.paper': reportPaper,
  'receipt.paper': receiptPaper,
  'resume.get': resumeGet,
  'resume.save': resumeSave,
  'resume.remove': resumeRemove,
  'resume.paper': resumePaper,
} as const
