import type { Question } from '../policy'
import { each, fieldsWith, slotsWithout, standard, type Preset } from './preset'

/** 学籍信息 that a graduate does not change (seed H §二（3）①); 身份证号 is no field, it is sealed. */
const ofSchoolRoll = [
  'studentNo',
  'college',
  'major',
  'majorDirection',
  'years',
  'enrolledOn',
  'graduatesOn',
] as const
/** 相关信息出错，及时联系学院老师修改完善 (seed H §二（2）). */
const mendedByCollege = ['name', 'sex', 'birthDate', 'ethnicity'] as const
const college = ['counselor', 'college'] as const

const question = (over: Partial<Question> & Pick<Question, 'id' | 'text'>): Question => ({
  kind: 'single',
  options: [],
  required: true,
  when: null,
  ...over,
})

/** 求职意向调研问卷: the notice names it and not its questions; a school asks its own. */
const survey: readonly Question[] = [
  question({
    id: 'intention',
    text: '你的毕业意向是？',
    options: ['就业', '升学', '创业', '应征入伍', '其他'],
  }),
  question({
    id: 'cities',
    text: '你希望在哪里工作？',
    kind: 'multiple',
    options: ['家乡所在市', '本省省会', '其他省会或大城市', '县城或乡镇', '都可以'],
    when: { intention: ['就业'] },
  }),
  question({
    id: 'salary',
    text: '你期望的月薪（元）？',
    kind: 'number',
    required: false,
    when: { intention: ['就业'] },
  }),
  question({
    id: 'help',
    text: '你希望学校提供哪些帮助？',
    kind: 'multiple',
    options: ['招聘信息', '简历指导', '面试辅导', '政策咨询', '暂时不需要'],
  }),
]

/** After seed H: 生源信息采集核对, a survey first, 学籍信息 locked, 生源地 to the city. */
export const surveyFirst: Preset = {
  name: '信息采集核对 · 先做问卷，学籍信息锁定',
  about: '本科生。先完成求职意向问卷；学籍信息有误由学院修改，院系由就业处修改；生源地到市，学院审核。',
  cohort: {
    scope: { levels: ['本科'], hmt: true, international: false, completers: false },
    resubmitDays: 3,
    serviceEndsMonths: 6,
    cutOffOn: null,
  },
  policy: (cohortId, year) => {
    const policy = standard(cohortId, year)
    return {
      ...policy,
      fields: fieldsWith(policy.fields, {
        ...each(ofSchoolRoll, {
          class: 'locked',
          required: false,
          mendedBy: college,
          help: '有误请联系学院辅导员修改。',
        }),
        ...each(mendedByCollege, {
          class: 'locked',
          required: false,
          mendedBy: college,
          help: '有误请及时联系学院老师修改。',
        }),
        college: {
          class: 'locked',
          required: false,
          mendedBy: ['office'],
          help: '有误请告诉学院，由就业处修改。',
        },
        politicalStatus: { class: 'free', required: true },
        sourcePlace: {
          class: 'free',
          required: true,
          help: '填到市一级即可，直辖市填到区。生源地是你毕业回原籍时，能无条件接收本人档案和户口的地方。',
        },
        urbanRural: { required: true, help: '按高考时的实际情况选填。' },
        trainingMode: {
          required: true,
          help: '根据高考录取时的实际情况选填，本科生一般为非定向；公费定向培养师范生和对口定向招生计划的为定向。',
        },
        teacherKind: {
          required: true,
          help: '公费定向培养的填公费师范生，其他师范专业填普通师范生，其他专业填非师范生。',
        },
        qq: { required: true, help: '填纯数字的QQ号码。' },
        ...each(['mobile', 'email', 'address'], { required: true }),
      }),
      place: { depth: 'city', definition: 'currentFamily', employedPostgraduates: false },
      bind: { ...policy.bind, key: 'studentNo', secret: 'lastSix', name: false },
      // 附件三: 新增 and 删除 in the college; 所在院系 by 招生就业处.
      delegations: {
        addGraduate: ['college', 'office'],
        removeGraduate: ['counselor', 'college', 'office'],
        mendCollege: ['office'],
        correctField: ['counselor', 'college', 'office'],
      },
      slots: slotsWithout(policy.slots, ['materialOne', 'materialTwo', 'minorityAgreement', 'photo']),
      survey,
    }
  },
}
