/** Coming in by a link of the school's. */
export const texts = {
  /** An address that leads to no page. */
  noPage: {
    title: '没有这个页面',
    text: '链接可能过期了，或者地址没有复制全。你填过的都在，从首页接着办就行。',
    action: '回到首页',
  },
  lost: {
    title: '找不到这一届',
    text: '链接可能过期了，或者这一届已经不在这里办理。可以先去首页，按自己的毕业年份绑定；也可以问问发链接的老师。',
    action: '去首页看看',
  },
} as const
