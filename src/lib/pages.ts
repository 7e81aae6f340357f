/** Every page by its name. */
export const pages = {
  home: '/pages/home/index',
  record: '/pages/record/index',
  mine: '/pages/mine/index',
  bind: '/pages/bind/index',
  source: '/pages/source/index',
  preview: '/pages/preview/index',
  receipt: '/pages/receipt/index',
  returned: '/pages/returned/index',
  destination: '/packages/destination/form/index',
  confirmation: '/packages/destination/confirmation/index',
  report: '/packages/report/own/index',
  proof: '/packages/proof/index',
  queue: '/packages/staff/queue/index',
  review: '/packages/staff/review/index',
  progress: '/packages/office/progress/index',
  windows: '/packages/office/windows/index',
  print: '/packages/office/print/index',
} as const
export type PageName = keyof typeof pages
