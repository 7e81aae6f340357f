export default definePageConfig({ navigationBarTitleText: '确认去向' })
