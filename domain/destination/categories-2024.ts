import type { Category, CategoryTable, EvidenceUse, FieldUse } from './category-table'
import type { DestinationField } from './fields'
import { startupKinds } from './fields'
import { ARMY_UNIT, unitKinds } from './unit-codes'

const [COMPANY, INCUBATED, SHOP] = startupKinds

const must = (...fields: DestinationField[]): FieldUse[] => fields.map((field) => ({ field, required: true }))
const may = (...fields: DestinationField[]): FieldUse[] => fields.map((field) => ({ field, required: false }))
const show = (...slots: string[]): EvidenceUse[] => slots.map((slot) => ({ slot, when: null }))

/** Division codes of Taiwan, Hong Kong and Macao: who is registered there has no 统一社会信用代码 (GB 32100-2015). */
const beyondMainland = { unitPlace: ['71', '81', '82'] } as const

/** Every employer on the mainland but the army has a 统一社会信用代码. */
const creditCode: FieldUse = {
  field: 'creditCode',
  required: { unitKind: Object.keys(unitKinds.names).filter((code) => code !== ARMY_UNIT) },
  unlessBegins: beyondMainland,
}
const employer = [
  ...must('unitName', 'unitKind'),
  creditCode,
  ...must('unitIndustry', 'unitPlace', 'jobKind'),
]
const service = [...must('unitName', 'unitPlace'), ...may('unitKind', 'jobKind', 'unitAddress', 'signedOn')]
const studies = must('schoolName', 'studyMajor')

const annex = '教学厅函〔2021〕19号 附件2, as quoted in public code (field.md §1.2)'
/** Where 附件2 as quoted names no evidence. */
const usual = `${annex}; the evidence is what schools usually ask for, unconfirmed`
const quoted = { source: annex, certainty: 'secondHand', minimumWage: false, parent: null } as const

type Told = Omit<Category, 'short'> & { readonly short?: string }
const row = (told: Told): Category => ({ ...told, short: told.short ?? told.name })

/**
 * 毕业去向类别, graduation years from 2024 on: codes and names as in exports of 2024届, evidence by 附件2 of 2021. The
 * text that continues it, 教就业厅函〔2024〕11号, is not public: no row is marked official.
 */
