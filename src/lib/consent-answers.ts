import type { Input } from '../../domain/contract/contract'
import { noticeTemplates, type NoticeTemplate, type TemplateIds } from '../../domain/people/notice-templates'

type Answers = Input<'consent.record'>['answers']
type Answer = NonNullable<Answers[NoticeTemplate]>

const answers: readonly Answer[] = ['accept', 'reject', 'ban', 'filter']

/** What WeChat answered, by our names; templates that it was not asked about are not in it. */
export function answersFrom(answer: unknown, ids: TemplateIds): Answers {
  if (typeof answer !== 'object' || answer === null) return {}
  const given = new Map<string, unknown>(Object.entries(answer))
  return Object.fromEntries(
    noticeTemplates.flatMap((template) => {
      const word = answers.find((one) => one === given.get(ids[template] ?? ''))
      return word === undefined ? [] : [[template, word] as const]
    }),
  )
}
