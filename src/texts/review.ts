/** Words of one record under review. */
export const texts = {
  titles: { source: '审核生源', destination: '审核去向' },
  old: { source: '校库', destination: '原' },
  new: { source: '学生', destination: '新' },
  notFilled: '未填',
  mine: '你在审',
  leaseOver: '已放回队列',
  leaseOverText: '5分钟没有动静，这条已经放回队列。没有别的老师拿走的话，可以接着审。',
  leaseTaken: '就业处把这条放回了队列。没有别的老师拿走的话，可以接着审。',
  claimAgain: '接着审',
  holder: (name: string): string =>
    name === '' ? '另一位老师' : name.endsWith('老师') ? name : `${name}老师`,
  held: (holder: string): string => `${holder}正在审核这条记录，现在只能查看。`,
  heldUntil: (holder: string, time: string): string =>
    `${holder}正在审核这条记录，${time}自动放回，现在只能查看。`,
  nothingChanged: '学生没有改动，内容和校库一致。',
  filledIn: '学生登记的内容',
  unfold: '展开',
  fold: '收起',
  document: '证件号末四位',
  flagUnchanged: '有问题',
  attachments: '附件',
  pictureDeleted: '原图已按规定删除',
  picturesTrouble: '证明图片没读出来。',
  picturesAgain: '再读一次',
  looksRecorded: '每次查看证明图片都会留下记录，请只用于审核。',
  closePicture: '关上图片',
  turnLeft: '左转',
  turnRight: '右转',
  zoom: '放大',
  nextPicture: '下一张',
  return: '退回',
  approve: '通过',
  approving: '正在通过…',
  returning: '正在退回…',
  next: '下一条',
  fetchingNext: '正在取…',
  revoke: '取消审核',
  revoking: '正在取消…',
  cannotDecide: '这条现在不用你来决定。',
  noMore: '没有别的在等了，这是最后一条。',
  again: '都看过一遍了，从头再来。',
  nextFailed: '下一条没取到，请点“下一条”再试。',
  reloaded: '已经换成最新的内容，请再看一遍。',
  /** Nothing was decided: somebody else was first. */
  notDone: '你这次没有生效。',
  /** No answer came; whether the server did it is not known. */
  unanswered: '网络断了，还不知道有没有办成。你写的都在，点“再试一次”接着办，不会重复。',
  tryAgain: '再试一次',
  changedUnder: '内容刚刚变了，已经换成最新的。',
  lookedAgain: '看过了，接着审',
  lookAgainFirst: '内容刚换成最新的，看过再决定',
  gone: '这条不在你手上了',
  goneText: '它可能移出了名单，或者不再由你负责。你写的没有发出去，学生那里没有变化。',
  toNext: '看下一条',
  ready: (name: string, place: string): string => `下一条已备好：${name}，${place}`,
  preparing: '正在准备下一条…',
  undo: '撤销',
  undoing: '正在撤销…',
  undone: (name: string): string => `已撤销，${name}回到待审，没有通知任何人。`,
  undoReason: '点错了，马上撤销',
  /** Small, on wide screens. */
  keys: 'A 通过　R 退回　→ 下一条　Z 撤销',
  watch: '请留意：',
  allDone: '都审完了',
  allDoneText: '现在没有等你审核的记录了，辛苦。',
  toQueue: '回到队列',
  sheetText: '写清哪一项、要怎么改，学生会在那一项上看到。',
  which: '哪一项',
  general: '其他',
  phrases: '常用说法',
  words: '给学生的话',
  wordsPlaceholder: '哪里不对、怎么改',
  tooLong: '有点长。学生在手机上看，尽量20字以内。',
  afterReturn: (until: string): string => `10秒内可以撤销，之后学生会收到提醒，可以改到${until}。`,
  sendReturn: '退回，看下一条',
  chooseField: '先选一项',
  writeReason: '写上原因再退回',
  revokeText: '取消后这条回到待审，学生会看到原因。',
  revokeReason: '为什么取消',
  revokePlaceholder: '例如：证明材料有误',
  sendRevoke: '取消审核',
  keep: '不取消了',
  writeRevokeReason: '先写上原因',
} as const

/** Beside a destination. */
export const destination = {
  look: '审核时看什么',
  minimumWage: '月收入低于当地最低工资标准的，不算就业。',
  brought: '已传',
  missing: '没有传',
  optional: '可以以后补',
  notAsked: '学校登记的，没有要',
  noEvidence: '这类去向不要证明材料。',
  imported: '学校导入的去向，没有经过学生填报。',
  corrected: '就业处更正过这份去向，不是学生重新提交的。',
  archive: '档案去哪里',
  broughtBySchool: '学校登记的内容',
} as const

