import type { StudentPhase } from '../../../../domain/cohort/cohort'
import type { SourceEvent } from '../../../../domain/registration/source-flow'
import { bringing, by, onCohort, onRecord, sourceAttempt, when, without } from '../../../support/attempts'
import { actors } from '../../../support/people'
import { PLACE, WINDOWS } from '../../../support/school'
import { storiesOf, type Decide, type Story } from './story'

/** More time for one graduate (B11): given and taken back by the office, whatever the submission waits for. */
const extend = storiesOf<SourceEvent>('extend')
const end = storiesOf<SourceEvent>('endExtension')
const LATER = WINDOWS.source.closesAt + 86_400_000
const removed = { removed: { at: 1, by: 'openid-office', reason: '退学' } }

const longer = (phase: StudentPhase, closesAt: number) => ({ extension: { phase, closesAt } })
const places = [
  ['a draft', sourceAttempt.filling('draft', 3), 'draft@0'],
  ['what the second of three levels reviews', sourceAttempt.waiting(1, 3), 'inReview@1'],
  ['what is completed', sourceAttempt.completed(), 'completed@0'],
] as const
const asked = (given = sourceAttempt.filling()) =>
  bringing(by(given, actors.office), { ...longer('source', LATER), reasons: { general: '外出实习' } })
const ahead = asked()
const own = { phase: 'source', closesAt: LATER, by: 'openid-office', reason: '住院' }
const ending = onRecord(bringing(without(ahead, 'extension'), { extension: { phase: 'source' } }), {
  extensions: [own],
})

const giving = [
  ...places.map(([name, given, to]) =>
    extend.leads(`The office gives a graduate more time beside ${name}.`, asked(given), to),
  ),
  extend.leads(
    'The office gives more time after the window has closed.',
    when(ahead, WINDOWS.source.closesAt),
    'draft@0',
  ),
  extend.leads(
    'One millisecond more than everybody has is more time.',
    bringing(ahead, longer('source', WINDOWS.source.closesAt + 1)),
    'draft@0',
  ),
  extend.refused(
    'As long as everybody has is no more time.',
    bringing(ahead, longer('source', WINDOWS.source.closesAt)),
    'extensionAhead',
  ),
  extend.refused('Time that is over already is no more time.', when(ahead, LATER), 'extensionAhead'),
  extend.leads('Time that is not over yet is more time.', when(ahead, LATER - 1), 'draft@0'),
  extend.refused(
    "As long as the graduate's college has is no more time.",
    onCohort(ahead, {
      collegeWindows: { [PLACE.collegeId]: { source: { ...WINDOWS.source, closesAt: LATER } } },
    }),
    'extensionAhead',
  ),
  extend.leads(
    'Another phase is measured by its own window.',
    bringing(ahead, longer('change', WINDOWS.change.closesAt + 1)),
    'draft@0',
  ),
  extend.refused(
    'Another phase is not longer because this one would be.',
    bringing(ahead, longer('change', LATER)),
    'extensionAhead',
  ),
  extend.refused(
    'Of a phase that has no window at all there is no more time.',
    onCohort(ahead, { windows: {} }),
    'extensionAhead',
  ),
  extend.refused('More time of nothing is not given.', without(ahead, 'extension'), 'extensionAhead'),
]

const takingBack = [
  ...places.map(([name, given, to]) =>
    end.leads(
      `The office takes the time back beside ${name}.`,
      onRecord({ ...ending, registration: given.registration, policy: given.policy }, { extensions: [own] }),
      to,
    ),
  ),
  end.refused(
    'Where no time was given none is taken back.',
    onRecord(ending, { extensions: [] }),
    'extensionStands',
  ),
  end.refused(
    'The time of another phase is not taken back.',
    onRecord(ending, { extensions: [{ ...own, phase: 'change' }] }),
    'extensionStands',
  ),
  end.refused('Nothing is taken back of no phase.', without(ending, 'extension'), 'extensionStands'),
]

const both = (
  [
    [extend, 'gives', ahead],
    [end, 'takes back', ending],
  ] as const
).flatMap(([{ refused }, does, given]) => [
  refused(`Nobody ${does} time without a reason.`, without(given, 'reasons'), 'reasonGiven'),
  refused(`A counselor ${does} no time.`, by(given, actors.counselor), 'wrongRole'),
  refused(`A graduate ${does} no time.`, by(given, actors.graduate), 'wrongRole'),
  refused(`Who works at the office ${does} no own time.`, by(given, actors.graduateAtWork), 'notOwner'),
  refused(`Nobody ${does} time of who was taken off the list.`, onRecord(given, removed), 'isActive'),
  refused(
    `Nobody ${does} time in a cohort that stands still.`,
    onCohort(given, { paused: true }),
    'isActive',
  ),
])

export const extendingStories: readonly Story<Decide<SourceEvent>>[] = [...giving, ...takingBack, ...both]
export const extendingTries = [
  ['extend', ahead],
  ['endExtension', ending],
] as const
