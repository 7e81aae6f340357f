import { longest } from '../../domain/resume/content'

/** Words of 我的简历. */
export const texts = {
  title: '我的简历',
  secrecy: '只有你自己看得到，老师和学校都看不到。导出后由你决定发给谁。',
  notBound: { title: '还没有绑定', text: '绑定身份后，就可以在这里写自己的简历。', action: '去绑定' },
  person: '基本信息',
  name: '姓名',
  intention: '求职意向',
  intentionPlaceholder: '例如：机械设计工程师，长沙',
  shown: '简历上写出',
  mobile: '手机号码',
  email: '电子邮箱',
  notInRecord: '资料里还没有填',
  withPhoto: '放上照片',
  bringPhoto: '上传',
  noPhoto: '还没有照片，不传就不放。',
  photoThere: '点照片可以更换。导出的简历里没有水印。',
  education: '教育经历',
  addEducation: '添加一段教育经历',
  from: '开始年月',
  to: '结束年月',
  pick: '请选择',
  ongoing: '至今',
  makeOngoing: '改为至今',
  school: '学校',
  schoolPlaceholder: '写全称',
  major: '专业',
  degree: '学历',
  degreePlaceholder: '例如：本科',
  experience: '实习、项目和校园经历',
  addExperience: '添加一段经历',
  where: '单位、项目或组织',
  role: '担任什么',
  whatDone: '做了什么，结果怎样',
  skills: '技能',
  skillsLabel: '会什么，考过什么',
  skillsPlaceholder: '软件、语言、证书',
  awards: '获奖',
  award: '奖项',
  addAward: '添加一项获奖',
  summary: '自我评价',
  summaryLabel: '你是怎样的人',
  remove: '删去这段',
  removeAward: '删去',
  save: '保存',
  saving: '正在保存…',
  export: '导出 PDF',
  exporting: '正在生成…',
  notSaved: '还没保存，草稿在这台手机上',
  neverSaved: '还没有保存过',
  conflict: {
    text: '你在别的手机上保存过更新的一份。请选用哪一份，另一份不会留下。',
    mine: '用这里的',
    theirs: '用已保存的',
  },
  delete: '删除整份简历',
  removeSheet: {
    title: '删去这一段？',
    text: '这段里写的会一起去掉，不能找回。其他的都还在。',
    confirm: '删去',
  },
  deleteSheet: {
    title: '删除简历？',
    text: '写的内容和照片都会删除，不能找回。已经导出的 PDF 不受影响。',
    confirm: '删除',
  },
} as const

export const savedAt = (time: string): string => `${time} 已保存`
/** `奖项 1` */
export const nth = (title: string, index: number): string => `${title} ${String(index + 1)}`
/** Title of a row under the head of its list. */
export const nthRow = (index: number): string => `第${String(index + 1)}段`
/** Why nothing was saved. */
export const toMend = (problems: number): string => `还没保存：标红的${String(problems)}处改好，再点保存`
/** How long a text may be. */
export const atMost = (characters: number): string => `最多${String(characters)}字`
export const lengths = {
  summary: atMost(longest.summary),
  skills: atMost(longest.skills),
  text: atMost(longest.experience.text),
} as const
/** `手机号码 13800001111`; of what the record has not, that. */
export const contact = (label: string, value: string): string =>
  value === '' ? `${label}（${texts.notInRecord}）` : `${label} ${value}`
