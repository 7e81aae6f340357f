export default definePageConfig({ navigationBarTitleText: '去向登记' })
