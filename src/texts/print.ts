/** Words of printing reports in bulk. */
export const texts = {
  title: '打印核验报告',
  entry: '打印核验报告',
  entryHelp: '装进档案袋的，一次排成一份 PDF',
  scope: '打印哪些毕业生',
  everybody: '全校',
  rule: '只打印正在生效的档案报告，一人一页，按学号排好。确认了去向但没有授权的，只计人数，不打印。',
  start: '开始打印',
  printing: '正在打印…',
  running: '正在排版',
  runningText: '请留在这一页。离开会停下，回来可以接着打。',
  stopped: '上次没有打完',
  stoppedText: '已经排好的都在，接着打就行。',
  goOn: '接着打印',
  anew: '重新开始',
  done: '打印好了',
  doneText: '一人一页，按学号排好，可以直接送打印机。文件保留一天，过期请重新打印。',
  download: '下载 PDF',
  downloading: '正在取文件…',
  another: '再打一批',
  printed: '已排好',
  without: '没有生效报告',
  people: '人',
  sheets: '份',
  withoutHelp: '这些毕业生确认了去向，但没有正在生效的报告。请提醒他们在小程序里授权，再打一批。',
} as const

export const fileName = (scope: string): string => `核验报告-${scope}.pdf`
