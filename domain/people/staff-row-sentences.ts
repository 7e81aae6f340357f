import type { StaffRowIssue } from '../contract/staff'

/** What is said beside a row of a sheet of colleagues: what is wrong and what to do. */
export const staffRowSentences: Readonly<Record<StaffRowIssue, string>> = {
  workNoInvalid: '工号要由字母、数字组成，最多20位，请核对。',
  nameMissing: '没有填姓名，请补上。',
  phoneInvalid: '手机号不对，请填写11位手机号码；港澳台号码前加区号。',
  roleUnknown: '没有这种角色，请填：辅导员、学院老师、就业处、查看数据。',
  administratorByHand: '管理员要单独邀请，由另一位管理员同意，不能从表格导入。',
  collegeMissing: '没有填学院。请补上，这位老师只看得到填写的学院。',
  collegeUnknown: '这一届没有这个学院，请按名单上的名称填写。',
  majorUnknown: '这个学院没有这个专业或班级，请按名单上的名称填写。',
  classUnknown: '这个学院没有这个班级，请按名单上的名称填写。',
  contradictsAbove: '同一个工号，姓名或手机和上面的一行不一样，请核对。',
  duplicate: '和上面的一行重复，可以删去。',
  alreadyThere: '已经有这个角色，或已经邀请过，不用再导入。',
  beyondOwn: '超出了你能安排的范围，请由管理全校的管理员导入。',
  tooManyRoles: '一个人最多20行，请合并成范围更大的一行。',
}
