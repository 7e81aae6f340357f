import type { Output } from '../../../domain/contract/contract'
import { noticeSentences, staffNoticeSentences } from '../../../domain/messages'
import { isStaffNotice, type StaffNotice } from '../../../domain/push/notices'
import { noticeKinds, type NoticeKind } from '../../../domain/registration/change'
import { fields, isFieldKey, type FieldKey } from '../../../domain/registration/fields'
import type { PageName } from '../../lib/pages'
import { clockTime, isoDay, monthDay } from '../../lib/time'
import { backlogText, linkWords, texts } from '../../texts/messages'

export type MessagePage = Output<'notice.list'>
export type Message = MessagePage['rows'][number]

/** Where a message is dealt with. */
const leadsTo: Readonly<Record<NoticeKind, PageName>> = {
  sourceCompleted: 'receipt',
  sourceReturned: 'returned',
  sourceRevoked: 'home',
  sourceMismatched: 'returned',
  recordCorrected: 'record',
  fieldsLocked: 'record',
  fieldsUnlocked: 'record',
  submittedForYou: 'receipt',
  correctionApplied: 'correction',
  correctionRefused: 'correction',
  identityPassed: 'record',
  identityRefused: 'realName',
  identityReleased: 'bind',
  ticketAnswered: 'tickets',
  destinationImported: 'confirmation',
  destinationPrefilled: 'destination',
  destinationReviewed: 'confirmation',
  destinationReturned: 'destination',
  destinationRevoked: 'home',
  destinationCorrected: 'confirmation',
  destinationReopened: 'destination',
  householdRecorded: 'confirmation',
  windowExtended: 'home',
  extensionEnded: 'home',
}

const toQueue = { page: 'queue', label: texts.toQueue } as const
const toProgress = { page: 'progress', label: texts.toProgress } as const
const toStatus = { page: 'status', label: texts.toStatus } as const
/** Where what colleagues are told is dealt with. */
const staffLinks: Readonly<Record<StaffNotice, MessageShown['link']>> = {
  backlogBegun: toQueue,
  backlogEscalated: toQueue,
  backlogDigest: toQueue,
  healthAlarm: toStatus,
  healthRecovered: toStatus,
}

export interface ChangeShown {
  readonly field: FieldKey
  readonly label: string
  readonly was: string
  readonly value: string
}

export interface MessageShown {
  readonly id: string
  readonly text: string
  /** Of a backlog: which, how much and why; of an alarm: what of; null of anything else. */
  readonly told: string | null
  readonly time: string
  readonly unread: boolean
  readonly changes: readonly ChangeShown[]
  readonly link: { readonly page: PageName; readonly label: string } | null
}

/** A message of another version of the server is told in general words. */
const kindOf = (notice: string): NoticeKind | undefined => noticeKinds.find((kind) => kind === notice)

function textOf(notice: string): string {
  if (isStaffNotice(notice)) return staffNoticeSentences[notice]
  const kind = kindOf(notice)
  return kind === undefined ? texts.other : noticeSentences[kind]
}

function linkOf({ notice, backlog }: Message): MessageShown['link'] {
  // What others decide about is looked after where one sees who should.
  if (backlog?.own === false) return toProgress
  if (isStaffNotice(notice)) return staffLinks[notice]
  const kind = kindOf(notice)
  if (kind === undefined) return { page: 'home', label: texts.toHome }
  const label = linkWords[kind]
  return label === null ? null : { page: leadsTo[kind], label }
}

/** `21:17` of today; otherwise with its day, and its year where it is another. */
const timeOf = (at: number, now: number): string =>
  isoDay(at) === isoDay(now) ? clockTime(at) : `${monthDay(at, now)} ${clockTime(at)}`

/** [B3] A message as the page shows it: what happened, old and new value of every field, and where to go. */
export function messageShown(message: Message, now: number): MessageShown {
  const { id, at, notice, changes, read, backlog, alarm = null } = message
  return {
    id,
    text: textOf(notice),
    told: backlog === undefined ? alarm : backlogText(backlog),
    time: timeOf(at, now),
    unread: !read,
    changes: Object.entries(changes).flatMap(([field, { was, value }]) =>
      isFieldKey(field) ? [{ field, label: fields[field].label, was, value }] : [],
    ),
    link: linkOf(message),
  }
}

/** All rows, each once: a message that arrived between two pages moves the others along. */
export const rowsOf = (pages: readonly MessagePage[]): readonly Message[] => [
  ...new Map(pages.flatMap(({ rows }) => rows).map((row) => [row.id, row])).values(),
]
