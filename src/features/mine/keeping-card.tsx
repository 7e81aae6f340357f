import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/mine'

/** The ways to what is kept, and to who did what with it. */
export function KeepingCard() {
  const { audit } = texts
  return (
    <Card flush>
      <Cell icon="list" label={audit.label} help={audit.line} onTap={() => open('audit')} />
    </Card>
  )
}
