import { Card } from '../../components/card'
import { DefinitionList } from '../../components/definition-list'
import { Stack } from '../../components/stack'
import type { OwnRecord } from '../../lib/me'
import { usePlaceNames } from '../../lib/shown-value'
import { texts } from '../../texts/destination'
import type { Values } from './model'
import { previewOf } from './preview'

export interface ValueCardsProps {
  readonly own: OwnRecord
  readonly values: Values
}

/** A destination as it is read: where to, and where the archive goes. */
export function ValueCards({ own, values }: ValueCardsProps) {
  const { destination, archive } = previewOf(own, values, usePlaceNames())
  return (
    <Stack>
      {destination.length > 0 && (
        <Card title={texts.destination}>
          <DefinitionList items={destination} />
        </Card>
      )}
      {archive.length > 0 && (
        <Card title={texts.archive}>
          <DefinitionList items={archive} />
        </Card>
      )}
    </Stack>
  )
}
