/** Words of the dashboard where the timer stands still: by themselves, so that it carries nothing else of 运行状况. */
export const texts = {
  stands: (span: string): string => `定时任务已经停了${span}，消息和下面的数字都停在那时。`,
  never: '定时任务还没有运行过，消息不会发出，下面的数字也不会更新。',
  toStatus: '看运行状况',
} as const
