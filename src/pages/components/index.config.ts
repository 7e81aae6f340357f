export default definePageConfig({ navigationBarTitleText: '启航' })
