export default definePageConfig({ navigationBarTitleText: '照片与附件' })
