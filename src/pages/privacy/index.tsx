/** 隐私说明 */
export default function PrivacyPage() {
  return null
}
