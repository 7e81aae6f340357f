import type { AuditGroup, EditHappening, StaffHappening } from '../../domain/audit/kinds'
import type { FindingKind } from '../../domain/audit/verify'
import type { AccessKind } from '../../domain/people/access'
import { roleWords } from '../../domain/people/access-words'
import type { StaffRole } from '../../domain/people/roles'
import { happeningWords } from '../../domain/registration/happening-words'
import type { Happening } from '../../domain/registration/past-tense'

/** Words of 操作记录: who saw, took away, decided or changed what, told to the office. */
export const texts = {
  title: '操作记录',
  note: '这里记的是谁在什么时候做了什么，不记填写的内容和证件号码。查这里也会留下一条记录；按学号查的，那位毕业生看得到有人查过。',
  studentNo: '学号',
  studentNoHint: '不填就看全部',
  person: '操作人',
  everybody: '全部',
  graduates: '学生',
  day: { from: '从哪天起', to: '到哪天止', any: '不限' },
  clear: '清空条件',
  group: '操作类型',
  search: '查询',
  more: '看更早的',
  loadingMore: '正在读取…',
  end: '没有更早的了',
  none: {
    title: '没有符合条件的记录',
    text: '这里只能按学号查，不能按姓名。请核对学号，或放宽操作人、类型和日期再查。',
  },
  why: '原因',
  about: '毕业生',
  colleague: '老师',
  roles: '角色',
  noRole: '没有角色了',
  suspended: '暂停着',
  many: '涉及多人',
  nobody: '已不在名单的老师',
  who: { self: '本人', otherHolder: '之前绑定的微信', system: '系统' },
  groups: {
    seen: '查看',
    taken: '导出打印',
    submitted: '提交',
    decided: '审核',
    changed: '修改',
    settings: '设置',
  } satisfies Readonly<Record<AuditGroup, string>>,
} as const

/** What looks are, told to somebody else than the graduate. */
const lookWords: Readonly<Record<AccessKind, string>> = {
  recordViewed: '打开了登记资料',
  proofViewed: '看了证明材料',
  documentRevealed: '看了证件号码全号',
  reportsPrinted: '打印了核验报告',
  dataExported: '导出了个人数据',
  dataErased: '按本人申请删除了资料',
  auditSearched: '查了操作记录',
}

/** Happenings whose common sentence speaks to the graduate. */
const toldToOthers: Partial<Record<Happening, string>> = {
  sourceSubmittedByStaff: '代学生提交了生源信息',
  destinationPrefilled: '登记了毕业去向，等学生补上档案信息',
  windowExtended: '延长了办理时间',
  extensionEnded: '收回了延长的时间',
  fieldsLocked: '锁定了几项资料，学生不能再修改',
  fieldsUnlocked: '解锁了几项资料，学生可以再修改',
  sourceRevocationDeclined: '没有同意取消审核',
  destinationObjectionAnswered: '答复了去向上的疑问',
}

/** Edits of the cohort itself; what they changed stands under 届与规则. */
const editWords: Readonly<Record<EditHappening, string>> = {
  'cohort.made': '新建了这一届',
  'cohort.settings': '改了这一届的设置',
  'cohort.policy': '改了填报和审核规则',
  'cohort.window': '改了开放时间',
  'cohort.collegeWindow': '改了学院的开放时间',
  'cohort.unit': '改了学院、专业或班级的名称',
  'cohort.push': '改了积压提醒',
  'cohort.keeping': '改了数据保存期限',
}

/** What happens to the staff list of the campus. */
const staffWords: Readonly<Record<StaffHappening, string>> = {
  'staff.first': '成为首位管理员',
  'staff.granted': '改了老师的权限',
  'staff.suspended': '暂停了老师的权限',
  'staff.restored': '恢复了老师的权限',
  'staff.proposed': '提出改老师的权限，等另一位管理员同意',
  'staff.seconded': '同意了老师权限的改动',
  'staff.refused': '撤下了等待同意的改动',
  'staff.joined': '凭邀请加入',
  'post.invited': '邀请了老师',
  'post.imported': '从表格邀请了老师',
  'post.seconded': '同意了邀请',
  'post.refused': '撤下了等待同意的邀请',
  'post.withdrawn': '收回了邀请',
}

/** Every kind of line in words. */
export const deedWords: Readonly<Record<Happening | AccessKind | EditHappening | StaffHappening, string>> = {
  ...happeningWords,
  ...toldToOthers,
  ...lookWords,
  ...editWords,
  ...staffWords,
}

/** `看了证明材料（2份）`; of a kind that this version does not know, its name. */
export function deedText(what: string, count: number): string {
  const said = Object.hasOwn(deedWords, what) ? deedWords[what as Happening] : what
  return count > 1 ? `${said}（${String(count)}份）` : said
}

/** `毕业生：林晓雨 2303010007`. */
export const noteText = (of: 'about' | 'colleague' | 'roles' | 'why', said: string): string =>
  `${texts[of]}：${said}`

/** `辅导员、就业处（暂停着）`. */
export function rolesText(roles: readonly StaffRole[], suspended: boolean): string {
  const said = roles.length === 0 ? texts.noRole : roles.map((role) => roleWords[role]).join('、')
  return suspended ? `${said}（${texts.suspended}）` : said
}

/** `周明远（辅导员）`. */
export const staffText = (name: string, role: StaffRole | null): string => {
  const who = name === '' ? texts.nobody : name
  return role === null ? who : `${who}（${roleWords[role]}）`
}

/** Whoever finds a change in the lines turns to them. */
export const whomToCall = '联系系统管理员（技术同事）和信息安全负责人'

/** Words of 防篡改核对: whether the lines are as they were written. */
export const chain = {
  title: '防篡改核对',
  note: '每条操作记录写下后一两分钟内加上封条，一段扣一段；事后改动、删除或调换，核对时都会发现。每天夜里自动核对一次。',
  verify: '现在核对',
  none: '还没有记录加封，过几分钟再看。',
  never: '夜里的自动核对还没有轮到这些记录。',
  waiting: (since: string): string => `有记录从${since}起还没有加封，请看定时任务是否正常。`,
  running: '夜里的核对还没有做完。',
  progress: (done: number, all: number): string => `已核对${String(done)}/${String(all)}段…`,
  whole: (when: string, lines: number): string => `${when}核对了${String(lines)}条记录，没有发现改动。`,
  purged: (count: number): string => `另有${String(count)}条按保存期限删除，删除本身也有记录。`,
  broken: (when: string, found: number): string =>
    `${when}核对发现${String(found)}处不对。请保留现场，马上${whomToCall}；怎么对照见运维文档。`,
  stands: '刚才再核对没有发现改动。之前发现的先留着，夜里的自动核对通过后才解除。',
  now: '刚才',
  found: (kind: FindingKind, block: number): string =>
    `${findingWords[kind]}${block === 0 ? '' : `（第${String(block)}段）`}`,
  more: (count: number): string => `还有${String(count)}处，全部由系统管理员（技术同事）查看。`,
} as const

const findingWords: Readonly<Record<FindingKind, string>> = {
  edited: '有记录被改过',
  missing: '有记录不见了，也没有删除的凭据',
  reordered: '有记录被挪了位置',
  added: '有记录是事后塞进来的',
  truncated: '后面的整段不见了',
  brokenLink: '封条对不上',
}
