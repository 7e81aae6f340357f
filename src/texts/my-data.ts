/** Words of 我的数据: what is kept about a graduate, in words one would say across a desk. */
export const texts = {
  title: '我的数据',
  labels: { from: '从哪来', seen: '谁能看', until: '存多久' },
  kept: '保存了什么',
  export: {
    title: '导出一份给自己',
    text: '一个 Excel 文件，写着学校保存的你的全部内容：资料、填写和提交、审核、更正、求助、消息、报告、简历，和谁看过。证明照片只列名称，证件号码只有末4位。',
    button: '导出我的数据',
    busy: '正在整理…',
    done: '导出好了。文件里有你的个人信息，别发给不认识的人。',
    limit: '一天能导出5次。',
  },
  looks: '谁看过我的信息',
  looksLine: '哪里的老师、什么时候、为什么',
  notBound: { title: '还没有绑定', text: '绑定身份后，这里显示学校保存了你的什么。', action: '去绑定' },
} as const

export interface KindOfData {
  readonly what: string
  readonly from: string
  readonly seen: string
  readonly until: string
}

/** The two ends of a record, as domain/keeping/schedule.ts has them. */
const PERSONAL = '核验服务结束后再过一段时间（学校定，至少30天）自动删除'
const EVIDENCE = '核验服务结束满三年（学校可定得更久）后自动删除'
const STAFF = '你、你学院负责审核的老师、就业处'

/**
 * Every kind of data there is. What is said of the end of each is what the code does (docs/decisions/0016, 0027).
 * @param photosUntil last day on which pictures are there, in words
 * @param reportsUntil last day on which reports can be checked, in words
 */
export const kindsOfData = (photosUntil: string, reportsUntil: string): readonly KindOfData[] => [
  {
    what: '学校名单里的资料',
    from: '学校导入的名单：姓名、学号、学院专业等',
    seen: STAFF,
    until: `${PERSONAL}；姓名、学号和班级随办理记录，${EVIDENCE}`,
  },
  {
    what: '证件号码',
    from: '学校导入的名单，加密保存',
    seen: '页面只显示末4位。老师看全号要先写原因，你在“谁看过我的信息”里看得到',
    until: PERSONAL,
  },
  {
    what: '你填的内容',
    from: '你自己填的生源、去向、档案信息和问卷',
    seen: `草稿只有你能看；提交后，${STAFF}`,
    until: `没提交的，解除绑定时删掉；提交过的，${PERSONAL}`,
  },
  {
    what: '证明照片',
    from: '你自己拍的',
    seen: `${STAFF}，看到的都带水印；每看一次都有记录`,
    until: `到${photosUntil}，之后自动删除；换掉的，等没有提交用到就删`,
  },
  {
    what: '办理记录、更正、求助和消息',
    from: '你和老师每做一步，自动记下',
    seen: `消息只有你能看；其他，${STAFF}`,
    until: `消息和求助里的话，${PERSONAL}；谁在什么时候做了什么、为什么，${EVIDENCE}`,
  },
  {
    what: '核验报告',
    from: '你授权后生成',
    seen: '你，和拿到二维码、或者知道编号和姓名的单位',
    until: `有效期由你选，最晚到${reportsUntil}；你随时可以撤销。里面的内容，${PERSONAL}`,
  },
  {
    what: '简历',
    from: '你自己写的',
    seen: '只有你。导出后发给谁，由你决定',
    until: `你删掉或解除绑定时，一起删除；都没有的，${PERSONAL}`,
  },
  {
    what: '谁看过的记录',
    from: '老师打开你的信息前，自动记下',
    seen: '你。页面上不写老师的名字，写是哪里的老师',
    until: EVIDENCE,
  },
  {
    what: '你的微信标识',
    from: '微信提供的一串编号，用来认出是你',
    seen: '页面上谁也看不到',
    until: `解除绑定时断开，没解绑的${PERSONAL}；办理记录里的，${EVIDENCE}`,
  },
]
