import type { Attempt } from '../../../../domain/registration/attempt'
import type { Signal } from '../../../../domain/registration/signal'
import { bringing, onDestination, onRecord, onSource } from '../../../support/attempts'
import { frozen, ROSTER } from '../../../support/registrations'
import { stages, type Reviewed } from './reviewed'
import { storiesOf, type Decide, type Story } from './story'

const signal: Signal = { code: 'phoneShared', field: 'mobile', params: { count: '4' } }

/** Several at once are approved without a look: only what says nothing new and gives no cause to look (B7). */
export function batchStories<Event extends string>(reviewed: Reviewed<Event>): Story<Decide<Event>>[] {
  const { attempt, events, done, flow } = reviewed
  const { leads, refused } = storiesOf(events.approve)
  return stages.flatMap(({ level, levels, where }) => {
    const changed = attempt.approving(level, levels)
    const unchanged = sayingNothingNew(changed, flow)
    const to = level === levels - 1 ? `${done}@0` : `inReview@${level + 1}`
    const marked = (given: Attempt) => withSignal(given, flow)
    const does = `The ${flow} is approved at ${where}`
    return [
      leads(`${does} together with others, if it says nothing new.`, inBatch(unchanged), to),
      refused(
        `${does} together with others, though it says something new.`,
        inBatch(changed),
        'unchangedInBatch',
      ),
      refused(
        `${does} together with others, though there is something to look at.`,
        inBatch(marked(unchanged)),
        'unmarkedInBatch',
      ),
      refused(
        `${does} together with others, though it has not been looked at beside theirs.`,
        inBatch(unexamined(unchanged, flow)),
        'examinedInBatch',
      ),
      leads(
        `${does} together with others, though the other submission has not been looked at.`,
        inBatch(unexamined(unchanged, flow === 'source' ? 'destination' : 'source')),
        to,
      ),
      leads(`${does} by itself before it was looked at.`, unexamined(changed, flow), to),
      leads(
        `${does} together with others, if what is to be looked at is of the other submission.`,
        inBatch(withSignal(unchanged, flow === 'source' ? 'destination' : 'source')),
        to,
      ),
      leads(`${does} by itself, though it says something new and is to be looked at.`, marked(changed), to),
    ]
  })
}

const inBatch = (given: Attempt): Attempt => bringing(given, { inBatch: true })

const withSignal = (given: Attempt, flow: 'source' | 'destination'): Attempt =>
  onRecord(given, { signals: { ...given.registration.signals, [flow]: [signal] } })

const unexamined = (given: Attempt, flow: 'source' | 'destination'): Attempt =>
  onRecord(given, {
    outbox: [
      { id: 'examine', dueAt: given.now, kind: 'examine', flow, round: given.registration[flow].round },
    ],
  })

/** The values of the roster; of a destination nothing at all, since there is nothing that it could repeat. */
function sayingNothingNew(given: Attempt, flow: 'source' | 'destination'): Attempt {
  const same =
    flow === 'source' ? frozen({ values: ROSTER, baseline: ROSTER }) : frozen({ values: {}, baseline: {} })
  const seen = { seen: { round: same.round, digest: same.digest } }
  const change = { frozen: same }
  return bringing(flow === 'source' ? onSource(given, change) : onDestination(given, change), seen)
}
