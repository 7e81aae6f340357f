/**
 * What the school's notices say about 生源地: a result of the guide quotes the sentence that decided. `source` is
 * where it stands in the customer's notices; `after` marks what follows from it and is not said in so many words.
 */
export interface PlaceRule {
  readonly sentence: string
  readonly source: string
}

export const placeRules = {
  beforeExam: {
    sentence: '生源地一般是指毕业生高考前家庭常驻户籍所在地，具体到市（区）、县。',
    source: 'seed G §四（二）',
  },
  examOnly: {
    sentence: '生源地不一定总是高考时户籍所在地：高考时户口迁入别处，但父母户籍仍在原籍，则生源地仍是原籍。',
    source: 'seed G §四（三）1',
  },
  familyAtExam: {
    sentence: '生源地指高考前家庭常驻户籍所在地：高考前全家户口已经迁走的，按迁入地。',
    source: 'after seed G §四（二）',
  },
  familyMoved: {
    sentence: '入学后家庭常住户口发生变化的，应以新户口所在地为准。',
    source: 'seed G §四（三）1',
  },
  currentFamily: {
    sentence: '生源地是毕业生户口所在地；毕业生将户口迁移到学校的，生源所在地为入学前户口所在地。',
    source: 'seed D §二（二）2',
  },
  atEntry: {
    sentence: '生源地信息要和入学时的一致，即入学时户口所在地，一般指高考时户籍所在地。',
    source: 'seed R 附件 4',
  },
  straightOn: {
    sentence: '入学前没有工作经历的研究生，生源地是高考前家庭常驻户籍所在地；博士生依此类推。',
    source: 'seed G §四（三）2.1',
  },
  worked: {
    sentence:
      '入学前有工作经历，并在工作地落实了个人独立户口（非工作单位集体户口）的研究生，生源地是工作地。',
    source: 'seed G §四（三）2.2',
  },
  workedWithout: {
    sentence: '工作过、但没有在工作地落实个人独立户口的（单位集体户口不算），按上大学前的家庭户口判断。',
    source: 'after seed G §四（三）2',
  },
} as const satisfies Readonly<Record<string, PlaceRule>>

export type PlaceRuleKey = keyof typeof placeRules

/** What helps where a rule does not settle it (seed H §二③). */
export const whenInDoubt =
  '生源地是你毕业回原籍时，能无条件接收本人档案和户口的地方；拿不准可以问当地的就业主管部门。'
