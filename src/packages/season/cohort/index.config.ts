export default definePageConfig({ navigationBarTitleText: '届与规则' })
