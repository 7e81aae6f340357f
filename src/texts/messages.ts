import type { NoticeTemplate } from '../../domain/people/notice-templates'
import type { BacklogTold } from '../../domain/push/backlog-told'
import type { NoticeKind } from '../../domain/registration/change'
import { causeWords, levelNames } from './push-causes'

/** Words of the messages: what the school told somebody, and what WeChat may still deliver. */
export const texts = {
  title: '消息',
  unread: '新',
  was: '原来',
  now: '现在',
  more: '看更早的消息',
  loadingMore: '正在读取…',
  end: '没有更早的消息了',
  /** Of a kind that this version does not know. */
  other: '有新的办理进展，请看办理进度。',
  toHome: '看办理进度',
  toQueue: '去审核',
  toProgress: '看进度',
  toStatus: '看运行状况',
  none: {
    title: '还没有消息',
    text: '审核结果、老师的更正和回复都会出现在这里。',
    backlog: '有待审核积压的时候，会在这里告诉你。',
  },
  remind: {
    title: '结果出来时，微信告诉你',
    backlog: '有积压时，微信告诉你',
    none: '现在微信不会提醒你。允许一次，提醒一次，不发别的。',
    add: '允许提醒',
    addMore: '再加一次提醒',
    adding: '正在添加…',
  },
} as const

/** What a message is about, as the line about remaining reminders names it. */
const about: Readonly<Record<NoticeTemplate, string>> = {
  reviewResult: '审核结果',
  windowClosing: '截止时间',
  ticketAnswered: '求助回复',
  backlog: '待审核积压',
}

/** `微信还能提醒你2次审核结果、1次求助回复。` */
export function leftText(left: Readonly<Record<string, number>>): string {
  const parts = Object.entries(about).flatMap(([template, what]) => {
    const count = left[template] ?? 0
    return count > 0 ? [`${String(count)}次${what}`] : []
  })
  return parts.length === 0 ? texts.remind.none : `微信还能提醒你${parts.join('、')}。`
}

/** `2027届：机电工程学院全院36条待辅导员审核，待审核多、等得太久。不只是你负责的班级。` */
export function backlogText(told: BacklogTold): string {
  const { cohort, waiting, college, colleges, levels, causes, beyond } = told
  const where = colleges > 1 ? `${String(colleges)}个学院共` : `${college}${beyond ? '全院' : ''}`
  const whose = levels.map((level) => levelNames[level]).join('、')
  const why = causes.length === 0 ? '' : `，${causes.map((cause) => causeWords[cause]).join('、')}`
  return `${cohort}：${where}${String(waiting)}条待${whose}审核${why}。${beyond ? '不只是你负责的班级。' : ''}`
}

/** Where a message leads is called; null where there is nothing to do. */
export const linkWords: Readonly<Record<NoticeKind, string | null>> = {
  sourceCompleted: '看回执',
  sourceReturned: '去修改',
  sourceRevoked: '看办理进度',
  sourceMismatched: '去修改',
  recordCorrected: '看我的资料',
  fieldsLocked: '看我的资料',
  fieldsUnlocked: '看我的资料',
  submittedForYou: '看提交内容',
  correctionApplied: '看更正结果',
  correctionRefused: '看原因',
  identityPassed: null,
  identityRefused: '重新上传',
  identityReleased: '重新绑定',
  ticketAnswered: '看回复',
  destinationImported: '去确认',
  destinationPrefilled: '去补填',
  destinationReviewed: '去确认',
  destinationReturned: '去修改',
  destinationRevoked: '看办理进度',
  destinationCorrected: '去确认',
  destinationReopened: '去填写',
  householdRecorded: '去核对',
  windowExtended: '看办理进度',
  extensionEnded: '看办理进度',
}
