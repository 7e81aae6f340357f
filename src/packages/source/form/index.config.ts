export default definePageConfig({ navigationBarTitleText: '生源核对' })
