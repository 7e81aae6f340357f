import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import type { FlowName } from '../../../domain/registration/standing'
import { mayStaff, useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { texts as destinations } from '../../texts/destination-import'
import { texts as words } from '../../texts/print'
import { entry } from '../../texts/push-board'
import { texts as upstream } from '../../texts/upstream-import'

/** Ways from the progress to work of the office: lists that it brings, reports that it prints. */
export function ProgressEntries({ flow }: { readonly flow: FlowName }) {
  const { me } = useMe()
  const mayRecord = mayStaff(me, 'record.mend')
  const mayPrint = flow === 'destination' && mayStaff(me, 'report.print')
  return (
    <Card flush>
      <Cell icon="bell" label={entry.title} help={entry.help} onTap={() => open('push')} />
      {mayPrint && (
        <Cell icon="stamp" label={words.entry} help={words.entryHelp} onTap={() => open('print')} />
      )}
      {mayRecord && flow === 'destination' && (
        <Cell
          icon="stamp"
          label={destinations.entry}
          help={destinations.entryHelp}
          onTap={() => open('destinations')}
        />
      )}
      {mayRecord && flow === 'source' && (
        <Cell icon="stamp" label={upstream.entry} help={upstream.entryHelp} onTap={() => open('upstream')} />
      )}
    </Card>
  )
}
