import type { StaffRole } from '../../domain/people/roles'

/** 身份核对、学籍核对, then the review. */
export const texts = {
  title: '认证情况',
  labels: { identity: '身份核对', school: '学籍核对', review: '老师审核' },
  states: {
    passed: '已通过',
    failed: '未通过',
    waiting: '等待中',
    yours: '要你办',
    ahead: '还没到',
  },
  byPicture: '拍一张证件照片，老师核对后通过。',
  byPhone: '用微信手机号核对，点一下就好。',
  pending: '照片已收到，等老师核对。',
  refused: '这次没有核对上，请再试一次。',
  contradicted: '省中心没有对上你的学籍，看上面的说明。',
  reviewAhead: '你提交后，老师开始审核。',
  reviewReturned: '退回给你了，改好再提交。',
} as const

/** `等待学校审核`. */
export const waitsFor = (stage: string): string => `等待${stage}`

const menderWords: Readonly<Record<StaffRole, string>> = {
  counselor: '辅导员',
  college: '学院老师',
  office: '就业处',
  observer: '老师',
  administrator: '管理员',
}

/** `学校的资料里缺学院、专业。请找辅导员或就业处补上，补好后这里会变。` */
export function missingFields(labels: readonly string[], menders: readonly StaffRole[]): string {
  const who =
    menders.length === 0 ? menderWords.counselor : menders.map((role) => menderWords[role]).join('或')
  return `学校的资料里缺${labels.join('、')}。请找${who}补上，补好后这里会变。`
}
