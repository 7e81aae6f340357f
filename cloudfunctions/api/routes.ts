import type { CallOn } from '../../domain/contract/contract'
import { auditPeople } from './audit-people'
import { auditSearching } from './audit-search'
import { auditStanding } from './audit-state'
import { auditVerify } from './audit-verify'
import { cohortCopy } from './cohort-copy'
import { cohortEdits } from './cohort-edits'
import { cohortGet } from './cohort-get'
import { cohortList } from './cohort-list'
import { cohortSave } from './cohort-save'
import { consentRecord } from './consent-record'
import { contactListing } from './contact-list'
import { contactSave } from './contact-save'
import { correctionApply } from './correction-apply'
import { correctionList } from './correction-list'
import { correctionRefuse } from './correction-refuse'
import { correctionRequest } from './correction-request'
import { correctionVerify } from './correction-verify'
import { correctionWithdraw } from './correction-withdraw'
import { recordCorrect } from './record-correct'
import { recordLock } from './record-lock'
import { recordUnlock } from './record-unlock'
import { ticketAnswer } from './ticket-answer'
import { ticketList } from './ticket-list'
import { ticketOpen } from './ticket-open'
import { ticketOwn } from './ticket-own'
import { upstreamImport } from './upstream-import'
import { recordUpstream } from './upstream-record'
import { destinationConfirm } from './destination-confirm'
import { destinationAskChange } from './destination-ask-change'
import { destinationChange } from './destination-change'
import { destinationCorrect } from './destination-correct'
import { destinationGet } from './destination-get'
import { destinationImport } from './destination-import'
import { destinationReopen } from './destination-reopen'
import { destinationReportError } from './destination-report-error'
import { destinationSave } from './destination-save'
import { destinationSubmit } from './destination-submit'
import { destinationWithdraw } from './destination-withdraw'
import { documentReveal } from './document-reveal'
import { householdRecord } from './household-record'
import { identityBind } from './identity-bind'
import { identityCheck } from './identity-check'
import { identityConfirmPhone } from './identity-confirm-phone'
import { identityRelease } from './identity-release'
import { identityUnbind } from './identity-unbind'
import { erasePerson } from './keeping-erase'
import { logOfKeeping } from './keeping-log'
import { previewOfKeeping } from './keeping-preview'
import { saveKeeping } from './keeping-save'
import { scheduleOfKeeping } from './keeping-schedule'
import { meGet } from './me-get'
import { noticeList } from './notice-list'
import { noticeUnreached } from './notice-unreached'
import { noticeRead } from './notice-read'
import { policyGet } from './policy-get'
import { policyPreview } from './policy-preview'
import { policySave } from './policy-save'
import { progressDays } from './progress-days'
import { progressDelivery } from './progress-delivery'
import { progressGet } from './progress-get'
import { progressRecount } from './progress-recount'
import { progressUnits } from './progress-units'
import { proofBegin } from './proof-begin'
import { proofOwn } from './proof-own'
import { proofRemove } from './proof-remove'
import { proofLook } from './proof-view'
import { pushGet } from './push-get'
import { pushHistory } from './push-history'
import { pushPreview } from './push-preview'
import { pushSave } from './push-save'
import { pushStanding } from './push-standing'
import { pushTest } from './push-test'
import { queueCounts } from './queue-counts'
import { queueFind } from './queue-find'
import { queueList } from './queue-list'
import { queueNext } from './queue-next'
import { queueRelease } from './queue-release'
import { queueRenew } from './queue-renew'
import { recordLooks } from './record-looks'
import { recordTimeline } from './record-timeline'
import { reportIssue } from './report-issue'
import { reportList } from './report-list'
import { reportRevoke } from './report-revoke'
import { reviewApprove } from './review-approve'
import { resumeGet } from './resume-get'
import { resumeRemove } from './resume-remove'
import { resumeSave } from './resume-save'
import { reviewApproveMany } from './review-approve-many'
import { reviewGet } from './review-get'
import { reviewReturn } from './review-return'
import { reviewRevoke } from './review-revoke'
import { reviewTakeBack } from './review-take-back'
import type { RouteOf } from '../door/route'
import { sheetBegin } from './sheet-begin'
import { sourceAskRevoke } from './source-ask-revoke'
import { sourceEdit } from './source-edit'
import { sourceSave } from './source-save'
import { sourceSubmit } from './source-submit'
import { sourceWithdraw } from './source-withdraw'
import { staffClaimFirst } from './staff-claim-first'
import { staffGrant } from './staff-grant'
import { structureGet } from './structure-get'
import { staffInvite } from './staff-invite'
import { staffJoin } from './staff-join'
import { staffListing } from './staff-list'
import { staffPosts } from './staff-posts'
import { staffSecond } from './staff-second'
import { staffSuspend } from './staff-suspend'
import { staffWithdraw } from './staff-withdraw'
import { statusGet } from './status-get'
import { structureList } from './structure-list'
import { structureRename } from './structure-rename'
import { windowExtend } from './window-extend'
import { windowExtensions } from './window-extensions'
import { windowSave } from './window-save'

