import type { TicketKind } from '../contract/ticket'

/** What a call for help is about, on the pages and in the exported file. */
export const ticketWords: Readonly<Record<TicketKind, string>> = {
  notListed: '名单里没有我',
  infoChanged: '改过姓名或证件号',
  wrongYear: '毕业年份不对',
  locked: '绑定被锁住了',
  revokeAsked: '申请取消审核',
  destinationError: '去向信息有误',
  destinationChange: '申请变更去向',
  other: '其他问题',
}
