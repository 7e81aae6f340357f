import { roleWords } from '../../domain/people/access-words'

/** Who I am here, how letters look, what is kept about me. */
export const texts = {
  title: '我的',
  labels: { studentNo: '学号', document: '证件末四位', cohort: '届', college: '学院' },
  unbind: {
    open: '解除绑定',
    confirm: '解除绑定',
    keep: '先不解除',
    busy: '正在解除…',
    ask: '向老师求助',
    wrongYear: '毕业年份不对（比如延期毕业）？先解除绑定，再选对的年份重新绑定。',
    text: '绑错了人、选错了毕业年份时用。解除后，没提交的改动会清掉，这个微信不能再看这份资料；之后可以重新绑定。',
  },
  staffNote: '能看哪些学院、能办哪些事，由就业处设置。',
  type: {
    title: '字号',
    normal: '标准',
    large: '大字',
    note: '只影响这台手机。',
  },
  cohorts: { label: '届与规则', line: '新的一届、范围、截点、学院名称和修改记录' },
  status: { label: '运行状况', line: '系统是否正常，哪里要处理' },
  people: { label: '人员和权限', line: '邀请老师，调整负责范围，暂停' },
  audit: { label: '操作记录', line: '谁看过、改过、导出过什么，有没有被动过' },
  retention: { label: '数据保存', line: '各类资料存多久；按本人申请导出、删除' },
  resume: { label: '我的简历', line: '导出 PDF，只有你自己看得到' },
  data: {
    kept: '我的数据',
    keptLine: '保存了什么、谁能看，也能导出',
    looks: '谁看过我的信息',
    looksLine: '哪里的老师、什么时候、为什么',
  },
  help: {
    questions: '常见问题',
    questionsLine: '怎么填、等多久、找谁问',
    tickets: '我的求助',
    ticketsLine: '发给老师的问题和回复',
    join: '我是老师，有邀请码',
    joinLine: '或凭工号和手机号加入',
    privacy: '隐私说明',
    privacyLine: '存什么、谁能看、怎么收回',
  },
  none: {
    title: '还没有绑定',
    text: '绑定身份后，就可以核对资料、登记去向。',
    action: '绑定身份',
  },
} as const

/** The office somebody holds; one that this version does not know is still a teacher's. */
export const roleWord = (role: string): string =>
  (roleWords as Readonly<Record<string, string>>)[role] ?? '老师'

export const unbindTitle = (name: string): string => `解除${name}的绑定？`
