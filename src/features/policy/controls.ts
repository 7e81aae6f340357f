import type { PolicyPath } from '../../../domain/cohort/policy-drafting'
import type { PolicyContent } from '../../../domain/cohort/policy'
import { staffRoles } from '../../../domain/people/roles'
import { partWords, roleWords, valueWords, type SectionKey } from '../../texts/policy'

/** One thing that can be set, and where it stands. */
export interface Control {
  readonly kind: 'choice' | 'toggle' | 'chips' | 'text' | 'day'
  readonly path: PolicyPath
  readonly label: string
  /** Of choice and chips: value → word. Numbers are written as texts. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Of chips: values that are numbers. */
  readonly numeric?: boolean
  readonly maxLength?: number
}

const label = (path: PolicyPath): string => partWords[String(path.at(-1))] ?? String(path.at(-1))
const plain = (kind: Control['kind'], path: PolicyPath, maxLength = 300): Control => ({
  kind,
  path,
  label: label(path),
  options: [],
  maxLength,
})
const choice = (path: PolicyPath): Control => ({
  ...plain('choice', path),
  options: Object.entries(valueWords[String(path.at(-1))] ?? {}).map(([value, word]) => ({
    value,
    label: word,
  })),
})
const roles = (path: PolicyPath): Control => ({
  ...plain('chips', path),
  options: staffRoles.map((value) => ({ value, label: roleWords[value] })),
})

/** What a sheet of each section sets; fields, chains and questions have sheets of their own. */
export const sectionControls: Readonly<Record<Exclude<SectionKey, 'fields' | 'survey'>, readonly Control[]>> =
  {
    chain: [plain('toggle', ['distinctReviewers']), plain('toggle', ['proxySubmit']), choice(['freeUntil'])],
    place: [
      choice(['place', 'depth']),
      choice(['place', 'definition']),
      plain('toggle', ['place', 'employedPostgraduates']),
    ],
    bind: [
      choice(['bind', 'key']),
      choice(['bind', 'secret']),
      { ...plain('toggle', ['bind', 'name']), label: '还要核对姓名' },
      plain('text', ['bind', 'studentNoPattern'], 80),
      choice(['bind', 'realName']),
    ],
    delegations: [
      roles(['delegations', 'addGraduate']),
      roles(['delegations', 'removeGraduate']),
      roles(['delegations', 'mendCollege']),
      roles(['delegations', 'correctField']),
    ],
    destination: [choice(['destination', 'needs']), plain('toggle', ['destination', 'selfChange'])],
    report: [
      {
        ...plain('chips', ['report', 'days']),
        options: [7, 14, 30, 60, 90].map((days) => ({ value: String(days), label: `${String(days)}天` })),
        numeric: true,
      },
      {
        ...plain('chips', ['report', 'kinds']),
        options: Object.entries(valueWords['kinds'] ?? {}).map(([value, word]) => ({ value, label: word })),
      },
    ],
  }

/** What the sheet of one field sets. A condition for 必填 stays as it is until a plain yes or no takes its place. */
export function fieldControls(field: string, policy: PolicyContent): readonly Control[] {
  const at = (part: string): PolicyPath => ['fields', field, part]
  const slots = Object.entries(policy.slots).filter(([, { purpose }]) => purpose === 'submission')
  const asksProof = policy.fields[field]?.class === 'proof'
  return [
    choice(at('class')),
    plain('toggle', at('required')),
    plain('text', at('help')),
    plain('day', at('lockedFrom')),
    roles(at('mendedBy')),
    ...(asksProof
      ? [
          {
            ...plain('chips', at('proofSlots')),
            options: slots.map(([value, { name }]) => ({ value, label: name })),
          },
        ]
      : []),
  ]
}

/** What the sheet of one proof slot sets. */
export const slotControls = (slot: string): readonly Control[] => [
  plain('text', ['slots', slot, 'name'], 20),
  plain('text', ['slots', slot, 'help'], 100),
  plain('toggle', ['slots', slot, 'required']),
]

/** What the sheet of one question sets: its words, and whether it has to be answered. */
export const questionControls = (index: number): readonly Control[] => [
  { ...plain('text', ['survey', index, 'text'], 200), label: '问题' },
  { ...plain('toggle', ['survey', index, 'required']), label: '必答' },
]

const upstream = [
  { kind: 'upstream', key: 'province', name: '省中心审核' },
  { kind: 'upstream', key: 'initialise', name: '初始化' },
] as const
const staffed = [
  { kind: 'staff', key: 'counselor', name: '学院审核' },
  { kind: 'staff', key: 'college', name: '学院复核' },
  { kind: 'staff', key: 'office', name: '学校审核' },
] as const

/** Stages that a chain may have, in their order. */
export const stages = [...staffed, ...upstream] as const

/** A chain with a stage put in its place, or taken out; a name that the school gave stays, and one level remains. */
export function withStage(
  chain: PolicyContent['chain']['source'],
  key: string,
): PolicyContent['chain']['source'] {
  const has = chain.some((level) => level.key === key)
  const next = has
    ? chain.filter((level) => level.key !== key)
    : stages.flatMap(
        (stage) => chain.find((level) => level.key === stage.key) ?? (stage.key === key ? [stage] : []),
      )
  return next.some(({ kind }) => kind === 'staff') ? next : chain
}
