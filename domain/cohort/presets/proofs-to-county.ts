import { each, fieldsWith, slotsWithout, standard, type Preset } from './preset'

/** Fields whose change needs a document of the 公安机关 (seed D §二（二）1). */
const proven = ['name', 'sex', 'birthDate', 'ethnicity', 'politicalStatus', 'sourcePlace'] as const
const PROOF = '修改要上传户口本或公安机关出具的证明，审核通过后才生效。'

/** After seed D: 毕业生资格审查, six fields with proof, 生源地 to the county, bound by the document number. */
export const proofsToCounty: Preset = {
  name: '资格审查 · 改要紧信息要证明',
  about:
    '本科、专科、高职扩招。姓名、性别、出生日期、民族、政治面貌、生源地凭证明修改，生源地到县，学院审核。',
  cohort: {
    scope: { levels: ['本科', '专科', '高职扩招'], hmt: true, international: false, completers: false },
    resubmitDays: 3,
    serviceEndsMonths: 6,
    cutOffOn: null,
  },
  policy: (cohortId, year) => {
    const policy = standard(cohortId, year)
    return {
      ...policy,
      fields: fieldsWith(policy.fields, {
        ...each(proven, { class: 'proof', required: true, help: PROOF }),
        sourcePlace: {
          class: 'proof',
          required: true,
          help: `毕业生户口所在地，必须核准到县（市、区、旗），直辖市到区（县）；户口迁到学校的，填入学前户口所在地。${PROOF}`,
        },
        ...each(['mobile', 'email', 'homePhone'], {
          required: true,
          help: '可以直接改，不用材料，也不用审核；请认真核对。',
        }),
        address: {
          required: true,
          help: '准确到门牌（城镇）或村组（农村），以可以接收快递为准；可以直接改。',
        },
      }),
      place: { depth: 'county', definition: 'currentFamily', employedPostgraduates: false },
      bind: {
        ...policy.bind,
        key: 'documentNo',
        secret: 'full',
        name: true,
        studentNoPattern: '^\\d{10}$',
        realName: 'none',
      },
      // 存在生源增减的，由学院收集信息，联系招生就业处.
      delegations: { ...policy.delegations, addGraduate: ['office'], removeGraduate: ['office'] },
      slots: slotsWithout(policy.slots, ['directedList', 'directedContract', 'minorityAgreement', 'photo']),
    }
  },
}
