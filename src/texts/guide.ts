import type { QuestionKey } from '../../domain/places/guide'

/** Words of the page that finds the 生源地 by a few questions. */
export const texts = {
  title: '生源地',
  byQuestions: '回答问题找',
  directly: '直接选',
  change: '改',
  choosePlace: '选地方',
  result: '你的生源地应该是',
  why: '为什么',
  again: '重新回答',
  use: '采用这个结果',
  answerFirst: '先回答上面的问题',
  locked: '生源地已锁定',
  lockedHelp: '生源地现在不能自己改。和结果不一样的，可以申请更正。',
  correct: '申请更正',
  shut: '现在只能查看',
  same: '和现在填的一样，不用改。',
} as const

export const questionWords: Readonly<Record<QuestionKey, string>> = {
  study: '你读的是？',
  worked: '读研以前，工作过吗？',
  ownHousehold: '在工作地落实了自己的独立户口吗？',
  workPlace: '独立户口落在哪里？',
  homeBefore: '高考前，家里的常住户口在哪里？',
  examMove: '高考时，为了考试迁过户口吗？',
  examPlace: '户口迁到了哪里？',
  familyMoved: '上大学以后，家里的常住户口迁过吗？',
  newHome: '家里的户口现在在哪里？',
}

type Choices = Readonly<Record<string, string>>
/** Answers by question and key. */
export const answerWords: Readonly<Partial<Record<QuestionKey, Choices>>> = {
  study: { undergraduate: '本科或专科', postgraduate: '硕士或博士研究生' },
  worked: { no: '没有，本科毕业直接读研', yes: '工作过' },
  ownHousehold: { no: '没有，或是单位的集体户口', yes: '有，是自己的独立户口' },
  examMove: {
    none: '没有迁过',
    alone: '只有我迁了，父母仍在原籍',
    family: '迁过，父母的户口也一起迁了',
  },
  familyMoved: { no: '没有迁过', yes: '迁过' },
}

/** How the cohort's rule is called, below the sentence that decided. */
const definitions = {
  beforeExam: '高考前家庭常住户口所在地',
  atEntry: '入学时户口所在地',
  currentFamily: '家庭常住户口所在地',
} as const

/** `依据：示例大学2027届生源地规则，高考前家庭常住户口所在地`. */
export const basis = (cohort: string, definition: keyof typeof definitions): string =>
  `依据：${cohort.replace(/\s/g, '')}的生源地规则（${definitions[definition]}）`

export const rosterSays = (place: string): string => `校库登记的是“${place}”。`
/** What a difference asks for. */
export const bringProof = '采用后请附上户口本照片。'
