import type { Output } from '../../../domain/contract/contract'

export type OwnRecord = Output<'me.get'>['records'][number]
type Flow = OwnRecord['source']
type Destination = OwnRecord['destination']
type Level = Flow['chain'][number]

/** Instants as people write them, in China's time. */
export const at = (text: string): number => Date.parse(`${text}:00+08:00`)

/** Monday evening of the story: the source window has two days left. */
export const NOW = at('2026-11-23T21:18')

export const WINDOWS = {
  source: { opensAt: at('2026-11-16T00:00'), closesAt: at('2026-11-26T00:00') },
  destination: { opensAt: at('2027-04-01T00:00'), closesAt: at('2027-06-11T00:00') },
  confirmation: { opensAt: at('2027-06-28T00:00'), closesAt: at('2027-07-04T00:00') },
  change: { opensAt: at('2027-07-01T00:00'), closesAt: at('2027-09-01T00:00') },
  'review:counselor': { opensAt: at('2026-11-20T00:00'), closesAt: at('2026-11-29T00:00') },
  'review:college': null,
  'review:office': { opensAt: at('2026-11-29T00:00'), closesAt: at('2026-12-06T00:00') },
} as const

export const counselor: Level = { kind: 'staff', key: 'counselor', name: '学院审核' }
export const office: Level = { kind: 'staff', key: 'office', name: '学校审核' }
export const province: Level = { kind: 'upstream', key: 'province', name: '省中心' }
export const initialising: Level = { kind: 'upstream', key: 'initialise', name: '初始化' }

const flow: Flow = {
  status: 'draft',
  level: 0,
  round: 0,
  chain: [counselor, office],
  claims: {},
  returned: null,
  seen: null,
  actions: [],
  upstream: 'none',
  upstreamAt: null,
  revocationAskedAt: null,
}

const { upstream: _none, upstreamAt: _never, revocationAskedAt: _not, ...plainFlow } = flow
const destination: Destination = {
  ...plainFlow,
  status: 'none',
  chain: [counselor],
  category: '',
  shownCategory: '',
  shownCategoryName: '',
  confirmation: null,
  categoryTable: 'national-2024',
  frozen: {},
  imported: false,
  archiveOrigin: 'none',
  household: { moved: false, origin: 'none', values: {} },
  objection: null,
  contents: null,
  cutOffAt: at('2027-07-01T00:00'),
  serviceEndsAt: at('2028-01-01T00:00'),
  confirmableLate: false,
}

interface Over {
  readonly stopped?: OwnRecord['stopped']
  readonly record?: OwnRecord['record']
  readonly source?: Partial<Flow>
  readonly destination?: Partial<Destination>
  readonly windows?: OwnRecord['windows']
  /** What happened, in order; the instants count up from the day of binding unless given. */
  readonly history?: readonly (string | readonly [what: string, at: number])[]
}

const DAY = 86_400_000
export const BOUND_AT = at('2026-10-20T12:31')

/** What a graduate's page receives of the own record. */
export function anOwnRecord(over: Over = {}): OwnRecord {
  return {
    id: 'registration-1',
    cohortId: '2027-main',
    cohortName: '江屿大学 2027届',
    name: '林知夏',
    studentNo: '2304110218',
    documentType: 'residentId',
    documentLast4: '2647',
    boundAt: BOUND_AT,
    stopped: over.stopped ?? null,
    proofsKeptUntil: Date.parse('2028-01-31T00:00:00+08:00'),
    record: { college: '机电工程学院', ...over.record },
    roster: {},
    fields: {},
    rules: {},
    sections: 'steps',
    place: { depth: 'county', definition: 'beforeExam', employedPostgraduates: true },
    survey: { questions: [], answers: {} },
    checks: {
      realName: { way: 'none', state: 'notNeeded', reason: '' },
      schoolRecord: { state: 'passed', missing: [] },
    },
    correction: null,
    mayRequestCorrection: false,
    freeUntil: 'windowClose',
    slots: [],
    proofs: [],
    source: { ...flow, ...over.source },
    destination: { ...destination, ...over.destination },
    windows: { ...WINDOWS, ...over.windows },
    history: (over.history ?? []).map((entry, index) => {
      const [what, happenedAt] = typeof entry === 'string' ? [entry, BOUND_AT + index * DAY] : entry
      return { seq: index + 1, at: happenedAt, byKind: 'student', what, level: 0, touched: [] }
    }),
  }
}
