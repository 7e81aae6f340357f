import { Card } from '../../components/card'
import { DefinitionList } from '../../components/definition-list'
import { Stack } from '../../components/stack'
import { texts } from '../../texts/destination'
import { previewOf, type Values } from './model'

/** A destination as it is read: where to, and where the archive goes. */
export function ValueCards({ values }: { readonly values: Values }) {
  const { category, destination, archive } = previewOf(values)
  const first = { label: texts.category, value: category === '' ? texts.notFilled : category }
  return (
    <Stack>
      <Card title={texts.destination}>
        <DefinitionList items={[first, ...destination]} />
      </Card>
      {archive.length > 0 && (
        <Card title={texts.archive}>
          <DefinitionList items={archive} />
        </Card>
      )}
    </Stack>
  )
}
