/** Words of 人员: who works in the office, who was invited. */
export const texts = {
  title: '人员',
  noRight: '你还没有安排人员的权限',
  noRightText: '这里由管理员使用。需要时请联系学校的管理员。',
  invite: '邀请老师',
  import: '从表格导入',
  importHelp: '一次邀请很多老师，先看结果再导入',
  people: '在岗老师',
  invited: '还没来的',
  nobody: '还没有别的老师',
  nobodyText: '点“邀请老师”，把邀请码发给对方。',
  more: '再看一些',
  loadingMore: '正在读取…',
  neverSeen: '还没来过',
  suspended: '已暂停',
  waits: '等另一位管理员同意',
  noGrants: '没有角色',
  ran: '已过期',
  wholeSchool: '全校',
  close: '关闭',
  name: '姓名',
  workNo: '工号',
  phone: '手机（可不填）',
  phoneHint: '填了手机，对方不用邀请码也能凭工号和微信手机号进来。',
  role: '角色',
  scope: '负责范围',
  someClasses: '只负责其中几个班',
  classes: '哪几个班',
  findClass: '找班级',
  noClass: '没有这样的班级',
  moreClasses: (count: number): string => `还有${String(count)}个，写几个字来找`,
  term: '到期自动收回',
  lastDay: '最后一天',
  cohort: '学院和班级是哪一届的',
  days: '几天内有效',
  daysHint: '1到30天',
  save: '保存',
  saving: '正在保存…',
  send: '生成邀请码',
  code: '邀请码',
  codeText: '只显示这一次。发给本人，对方在“我的”里点“我是老师，有邀请码”。',
  codeWaits: '这是管理员的邀请，要等另一位管理员同意后才能用。',
  copy: '复制邀请码',
  copied: '邀请码已复制。',
  change: '调整角色和范围',
  keep: '已有的角色',
  add: '加一个角色',
  suspend: '暂停',
  restore: '恢复',
  reason: '原因',
  reasonHint: '会和改动一起留档，请不要写证件号码。',
  suspendText: '保存后立刻生效，对方打开的页面也不能再操作。',
  approve: '同意',
  refuse: '不同意',
  takeBack: '撤回这项改动',
  withdraw: '撤回邀请',
  proposed: '等待同意的改动',
  missing: {
    name: '请填写姓名',
    workNo: '请填写工号',
    role: '请选角色',
    colleges: '请选学院',
    classes: '每个学院都要选班级；范围不同的，分两次加',
    over: '最后一天已经过了',
    reason: '请填写原因',
    days: '请填1到30',
  },
  done: {
    changed: '已保存，立刻生效。',
    waits: '已提交，等另一位管理员同意后生效。',
    seconded: '已处理。',
    withdrawn: '邀请已撤回。',
  },
  conflict: '刚才有别的老师改过，已经换成最新的，请再看一遍。',
  sheet: {
    title: '导入老师名单',
    text: '表头要有“工号、姓名、手机、角色”，可以有“学院、专业、班级”。一个人几个角色就写几行，最多1000行。',
    choose: '选择 .xlsx 表格',
    reading: '正在核对…',
    confirm: '导入',
    importing: '正在导入…',
    nothing: '没有要导入的',
    again: '换一个文件',
    failed: '文件没有传上去，请再试一次。',
  },
} as const

export const lastSeen = (day: string): string => `最近来过：${day}`
export const until = (day: string): string => `有效到 ${day}`
export const invitedBy = (name: string, day: string): string => `${name}于${day}邀请`
export const phoneEnds = (last4: string): string => `手机尾号${last4}`
export const severalColleges = (count: number): string => `${String(count)}个学院`
export const severalClasses = (count: number): string => `${String(count)}个班`
export const withinClasses = (classes: string): string => `其中${classes}`
export const severalCohorts = (count: number): string => `${String(count)}届`
export const grantEnds = (day: string): string => `到${day}`
export const proposedBy = (name: string, day: string): string => `${name}于${day}提出`
export const willInvite = (rows: number, people: number): string =>
  `共${String(rows)}行，可以邀请${String(people)}人。`
export const wasInvited = (people: number): string =>
  `已邀请${String(people)}人，对方凭工号和微信手机号进来。`
export const rowProblem = (row: number, sentence: string): string => `第${String(row)}行：${sentence}`

/** Of the page where a newcomer comes in. */
export const joining = {
  title: '老师加入',
  ways: { code: '邀请码', phone: '工号和手机' },
  code: '邀请码',
  codeHint: '10位，不分大小写，横线可以不输。',
  workNo: '工号',
  join: '加入',
  joining: '正在核对…',
  phone: '用微信手机号核对',
  declined: '没有取得手机号，请再点一次并选允许；也可以用邀请码。',
  typed: '手机号（浏览器里直接填）',
  phoneWrong: '请填写手机号码',
  missing: { code: '请填写邀请码', workNo: '请填写工号' },
  done: '已加入',
  go: '去看看',
} as const
export const welcome = (name: string, roles: string): string => `${name}，你的角色：${roles}。`
