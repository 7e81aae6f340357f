import type { Phase, Window, Windows } from '../../../../domain/cohort/cohort'
import type { Attempt } from '../../../../domain/registration/attempt'
import type { Returned } from '../../../../domain/registration/registration'
import { bringing, onCohort, onRecord, onSource, onDestination, when } from '../../../support/attempts'
import { at, PLACE } from '../../../support/school'
import { edgesOf, storiesOf, type Decide, type Story } from './story'

/** A span that no window of the cohort touches, so that nothing else is open. */
const SPAN: Window = { opensAt: at('2028-03-01'), closesAt: at('2028-03-08') }
const AFTERWARDS = at('2028-06-01')

interface Opens<Event extends string> {
  readonly event: Event
  /** What the person does, as part of a sentence. */
  readonly does: string
  readonly given: Attempt
  readonly to: string
  /** The refusal when nothing is open. */
  readonly code: string
  readonly phases: readonly ('source' | 'destination' | 'confirmation' | 'change')[]
}

type Stories<Event extends string> = Story<Decide<Event>>[]

const opened = (phase: Phase, window: Window): Windows => ({ [phase]: window })

/** Ways in which a phase may be open: the cohort's window, the college's own, the graduate's extension. */
const waysOf = (given: Attempt, phase: Phase) =>
  [
    ['the window', onCohort(given, { windows: opened(phase, SPAN) })],
    [
      "the college's own window",
      onCohort(given, { windows: {}, collegeWindows: { [PLACE.collegeId]: opened(phase, SPAN) } }),
    ],
  ] as const

const extended = (given: Attempt, phase: Phase): Attempt =>
  onRecord(onCohort(given, { windows: {} }), {
    extensions: [{ phase, closesAt: SPAN.closesAt, by: 'openid-office', reason: '住院' }],
  })

/** The event in each of its phases, around every edge of every window that opens it. */
export function openingStories<Event extends string>({
  event,
  does,
  given,
  to,
  code,
  phases,
}: Opens<Event>): Stories<Event> {
  const { leads, refused } = storiesOf(event)
  const around = (title: string, prepared: Attempt, edges: readonly (readonly [string, number, boolean])[]) =>
    edges.map(([moment, now, open]) =>
      open
        ? leads(`${title}, ${moment}.`, when(prepared, now), to)
        : refused(`${title}, ${moment}, and is told that it is closed.`, when(prepared, now), code),
    )
  const stories = phases.flatMap((phase) => [
    ...waysOf(given, phase).flatMap(([way, prepared]) =>
      around(`${does} in ${way} for ${phase}`, prepared, edgesOf(SPAN)),
    ),
    ...around(`${does} in an extension for ${phase}`, extended(given, phase), [
      ['long before anything else opens', SPAN.opensAt - 1, true],
      ['a millisecond before it ends', SPAN.closesAt - 1, true],
      ['at the instant it ends', SPAN.closesAt, false],
    ]),
    refused(
      `${does} while only another college's window for ${phase} is open, and is told that it is closed.`,
      when(
        onCohort(given, { windows: {}, collegeWindows: { 'college-9': opened(phase, SPAN) } }),
        SPAN.opensAt,
      ),
      code,
    ),
  ])
  const others = (['source', 'destination', 'confirmation', 'change'] as const).filter(
    (phase) => !phases.includes(phase),
  )
  return [
    ...stories,
    refused(
      `${does} without any window, and is told that it is closed.`,
      when(onCohort(given, { windows: {} }), AFTERWARDS),
      code,
    ),
    ...others.flatMap((phase) => [
      refused(
        `${does} while only the window for ${phase} is open, and is told that it is closed.`,
        when(onCohort(given, { windows: opened(phase, SPAN) }), SPAN.opensAt),
        code,
      ),
      refused(
        `${does} with an extension for ${phase} only, and is told that it is closed.`,
        when(extended(given, phase), SPAN.opensAt),
        code,
      ),
    ]),
  ]
}

