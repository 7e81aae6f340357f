import type { Question } from './faq-question'

/** What single fields mean, and pictures. */
export const questions: readonly Question[] = [
  // notice D (二)3
  {
    id: 'address',
    question: '家庭地址要写到多细？',
    answer: '城镇写到门牌号，农村写到村、组，以能收到快递为准。',
    words: '门牌 村组 快递 详细地址',
  },
  // notice H 字段说明, notice R §6
  {
    id: 'qq',
    question: 'QQ号码怎么填？',
    answer: '只填数字，不填别名、邮箱或微信号。',
    words: 'qq 纯数字 别名',
  },
  // notice R §6
  {
    id: 'homePhone',
    question: '家里是固定电话，怎么填？',
    answer: '带上区号，比如 0731-58291319。没有固定电话的，填家人的手机号码。',
    words: '家庭电话 座机 区号',
  },
  // notice H 字段说明, notice R §5
  {
    id: 'trainingMode',
    question: '培养方式填什么？',
    answer:
      '大部分同学是非定向，按高考录取时的实际情况填。公费师范生、定向招生计划的是定向，定向或委培的要填单位，并传录取名册等材料。',
    words: '定向 非定向 委培 公费师范 吐鲁番 援疆',
  },
  // notice H 字段说明, notice R §5
  {
    id: 'teacherKind',
    question: '师范生类别填什么？',
    answer:
      '公费定向培养的填公费师范生（以前叫免费师范生），其他师范专业填普通师范生，不是师范专业的填非师范生。',
    words: '师范 免费师范生 普通师范生 非师范',
  },
  // notice H 字段说明
  {
    id: 'urbanRural',
    question: '城乡生源怎么填？',
    answer: '按高考时的实际情况填城镇或农村。',
    words: '城镇 农村 户口性质 考生类别 往届 应届',
  },
  // notice R §5, 学籍信息
  {
    id: 'class',
    question: '班级、专业不对，怎么改？',
    answer: '选对班级，专业会跟着班级自动对应，不用另选。已经审核过的，走更正申请。',
    words: '班级 专业代码 选错专业 转专业',
  },
  // notice R §5
  {
    id: 'candidateNo',
    question: '考生号是什么？不对怎么办？',
    answer: '一般是高考时的考生号，来自学籍，在学信网能查到。不一样的，请联系辅导员。',
    words: '考生号 准考证 学籍网 查询',
  },
  // notice R §5
  {
    id: 'hardship',
    question: '困难生类别要填吗？',
    answer: '按学校认定的填，没有认定的选“无”。',
    words: '就业困难 家庭经济困难 贫困',
  },
  // notice G §五.3, notice R §4
  {
    id: 'political',
    question: '政治面貌有误，或者最近入党了，怎么改？',
    answer:
      '按现在的情况填，改了要传证明。已经提交过的，提出更正申请，联系学院老师。要签电子协议的，先改好再申请，签了以后协议上改不了。',
    words: '党员 团员 群众 入党 政治面貌 更新',
  },
  // notice G §五.4, notice R §5
  {
    id: 'graduation-month',
    question: '毕业月份不对怎么办？',
    answer:
      '年份对、只是月份不对的，提出更正申请，由学院改。年份也不对的，要解除绑定，再绑到对的年份。要签电子协议的，先改好再申请。',
    words: '12月毕业 6月 毕业时间 延期',
  },
  // notice G §四(四)(二), 附表1
  {
    id: 'correction',
    question: '已经办完了，还能改姓名、证件号码、生源地吗？',
    answer:
      '原则上不能随意改。姓名、生源地等确实变了的，在“资料”里提出更正申请，写清原来的和现在的，附上公安机关的证明、户口本等，学院查验、学校审核通过后生效。证件号码换了的，用“求助”联系老师，带上更改通知和户口本。',
    words: '修改申请表 附表 更名 变更 换身份证 更正',
  },
  // notice D 附件1, notice H (3)
  {
    id: 'proof-size',
    question: '证明照片有什么要求？',
    answer:
      '拍清楚整页，四角完整，不要反光。只收 JPG、PNG 图片，大小限制写在每个位置旁边，太大的会自动压缩。PDF 请拍成照片。',
    words: '图片 大小 5M 3M 上传失败 压缩 材料一 材料二',
  },
  // notice G §五.8, notice R §6
  {
    id: 'photo',
    question: '证件照不合格是什么原因？',
    answer: '多半是刘海遮住了眼睛，五官认不清。用近期的一寸免冠照，头发不遮眼睛，重新传就行。',
    words: '照片 刘海 一寸 200kb 简历照 免冠',
  },
  // notice G §四(四)(一)
  {
    id: 'minority',
    question: '少干计划要传什么？',
    answer: '传少数民族高层次骨干人才计划定向协议书，要有盖章的原件照片。',
    words: '少数民族骨干 协议书 定向 硕士 博士',
  },
]
