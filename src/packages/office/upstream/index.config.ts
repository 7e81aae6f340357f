export default definePageConfig({ navigationBarTitleText: '省中心结果' })
