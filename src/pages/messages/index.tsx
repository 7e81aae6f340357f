/** 消息 */
export default function MessagesPage() {
  return null
}
