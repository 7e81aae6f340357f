import type { SignName, SignState } from '../../domain/health/signs'
import { whomToCall } from './audit'

/** Words of 运行状况: whether the system does its work, what each number means, and what to do. */
export const texts = {
  title: '运行状况',
  allFine: '一切正常。',
  noted: '有几处留意一下，暂时不影响办理。',
  unknown: '有几项读不到，暂时不知道是否正常。过几分钟再看，一直这样请告诉技术同事。',
  alarmed: '有异常，请按下面的说明处理。',
  states: { alarm: '异常', watch: '留意', fine: '正常', unknown: '没有数据' } satisfies Record<
    SignState,
    string
  >,
  signs: '逐项检查',
  otherSigns: '其余各项',
  timer: '定时任务',
  timerHelp: '每分钟运行一次：发消息、统计数字、提醒积压、清理过期文件。',
  never: '还没有运行过',
  lastRun: '最近一次',
  took: '用时',
  jobs: '各项任务',
  moreJobs: (count: number): string => `再看${String(count)}项任务`,
  succeeded: (when: string): string => `上次完成 ${when}`,
  notYet: '还没有完成过',
  troubled: (when: string): string => `最近一次出错 ${when}`,
  failures: (count: number): string => `连续${String(count)}次出错`,
  waits: (count: number): string => `连续${String(count)}次没排上`,
  work: '待办',
  outbox: '到时间还没做的后续工作',
  outboxHelp: '学生提交、老师审核之后要做的事：发消息、记历史、更新统计。',
  pushes: '到时间还没发的提醒',
  undelivered: '近24小时没发成的提醒',
  notRead: '暂时读不到',
  oldest: (span: string): string => `最久的已等${span}`,
  calls: '调用',
  callsHelp:
    '给技术同事看。小程序向服务器发出的请求，每小时汇总，可能少算最近几分钟。出错是系统的问题；没办成是按规则答复，比如时间没到。',
  noCalls: '还没有汇总到请求。用起来之后，几分钟内会有数字。',
  recent: '近两小时',
  day: '近24小时',
  counts: ({ calls, unexpected, busy, refused }: CountWords): string =>
    `${calls}次，出错${unexpected}，繁忙${busy}，没办成${refused}`,
  mean: (operations: string, budget: string | null): string =>
    budget === null
      ? `平均${operations}次数据库操作`
      : `平均${operations}次数据库操作（应不超过${budget}次）`,
  within: (ms: string): string => `95%在${ms}毫秒内`,
  beyond: (ms: string): string => `5%以上超过${ms}毫秒`,
  moreCalls: (count: number): string => `再看${String(count)}种请求`,
  storage: '存储',
  storageHelp: '学生上传后保留的证明图片，每天零点后统计一次。',
  files: (count: string): string => `${count}张`,
  measuredAt: '统计时间',
  pictures: '图片',
  size: '占用',
  notMeasured: '还没有统计过，零点后的第一次定时任务会统计。',
  audit: '操作记录核对',
  auditHelp: '每天夜里核对操作记录有没有被改动；老师也可以在操作记录里随时核对，发现的不一致马上显示在这里。',
  auditFine: (when: string): string => `${when}核对过，没有改动。`,
  auditFound: (when: string, count: number): string => `${when}核对，发现${String(count)}处不一致。`,
  notAudited: '还没有核对过。',
  version: '版本',
  code: '程序',
  node: '运行环境',
} as const

interface CountWords {
  readonly calls: string
  readonly unexpected: string
  readonly busy: string
  readonly refused: string
}

/** What somebody does about a sign that is not fine. */
export const adviceOn: Readonly<Record<SignName, string>> = {
  timer:
    '消息不会发出，统计也不会更新，已提交的资料都在。请让技术同事到微信云开发控制台查看 timer 函数的触发器和日志。',
  jobs: '请看下面“各项任务”里是哪一项，把失败时间告诉技术同事。其他任务不受影响。',
  stalled:
    '有任务做到一半就中断。请看下面“各项任务”里哪一项最久没有完成，请技术同事查看 timer 函数有没有超时或内存不足。',
  waits: '任务太多，每分钟做不完。高峰过后会补上；如果半天没有恢复，请告诉技术同事。',
  outbox: '有消息或记录没有按时处理，会自动再试，不会丢。超过半小时没有减少，请告诉技术同事。',
  failing:
    '有的消息或记录试了很多次都做不成，会一直再试，不会丢，但不会自己好。请技术同事查看 timer 函数的出错日志。',
  pushes: '提醒没有按时发出。定时任务正常的话，站内消息照常；请查看企业微信机器人和订阅消息的设置。',
  undelivered: '微信或企业微信没有收下这些提醒。请到积压提醒的发送记录查看原因；站内消息都在。',
  unexpected: '系统出错比平时多，填写的内容不会丢。请把下面出错的请求和时间告诉技术同事。',
  busy: '请求太多，数据库在限流，小程序会自动再试。接近截止时常见；持续的话请考虑延长开放时间。',
  storage: '存储大小已经几天没有统计。请看“各项任务”里存储统计有没有失败。',
  audit: `操作记录和保存时不一致，可能被改动过。请不要再操作，马上${whomToCall}。`,
  verified: '操作记录应该每天夜里核对，已经几天没有完成。请看“各项任务”里的“核对操作记录”，并告诉技术同事。',
}

/** Jobs of the timer; one that this version does not know keeps its name. */
const jobWords: Readonly<Record<string, string>> = {
  drainOutbox: '处理后续工作',
  countTallies: '统计数字',
  pushBacklog: '积压提醒',
  keepDays: '每日进度',
  copyEdits: '登记设置的修改',
  chainAudit: '封存操作记录',
  verifyAudit: '核对操作记录',
  keepSchedule: '到期删除资料',
  resealOld: '换用新密钥',
  sweepBindings: '清理未完成的绑定',
  sweepAttempts: '清理尝试次数',
  sweepPrints: '清理打印文件',
  sweepSheets: '清理导入文件',
  sweepPosts: '清理过期邀请',
  sweepMeters: '清理调用统计',
  measureStorage: '存储统计',
  watch: '运行检查',
}
export const jobWord = (job: string): string => (Object.hasOwn(jobWords, job) ? (jobWords[job] ?? job) : job)
