import { createHash } from 'node:crypto'
import type { Cohort, Windows } from '../../domain/cohort/cohort'
import { defaultPolicy } from '../../domain/cohort/default-policy'
import type { FieldPolicy, Level, Policy, SlotPolicy } from '../../domain/cohort/policy'
import { withoutSlots } from './without-slots'

/** The cohort, policy and clock of the stories. */
export const PLACE = {
  campusId: 'main',
  cohortId: '2027-main',
  collegeId: 'college-1',
  majorId: 'major-1',
  classId: 'class-1',
} as const

/** An instant of the school's own clock, e.g. `at('2026-10-06')` or `at('2026-10-06T09:30')`. */
export const at = (text: string): number =>
  Date.parse(`${text.includes('T') ? text : `${text}T00:00`}:00+08:00`)

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const span = (opens: string, closes: string) => ({ opensAt: at(opens), closesAt: at(closes) })

/** An entered 10-06 to 10-12 closes at 10-13 00:00, as notice D has it; the later ones follow notice N. */
export const WINDOWS = {
  source: span('2026-10-06', '2026-10-13'),
  destination: span('2027-05-01', '2027-06-28'),
  confirmation: span('2027-06-28', '2027-07-04'),
  change: span('2027-07-01', '2027-09-01'),
} as const satisfies Windows

/** Inside the source, destination, confirmation and change window only, and outside all of them. */
export const DURING = {
  source: at('2026-10-08T10:00'),
  destination: at('2027-05-20T10:00'),
  confirmation: at('2027-06-29T10:00'),
  change: at('2027-08-01T10:00'),
  none: at('2026-12-01T10:00'),
} as const

export const aCohort = (over: Partial<Cohort> = {}): Cohort => ({
  _id: PLACE.cohortId,
  rev: 1,
  campusId: PLACE.campusId,
  year: 2027,
  name: '2027届',
  paused: false,
  scope: { levels: ['本科'], hmt: true, international: false, completers: true },
  windows: WINDOWS,
  collegeWindows: {},
  cutOffAt: at('2027-07-01'),
  serviceEndsMonths: 6,
  graceSeconds: 120,
  resubmitDays: 3,
  policyVersion: 4,
  ...over,
})

const staffLevel = (key: 'counselor' | 'college' | 'office'): Level => ({ kind: 'staff', key, name: key })
const upstreamStage: Level = { kind: 'upstream', key: 'province', name: '省中心' }

export type Levels = 1 | 2 | 3
export const everyChain: readonly Levels[] = [1, 2, 3]

/** The first `levels` of counselor, college, office; then the upstream stage, if the cohort has one. */
export const chainOf = (levels: Levels, upstream = false): readonly Level[] => [
  ...(['counselor', 'college', 'office'] as const).slice(0, levels).map(staffLevel),
  ...(upstream ? [upstreamStage] : []),
]

export const aField = (over: Partial<FieldPolicy>): FieldPolicy => ({
  class: 'free',
  required: false,
  lockedFrom: null,
  mendedBy: ['counselor', 'college'],
  proofSlots: [],
  help: '',
  ...over,
})

const slot = (name: string, when: SlotPolicy['when']): SlotPolicy => ({
  purpose: 'submission',
  name,
  help: '拍清楚整页。',
  required: true,
  maxBytes: 5_000_000,
  minEdge: 300,
  maxPixels: 25_000_000,
  when,
})

/** A policy that asks for everything a policy can ask for, so that every guard has something to say. */
export function aPolicy(levels: Levels = 1, over: Partial<Policy> = {}): Policy {
  const policy = withoutSlots(defaultPolicy(PLACE.cohortId))
  const politicalStatus = aField({ class: 'proof', required: true, proofSlots: ['partyProof'] })
  return {
    ...policy,
    version: 4,
    chain: { ...policy.chain, source: chainOf(levels), destination: chainOf(levels) },
    proxySubmit: true,
    fields: { ...policy.fields, politicalStatus },
    slots: {
      ...policy.slots,
      partyProof: slot('党员证明', null),
      directedContract: slot('协议书', { trainingMode: ['定向'] }),
      agreement: slot('就业协议', null),
      evidence: { ...slot('更正证明', null), purpose: 'correction' },
    },
    survey: [
      { id: 'wish', text: '毕业意向', kind: 'single', options: ['就业', '升学'], required: true, when: null },
      { id: 'city', text: '意向城市', kind: 'text', options: [], required: false, when: null },
    ],
    ...over,
  }
}
