import type { SlotPolicy } from './policy'

const MB = 1_000_000

const document = {
  purpose: 'submission',
  required: true,
  maxBytes: 5 * MB,
  minEdge: 480,
  maxPixels: 25_000_000,
  when: null,
} as const

const evidence = (name: string, help: string, required = true): SlotPolicy => ({
  ...document,
  name,
  help,
  required,
})

/** Evidence of destinations; which category asks for which is the code table's (教学厅函〔2021〕19号 附件2). */
const evidenceSlots: Readonly<Record<string, SlotPolicy>> = {
  agreement: evidence('就业协议书', '三方协议书有单位公章和日期的一页；用接收函的，拍接收函。'),
  contract: evidence('劳动合同', '劳动合同的首页和签章页，可以拼成一张。'),
  employmentNote: evidence('聘用证明或收入流水', '单位盖章的聘用证明；没有的，拍近期工资流水。'),
  assistantNote: evidence('科研助理聘用材料', '聘用协议或学院、课题组盖章的聘用证明。'),
  enlistmentNotice: evidence('入伍通知书', '还没有发的可以先不传。', false),
  programNotice: evidence('基层项目录用材料', '录用通知、公示或服务协议的签章页。'),
  licence: evidence('营业执照', '你是法定代表人或股东的营业执照。'),
  incubatorNote: evidence('孵化机构证明', '创业孵化机构盖章的入驻证明。'),
  shopScreens: evidence('网店截图', '网店首页和实名信息的截图。'),
  shopFlow: evidence('网店流水', '近期的经营流水截图，没有可以不传。', false),
  freelanceStatement: evidence('自由职业声明', '本人手写签字的声明：做什么、为谁做、收入多少。'),
  admission: evidence('录取材料', '录取通知书或拟录取公示截图，要有你的名字。'),
  abroadAdmission: evidence('境外录取材料', '录取通知书，有学校、专业和你的名字。'),
}

/** Slots of every field that needs proof (seed D 附件1: 证明材料一、二; 需提供户口本或公安机关出示的证明材料). */
export const ofProofFields = ['materialOne', 'materialTwo'] as const

/**
 * The slots a cohort starts with: two for fields that need proof (D6: ≤ 5 MB and ≤ 3 MB), attachments asked
 * for by a value (H17 定向, G8 少干计划), the ID photo (R6: 大小控制在 200kb 以内), the document for the
 * real-name check (G2), the proof of a correction (seed G 附表1), and the photo of a
 * résumé (G5).
 */
export const defaultSlots: Readonly<Record<string, SlotPolicy>> = {
  materialOne: { ...document, name: '证明材料一', help: '户口本或公安机关出具的证明，拍清楚整页。' },
  materialTwo: {
    ...document,
    name: '证明材料二',
    help: '户口本本人页等补充材料，没有可以不传。',
    required: false,
    maxBytes: 3 * MB,
  },
  directedList: {
    ...document,
    name: '定向招生录取名册',
    help: '招生录取名册上有你名字的那一页。',
    when: { trainingMode: ['定向'] },
  },
  directedContract: {
    ...document,
    name: '公费师范生协议书',
    help: '公费定向培养协议书的签字盖章页。',
    when: { trainingMode: ['定向'], teacherKind: ['公费师范生'] },
  },
  minorityAgreement: {
    ...document,
    name: '少干计划协议书',
    help: '少数民族高层次骨干人才计划协议书，要有各方盖章。',
    when: { minorityPlan: ['是'] },
  },
  ...evidenceSlots,
  photo: {
    purpose: 'submission',
    name: '证件照',
    help: '近期一寸免冠照，头发不遮眼睛，五官清楚。',
    required: false,
    maxBytes: 200_000,
    minEdge: 280,
    maxPixels: 25_000_000,
    when: {},
  },
  identityDocument: {
    ...document,
    purpose: 'identity',
    name: '证件照片',
    help: '身份证有照片的一面，四角完整，号码清楚。',
  },
  correctionOne: {
    ...document,
    purpose: 'correction',
    name: '更正证明一',
    help: '能证明正确内容的材料，如户口本、更改通知，拍清楚整页。',
  },
  correctionTwo: {
    ...document,
    purpose: 'correction',
    name: '更正证明二',
    help: '补充材料，没有可以不传。',
    required: false,
  },
  resumePhoto: {
    ...document,
    purpose: 'resume',
    name: '简历照片',
    help: '近期正面免冠照，只用在你自己的简历里。',
    required: false,
    maxBytes: 2 * MB,
    minEdge: 280,
  },
}
