/**
 * Messages that WeChat may deliver outside the mini-program, by what they are about; at most three are asked
 * for in one tap (field.md §5). The ids of the templates are the environment's.
 */
export const graduateTemplates = ['reviewResult', 'windowClosing', 'ticketAnswered'] as const
/** What colleagues are told: work that piled up (B10). */
export const staffTemplates = ['backlog'] as const
export const noticeTemplates = [...graduateTemplates, ...staffTemplates] as const
export type NoticeTemplate = (typeof noticeTemplates)[number]

/** Ids of the templates that WeChat has granted this mini-program. */
export type TemplateIds = Readonly<Partial<Record<NoticeTemplate, string>>>

/** `reviewResult:id,windowClosing:id` as a table; what names no template of ours is left out. */
export function templateIds(table: string): TemplateIds {
  const entries = table.split(',').map((entry) => {
    const colon = entry.indexOf(':')
    return [entry.slice(0, Math.max(0, colon)).trim(), entry.slice(colon + 1).trim()] as const
  })
  return Object.fromEntries(
    noticeTemplates.flatMap((template) => {
      const id = entries.find(([name]) => name === template)?.[1] ?? ''
      return id === '' ? [] : [[template, id] as const]
    }),
  )
}
