export default definePageConfig({ navigationBarTitleText: '打印核验报告' })
