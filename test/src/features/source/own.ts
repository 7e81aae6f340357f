import { defaultPolicy } from '../../../../domain/cohort/default-policy'
import { fieldKeys, fields } from '../../../../domain/registration/fields'
import type { Own } from '../../../../src/features/source/model'

const record = {
  name: '林知夏',
  sex: '女',
  birthDate: '2005-03-14',
  documentType: '居民身份证',
  ethnicity: '汉族',
  politicalStatus: '共青团员',
  sourcePlace: '510112',
  urbanRural: '农村',
  studentNo: '2303010001',
  college: '机电工程学院',
  major: '机械工程',
  class: '机电2301',
  trainingMode: '非定向',
  mobile: '13800001111',
  address: '四川省成都市龙泉驿区示例路1号',
}

const flow = {
  level: 0,
  round: 0,
  chain: [{ kind: 'staff' as const, key: 'counselor', name: '学院审核' }],
  claims: {},
  returned: null,
  seen: null,
  actions: ['save', 'submit'],
}

/** A record as `me.get` tells it; the person is invented. */
export const own = (over: Partial<Own> = {}, source: Partial<Own['source']> = {}): Own => ({
  id: 'r1',
  cohortId: '2027-main',
  cohortName: '示例大学 2027届',
  name: '林知夏',
  studentNo: '2303010001',
  documentType: '居民身份证',
  documentLast4: '2647',
  boundAt: 1,
  proofsKeptUntil: 0,
  record,
  roster: {},
  fields: Object.fromEntries(fieldKeys.map((key) => [key, key === 'class' ? 'locked' : fields[key].class])),
  rules: Object.fromEntries(
    Object.entries(defaultPolicy('').fields).map(([key, { required, mendedBy, help }]) => [
      key,
      {
        required: required as Own['rules'][string]['required'],
        mendedBy: [...mendedBy],
        help,
        locked: null,
        locksAt: null,
      },
    ]),
  ),
  sections: 'steps',
  place: { depth: 'county', definition: 'beforeExam', employedPostgraduates: true },
  stopped: null,
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
  source: {
    ...flow,
    status: 'draft',
    upstream: 'none',
    upstreamAt: null,
    revocationAskedAt: null,
    ...source,
  },
  destination: {
    ...flow,
    status: 'none',
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
    cutOffAt: null,
    serviceEndsAt: 0,
    confirmableLate: false,
  },
  windows: {},
  history: [],
  ...over,
})

export const recordOf = (changes: Readonly<Record<string, string>>): Record<string, string> => ({
  ...record,
  ...changes,
})
