import { messageFor, type TemplateMessage } from '../people/notice-messages'
import { number, thing, time } from '../people/template-values'
import type { Alarm, AlarmKind } from './alarms'
import { signNames, type SignName } from './signs'

/** What each sign is about, in lists and in messages. */
export const signWords: Readonly<Record<SignName, string>> = {
  timer: '定时任务',
  jobs: '后台任务失败',
  stalled: '后台任务中断',
  waits: '后台任务排不上',
  outbox: '待办后续积压',
  failing: '后续工作反复失败',
  pushes: '提醒发送',
  undelivered: '提醒送达失败',
  unexpected: '系统出错',
  busy: '系统繁忙',
  storage: '存储统计',
  audit: '操作记录核对',
  verified: '操作记录定期核对',
}

const headings: Readonly<Record<AlarmKind, string>> = {
  alarm: '系统运行异常',
  recovered: '系统运行恢复正常',
}
const STATUS_PAGE = 'packages/keeping/status/index'

type Said = Pick<Alarm, 'kind' | 'signs' | 'at'>

const named = (signs: readonly SignName[]): string => signs.map((sign) => signWords[sign]).join('、')

/** What stands in the inbox beside the sentence: of which signs it is. */
export const alarmParams = (signs: readonly SignName[]): Readonly<Record<string, string>> => ({
  signs: signs.join(' '),
})

/** The same as it is read: their words; undefined of what is no alarm. */
export function alarmTold({ signs }: Readonly<Record<string, string>>): string | undefined {
  if (signs === undefined) return undefined
  const said = signs.split(' ')
  return named(signNames.filter((sign) => said.includes(sign)))
}

/** What the robot says. */
export const alarmText = ({ kind, signs }: Said): string =>
  `【启航】${headings[kind]}：${named(signs)}。\n请打开小程序“运行状况”查看。`

/** The subscription message, in the template of backlogs: what, how many, since when, why. */
export const alarmMessage = ({ kind, signs, at }: Said): TemplateMessage =>
  messageFor('backlog', STATUS_PAGE, {
    thing1: thing(headings[kind], headings[kind]),
    number2: number(signs.length),
    time3: time(at),
    thing4: thing(named(signs), headings[kind]),
  })
