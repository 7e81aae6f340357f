/** 办理记录 */
export default function TimelinePage() {
  return null
}
