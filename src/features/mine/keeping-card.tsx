import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { mayStaff, type Me } from '../../lib/me'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/mine'

/** The ways to what is kept, and to who did what with it, for those who may. */
export function KeepingCard({ me }: { readonly me: Me | undefined }) {
  const { audit, retention } = texts
  const mayRead = mayStaff(me, 'audit.read')
  const mayKeep = mayStaff(me, 'data.keep')
  if (!mayRead && !mayKeep) return null
  return (
    <Card flush>
      {mayRead && <Cell icon="list" label={audit.label} help={audit.line} onTap={() => open('audit')} />}
      {mayKeep && (
        <Cell
          icon="hourglass"
          label={retention.label}
          help={retention.line}
          onTap={() => open('retention')}
        />
      )}
    </Card>
  )
}
