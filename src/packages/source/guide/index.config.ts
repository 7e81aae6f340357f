export default definePageConfig({ navigationBarTitleText: '生源地' })
