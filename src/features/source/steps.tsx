import { useCallback, type ReactNode } from 'react'
import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { open as openPage } from '../../lib/navigate'
import { partsOf } from '../../../domain/registration/sections'
import type { PlaceNames } from '../../lib/shown-value'
import { texts as proofTexts } from '../../texts/proofs'
import { texts } from '../../texts/source'
import { ContactInputs } from './contact-inputs'
import { FieldRows } from './field-rows'
import type { FieldView, Own, Section } from './model'
import { ProofCells } from './proof-cells'
import type { SourceForm } from './source-form'
import type { SourceProofs } from './source-proofs'
import { isTyped } from './target'

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

/** Parts of the form, and the pictures that it asks for. */
export type StepKey = Section | 'proofs'

interface Step {
  readonly key: StepKey
  readonly label: string
  readonly body: (props: StepProps) => ReactNode
}

const pictures: Step = { key: 'proofs', label: texts.pictures, body: Pictures }

/** The way through the form, as the cohort cuts it; where it asks for no pictures at all, there is no step for them. */
export const stepsOf = ({ sections, slots }: Own): readonly Step[] => [
  ...partsOf(sections).map(({ key, label }) => ({ key, label, body: Filling })),
  ...(slots.length === 0 ? [] : [pictures]),
]

/** What is typed has inputs of its own; what is chosen, or cannot be changed, stands in rows. */
function Filling(props: StepProps) {
  const { own, views, proofs, places, store, open, onEdit, markMissing } = props
  const leave = useCallback(() => void store.flush(), [store])
  const typed = open ? views.filter(({ key, fieldClass }) => isTyped(key) && fieldClass !== 'locked') : []
  const rows = views.filter((view) => !typed.includes(view))
  return (
    <>
      {typed.length > 0 && (
        <ContactInputs views={typed} onType={store.type} onLeave={leave} markMissing={markMissing} />
      )}
      {rows.length > 0 && (
        <FieldRows
          own={own}
          views={rows}
          proofs={proofs}
          places={places}
          onEdit={open ? onEdit : undefined}
          onChoose={store.choose}
          markMissing={markMissing}
        />
      )}
    </>
  )
}

function Pictures({ proofs, open }: StepProps) {
  if (proofs.wanted.length === 0) return <Banner>{proofTexts.nothingWanted}</Banner>
  return <ProofCells wanted={proofs.wanted} open={open} />
}

/** Below the last step: the survey, to be looked at again and changed until the submission (H2). */
export function SurveyCell({ own, open }: Pick<StepProps, 'own' | 'open'>) {
  if (own.survey.questions.length === 0) return null
  return (
    <Card flush>
      <Cell
        icon="pen"
        label={texts.survey}
        value={open ? texts.surveyChange : proofTexts.look}
        onTap={() => openPage('survey')}
      />
    </Card>
  )
}
