/** 更正申请 */
export default function CorrectionsPage() {
  return null
}
