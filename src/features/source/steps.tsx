import type { ReactNode } from 'react'
import { Banner } from '../../components/banner'
import type { PlaceNames } from '../../lib/shown-value'
import { texts as proofTexts } from '../../texts/proofs'
import { texts } from '../../texts/source'
import { ContactInputs } from './contact-inputs'
import { FieldRows } from './field-rows'
import type { FieldView, Own, Section } from './model'
import { ProofCells } from './proof-cells'
import type { SourceForm } from './source-form'
import type { SourceProofs } from './source-proofs'

export interface StepProps {
  own: Own
  views: readonly FieldView[]
  proofs: SourceProofs
  places: PlaceNames
  store: SourceForm
  /** Whether anything can be changed now. */
  open: boolean
  onEdit: (field: string) => void
  markMissing: boolean
}

/** Sections of the form, and the pictures that it asks for. */
export type StepKey = Section | 'proofs'

interface Step {
  readonly key: StepKey
  readonly label: string
  readonly body: (props: StepProps) => ReactNode
}

/** The way through the form; one more step is one more line. */
const steps: readonly Step[] = [
  { key: 'identity', label: texts.steps.identity, body: Rows },
  { key: 'school', label: texts.steps.school, body: Rows },
  { key: 'contact', label: texts.steps.contact, body: Inputs },
  { key: 'proofs', label: texts.steps.proofs, body: Pictures },
]
const withoutPictures = steps.filter(({ key }) => key !== 'proofs')

/** Where the cohort asks for no pictures at all, there is no step for them. */
export const stepsOf = ({ slots }: Own): readonly Step[] => (slots.length === 0 ? withoutPictures : steps)

function Rows({ own, views, proofs, places, store, open, onEdit, markMissing }: StepProps) {
  return (
    <FieldRows
      own={own}
      views={views}
      proofs={proofs}
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

function Pictures({ proofs, open }: StepProps) {
  if (proofs.wanted.length === 0) return <Banner>{proofTexts.nothingWanted}</Banner>
  return <ProofCells wanted={proofs.wanted} open={open} />
}
