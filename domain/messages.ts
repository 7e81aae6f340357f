import type { FailureCode } from './contract/failure'
import type { NoticeKind } from './registration/change'
import type { FieldProblem } from './registration/field-checks'
import type { RosterIssueCode } from './roster/issues'

/**
 * Every sentence the product says about a code, in one place. A code without a sentence does not compile.
 * Each says what happened and what to do; none says whether a number exists.
 */
export const failureSentences: Readonly<Record<FailureCode, string>> = {
  // the call
  badInput: '有内容格式不对，请检查标出的项目后再试。',
  unknownCall: '小程序版本过旧，请更新后再试。',
  noIdentity: '没有取得微信身份，请从微信重新打开小程序。',
  notAllowed: '你没有做这件事的权限，如有需要请联系就业处。',
  notFound: '没有找到这条记录，它可能不在你负责的范围内。',
  conflict: '刚才有人改过这条记录，请刷新看看最新内容再操作。',
  busy: '现在人很多，你填的内容都在，稍后会自动再试。',
  unexpected: '出了点问题，你填的内容没有丢，请稍后再试。',
  fieldsInvalid: '有几项需要修改，请看标出的地方。',
  cohortMissing: '没有找到这一届，请确认毕业年份是否选对。',
  windowOrder: '开放时间要早于关闭时间，请重新选择。',
  secretRefused: '口令不对，或者第一位管理员已经产生。',
  rosterMissing: '没有找到上传的文件，请重新选择文件上传。',
  rosterNotXlsx: '这不是 .xlsx 表格。请用 Excel 或 WPS 打开名单，另存为 .xlsx 后再上传。',
  rosterOldFormat: '这是旧版 .xls 表格。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。',
  rosterProtected: '这个文件有密码，读不了。请打开后取消密码，保存后再上传。',
  rosterDamaged: '文件不完整或已损坏。请用 Excel 或 WPS 打开原文件，另存为新的 .xlsx 后再上传。',
  rosterTooLarge: '文件太大。请删去图片、多余的工作表和空行，或把名单分成几个文件再上传。',
  rosterHeaderMissing:
    '没有找到表头。请在名单前30行内保留一行表头，至少有“学号、姓名、证件号码”，另存为 .xlsx 后再上传。',
  rosterColumnsMissing: '表头缺少必需的列，请看标出的项目，补上后再上传。',

  // binding
  bindMismatch:
    '没有匹配到信息，常见原因有三个：一是学号或证件号输错了，请逐位核对；二是选错了学校或毕业年份；三是近期改过姓名或证件号，学校还没有更新。也可能已在另一个微信上绑定。仍不行，请联系辅导员。',
  bindTooOften: '尝试次数过多，请过一段时间再试，或请辅导员帮忙解锁。',
  boundToAnother: '你的微信在这一届已经绑定了另一条记录，请先解绑再绑定。',
  unbindTooLate: '已经提交或审核过的记录不能自行解绑，请联系辅导员。',

  // the table says no
  wrongStatus: '现在这一步还不能这样做，请刷新看看进行到哪一步了。',
  wrongRole: '这一步不由你来处理。',
  isActive: '这一届暂停办理，或这条记录已移出名单，请联系辅导员。',
  isOwner: '没有找到这条记录，它可能不在你负责的范围内。',
  inScope: '没有找到这条记录，它可能不在你负责的范围内。',
  notOwner: '不能审核自己的记录，请由其他老师处理。',
  sourceOpen: '生源核对现在没有开放，内容只能查看。如被退回，请在规定时间内重新提交。',
  destinationOpen: '去向登记现在没有开放，内容只能查看。如需变更，请联系就业处。',
  confirmationOpen: '去向确认现在没有开放，请在规定时间内确认。',
  changeOpen: '现在不在去向变更期内。',
  reviewOpen: '审核时间还没有开始或已经结束，请联系就业处。',
  beforeServiceEnd: '核验服务已经结束，请联系学校档案部门。',
  surveyAnswered: '请先完成求职意向调研问卷。',
  fieldsComplete: '还有几项没填好，请看标出的地方。',
  proofsPresent: '修改的项目需要上传证明材料。',
  evidencePresent: '这类去向需要上传证明材料。',
  sourceReady: '请先完成生源核对，再登记去向。',
  archiveReady: '档案信息还没有审核通过，通过后就可以确认。',
  householdReady: '户口已迁入学校，需要学校先登记户口去向，完成后就可以确认。',
  notUnderReview: '这条记录正在审核中，请先退回或取消审核再修改。',
  notPassedUpstream: '上级部门已经通过，不能取消审核，请走更正申请。',
  notProxyAuthor: '代填的记录要由其他老师审核。',
  distinctReviewer: '同一条记录的各级审核要由不同的老师完成。',
  seenLatest: '学生刚刚更新了内容，请看最新的再决定。',
  notHeldByOther: '另一位老师正在审核这条记录，请先处理下一条。',
  notDecidedSince: '后一级已经审核，请由后一级老师或就业处取消。',
  reasonGiven: '请填写原因。',
  causeGiven: '请填写原因。',
  recordedFromImport: '请从上级反馈的名单导入结果。',
  basicsChecked: '请先核对个人基本信息并勾选。',
  schemaValid: '去向信息不完整，请看标出的地方。',
  kindAllowed: '不能开具这种报告，请重新选择。',
  proxyAllowed: '这一届没有开放代填，请联系就业处。',
  fieldDelegated: '这一项不由你修改，请联系就业处。',
}