/** Every call of this function: what one has to be allowed to, and the verb that does it. */
// prettier-ignore
export const routes: { readonly [C in CallOn<'api'>]: RouteOf<C> } = {
  'me.get':               { capability: 'ownRecord',     run: meGet },
  'identity.bind':        { capability: 'ownRecord',     run: identityBind },
  'identity.unbind':      { capability: 'ownRecord',     run: identityUnbind },
  'identity.confirmPhone': { capability: 'ownRecord',    run: identityConfirmPhone },
  'identity.check':       { capability: 'review',        run: identityCheck },
  'identity.release':     { capability: 'binding.release', run: identityRelease },
  'document.reveal':      { capability: 'document.reveal', run: documentReveal },
  'notice.list':          { capability: 'ownRecord',     run: noticeList },
  'notice.read':          { capability: 'ownRecord',     run: noticeRead },
  'notice.unreached':     { capability: 'review',        run: noticeUnreached },
  'consent.record':       { capability: 'ownRecord',     run: consentRecord },
  'record.timeline':      { capability: 'ownRecord',     run: recordTimeline },
  'record.looks':         { capability: 'ownRecord',     run: recordLooks },
  'contact.list':         { capability: 'ownRecord',     run: contactListing },
  'contact.save':         { capability: 'cohort.write',  run: contactSave },
  'source.save':          { capability: 'ownRecord',     run: sourceSave },
  'source.submit':        { capability: 'ownRecord',     run: sourceSubmit },
  'source.withdraw':      { capability: 'ownRecord',     run: sourceWithdraw },
  'source.edit':          { capability: 'ownRecord',     run: sourceEdit },
  'source.askRevoke':     { capability: 'ownRecord',     run: sourceAskRevoke },
  'structure.list':       { capability: 'ownRecord',     run: structureList },
  'destination.save':     { capability: 'ownRecord',     run: destinationSave },
  'destination.submit':   { capability: 'ownRecord',     run: destinationSubmit },
  'destination.withdraw': { capability: 'ownRecord',     run: destinationWithdraw },
  'destination.confirm':  { capability: 'ownRecord',     run: destinationConfirm },
  'destination.reportError': { capability: 'ownRecord',  run: destinationReportError },
  'destination.askChange': { capability: 'ownRecord',    run: destinationAskChange },
  'destination.change':   { capability: 'ownRecord',     run: destinationChange },
  'destination.get':      { capability: 'review',        run: destinationGet },
  'destination.correct':  { capability: 'record.mend',   run: destinationCorrect },
  'destination.reopen':   { capability: 'record.mend',   run: destinationReopen },
  'destination.import':   { capability: 'record.mend',   run: destinationImport },
  'household.record':     { capability: 'review',        run: householdRecord },
  'proof.begin':          { capability: 'ownRecord',     run: proofBegin },
  'proof.remove':         { capability: 'ownRecord',     run: proofRemove },
  'proof.own':            { capability: 'ownRecord',     run: proofOwn },
  'proof.view':           { capability: 'review',        run: proofLook },
  'report.issue':         { capability: 'ownRecord',     run: reportIssue },
  'report.list':          { capability: 'ownRecord',     run: reportList },
  'report.revoke':        { capability: 'ownRecord',     run: reportRevoke },
  'resume.get':           { capability: 'ownRecord',     run: resumeGet },
  'resume.save':          { capability: 'ownRecord',     run: resumeSave },
  'resume.remove':        { capability: 'ownRecord',     run: resumeRemove },
  'queue.list':           { capability: 'review',        run: queueList },
  'queue.next':           { capability: 'review',        run: queueNext },
  'queue.find':           { capability: 'review',        run: queueFind },
  'queue.counts':         { capability: 'review',        run: queueCounts },
  'queue.renew':          { capability: 'review',        run: queueRenew },
  'queue.release':        { capability: 'review',        run: queueRelease },
  'review.get':           { capability: 'review',        run: reviewGet },
  'review.approve':       { capability: 'review',        run: reviewApprove },
  'review.return':        { capability: 'review',        run: reviewReturn },
  'review.revoke':        { capability: 'review',        run: reviewRevoke },
  'review.approveMany':   { capability: 'review',        run: reviewApproveMany },
  'review.takeBack':      { capability: 'review',        run: reviewTakeBack },
  'correction.request':   { capability: 'ownRecord',     run: correctionRequest },
  'correction.withdraw':  { capability: 'ownRecord',     run: correctionWithdraw },
  'correction.list':      { capability: 'review',        run: correctionList },
  'correction.verify':    { capability: 'review',        run: correctionVerify },
  'correction.apply':     { capability: 'review',        run: correctionApply },
  'correction.refuse':    { capability: 'review',        run: correctionRefuse },
  'record.correct':       { capability: 'review',        run: recordCorrect },
  'record.lock':          { capability: 'record.mend',   run: recordLock },
  'record.unlock':        { capability: 'record.mend',   run: recordUnlock },
  'upstream.record':      { capability: 'record.mend',   run: recordUpstream },
  'upstream.import':      { capability: 'record.mend',   run: upstreamImport },
  'ticket.open':          { capability: 'ownRecord',     run: ticketOpen },
  'ticket.own':           { capability: 'ownRecord',     run: ticketOwn },
  'ticket.list':          { capability: 'review',        run: ticketList },
  'ticket.answer':        { capability: 'review',        run: ticketAnswer },
  'progress.get':         { capability: 'progress.read', run: progressGet },
  'progress.units':       { capability: 'progress.read', run: progressUnits },
  'progress.days':        { capability: 'progress.read', run: progressDays },
  'progress.delivery':    { capability: 'progress.read', run: progressDelivery },
  'progress.recount':     { capability: 'record.mend',   run: progressRecount },
  'cohort.get':           { capability: 'progress.read', run: cohortGet },
  'cohort.save':          { capability: 'cohort.write',  run: cohortSave },
  'cohort.copy':          { capability: 'cohort.write',  run: cohortCopy },
  'cohort.list':          { capability: 'cohort.write',  run: cohortList },
  'cohort.edits':         { capability: 'cohort.write',  run: cohortEdits },
  'structure.get':        { capability: 'cohort.write',  run: structureGet },
  'structure.rename':     { capability: 'cohort.write',  run: structureRename },
  'sheet.begin':          { capability: 'roster.import', run: sheetBegin },
  'policy.get':           { capability: 'cohort.write',  run: policyGet },
  'policy.save':          { capability: 'cohort.write',  run: policySave },
  'policy.preview':       { capability: 'record.mend',   run: policyPreview },
  'window.save':          { capability: 'cohort.write',  run: windowSave },
  'window.extend':        { capability: 'record.mend',   run: windowExtend },
  'window.extensions':    { capability: 'record.mend',   run: windowExtensions },
  'push.get':             { capability: 'cohort.write',  run: pushGet },
  'push.save':            { capability: 'cohort.write',  run: pushSave },
  'push.preview':         { capability: 'cohort.write',  run: pushPreview },
  'push.standing':        { capability: 'progress.read', run: pushStanding },
  'push.test':            { capability: 'cohort.write',  run: pushTest },
  'push.history':         { capability: 'progress.read', run: pushHistory },
  'keeping.schedule':     { capability: 'data.keep',     run: scheduleOfKeeping },
  'keeping.preview':      { capability: 'data.keep',     run: previewOfKeeping },
  'keeping.log':          { capability: 'data.keep',     run: logOfKeeping },
  'keeping.save':         { capability: 'data.keep',     run: saveKeeping },
  'keeping.erase':        { capability: 'data.person',   run: erasePerson },
  'staff.claimFirst':     { capability: 'ownRecord',     run: staffClaimFirst },
  'staff.grant':          { capability: 'staff.grant',   run: staffGrant },
  'staff.suspend':        { capability: 'staff.grant',   run: staffSuspend },
  'staff.invite':         { capability: 'staff.grant',   run: staffInvite },
  'staff.join':           { capability: 'ownRecord',     run: staffJoin },
  'staff.withdraw':       { capability: 'staff.grant',   run: staffWithdraw },
  'staff.second':         { capability: 'staff.grant',   run: staffSecond },
  'staff.list':           { capability: 'staff.grant',   run: staffListing },
  'staff.posts':          { capability: 'staff.grant',   run: staffPosts },
  'audit.search':         { capability: 'audit.read',    run: auditSearching },
  'audit.people':         { capability: 'audit.read',    run: auditPeople },
  'audit.verify':         { capability: 'audit.read',    run: auditVerify },
  'audit.state':          { capability: 'audit.read',    run: auditStanding },
  'status.get':           { capability: 'status.read',   run: statusGet },
}
