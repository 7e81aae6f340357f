import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/record'
import type { OwnRecord } from './sections'

/** What else can be done about the record: a correction, new contact data, its history. */
export function RecordLinks({ own, correcting }: { readonly own: OwnRecord; readonly correcting: boolean }) {
  const { links } = texts
  return (
    <Card flush>
      {(own.mayRequestCorrection || own.correction !== null) && (
        <Cell
          icon="pen"
          label={links.correction}
          help={links.correctionHelp}
          value={correcting ? links.correcting : undefined}
          onTap={() => open('correction')}
        />
      )}
      {own.source.actions.includes('edit') && (
        <Cell icon="phone" label={links.contact} help={links.contactHelp} onTap={() => open('contact')} />
      )}
      <Cell icon="list" label={links.timeline} help={links.timelineHelp} onTap={() => open('timeline')} />
    </Card>
  )
}
