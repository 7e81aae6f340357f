/** Words of what can be done with the lists of the desk: roles, filters, search, several at once. */
export const roles = {
  all: '全部',
  names: {
    counselor: '辅导员',
    college: '学院',
    office: '就业处',
    observer: '查看',
    administrator: '管理员',
  },
  ended: '这个身份现在不能用了',
  endedText: '可能到期了，或者负责的范围改了。换一个身份看看，或者联系就业处。',
  again: '重新读取',
} as const

export const filters = {
  open: '筛选',
  title: '筛选',
  major: '专业',
  class: '班级',
  everyMajor: '全部专业',
  everyClass: '全部班级',
  /** `机械2301班（12）`. */
  withCount: (name: string, count: number): string => `${name}（${count}）`,
  noClasses: '班级还没有统计出来，过一会儿再来选。',
  wait: '等了多久',
  days: (days: number): string => `超过${days}天`,
  waited: (days: number): string => `等了超过${days}天`,
  signal: '留意什么',
  show: '看结果',
  clear: '清空',
  remove: (label: string): string => `去掉：${label}`,
} as const

export const find = {
  placeholder: '学号、姓名、拼音',
  short: '再输一个字',
  empty: '没有找到',
  emptyText: '只在你负责的范围里找。核对一下学号或姓名，也可以只输拼音首字母，如 hjm。',
  more: '还有别的同学，再多输一点就能分清。',
} as const

export const batch = {
  action: '批量通过',
  cancel: '不选了',
  all: (count: number): string => `全选这${count}人`,
  picked: (count: number): string => `已选${count}人，一次最多20人`,
  none: '先选人',
  nothing: '这些都有老师在看，或者有需要留意的地方，请点开逐条审。',
  note: '有需要留意的地方，或者有老师在看的，不能一起通过，点开逐条审。',
  approve: (count: number): string => `通过${count}人`,
  title: (count: number): string => `通过这${count}人？`,
  text: '他们核对后什么也没有改。通过后转到下一级，没有下一级的就完成了。刚刚有变化的不会一起通过，会告诉你是谁。',
  names: (names: string, more: number): string => (more === 0 ? names : `${names}等${more}人`),
  busy: '正在逐条通过…',
  again: '再试一次',
  lost: '网络断了，不知道通过了没有。再试一次就行，不会重复通过。',
  allDone: (count: number): string => `${count}人都通过了。`,
  someDone: (done: number, refused: number): string =>
    `通过了${done}人，${refused}人没有通过，原因写在下面。`,
  noneDone: '一个也没有通过，原因写在下面。',
  done: '已通过',
  /** What is said of one of several otherwise than of one alone: the list is read anew by itself. */
  whys: {
    wrongStatus: '刚才已经有老师处理过，或者学生撤回了。',
    seenLatest: '这条刚刚有变化，请点开看最新的。',
    conflict: '刚才有人改过这条，请点开看最新的。',
  } as Readonly<Record<string, string>>,
  look: '点开看看',
  undo: '撤销',
  undoing: '正在撤销…',
  undoingAll: '正在撤销…',
  undoAll: (count: number, seconds: number): string => `撤销这${count}人 ${seconds}秒`,
  undone: '已撤销',
  /** Said only of those of whom the server has said so. */
  someUndone: (undone: number, approved: number): string =>
    `已撤销${undone}人，回到待审，没有通知任何人。${approved === 0 ? '' : `${approved}人仍是已通过。`}`,
  undoLost: '网络断了，不知道撤销了没有。再试一次就行。',
  undoReason: '点错了，马上撤销',
  back: '回到列表',
} as const
