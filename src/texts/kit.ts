/** Words that belong to no single page: tabs, states of pages, parts of the kit. */
export const texts = {
  offline: '网络断了。你填的都在，连上后接着传。',
  tabs: {
    home: '首页',
    record: '资料',
    queue: '审核',
    progress: '进度',
    windows: '窗口',
    mine: '我的',
  },
} as const
