/** 常见问题 */
export default function QuestionsPage() {
  return null
}
