import { accessReasons, accessWords, lookerWords } from '../../domain/people/access-words'

/** Words of 谁看过我的信息: who had one's record before their eyes. */
export const texts = {
  /** Short: beside WeChat's own button there is room for five characters on the narrowest phone. */
  title: '谁看过我',
  note: '老师打开你的登记资料或去向、看你的证明图片、看证件号码全号，都先记在这里，改不了也删不掉。同一位老师一小时内反复打开资料，记一次。',
  /** Rows of lists leave no line: what they show is said, so that nobody takes this for everything that is seen. */
  lists:
    '老师在名单、更正申请和求助里看到的那几行（姓名、学号、你申请更正的内容、你写的话、留的电话），不逐条登记，所以不在这里。',
  bulk: '就业处成批打印核验报告时，只登记印了哪个学院、一共多少份，不逐个登记是谁的，所以不在这里。',
  why: '为什么',
  more: '看更早的',
  loadingMore: '正在读取…',
  end: '这是最早的一条',
  /** Of a kind that this version does not know. */
  other: '看了你的信息',
  someone: '老师',
  none: { title: '还没有人看过', text: '老师打开你的资料后，这里会写明是哪里的老师、什么时候、为什么。' },
  notBound: { title: '还没有绑定', text: '绑定身份后，这里显示谁看过你的信息。', action: '去绑定' },
} as const

const known = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** `辅导员（机电工程学院）`: never a name; a role that this version does not know is still a teacher's. */
export function lookerText(role: string, college: string): string {
  const who = known(lookerWords, role) ?? texts.someone
  return college === '' ? who : `${who}（${college}）`
}

/** `看了你的证明材料（2张）`. */
export function lookText(what: string, count: number): string {
  const text = known(accessWords, what) ?? texts.other
  return what === 'proofViewed' && count > 1 ? `${text}（${String(count)}张）` : text
}

/** The reason that was given, or why one does that at all; '' where nothing is known. */
export const reasonText = (what: string, why: string): string =>
  why === '' ? (known(accessReasons, what) ?? '') : why
