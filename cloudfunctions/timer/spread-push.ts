import { mayBeTold } from '../../domain/people/consents'
import type { Cohort } from '../../domain/cohort/cohort'
import type { Staff } from '../../domain/people/staff'
import type { PushLine } from '../../domain/push/decide'
import { backlogParams } from '../../domain/push/backlog-told'
import { staffNotices } from '../../domain/push/notices'
import { recipientsOf, type Recipient } from '../../domain/push/recipients'
import { leavesWhenLoud, pushRulesOf } from '../../domain/push/rules'
import type { Instant } from '../../domain/registration/registration'
import type { StoredCohort } from '../store/cohorts'
import type { Notice } from '../store/notices'
import { pushId, type PendingPush, type PushRow } from '../store/pushes'
import type { Store } from '../store/store'
import type { Means } from './means'

const PAGE = 500

interface Spreading {
  readonly push: PendingPush
  readonly now: Instant
  readonly means: Pick<Means, 'messages'>
}

/** What is spread to whom, and from when on it may leave; ids of all that follows begin with its own. */
interface Told {
  readonly push: Pick<PushRow, 'at' | 'lines' | 'signs'> & {
    readonly id: string
    readonly kind: keyof typeof staffNotices
  }
  readonly recipients: readonly Recipient[]
  /** What stands in the inbox beside the sentence, of one recipient's lines. */
  readonly paramsOf: (lines: readonly PushLine[]) => Notice['params']
  readonly now: Instant
  readonly means: Pick<Means, 'messages'>
  readonly dueAt: Instant
}

interface Rows {
  readonly rows: readonly PushRow[]
  readonly notices: readonly Notice[]
}

/** Everybody of a campus; read only when there is something to tell. */
export async function everybodyOf(store: Store, campusId: string): Promise<readonly Staff[]> {
  const all: Staff[] = []
  for (;;) {
    const page = await store.staff.ofCampus(campusId, { after: all.at(-1)?._id ?? null, limit: PAGE })
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

/** Puts all of them into inboxes by one operation; one by one only where a broken-off run had added some. */
export async function addNotices(store: Store, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0 || (await store.notices.add(notices)) === 'inserted') return
  for (const notice of notices) await store.notices.add([notice])
}

/** What goes to whom: into the inbox at once, to WeChat and to the robot when it is loud. */
export async function rowsOf(
  store: Store,
  cohort: StoredCohort | Cohort,
  { push, now, means }: Spreading,
): Promise<Rows> {
  const recipients = recipientsOf(push, { staff: await everybodyOf(store, cohort.campusId), cohort, now })
  const told = { ...push, id: [cohort._id, String(push.number)].join('_') }
  const dueAt = leavesWhenLoud(pushRulesOf(cohort), now)
  const names = new Map((await store.structures.colleges(cohort._id, now)).map(({ id, name }) => [id, name]))
  const paramsOf: Told['paramsOf'] = (lines) => backlogParams({ cohort: cohort.name, lines, names })
  return rowsTo(store, cohort, { push: told, recipients, paramsOf, now, means, dueAt })
}

/** The same for recipients who are known already, over the channels of a cohort. */
export async function rowsTo(
  store: Store,
  cohort: StoredCohort | Cohort,
  { push, recipients, paramsOf, now, means, dueAt }: Told,
): Promise<Rows> {
  const rules = pushRulesOf(cohort)
  const row = (channel: PushRow['channel'], to: Recipient, state: PushRow['state']): PushRow => ({
    _id: pushId([push.id, channel], to.openid),
    campusId: cohort.campusId,
    cohortId: cohort._id,
    collegeId: placeOf(to.lines),
    kind: push.kind,
    lines: to.lines,
    ...(push.signs !== undefined && { signs: push.signs }),
    channel,
    to: to.openid,
    toName: to.name,
    state,
    code: '',
    tries: 0,
    at: push.at,
    dueAt,
    endedAt: state === 'waiting' ? null : now,
  })
  const inbox = recipients.map((to) => row('inbox', to, 'sent'))
  const messages: PushRow[] = []
  if (rules.channels.message && means.messages.knows('backlog') && recipients.length > 0) {
    const agreed = await store.consents.these(recipients.map(({ openid }) => openid))
    for (const to of recipients) {
      const mayLeave = mayBeTold(agreed.get(to.openid) ?? null, 'backlog')
      messages.push(row('message', to, mayLeave ? 'waiting' : 'notAgreed'))
    }
  }
  // The group is the office's: it hears of everything but of what is a matter between a level and the one above.
  const hasRobot = rules.channels.robot && 'robot' in cohort && cohort.robot !== null
  const robot =
    hasRobot && push.kind !== 'escalated'
      ? [row('robot', { openid: '', name: '', lines: push.lines }, 'waiting')]
      : []
  return {
    rows: [...inbox, ...messages, ...robot],
    notices: inbox.map((one) => noticeOfRow(one, push.kind, paramsOf(one.lines))),
  }
}

function placeOf(lines: readonly PushLine[]): string {
  const ids = [...new Set(lines.map(({ collegeId }) => collegeId))]
  return ids.length === 1 ? (ids[0] ?? '*') : '*'
}

/** In the inbox of a colleague, about no record; how much it is travels along. */
const noticeOfRow = (
  { _id, to, at }: PushRow,
  kind: keyof typeof staffNotices,
  params: Notice['params'],
): Notice => ({
  _id,
  to,
  registrationId: '',
  campusId: '',
  cohortId: '',
  collegeId: '',
  classId: '',
  notice: staffNotices[kind],
  params,
  changes: {},
  at,
  readAt: null,
  message: null,
  notReached: false,
})
