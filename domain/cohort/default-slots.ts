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

/** Slots of every field that needs proof (seed D 附件1: 证明材料一、二; 需提供户口本或公安机关出示的证明材料). */
export const ofProofFields = ['materialOne', 'materialTwo'] as const

/**
 * The slots a cohort starts with: two for fields that need proof (D6: ≤ 5 MB and ≤ 3 MB), attachments asked
 * for by a value (H17 定向, G8 少干计划), the ID photo (R6: 大小控制在 200kb 以内), the document for the
 * real-name check (G2), and the proof of a correction (seed G 附表1).
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
}
