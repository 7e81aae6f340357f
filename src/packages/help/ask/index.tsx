/** 求助 */
export default function AskPage() {
  return null
}
