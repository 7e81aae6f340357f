/** Words of the survey that a cohort may ask before the form is filled in (求职意向调研问卷). */
export const texts = {
  title: '求职意向调研',
  before: '先答完这份问卷，再核对生源信息。答过的会存好，提交前都可以改。',
  later: '提交前都可以改。',
  shut: '现在只能查看。',
  save: '保存，去核对',
  saveOnly: '保存',
  saving: '正在保存…',
  kept: '答案存在这台手机上，还没有交到学校。',
  optional: '可不答',
  several: '可多选',
  none: { title: '这一届没有问卷', text: '可以直接核对生源信息。', action: '去核对' },
  notAnswered: '没有答',
} as const

export const left = (count: number): string => `还有${count}题要答`
export const numbered = (index: number, text: string): string => `${index}. ${text}`
