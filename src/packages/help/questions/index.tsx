import { QuestionsView } from '../../../features/help/questions-view'

/** 常见问题: answers by the words that people have, and whom to ask. */
export default function QuestionsPage() {
  return <QuestionsView />
}
