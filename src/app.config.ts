/** Pages of the main package are what every graduate needs; what only staff open is downloaded when they do. */
const student = [
  'pages/home/index',
  'pages/record/index',
  'pages/mine/index',
  'pages/bind/index',
  'pages/source/index',
  'pages/preview/index',
  'pages/receipt/index',
  'pages/returned/index',
  'pages/destination/index',
  'pages/confirmation/index',
]

const isWeapp = process.env.TARO_ENV === 'weapp'

/** Shows every part of the kit; the browser build is for development, WeChat gets none of it. */
const kit = isWeapp ? [] : ['pages/components/index']

/** WeChat's tab bar, drawn by custom-tab-bar; in the browser pages draw it themselves. */
const tabBar = {
  custom: true,
  color: '#5f6b72',
  selectedColor: '#12566b',
  backgroundColor: '#ffffff',
  list: [
    { pagePath: 'pages/home/index', text: '首页' },
    { pagePath: 'pages/record/index', text: '资料' },
    { pagePath: 'pages/mine/index', text: '我的' },
  ],
}

export default defineAppConfig({
  pages: [...student, ...kit],
  subPackages: [
    { root: 'packages/staff', name: 'staff', pages: ['queue/index', 'review/index'] },
    { root: 'packages/office', name: 'office', pages: ['progress/index', 'windows/index'] },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '启航',
  },
  ...(isWeapp ? { tabBar } : {}),
})
