/** Words of the page on which contact details are changed at once, whatever the submission waits for (D5). */
export const texts = {
  title: '联系方式',
  save: '保存',
  saving: '正在保存…',
  saved: '已保存，马上生效。',
  nothing: '没有改动',
  shut: '联系方式现在不能直接改了。有变动请申请更正，或联系辅导员。',
  correct: '申请更正',
  edit: '改联系方式',
} as const

/** Until when, by what ends it; `closing`: 11月25日（周三）24:00, null where no window is set. */
export const until: Readonly<
  Record<'windowClose' | 'completed' | 'serviceEnd', (closing: string | null) => string>
> = {
  windowClose: (closing) =>
    closing === null
      ? '开放期间都可以改，不用审核，保存后马上生效。'
      : `${closing}前都可以改，不用审核，保存后马上生效。`,
  completed: () => '审核通过以前都可以改，不用审核，保存后马上生效。',
  serviceEnd: () => '服务结束以前都可以改，不用审核，保存后马上生效。',
}
