export default definePageConfig({ navigationBarTitleText: '求职意向调研' })
