import type { ticketKinds } from '../../domain/contract/ticket'
import { ticketWords } from '../../domain/people/ticket-words'

/** 常见问题, 求助, 我的求助. */
export const texts = {
  questions: {
    title: '常见问题',
    search: '搜问题，如“未初始化”“生源地”',
    none: { title: '没有找到', text: '换个词再搜搜，或者直接向老师求助。', action: '向老师求助' },
    contacts: '联系老师',
    counselor: '辅导员',
    college: '学院',
    office: '就业处',
    noContacts: '学校还没有登记联系方式，可以先求助，老师会回复。',
    call: '打电话',
    ask: '向老师求助',
    own: '我的求助',
    ownLine: '看老师的回复',
  },
  ask: {
    title: '求助',
    kind: '关于什么',
    text: '想问什么',
    placeholder: '写清楚遇到了什么、想要怎样',
    hint: '请不要写证件号码，老师能查到。',
    who: '你是谁',
    whoLine: '还没有绑定，老师要靠这些找到你。',
    labels: { name: '姓名', studentNo: '学号', phone: '手机号码', collegeId: '学院' },
    pick: '选学院',
    send: '发给老师',
    busy: '正在发送…',
    missing: { text: '先写想问什么', name: '还差姓名', phone: '还差手机号码' },
    holdsNumber: '里面像是有证件号码，去掉后再发',
    noCohort: { title: '现在没有开放办理的届次', text: '学校开放后，就可以在这里求助。' },
    year: '毕业年份',
  },
  tickets: {
    title: '我的求助',
    none: { title: '还没有求助过', text: '有办不下去的地方，可以问老师。', action: '向老师求助' },
    waiting: '等老师回复',
    answered: '已回复',
    closed: '已办结',
    staff: '老师',
    you: '你',
    again: '再问一个',
    sent: '已经发给老师了，回复后会通知你。',
  },
} as const

type Kind = (typeof ticketKinds)[number]

export const kindWords = ticketWords

export const kindHelp: Readonly<Record<Kind, string>> = {
  notListed: '绑定时总说没有匹配到信息',
  infoChanged: '最近换过，学校还没更新',
  wrongYear: '延期毕业，或绑错了年份、解除不了',
  locked: '试的次数太多，要老师解开',
  revokeAsked: '',
  destinationError: '',
  destinationChange: '',
  other: '填写、审核、报告等别的事',
}

/** `办公室，周一至周五 8:30–17:00`. */
export const contactLine = (place: string, hours: string): string =>
  [place, hours].filter((part) => part !== '').join('，')
