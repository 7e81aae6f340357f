import type { Output } from '../../domain/contract/contract'
import type { Looker } from '../../domain/people/access'
import type { Registration } from '../../domain/registration/registration'
import { reasonOf, type Access } from '../store/access-log'

export type LookView = Output<'record.looks'>['rows'][number]

/** Whom it is told to, and how their college is called. */
export interface Told {
  readonly registration: Pick<Registration, 'binding'>
  readonly openid: string
  /** Id → name. */
  readonly colleges: ReadonlyMap<string, string>
}

/**
 * Lines of the log as the graduate is told them, by role and without names; the pictures of one look are one row.
 * Looks before the present binding are told as well, for they are about the same record; what somebody wrote then
 * is not: it may be about another person who was bound by mistake.
 */
export function lookViews(lines: readonly Access[], told: Told): LookView[] {
  const rows = new Map<string, LookView>()
  for (const line of lines) {
    const { _id: id, at, by, what, count } = line
    const key = `${String(at)}|${by}|${what}|${reasonOf(line) === '' ? '' : id}`
    const row = rows.get(key) ?? { id, at, what, ...whose(line, told), count: 0, why: whyOf(line, told) }
    rows.set(key, { ...row, count: row.count + count })
  }
  return [...rows.values()]
}

function whose({ as, by, ofCollege }: Access, { openid, colleges }: Told) {
  const role: Looker = as === 'graduate' ? (by === openid ? 'self' : 'otherHolder') : as
  return { role, college: colleges.get(ofCollege) ?? '' }
}

const whyOf = (line: Access, { registration }: Told): string =>
  line.at >= (registration.binding?.at ?? Infinity) ? reasonOf(line) : ''
