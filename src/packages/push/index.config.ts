export default definePageConfig({ navigationBarTitleText: '积压提醒' })
