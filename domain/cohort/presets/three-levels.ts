import { each, fieldsWith, slotsWithout, standard, type Preset } from './preset'

/** 无法修改的初始信息 and what is mended on a form of its own (seed G §四, §五.3, §五.4). */
const byCorrection = [
  'name',
  'sex',
  'birthDate',
  'politicalStatus',
  'college',
  'major',
  'studentNo',
  'graduatesOn',
] as const

/** After seed G: 生源信息绑定和校对, 培养单位、学校、省中心 and 初始化, real names for the mainland. */
export const threeLevels: Preset = {
  name: '三级审核 · 培养单位、学校、省中心',
  about:
    '含港澳台学生，不含国际学生。内地学生先实名；生源地到县；审核后还要省中心审核和初始化；少干计划要协议书。',
  cohort: {
    scope: { levels: ['本科', '硕士', '博士'], hmt: true, international: false, completers: false },
    resubmitDays: 3,
    serviceEndsMonths: 6,
    cutOffOn: null,
  },
  policy: (cohortId, year) => {
    const policy = standard(cohortId, year)
    const reviewed = [
      { kind: 'staff', key: 'college', name: '培养单位审核' },
      { kind: 'staff', key: 'office', name: '学校审核' },
      { kind: 'upstream', key: 'province', name: '省中心审核' },
      { kind: 'upstream', key: 'initialise', name: '初始化' },
    ] as const
    return {
      ...policy,
      chain: {
        ...policy.chain,
        source: reviewed,
        correction: [
          { kind: 'staff', key: 'college', name: '培养单位查验' },
          { kind: 'staff', key: 'office', name: '学校审核' },
        ],
      },
      sections: 'parts',
      // 生源校对完成后，原则上不可随意变更.
      freeUntil: 'completed',
      // 仅毕业月份有误的，提交修改申请表: the month is the roster's, and may be corrected.
      graduationMonth: {},
      fields: fieldsWith(policy.fields, {
        ...each(byCorrection, {
          class: 'locked',
          required: false,
          mendedBy: ['college', 'office'],
          help: '有误请提交信息修改申请和证明材料，由培养单位查验、学校审核。',
        }),
        ...each(['politicalStatus', 'graduatesOn'], {
          class: 'locked',
          required: false,
          mendedBy: ['college', 'office'],
          help: '有误请提交信息修改申请。须在申请电子协议前更改，否则电子协议中无法更改。',
        }),
        ethnicity: { class: 'free', required: true },
        sourcePlace: {
          class: 'free',
          required: true,
          help: '毕业生高考前家庭常驻户籍所在地，具体到市（区）、县。请先看生源地判断指南，再核对。',
        },
        minorityPlan: { help: '少干计划学生要上传盖章的定向协议书图片。' },
      }),
      place: { depth: 'county', definition: 'beforeExam', employedPostgraduates: true },
      bind: { ...policy.bind, key: 'documentNo', secret: 'full', realName: 'manual' },
      // 由培养单位查验后在系统编辑修改.
      delegations: { ...policy.delegations, correctField: ['college', 'office'] },
      slots: slotsWithout(policy.slots, [
        'materialOne',
        'materialTwo',
        'directedList',
        'directedContract',
        'photo',
      ]),
    }
  },
}
