import type { ReactNode } from 'react'
import { texts } from '../../texts/source'
import { ContactInputs } from './contact-inputs'
import { FieldRows } from './field-rows'
import type { FieldView, Own, Section } from './model'
import type { SourceForm } from './source-form'
import { type PlaceNames } from '../../lib/shown-value'

export interface StepProps {
  own: Own
  views: readonly FieldView[]
  places: PlaceNames
  store: SourceForm
  /** Whether anything can be changed now. */
  open: boolean
  onEdit: (field: string) => void
  markMissing: boolean
}

interface Step {
  readonly key: Section
  readonly label: string
  readonly body: (props: StepProps) => ReactNode
}

/** The way through the form; one more step is one more line. */
export const steps: readonly Step[] = [
  { key: 'identity', label: texts.steps.identity, body: Rows },
  { key: 'school', label: texts.steps.school, body: Rows },
  { key: 'contact', label: texts.steps.contact, body: Inputs },
]

function Rows({ own, views, places, store, open, onEdit, markMissing }: StepProps) {
  return (
    <FieldRows
      own={own}
      views={views}
      places={places}
      onEdit={open ? onEdit : undefined}
      onChoose={store.choose}
      markMissing={markMissing}
    />
  )
}

/** What is typed has inputs of its own; what cannot be changed is read. */
function Inputs(props: StepProps) {
  const typed = props.open ? props.views.filter(({ fieldClass }) => fieldClass !== 'locked') : []
  const read = props.views.filter((view) => !typed.includes(view))
  return (
    <>
      {typed.length > 0 && (
        <ContactInputs views={typed} onType={props.store.type} markMissing={props.markMissing} />
      )}
      {read.length > 0 && <Rows {...props} views={read} open={false} />}
    </>
  )
}
