import type { Question } from './faq-question'

const depths = {
  county: '本届要选到县、市、区一级，直辖市选到区、县。',
  city: '本届选到市、州一级就行，直辖市选到区、县。',
} as const
const depthUnknown = '选到哪一级，以你这一届的要求为准，选的时候页面会提示；直辖市都选到区、县。'

const definitions = {
  beforeExam:
    '生源地一般是高考前家庭常住户口所在地，不一定是高考时的户口地：高考时户口迁出去了、父母户口还在原籍的，仍是原籍。',
  atEntry: '生源地按大学入学前的户口所在地填，一般就是高考时的户口地。',
  currentFamily:
    '生源地是现在家庭户口所在地，也就是毕业回去时能接收你档案和户口的地方。户口迁到学校的，填入学前的户口地。',
} as const
const definitionUnknown =
  '各届的规定不完全一样：有的按高考前，有的按入学前。绑定以后，选生源地的页面会写明本届的规定，还能一步一步帮你判断。'

/** What may be changed, and 生源地. */
export const questions: readonly Question[] = [
  // notice D (二)1, 附件1
  {
    id: 'proofFields',
    question: '哪些内容改了要传证明？',
    answer:
      '一般是姓名、性别、出生日期、民族、政治面貌、生源地，改了要传户口本或公安机关出具的证明，学校审核通过后才生效。表上标着“需证明”的就是。',
    words: '证明材料 户口本 公安机关 申请修改 改名字',
  },
  // notice D (二)1, 附件1
  {
    id: 'freeFields',
    question: '电话、地址、邮箱要证明吗？',
    answer: '不用。手机号码、家庭地址、电子邮箱、家庭电话可以直接改，不用传材料。',
    words: '直接修改 联系方式 邮箱 手机',
  },
  // notice H (3)①, notice G §四 说明
  {
    id: 'locked-fields',
    question: '灰色的内容改不了，但是不对？',
    answer:
      '这些来自学籍，不能自己改，旁边写着找谁改。学制、入学和毕业时间等可以在“资料”里提出更正申请，附上证明；学号、证件号码、学院有误，用“求助”联系老师；专业随班级走。',
    words: '灰底 不可修改 锁定 学籍信息有误 院系 专业 身份证号',
  },
  // notice H 附件3.1
  {
    id: 'college-wrong',
    question: '学院写错了，找谁改？',
    answer: '学院这一项由就业处改。先告诉辅导员，由学院联系就业处；也可以在这里求助。',
    words: '所在院系 院系错误',
  },
  // notice H (3)②
  {
    id: 'differs',
    question: '显示“与校库不同”，是填错了吗？',
    answer: '不是错误，只是说你填的和学校登记的不一样。填的是真实、准确的就可以提交。',
    words: '红色感叹号 文字变红 不一致',
  },
  // notice D (二)2, notice G §四(二), notice R §4, notice H (3)③
  {
    id: 'place',
    question: '生源地怎么填？',
    answer: ({ place }) =>
      `${place === null ? definitionUnknown : definitions[place.definition]}${place === null ? depthUnknown : depths[place.depth]}`,
    words: '生源所在地 户籍 户口 高考前 入学前 县区 市一级',
  },
  // notice G §四(三)1
  {
    id: 'place-moved-exam',
    question: '高考时把户口迁到外地，生源地填哪里？',
    answer: ({ place }) =>
      place?.definition === 'atEntry'
        ? '本届按入学前的户口所在地填：高考时户口已经迁过去的，填迁过去的地方。拿不准就问辅导员。'
        : '如果父母的户口还在原籍，生源地仍然填原籍，不填临时迁去的地方。拿不准，用选生源地页面里的“回答问题找”。',
    words: '异地高考 高考移民 迁户口 深圳 原籍',
  },
  // notice G §四(三)1, notice H (3)③
  {
    id: 'place-moved-later',
    question: '上大学以后家里户口迁了，填新的还是旧的？',
    answer: ({ place }) =>
      place?.definition === 'atEntry'
        ? '本届按入学时的户口所在地填，之后迁走的不算。'
        : '入学后家庭常住户口变了的，一般填新的户口所在地，并传户口本证明。',
    words: '户口变更 读书期间 搬家 父母户籍变动',
  },
  // notice D (二)2
  {
    id: 'place-school',
    question: '户口迁到学校集体户了，生源地填哪里？',
    answer: '填入学前的户口所在地，不填学校。',
    words: '集体户口 户口迁移到学校 临时',
  },
  // notice G §四(三)2
  {
    id: 'place-postgraduate',
    question: '研究生的生源地怎么填？',
    answer: ({ place }) =>
      place?.employedPostgraduates === false
        ? '和本科一样，按本届生源地的规定填，工作过的也不例外。'
        : '没有工作过、直接读研的，填高考前的户口所在地。工作过并且在工作地落了个人独立户口（不是单位集体户口）的，填工作地。',
    words: '硕士 博士 工作经历 独立户口',
  },
  // notice D (二)2, notice G §四(一)
  {
    id: 'place-why',
    question: '生源地填错了会怎样？',
    answer: '档案和户口会按生源地转回去，填错可能寄错地方、来回补寄，甚至丢失，所以要认真核对。',
    words: '重要性 派遣 档案 邮寄 丢失 报到',
  },
  // notice G §四(四)(二), notice R §4
  {
    id: 'place-renamed',
    question: '老家的县改成区或者市了，搜不到？',
    answer: '行政区划改了名的，填现在的名字。搜旧名也能找到，页面会告诉你现在叫什么。',
    words: '行政区划变更 撤县设区 旧名 撤并',
  },
]
