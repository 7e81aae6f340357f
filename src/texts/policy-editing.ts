/** Words of the sheets in which rules are set. */
export const editing = {
  mendFirst: '还有标出的地方要改。',
  needText: '先写上',
  needOption: '至少写一个选项',
  needChoice: '至少选一项',
  needValue: '每个条件至少选一个值',

  askName: '还要核对姓名',
  triesHint: '一个人6小时内最多试几次。同一个号码1小时最多10次、一共20次，这个不能改。',
  june: '统一填6月的学历层次',
  juneHint: '没有选的，按名单上的毕业年月。',

  notRequired: '不必填',
  required: '必填',
  byCondition: '按条件',
  when: '当',
  and: '并且',
  another: '点这里换一项',
  oneMore: '再加一个条件',
  removePart: '去掉这个条件',

  stageName: (stage: string): string => `${stage}，学生看到的名称`,

  mustBring: '要的时候必须传',
  whenNamed: '改了选用它的项目时',
  always: '每个人都要',
  newSlot: '新增材料',
  removeSlot: '去掉这种材料',

  question: '问题',
  optionsHint: '一行一个选项',
  mustAnswer: '必答',
  mayAnswer: '可以不答',
  whenAsked: '什么时候问',
  askAll: '每个人都问',
  newQuestion: '新增一题',
  removeQuestion: '去掉这一题',
  keepsOrder: '有一题要看另一题怎么答，它们的先后不能换。',
  order: '问卷 · 顺序',
  place: (at: number): string => `第${String(at + 1)}题`,

  newEvent: '新增一件事',
  eventName: '什么事',
  removeEvent: '去掉这件事',
  eventTold: '以后不能再按它锁定。已经按它锁定的同学照旧锁着，不受影响。',

  ownWay: '给某类去向单独设流程',
  ownWayHelp: '先和去向的一样，再改',
  sameWay: '不单独设，和去向的一样',
  asAll: '和去向的一样',
} as const

export const isOneOf = '是下面任意一个'
export const surely = (label: string): string => `确定${label}`
export const moveWords = { [-1]: '上移', 1: '下移' } as const
export const questionPlace = (at: number, of?: number): string =>
  of === undefined ? editing.place(at) : `${editing.place(at)}，共${String(of)}题`
export const numberBetween = (least: number, most: number): string =>
  `写${String(least)}到${String(most)}的整数`
export const chooseFewer = (most: number): string => `最多${String(most)}项`
export const optionTooLong = (most: number): string => `每个选项最多${String(most)}个字`
export const daysWord = (days: number): string => `${String(days)}天`
export const percent = (value: number): string => `${String(value)}%`
export const partSummary = (label: string, value: string): string => `${label}：${value}`
export const noMore = (most: number): string => `最多${String(most)}个，不能再加`
export const submittedUnder = (version: number): string =>
  `已提交，按第${String(version)}版审核。下面是按你现在写的规则会看到的，不影响这次审核。`

export const triesLine = (tries: number): string => `一个人6小时内最多试${String(tries)}次。`
export const watchLine = (watch: { readonly sharedPhone: number; readonly sameEmployer: number }): string =>
  `${String(watch.sharedPhone)}人电话相同，或${String(watch.sameEmployer)}人单位相同，提醒审核的老师留意。`
export const shareLine = (categories: string, share: number): string =>
  `${categories}：占到一个学院的${percent(share)}时留意。`
export const keepLine = (days: number): string => `服务结束后，图片再留${String(days)}天。`

/** What goes with a question: others stop to wait for its answer. */
export const questionTold = (after: readonly number[]): readonly string[] =>
  after.length === 0
    ? ['已经答过的不再显示。']
    : [`${after.map(editing.place).join('、')}要看这一题怎么答，去掉以后会变成每个人都问。`]

/** What goes with a slot: who asks for it, and who would have none. */
export function slotTold(
  uses: {
    readonly fields: readonly string[]
    readonly orphans: readonly string[]
    readonly categories: readonly string[]
  },
  labelOf: (field: string) => string,
): readonly string[] {
  const labels = (fields: readonly string[]): string => fields.map(labelOf).join('、')
  const told = [
    ...(uses.fields.length > 0 ? [`${labels(uses.fields)}不再要这种材料。`] : []),
    ...(uses.orphans.length > 0 ? [`${labels(uses.orphans)}就没有材料了：要另选一种，或改成不用证明。`] : []),
    ...(uses.categories.length > 0 ? [`去向 ${uses.categories.join('、')} 类不再要这种材料。`] : []),
  ]
  return told.length > 0 ? told : ['还没有别的地方用到它。']
}

/** Where the general sentence of a problem says nothing to who makes rules: `section.*.part:problem`. */
export const placeSentences: Readonly<Record<string, string>> = {
  'survey.*.options:notAnOption': '单选和多选要有选项，填写的不用选项',
  'survey.*.when:unknownQuestion': '只能看排在前面的题怎么答，请换一题，或改成每个人都问',
  'survey.*.when:whenUnknownValue': '条件里有那一题没有的选项，这一题永远问不到，请重新选',
  'survey:notAnOption': '有两题的编号一样，请去掉其中一题再加',
  'survey.*.text:badInput': '先写上问题，最多200字',
  'fields.*.proofSlots:notAnOption': '选用的材料已经没有了，请另选一种',
  'fields.*:notAnOption': '这一项不能改成要证明',
  'chain.*:notAnOption': '去向类别表里没有这一类，请去掉它的流程',
  'watch.categories:notAnOption': '去向类别表里没有其中一类，请去掉',
  'destination.categoryTable:notAnOption': '没有这张去向类别表，请重新选择',
  'bind.realName:required': '要看证件照片，得有一种用在实名核对的材料，请在证明材料里加一种',
  'report.days:required': '有报告种类，却没有有效期，一份也领不了。请至少选一个有效期，或去掉报告种类',
  'lockEvents.*:unknownField': '有不存在的项目，请重新选择',
}
export const digitsWord = (many: number): string => `${String(many)}位数字`
export const letterWord = (many: number): string => `1个字母加${String(many)}位数字`
/** A pattern that is none of the common ones. */
export const ownForm = (pattern: string): string => `现在的：${pattern}`