const returnedUntil = (resubmitBy: number): Returned => ({
  level: 0,
  reasons: { general: '请补充' },
  resubmitBy,
  by: 'openid-returned',
  at: 0,
  before: null,
})

/** A graduate sent back after the windows may go on until the stated time, whether already withdrawn again or not. */
export function resubmitStories<Event extends string>(
  flow: 'source' | 'destination',
  { event, does, given, to, code }: Omit<Opens<Event>, 'phases'>,
): Stories<Event> {
  const { leads, refused } = storiesOf(event)
  const returned = returnedUntil(SPAN.closesAt)
  const shut = onCohort(given, { windows: {} })
  const sentBack = flow === 'source' ? onSource(shut, { returned }) : onDestination(shut, { returned })
  const elsewhere = flow === 'source' ? onDestination(shut, { returned }) : onSource(shut, { returned })
  return [
    leads(`${does} a millisecond before the stated time of a return.`, when(sentBack, SPAN.closesAt - 1), to),
    refused(
      `${does} at the stated time of a return, which is too late.`,
      when(sentBack, SPAN.closesAt),
      code,
    ),
    refused(
      `${does} because the other submission was sent back, and is told that this one is closed.`,
      when(elsewhere, SPAN.closesAt - 1),
      code,
    ),
  ]
}

/** A submission that the server saw in time may arrive until the grace is over (B11). */
export function graceStories<Event extends string>(
  flow: 'source' | 'destination',
  { event, does, given, to, code, phases }: Opens<Event>,
): Stories<Event> {
  const { leads, refused } = storiesOf(event)
  const seenAt = (prepared: Attempt, firstSeenAt: number, now: number): Attempt =>
    when(bringing(prepared, { firstSeenAt }), now)
  const grace = given.cohort.graceSeconds * 1000
  const end = SPAN.closesAt
  const returned = returnedUntil(end)
  const shut = onCohort(given, { windows: {} })
  const ways: (readonly [string, Attempt])[] = [
    ...phases.flatMap((phase) => [
      ...waysOf(given, phase).map(([way, prepared]) => [`${way} for ${phase}`, prepared] as const),
      [`an extension for ${phase}`, extended(given, phase)] as const,
    ]),
    [
      'the stated time of a return',
      flow === 'source' ? onSource(shut, { returned }) : onDestination(shut, { returned }),
    ],
  ]
  return [
    ...ways.flatMap(([way, prepared]) => [
      leads(
        `${does} in the last instant of the grace after ${way}.`,
        seenAt(prepared, end - 1, end + grace - 1),
        to,
      ),
      refused(`${does} when the grace after ${way} is over.`, seenAt(prepared, end - 1, end + grace), code),
      refused(
        `${does} with an attempt first seen when ${way} had ended.`,
        seenAt(prepared, end, end + 1),
        code,
      ),
    ]),
    refused(
      `${does} with an attempt first seen before the window opened.`,
      seenAt(onCohort(given, { windows: opened(phases[0] ?? 'source', SPAN) }), SPAN.opensAt - 1, end),
      code,
    ),
    refused(
      `${does} late with a ticket of a time when nothing was open.`,
      seenAt(shut, AFTERWARDS, AFTERWARDS + 1),
      code,
    ),
  ]
}

/** The grace is for submitting only: whatever else arrives late is late. */
export function noGraceStories<Event extends string>({
  event,
  does,
  given,
  code,
  phases,
}: Opens<Event>): Stories<Event> {
  const { refused } = storiesOf(event)
  return phases.map((phase) =>
    refused(
      `${does} in the grace after the window for ${phase}, which is for submitting only.`,
      when(
        bringing(onCohort(given, { windows: opened(phase, SPAN) }), { firstSeenAt: SPAN.closesAt - 1 }),
        SPAN.closesAt,
      ),
      code,
    ),
  )
}
