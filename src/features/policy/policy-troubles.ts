import type { PolicyContent } from '../../../domain/cohort/policy'
import type { Failure } from '../../../domain/contract/failure'
import { problemSentences } from '../../../domain/messages'
import { isFieldKey } from '../../../domain/registration/fields'
import { roleWords, graduates } from '../../texts/policy'
import { pathWords, slotNamesOf } from './policy-words'

/** The server names a field of the form by its key alone; a level of a chain stands at the end of its path. */
function placeWords(where: string, policy: PolicyContent): string {
  const [head = '', ...rest] = where.split('.')
  const inFields = isFieldKey(head) ? `fields.${where}` : where
  const said = pathWords(head === 'policy' ? rest.join('.') : inFields, slotNamesOf(policy))
  const level = roleWords[rest.at(-1) as keyof typeof roleWords] as string | undefined
  return head === 'chain' && level !== undefined ? said.replace(/[^·]+$/, ` ${level}`) : said
}

type Refused = { readonly [Key in 'fields' | 'counts']?: Failure[Key] | undefined }

/** Why rules were refused, place by place, with the number of graduates where there is one. */
export const troublesShown = (
  { fields = {}, counts = {} }: Refused,
  policy: PolicyContent,
): readonly string[] =>
  Object.entries(fields).map(([where, problem]) => {
    const count = counts[where]
    return `${placeWords(where, policy)}：${problemSentences[problem]}${count === undefined ? '' : graduates(count)}`
  })
