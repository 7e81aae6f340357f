export default definePageConfig({ navigationBarTitleText: '按名单锁定' })
