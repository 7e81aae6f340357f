export default definePageConfig({ navigationBarTitleText: '退回修改' })