/** Beside the round before this one. */
export const earlier = {
  title: (time: string): string => `和上一轮比（${time}提交）`,
  sentBack: '上一轮退回过，下面是和那时不同的地方。',
  notSentBack: '学生自己撤回改过，下面是和那时不同的地方。',
  /** Where every difference has been told at its field. */
  sentBackAbove: '上一轮退回过，和那时不同的地方写在上面每一项里。',
  notSentBackAbove: '学生自己撤回改过，和那时不同的地方写在上面每一项里。',
  mended: '就业处更正过，和更正前不同的地方写在各项里。',
  nothing: '和上一轮提交的完全一样。',
  reason: (reason: string): string => `上次退回：“${reason}”`,
  general: (reason: string): string => `上次退回，对整份说：“${reason}”`,
  was: (value: string): string => `上一轮写的是${value}`,
  wasEmpty: '上一轮没有填',
  newPicture: '证明图片换过了',
  unmended: '退回时提到的这项没有改',
} as const

/** Where one is in a list: `有改动 3 / 31`. */
export const placeInList = (list: string, at: number, of: number): string => `${list} ${at} / ${of}`
export const listNames: Readonly<Record<string, string>> = {
  waiting: '待审',
  changed: '有改动',
  unchanged: '无改动',
}

/** What can still be undone: `已通过 何嘉木`. */
export const undoable: Readonly<Record<'approve' | 'return', (name: string) => string>> = {
  approve: (name) => `已通过 ${name}`,
  return: (name) => `已退回 ${name}`,
}
export const undoLeft = (seconds: number): string => `撤销 ${seconds}秒`

export const submittedAt = (time: string): string => `${time} 提交`
export const unchangedCount = (count: number, changed: number): string =>
  changed === 0 ? `全部${count}项` : `另有${count}项没有改动`
export const flaggedHint = (count: number): string => `标了${count}项有问题，点“退回”写给学生`
export const returnTo = (name: string): string => `退回给${name}`
export const revokeOf = (name: string): string => `取消${name}的审核`
export const revokedNow = (name: string): string => `已取消${name}的审核，这条回到待审。`
export const lengthOf = (count: number, most: number): string => `${count} / ${most}字`
export const wordsFor = (label: string): string => `${label}：给学生的话`

/** `户主页：1.2 MB，SHA-256 3f9a2c10…81be`. */
export const proofFacts = (what: string, size: string, hash: string): string =>
  `${what}：${size}，SHA-256 ${hash}`
/** `900×1200，1.2 MB，SHA-256 3f9a2c10…81be`. */
export const pictureFacts = (edges: string, size: string, hash: string): string =>
  `${edges}，${size}，SHA-256 ${hash}`
export const usedElsewhere = (others: number): string => `这张图另有${others}名毕业生也用过`

/** Where a record stands, for whom it is not to decide. */
export const standing: Readonly<Record<string, string>> = {
  none: '学生还没有登记去向。',
  draft: '学生还没有提交，或者撤回去修改了。',
  inReview: '现在不由你来决定：不在审核时间里，或者轮到另一级。',
  returned: '这条已经退回，等学生修改。',
  completed: '这条已经审核通过。',
  reviewed: '这条已经审核通过，等学生确认。',
  confirmed: '学生已经确认去向。',
}

/** Ready-made reasons, at most 20 characters each, by field; fields without any use `general`. */
export const phrases: Readonly<Record<string, readonly string[]>> = {
  general: ['请核对后重新提交', '缺证明材料，请补上', '请联系辅导员说明情况'],
  name: ['与身份证不一致', '缺改名证明'],
  sourcePlace: ['与户口本不一致', '请选高考前户籍所在地', '请选到县（市、区）'],
  address: ['缺门牌号', '请写到能收快递', '与户口本不一致'],
  ethnicity: ['与身份证不一致', '缺户口本本人页'],
  politicalStatus: ['与团籍党籍不一致', '缺入党入团证明'],
  sex: ['与身份证不一致'],
  birthDate: ['与身份证不一致'],
  mobile: ['号码打不通，请核对'],
  qq: ['号码不对，请核对'],
  email: ['邮箱写错了，请核对'],
  trainingMode: ['与招生录取不一致'],
  directedUnit: ['请写单位全称'],
  category: ['与实际去向不符，请重选', '缺协议或合同'],
  unitName: ['请写单位全称', '与公章不一致'],
  unitPlace: ['请写到县（市、区）'],
  schoolName: ['请写学校全称', '与录取通知不一致'],
  studyMajor: ['与录取通知不一致'],
  work: ['请写清楚做什么'],
  'archive.transfer': ['请以调档函为准'],
  'archive.receiver': ['请写单位全称', '这个单位没有档案管理权'],
  'archive.address': ['地址不完整，请写到门牌号'],
}

/** What is mostly wrong with a picture. */
export const pictureProblems: readonly string[] = [
  '反光看不清，请重拍',
  '没拍全，请拍整页',
  '不是这份材料，请换',
]
