import { doerWords, happeningWords } from '../../domain/registration/happening-words'

/** Words of the history of one's own record: what happened, by whom, why. */
export const texts = {
  title: '办理记录',
  note: '谁在什么时候做了什么，都记在这里，改不了也删不掉。',
  fields: '涉及',
  reason: '原因',
  more: '看更早的记录',
  loadingMore: '正在读取…',
  end: '这是最早的一条',
  /** Of a kind that this version does not know. */
  other: '有新的办理进展',
  general: '整份信息',
  none: { title: '还没有记录', text: '你和老师做的每一步，都会记在这里。' },
  notBound: { title: '还没有绑定', text: '绑定身份后，这里显示办理记录。', action: '去绑定' },
} as const

/** Who did it; a page may be older than the server's words. */
export const who: Readonly<Record<string, string>> = doerWords

/** What every entry of the history says; the exported file says the same. */
export const sentences = happeningWords
