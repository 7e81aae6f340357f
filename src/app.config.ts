import type { AppConfig } from '@tarojs/taro'

/** Pages of the main package are what every graduate begins with; the rest is downloaded while they read these. */
const student = [
  'pages/home/index',
  'pages/record/index',
  'pages/mine/index',
  'pages/bind/index',
  'pages/messages/index',
  'pages/privacy/index',
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
    { pagePath: 'pages/messages/index', text: '消息' },
    { pagePath: 'pages/mine/index', text: '我的' },
  ],
}

/** What lies behind a page while it is pulled, and the colour of the clock in the status bar. */
const colours = {
  navigationBarTextStyle: '@barText',
  backgroundColor: '@ground',
  backgroundTextStyle: '@loadingDots',
} satisfies AppConfig['window']

/** Only WeChat understands these; `@` names are colours of theme.json, for both themes. */
const weapp = {
  tabBar,
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  themeLocation: 'theme.json',
  darkmode: true,
  __usePrivacyCheck__: true,
  // Downloaded while the person still reads: the divisions and the proofs at the form that asks for them,
  // staff's pages where staff come by and most graduates do not.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['source', 'destination', 'report'] },
    'packages/source/form/index': { network: 'all', packages: ['geo', 'proof'] },
    'pages/bind/index': { network: 'all', packages: ['source', 'help'] },
    'pages/messages/index': { network: 'all', packages: ['record', 'help'] },
    'pages/mine/index': { network: 'wifi', packages: ['staff', 'me'] },
    // A destination is read and mended by the names of places.
    'packages/staff/review/index': { network: 'all', packages: ['geo'] },
    'packages/office/progress/index': { network: 'wifi', packages: ['staff'] },
  },
} satisfies Partial<AppConfig>

export default defineAppConfig({
  pages: [...student, ...kit],
  subPackages: [
    {
      root: 'packages/source',
      name: 'source',
      pages: [
        'form/index',
        'preview/index',
        'receipt/index',
        'returned/index',
        'survey/index',
        'guide/index',
        'real-name/index',
        'contact/index',
      ],
    },
    { root: 'packages/record', name: 'record', pages: ['timeline/index', 'correction/index'] },
    {
      root: 'packages/help',
      name: 'help',
      pages: ['questions/index', 'ask/index', 'tickets/index', 'lost/index'],
    },
    { root: 'packages/destination', name: 'destination', pages: ['form/index', 'confirmation/index'] },
    { root: 'packages/report', name: 'report', pages: ['own/index'] },
    { root: 'packages/me', name: 'me', pages: ['data/index', 'looks/index'] },
    { root: 'packages/proof', name: 'proof', pages: ['index'] },
    { root: 'packages/resume', name: 'resume', pages: ['index'] },
    {
      root: 'packages/staff',
      name: 'staff',
      pages: [
        'queue/index',
        'review/index',
        'corrections/index',
        'tickets/index',
        'destination/index',
        'join/index',
      ],
    },
    {
      root: 'packages/office',
      name: 'office',
      pages: [
        'progress/index',
        'windows/index',
        'print/index',
        'upstream/index',
        'destinations/index',
        'people/index',
      ],
    },
    {
      root: 'packages/season',
      name: 'season',
      pages: ['extensions/index', 'locks/index', 'cohorts/index', 'cohort/index'],
    },
    { root: 'packages/keeping', name: 'keeping', pages: ['audit/index', 'status/index', 'retention/index'] },
    // The largest page of all, and opened by three people of a school.
    { root: 'packages/policy', name: 'policy', pages: ['index'] },
    { root: 'packages/push', name: 'push', pages: ['index'] },
    // No page: the division data, loaded by src/lib/places when a form first asks for it.
    ...(isWeapp ? [{ root: 'packages/geo', name: 'geo', pages: [] }] : []),
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '启航',
    ...(isWeapp ? colours : {}),
  },
  ...(isWeapp ? weapp : {}),
})