export const categories2024: CategoryTable = {
  fromYear: 2024,
  parents: { '27': '科研助理、管理助理', '50': '国家基层项目', '51': '地方基层项目', '80': '境内升学' },
  categories: {
    '10': row({
      ...quoted,
      name: '签就业协议形式就业',
      group: 'employed',
      fields: [...employer, ...must('signedOn'), ...may('unitAddress')],
      evidence: show('agreement'),
      look: '协议书上的单位名称、公章和签约日期，和填的是否一致。',
    }),
    '11': row({
      ...quoted,
      name: '签劳动合同形式就业',
      group: 'employed',
      fields: [...employer, ...may('signedOn', 'unitAddress')],
      evidence: show('contract'),
      look: '劳动合同的单位、期限和双方签章，和填的是否一致。',
    }),
    '12': row({
      ...quoted,
      name: '其他录用形式就业',
      group: 'employed',
      fields: [
        ...must('unitName', 'unitKind', 'unitPlace', 'jobKind'),
        ...may('creditCode', 'unitIndustry', 'monthlyPay', 'unitAddress'),
      ],
      evidence: show('employmentNote'),
      look: '聘用证明有单位盖章，或收入流水；月收入不低于当地最低工资标准。',
      minimumWage: true,
    }),
    '271': row({
      ...quoted,
      name: '科研助理、管理助理',
      parent: '27',
      group: 'employed',
      fields: [...must('unitName', 'unitPlace'), ...may('project', 'signedOn', 'monthlyPay')],
      evidence: show('assistantNote'),
      look: '聘用单位和项目，劳动报酬不低于当地最低工资标准。',
      minimumWage: true,
      source: 'an export of 2024届, public code; 27 in older tables (field.md §1.2)',
    }),
    '46': row({
      ...quoted,
      source: usual,
      name: '应征义务兵',
      group: 'employed',
      fields: may('unitPlace', 'signedOn'),
      evidence: show('enlistmentNotice'),
      look: '入伍通知书上的姓名和日期；还没有发的，可以以后补。',
    }),
    '502': row({
      ...quoted,
      source: usual,
      name: '国家基层项目：三支一扶',
      short: '三支一扶',
      parent: '50',
      group: 'employed',
      fields: service,
      evidence: show('programNotice'),
      look: '录用通知或服务协议，服务单位和地点。',
    }),
    '503': row({
      ...quoted,
      source: usual,
      name: '国家基层项目：西部计划',
      short: '西部计划',
      parent: '50',
      group: 'employed',
      fields: service,
      evidence: show('programNotice'),
      look: '录用通知或服务协议，服务单位和地点。',
    }),
    '512': row({
      ...quoted,
      source: usual,
      name: '地方基层项目：地方选调生',
      short: '地方选调生',
      parent: '51',
      group: 'employed',
      fields: service,
      evidence: show('programNotice'),
      look: '录用通知，录用单位和地点。',
    }),
    '519': row({
      ...quoted,
      source: usual,
      name: '地方基层项目：其他',
      short: '其他地方基层项目',
      parent: '51',
      group: 'employed',
      fields: service,
      evidence: show('programNotice'),
      look: '项目名称、录用通知或服务协议，服务单位和地点。',
    }),
    '75': row({
      ...quoted,
      name: '自主创业',
      group: 'startup',
      fields: [
        ...must('startupKind', 'unitName', 'unitPlace'),
        { field: 'creditCode', required: { startupKind: [COMPANY] }, unlessBegins: beyondMainland },
        { field: 'shopUrl', required: { startupKind: [SHOP] } },
        ...may('unitIndustry', 'unitAddress'),
      ],
      evidence: [
        { slot: 'licence', when: { startupKind: [COMPANY] } },
        { slot: 'incubatorNote', when: { startupKind: [INCUBATED] } },
        { slot: 'shopScreens', when: { startupKind: [SHOP] } },
        { slot: 'shopFlow', when: { startupKind: [SHOP] } },
      ],
      look: '营业执照、孵化机构证明，或网店网址、截图和流水；网店不看最低工资。',
    }),
    '76': row({
      ...quoted,
      name: '自由职业',
      group: 'freelance',
      fields: [...must('work', 'unitPlace'), ...may('monthlyPay')],
      evidence: show('freelanceStatement'),
      look: '本人签字的声明，做什么、收入多少；学院和学校都要审核，月收入不低于当地最低工资标准。',
      minimumWage: true,
    }),
    '801': row({
      ...quoted,
      name: '境内升学：研究生',
      short: '研究生',
      parent: '80',
      group: 'study',
      fields: studies,
      evidence: show('admission'),
      look: '录取通知书或拟录取公示，学校和专业。',
    }),
    '802': row({
      ...quoted,
      name: '境内升学：第二学士学位',
      short: '第二学士学位',
      parent: '80',
      group: 'study',
      fields: studies,
      evidence: show('admission'),
      look: '录取通知书或拟录取公示，学校和专业。',
    }),
    '803': row({
      ...quoted,
      name: '境内升学：专升本',
      short: '专升本',
      parent: '80',
      group: 'study',
      fields: studies,
      evidence: show('admission'),
      look: '录取通知书或拟录取公示，学校和专业。',
      source: 'seen in public code only (field.md §1.2)',
      certainty: 'unconfirmed',
    }),
    '85': row({
      ...quoted,
      source: usual,
      name: '出国、出境',
      group: 'study',
      fields: must('country', 'schoolName', 'schoolNameForeign', 'studyMajor', 'studyMajorForeign'),
      evidence: show('abroadAdmission'),
      look: '录取通知书，国家、学校和专业的中外文名称。',
    }),
    '70': row({
      ...quoted,
      name: '待就业',
      group: 'unemployed',
      fields: may('seeking'),
      evidence: [],
      look: '不用证明；找到工作后，在变更期内可以改。',
    }),
    '71': row({
      ...quoted,
      name: '不就业拟升学',
      group: 'unemployed',
      fields: [],
      evidence: [],
      look: '不用证明。',
    }),
    '72': row({
      ...quoted,
      name: '其他暂不就业',
      group: 'unemployed',
      fields: [],
      evidence: [],
      look: '不用证明。',
    }),
  },
}
