import type { UpstreamStatus } from '../../../domain/registration/registration'
import { DAY, dateTime, monthDay, roughly } from '../../lib/time'
import { texts, upstreamHeard } from '../../texts/upstream'
import type { OwnRecord } from './own-record'
import { stageOf, upstreamOf } from './stages'

/** What is told of the stages above the school. */
export interface UpstreamNews {
  readonly title: string
  readonly lines: readonly string[]
  readonly tone: 'danger' | 'info'
}

/** The province's data of 学籍 is as old as its last copy from 学信网 (seed G §五.2: 一般2周左右更新一次). */
export const UPSTREAM_EVERY_MS = 14 * DAY

type Told = (own: OwnRecord, now: number) => UpstreamNews | null

const waiting: Told = (own, now) => ({
  title: texts.waiting.title,
  lines: [texts.waiting.whose, ...heard(own, now), texts.waiting.next],
  tone: 'info',
})

/** Status → what is said, once the school has nothing more to do. */
const passedTold: Readonly<Record<UpstreamStatus, Told>> = {
  none: waiting,
  waiting,
  mismatched: () => null,
  passed: (own, now) => ({
    title: texts.passed.title,
    lines: [texts.passed.whose, ...heard(own, now), texts.waiting.next],
    tone: 'info',
  }),
  initialised: () => null,
}

const isStatus = (upstream: string): upstream is UpstreamStatus => Object.hasOwn(passedTold, upstream)

/**
 * [G11, G14] What stands above the school: nobody answered yet (未初始化: whose turn it is), or 中心无法对应学籍数据,
 * with its cause, when it was last heard of, and what to do. Null where nobody is asked or all is done.
 */
export function upstreamNews(own: OwnRecord, now: number): UpstreamNews | null {
  const { returned, upstream } = own.source
  if (returned?.level === 'upstream') {
    const cause = returned.reasons['general'] ?? ''
    return {
      title: texts.mismatched.title,
      lines: [
        ...(cause === '' ? [] : [`${texts.mismatched.said}${cause}`]),
        texts.mismatched.check,
        ...heard(own, now),
        texts.mismatched.next,
      ],
      tone: 'danger',
    }
  }
  const { count } = upstreamOf(own)
  if (count === 0 || stageOf(own, 'source') !== 'passed') return null
  return isStatus(upstream) ? passedTold[upstream](own, now) : null
}

/** When it was last heard of, and when something new may be expected. */
function heard({ source: { upstreamAt } }: OwnRecord, now: number): readonly string[] {
  if (upstreamAt === null) return [texts.cycle]
  const next = upstreamAt + UPSTREAM_EVERY_MS
  const about = next > now ? monthDay(next, now) : null
  return [
    upstreamHeard(dateTime(upstreamAt), roughly(now - upstreamAt)),
    about === null ? texts.cycle : texts.cycleNext(about),
  ]
}