export const problemSentences: Readonly<Record<FieldProblem | 'badInput', string>> = {
  badInput: '格式不对',
  required: '请填写',
  tooLong: '太长了，请缩短',
  unknownField: '没有这一项',
  unknownQuestion: '问卷里没有这一题，请刷新后再填',
  locked: '这一项不能自己改，如有错误请联系辅导员',
  notAnOption: '请从列出的选项里选',
  mobileInvalid: '请填写11位手机号码，境外号码以 + 开头',
  emailInvalid: '请填写完整的邮箱地址，如 name@example.com',
  qqDigitsOnly: 'QQ号码只能是数字',
  phoneNeedsAreaCode: '固定电话请带区号，如 0731-8888888',
  postcodeInvalid: '邮政编码是6位数字',
  addressTooVague: '请写到门牌号（城镇）或村组（农村），以能收到快递为准',
  dateInvalid: '没有这一天，请检查日期',
  placeUnknown: '没有这个地区，请重新选择',
  placeRetired: '这个地区已经撤并，请选择现在的地区',
  placeNotDeepEnough: '请选到县（市、区），直辖市选到区',
  studentNoPattern: '学号的位数或格式不对，请核对',
  documentIncomplete: '请按提示填写完整的证件号码或后六位',
  notBuiltYet: '这一项设置还不支持，请先选默认值',
}

/** What the office reads beside a row of a roster: what is wrong with the cell and what to do. */
export const rosterIssueSentences: Readonly<Record<RosterIssueCode, string>> = {
  // The row is imported.
  blankCollege: '没有填学院，已导入；请补上学院后再导入一次。',
  retiredPlace: '生源地代码已经撤并，已导入；请改成现在的地区代码，或由学生核对时修改。',
  placeCodeMissing: '只有生源地名称，没有代码，已导入；请核对按名称找到的地区是否正确。',
  placeMissing: '没有填生源地，已导入；学生核对时要自己填写。',
  placeContradictsName: '生源地代码和名称不是同一个地方，已导入；请核对哪一个正确。',
  phoneInvalid: '电话号码不对，已导入；请核对号码，或由学生修改。',
  emailInvalid: '邮箱地址不对，已导入；请核对，或由学生修改。',
  qqInvalid: 'QQ号码不对，已导入；请核对，或由学生修改。',
  postcodeInvalid: '邮政编码不是6位数字，已导入；请核对，或由学生修改。',
  directedUnitMissing: '定向或委培的学生没有填单位，已导入；请补上单位后再导入一次。',
  valueUnknown: '填的内容不在规定的选项里，已按原样导入；请核对是否写错。',

  // The row is left out until it is mended.
  idChecksum: '证件号码的校验码不对，这一行没有导入；请对照证件核对每一位数字。',
  idPrecisionLost: '证件号码被表格变成了数字，后几位已丢失，这一行没有导入；请把这一列设为文本后重新填写。',
  precisionLost: '号码被表格变成了数字，后几位已丢失，这一行没有导入；请把这一列设为文本后重新填写。',
  sexContradictsId: '性别和证件号码不一致，这一行没有导入；请核对哪一个正确。',
  birthContradictsId: '出生日期和证件号码不一致，这一行没有导入；请核对哪一个正确。',
  documentMissing: '没有填证件号码，这一行没有导入；请补上。',
  documentInvalid: '证件号码和证件类型不符，这一行没有导入；请核对号码和类型。',
  documentTypeUnknown: '没有这种证件类型，这一行没有导入；请改成规定的类型，如“居民身份证”。',
  nameMissing: '没有填姓名，这一行没有导入；请补上。',
  nameInvalid: '姓名里没有文字，或有看不见的字符，这一行没有导入；请重新输入姓名。',
  studentNoMissing: '没有填学号，这一行没有导入；请补上。',
  studentNoPattern: '学号的位数或格式不符合这一届的规则，这一行没有导入；请核对学号。',
  placeUnknown: '没有这个生源地，这一行没有导入；请核对地区代码和名称。',
  dateInvalid: '没有这一天或这个月，这一行没有导入；请核对日期。',
  formula: '单元格里是公式，这一行没有导入；请复制后选择性粘贴为“值”。',
  cellError: '单元格显示的是错误，如 #N/A，这一行没有导入；请重新填写。',
  tooLong: '内容太长，这一行没有导入；请缩短。',
  duplicateStudentNo: '这个学号在名单里出现了不止一次，这些行都没有导入；请只保留正确的一行。',
  duplicateId: '这个证件号码已用在另一个学号下，这一行没有导入；请核对两人的证件号码。',
  outOfScope: '这一届不办理这类毕业生，这一行没有导入；如不应导入，可以不管。',
}

export const noticeSentences: Readonly<Record<NoticeKind, string>> = {
  sourceCompleted: '你的生源信息已审核通过。',
  sourceReturned: '你的生源信息被退回，请按原因修改后重新提交。',
  sourceRevoked: '你的生源信息审核已被取消，正在重新审核。',
  sourceMismatched: '上级部门没有匹配到你的学籍数据，请核对后重新提交。',
  recordCorrected: '老师更正了你的一项信息，请查看。',
  submittedForYou: '老师已代你提交生源信息，请查看。',
  destinationReviewed: '你的去向已审核通过，请核对并确认。',
  destinationReturned: '你的去向登记被退回，请按原因修改后重新提交。',
  destinationRevoked: '你的去向审核已被取消，正在重新审核。',
  destinationCorrected: '学校更正了你的去向信息，请重新核对并确认。',
  destinationReopened: '你的去向已重新开放填写。',
}
