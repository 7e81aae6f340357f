import { tableOfYear } from '../destination/categories'
import { bindTries } from '../people/bind-limits'
import { fieldKeys, fields, type FieldKey } from '../registration/fields'
import { defaultSlots, ofProofFields } from './default-slots'
import type { FieldPolicy, Policy } from './policy'

const college = ['counselor', 'college'] as const
const office = ['office'] as const

/** Fields a graduate has to have before submitting (seeds D, H, R: 打红色星号的都是必填项). */
const required: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'name',
  'sex',
  'birthDate',
  'ethnicity',
  'politicalStatus',
  'sourcePlace',
  'urbanRural',
  'trainingMode',
  'mobile',
  'address',
])

const fieldPolicy = (key: FieldKey): FieldPolicy => ({
  class: fields[key].class,
  required: key === 'directedUnit' ? { trainingMode: ['定向', '委培'] } : required.has(key),
  lockedFrom: null,
  // 院系 is the office's to mend, every other locked field the college's (seed H §二).
  mendedBy: key === 'college' ? office : college,
  proofSlots: fields[key].class === 'proof' ? ofProofFields : [],
  help: '',
})

/** 本科 and 专科 with their 结业生, as rosters are read (domain/roster/values.ts). */
const juneLevels = Object.fromEntries(
  ['本科', '本科结业', '第二学士学位', '专科', '专科结业', '高职'].map((level) => [level, 'june'] as const),
)

/** A graduation year after every table: the newest one counts. */
const LATEST = 9999

/**
 * The policy a cohort starts with: one review by the college, field classes as in fields.ts, binding by
 * 学号 and the last six characters of the document (seed H), 生源地 to the county (seeds D and G). Every
 * value is the cohort's to change; the seeds contradict one another.
 */
export function defaultPolicy(cohortId: string, year = LATEST): Policy {
  return {
    _id: `${cohortId}@1`,
    cohortId,
    version: 1,
    chain: {
      source: [{ kind: 'staff', key: 'counselor', name: '学院审核' }],
      destination: [{ kind: 'staff', key: 'counselor', name: '学院审核' }],
      correction: [
        { kind: 'staff', key: 'college', name: '学院核实' },
        { kind: 'staff', key: 'office', name: '学校审核' },
      ],
      byCategory: {
        '76': [
          { kind: 'staff', key: 'counselor', name: '学院审核' },
          { kind: 'staff', key: 'office', name: '学校审核' },
        ],
      },
    },
    distinctReviewers: true,
    proxySubmit: false,
    fields: Object.fromEntries(fieldKeys.map((key) => [key, fieldPolicy(key)])),
    sections: 'steps',
    // Seed R §5: 本科生统一填6月, 研究生按实际毕业月份.
    graduationMonth: juneLevels,
    // Seed G §五.3, §五.4: once it is applied for, the agreement's 政治面貌 and 毕业时间 cannot be changed.
    lockEvents: {
      agreementRequested: { name: '申请电子协议', fields: ['politicalStatus', 'graduatesOn'] },
    },
    freeUntil: 'windowClose',
    place: { depth: 'county', definition: 'beforeExam', employedPostgraduates: true },
    bind: {
      key: 'studentNo',
      secret: 'lastSix',
      name: false,
      studentNoPattern: '^\\d{10}$',
      tries: bindTries.standard,
      realName: 'none',
    },
    delegations: {
      addGraduate: office,
      removeGraduate: office,
      mendCollege: office,
      correctField: [...college, ...office],
    },
    slots: defaultSlots,
    proofKeepDays: 30,
    watch: { sharedPhone: 3, sameEmployer: 8, categories: ['12', '75', '76'], categoryPercent: 30 },
    survey: [],
    destination: { needs: 'sourceCompleted', categoryTable: tableOfYear(year), selfChange: false },
    report: { days: [7, 30], kinds: ['archive', 'household'] },
  }
}
