import type { Input } from '../../domain/contract/contract'
import { noticeTemplates, type NoticeTemplate } from '../../domain/people/notice-templates'

type Answers = Input<'consent.record'>['answers']
type Answer = NonNullable<Answers[NoticeTemplate]>

const answers: readonly Answer[] = ['accept', 'reject', 'ban', 'filter']

/** `reviewResult:id,windowClosing:id` as a table; what names no template of ours is left out. */
export function templateIds(table: string): Readonly<Partial<Record<NoticeTemplate, string>>> {
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

/** What WeChat answered, by our names; templates that it was not asked about are not in it. */
export function answersFrom(
  answer: unknown,
  ids: Readonly<Partial<Record<NoticeTemplate, string>>>,
): Answers {
  if (typeof answer !== 'object' || answer === null) return {}
  const given = new Map<string, unknown>(Object.entries(answer))
  return Object.fromEntries(
    noticeTemplates.flatMap((template) => {
      const word = answers.find((one) => one === given.get(ids[template] ?? ''))
      return word === undefined ? [] : [[template, word] as const]
    }),
  )
}
