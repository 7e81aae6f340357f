/** 生源地 */
export default function GuidePage() {
  return null
}
