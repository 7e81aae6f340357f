/**
 * Messages that WeChat may deliver outside the mini-program, by what they are about; at most three are asked
 * for in one tap (field.md §5). The ids of the templates are the environment's.
 */
export const noticeTemplates = ['reviewResult', 'windowClosing', 'ticketAnswered'] as const
export type NoticeTemplate = (typeof noticeTemplates)[number]
