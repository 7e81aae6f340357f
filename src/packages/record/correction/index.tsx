/** 更正申请 */
export default function CorrectionPage() {
  return null
}
