import { messageFor, type TemplateMessage } from '../people/notice-messages'
import { number, thing, time } from '../people/template-values'
import type { LevelKey } from '../people/roles'
import type { Instant } from '../registration/instant'
import { flowWords } from './work-kinds'
import type { BacklogCause, PushKind, PushLine } from './decide'

const HOUR = 3_600_000

/** Bytes of a text message that a group robot of 企业微信 takes (field.md §5). */
export const MOST_ROBOT_BYTES = 2_048

export const levelWords: Readonly<Record<LevelKey, string>> = {
  counselor: '辅导员审核',
  college: '学院审核',
  office: '就业处审核',
}
export const causeWords: Readonly<Record<BacklogCause, string>> = {
  many: '待审核数量多',
  old: '等待时间长',
  closing: '即将截止',
}
const headings: Readonly<Record<PushKind, string>> = {
  begun: '待审核积压提醒',
  escalated: '积压一直没有处理，请跟进',
  digest: '待审核汇总',
}
/** Graduates whose college nobody knows (G15). */
export const NO_COLLEGE = '未定学院'

/** Where one reviews, and where one sees who should. */
const QUEUE_PAGE = 'packages/staff/queue/index'
const BOARD_PAGE = 'packages/office/progress/index'

/** Name of a college by its id. */
export type CollegeNames = ReadonlyMap<string, string>

const nameOf = (names: CollegeNames, collegeId: string): string => names.get(collegeId) ?? NO_COLLEGE

/** Whole hours; what is not one yet is the minutes. */
function span(milliseconds: number): string {
  const hours = Math.floor(milliseconds / HOUR)
  return hours >= 1 ? `${String(hours)}小时` : `${String(Math.max(1, Math.floor(milliseconds / 60_000)))}分钟`
}

/** `机电工程学院 生源信息（辅导员审核）：36条待审核，最久已等52小时，距截止20小时` */
export function lineWords(line: PushLine, names: CollegeNames, now: Instant): string {
  const { collegeId, flow, level, waiting, oldestAt, closesAt, causes } = line
  const parts = [
    `${String(waiting)}条待审核`,
    ...(oldestAt === null ? [] : [`最久已等${span(now - oldestAt)}`]),
    ...(closesAt === null || !causes.includes('closing') ? [] : [`距截止${span(closesAt - now)}`]),
  ]
  return `${nameOf(names, collegeId)} ${flowWords[flow]}（${levelWords[level]}）：${parts.join('，')}`
}

/** Bytes of a text in UTF-8. */
export const bytesOf = (text: string): number =>
  [...text].reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
  }, 0)

interface Said {
  readonly kind: PushKind
  readonly lines: readonly PushLine[]
  readonly names: CollegeNames
  readonly now: Instant
  /** Name of the cohort. */
  readonly cohort: string
}

/** What the robot says: as many lines as it takes, the largest first, and how many more there are. */
export function robotText({ kind, lines, names, now, cohort }: Said): string {
  const said = [...lines]
    .sort((one, other) => other.waiting - one.waiting)
    .map((line) => lineWords(line, names, now))
  const text = (shown: number): string =>
    [
      `【${cohort}】${headings[kind]}`,
      ...said.slice(0, shown),
      ...(shown < said.length ? [`还有${String(said.length - shown)}处，请打开小程序查看。`] : []),
    ].join('\n')
  let shown = said.length
  while (shown > 0 && bytesOf(text(shown)) > MOST_ROBOT_BYTES) shown -= 1
  return text(shown)
}

/** What a robot says when somebody tries it. */
export const robotTrial = (cohort: string): string =>
  `【${cohort}】这是一条测试消息，收到说明机器人设置好了。`

const earliest = (lines: readonly PushLine[], now: Instant): Instant =>
  Math.min(now, ...lines.flatMap(({ oldestAt }) => oldestAt ?? []))

/** The subscription message to one colleague. */
export function backlogMessage({ kind, lines, names, now }: Omit<Said, 'cohort'>): TemplateMessage {
  const [first] = lines
  const colleges = new Set(lines.map(({ collegeId }) => collegeId))
  const where =
    first !== undefined && colleges.size === 1
      ? nameOf(names, first.collegeId)
      : `${String(colleges.size)}个学院`
  const causes = [...new Set(lines.flatMap((line) => line.causes))].map((cause) => causeWords[cause])
  const isOwn = lines.some(({ aside }) => aside !== true)
  return messageFor('backlog', isOwn ? QUEUE_PAGE : BOARD_PAGE, {
    // Who has single classes of a college must not take its number for theirs.
    thing1: thing(
      lines.some(({ beyond }) => beyond) ? `全院待审核：${where}` : `${where}待审核`,
      headings[kind],
    ),
    number2: number(lines.reduce((sum, { waiting }) => sum + waiting, 0)),
    time3: time(earliest(lines, now)),
    thing4: thing(kind === 'escalated' ? headings.escalated : causes.join('、'), headings[kind]),
  })
}
