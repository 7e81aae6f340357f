/** 实名核对 */
export default function RealNamePage() {
  return null
}
