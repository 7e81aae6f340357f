export default definePageConfig({ navigationBarTitleText: '个别延长' })
