import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/mine'

/** Answers, calls for help, and what is kept: staff have no calls of their own. */
export function HelpCard({ isGraduate }: { isGraduate: boolean }) {
  const { help } = texts
  return (
    <Card flush>
      <Cell icon="help" label={help.questions} help={help.questionsLine} onTap={() => open('questions')} />
      {isGraduate && (
        <Cell icon="chat" label={help.tickets} help={help.ticketsLine} onTap={() => open('tickets')} />
      )}
      <Cell icon="building" label={help.join} help={help.joinLine} onTap={() => open('join')} />
      <Cell icon="shield" label={help.privacy} help={help.privacyLine} onTap={() => open('privacy')} />
    </Card>
  )
}
