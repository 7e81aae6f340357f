import { Card } from '../../components/card'
import { Stack } from '../../components/stack'
import type { OwnRecord } from '../../lib/me'
import { ArchivePart } from './archive-part'
import { askedFields } from '../../../domain/destination/asked-fields'
import { CategoryCard } from './category-card'
import { Evidence } from './evidence'
import { FormFields } from './form-fields'
import { hintsOf } from './hints'
import { categoryChosen } from './model'
import type { DestinationForm } from './use-destination-form'

export interface DetailsStepProps {
  readonly own: OwnRecord
  readonly form: DestinationForm
}

/** The second step: what the category asks for, and where the archive goes. */
export function DetailsStep({ own, form }: DetailsStepProps) {
  const { values, category: code } = form
  const category = categoryChosen(own, values)
  const fields = askedFields(own.destination.categoryTable, values)
  return (
    <Stack>
      {category !== null && <CategoryCard category={category} onOther={() => form.go(0)} />}
      {category !== null && fields.length > 0 && (
        <Card>
          <FormFields
            key={code}
            fields={fields}
            values={values}
            form={form}
            hints={hintsOf(category, values)}
          />
        </Card>
      )}
      {category !== null && (
        <Evidence own={own} category={category} values={values} onLeave={() => void form.saver.flush()} />
      )}
      <ArchivePart own={own} form={form} />
    </Stack>
  )
}
