import type { PolicyContent } from '../../../domain/cohort/policy'
import type { Failure } from '../../../domain/contract/failure'
import { problemSentences } from '../../../domain/messages'
import { isFieldKey } from '../../../domain/registration/fields'
import { roleWords, graduates, sections, type SectionKey } from '../../texts/policy'
import { placeSentences } from '../../texts/policy-editing'
import { namesOf } from './policy-names'
import { pathWords } from './policy-words'

/** Why rules cannot be so, and at which section of the page that is said; null: at none of them. */
export interface PolicyTrouble {
  readonly section: SectionKey | null
  readonly sentence: string
}

/** What stands in another section than the first part of its path is called. */
const elsewhere: Readonly<Record<string, SectionKey>> = {
  distinctReviewers: 'chain',
  proxySubmit: 'chain',
  freeUntil: 'chain',
  sections: 'form',
  proofKeepDays: 'form',
}

const isSection = (head: string): head is SectionKey => Object.hasOwn(sections, head)

/** The server names a field of the form by its key alone, and an input by its path from `policy` on. */
function placeOf(where: string): string {
  const [head = '', ...rest] = where.split('.')
  if (head === 'policy') return rest.join('.')
  return isFieldKey(head) ? `fields.${where}` : where
}

function sectionOf(place: string): SectionKey | null {
  const [head = ''] = place.split('.')
  return isSection(head) ? head : (elsewhere[head] ?? null)
}

/** A level of a chain stands at the end of its path. */
function placeWords(place: string, policy: PolicyContent): string {
  const said = pathWords(place, namesOf(policy))
  const level = roleWords[place.split('.').at(-1) as keyof typeof roleWords] as string | undefined
  return place.startsWith('chain') && level !== undefined ? said.replace(/[^·]+$/, ` ${level}`) : said
}

/** What is wrong at a place: in words of its own where the general ones say nothing to who makes rules. */
function sentenceAt(place: string, problem: keyof typeof problemSentences): string {
  const parts = place.split('.')
  const last = parts.at(-1) ?? ''
  const own = [`${parts[0] ?? ''}.*.${last}`, `${parts[0] ?? ''}.*`, place]
    .map((pattern) => placeSentences[`${pattern}:${problem}`])
    .find((sentence) => sentence !== undefined)
  return own ?? problemSentences[problem]
}

type Refused = { readonly [Key in 'fields' | 'counts']?: Failure[Key] | undefined }

/** Why rules were refused, place by place, with the number of graduates where there is one. */
export const troublesShown = (
  { fields = {}, counts = {} }: Refused,
  policy: PolicyContent,
): readonly PolicyTrouble[] =>
  Object.entries(fields).map(([where, problem]) => {
    const place = placeOf(where)
    const count = counts[where]
    const sentence = `${placeWords(place, policy)}：${sentenceAt(place, problem)}${count === undefined ? '' : graduates(count)}`
    return { section: sectionOf(place), sentence }
  })
