import { each, fieldsWith, slotsWithout, standard, type Preset } from './preset'

/** What comes from the 学籍 and has to match it (seed R §4). */
const ofSchoolRoll = ['name', 'sex', 'birthDate'] as const
/** 打红色星号的都是必填项 (seed R §6), beside what every cohort asks for. */
const starred = [
  'candidateKind',
  'class',
  'teacherKind',
  'foreignLanguage',
  'email',
  'postcode',
  'mobile',
] as const

/** After seed R: 网上资格审查 in four steps, 研究生 too, June for 本科, the real month for 研究生. */
export const certified: Preset = {
  name: '网上资格认证 · 本科生和研究生',
  about: '本科生和研究生。用证件号码认证，分步填写，选班级带出专业；学院审查后学校审核；本科统一6月毕业。',
  cohort: {
    scope: { levels: ['本科', '硕士', '博士'], hmt: true, international: false, completers: false },
    resubmitDays: 11,
    serviceEndsMonths: 6,
    cutOffOn: null,
  },
  policy: (cohortId, year) => {
    const policy = standard(cohortId, year)
    const reviewed = [
      { kind: 'staff', key: 'counselor', name: '学院审查' },
      { kind: 'staff', key: 'office', name: '学校审核' },
    ] as const
    return {
      ...policy,
      chain: { ...policy.chain, source: reviewed },
      sections: 'steps',
      graduationMonth: { ...policy.graduationMonth, 硕士: 'roster', 博士: 'roster' },
      // 老师已经审核的，要申请修改信息.
      freeUntil: 'completed',
      fields: fieldsWith(policy.fields, {
        ...each(ofSchoolRoll, {
          class: 'locked',
          required: false,
          mendedBy: ['office'],
          help: '和学籍一致；最近变更过的，请先到教务处修改学籍信息。',
        }),
        ethnicity: { class: 'free', required: true },
        politicalStatus: { class: 'free', required: true, help: '按现在的时间填写。' },
        sourcePlace: {
          class: 'free',
          required: true,
          help: '要和入学时的一致，即入学时户口所在地，须精确到省市一级，一般指高考时户籍所在地。',
        },
        ...each(starred, { required: true }),
        class: { class: 'free', required: true, help: '选择正确的班级，专业会自动对应，不用另选。' },
        trainingMode: { required: true, help: '大部分学生为非定向；定向、委培的还要填单位。' },
        graduatesOn: { help: '研究生按实际毕业月份，本科生统一填6月。' },
        qq: { required: true, help: '填数字号码，不是别名。' },
        homePhone: { required: false, help: '固定电话请填区号。' },
        hardship: { required: false },
      }),
      place: { depth: 'city', definition: 'atEntry', employedPostgraduates: false },
      bind: { ...policy.bind, key: 'documentNo', secret: 'full', name: true },
      slots: {
        ...slotsWithout(policy.slots, [
          'materialOne',
          'materialTwo',
          'directedList',
          'directedContract',
          'minorityAgreement',
        ]),
      },
    }
  },
}
