import { View } from '@tarojs/components'
import { FieldRow } from '../../components/field-row'
import { Fields } from '../../components/fields'
import { DatePicker } from '../../components/pickers'
import { problemSentences } from '../../../domain/messages'
import { mendNote, texts } from '../../texts/source'
import { ProofLink } from './proof-link'
import type { SourceProofs } from './source-proofs'
import { mendNotes, type FieldView, type Own } from './model'
import { shownValue, type PlaceNames } from '../../lib/shown-value'
import './field-rows.css'

export interface FieldRowsProps {
  own: Own
  views: readonly FieldView[]
  proofs: SourceProofs
  places: PlaceNames
  /** Without it everything is only to be looked at. */
  onEdit?: ((field: string) => void) | undefined
  onChoose: (field: string, value: string) => void
  /** Whether what is missing is said at the field. */
  markMissing: boolean
}

/** A section of the form as rows: what it says, what a change takes, how it differs from the roster. */
export function FieldRows(props: FieldRowsProps) {
  const notes = mendNotes(props.views)
  return (
    <Fields>
      {props.views.map((view) => {
        const note = notes.get(view.key)
        if (view.key === 'documentType')
          return [
            <OneRow key={view.key} view={view} help={undefined} {...props} />,
            <FieldRow
              key="document"
              label={texts.document}
              value={`•••••• ${props.own.documentLast4}`}
              fieldClass="locked"
              help={mendNote((note?.count ?? 0) + 1, view.mendedBy)}
            />,
          ]
        const help = note === undefined ? undefined : mendNote(note.count, note.mendedBy)
        return <OneRow key={view.key} view={view} help={help} {...props} />
      })}
    </Fields>
  )
}

interface OneRowProps extends FieldRowsProps {
  view: FieldView
  help: string | undefined
}

function OneRow({ view, help, proofs, places, onEdit, onChoose, markMissing }: OneRowProps) {
  const { key, fieldClass, value, roster, changed } = view
  const editable = onEdit !== undefined && fieldClass !== 'locked'
  const problem = view.problem ?? (markMissing && view.missing ? 'required' : null)
  const differs = changed && roster !== ''
  const wanted = proofs.of(key)
  const row = (onTap?: (field: string) => void) => (
    <FieldRow
      name={key}
      label={view.label}
      value={value === '' && fieldClass === 'locked' ? texts.notInRoster : shownValue(key, value, places)}
      fieldClass={fieldClass}
      changed={changed}
      help={help}
      {...(problem !== null && { error: problemSentences[problem] })}
      {...(differs && {
        differs: shownValue(key, roster, places),
        ...(editable && { differsHelp: texts.differsHelp[wanted.length > 0 ? 'withProof' : fieldClass] }),
      })}
      still={!editable}
      onTap={onTap}
    />
  )
  const link = wanted.length > 0 && <ProofLink field={key} wanted={wanted} open={editable} />
  if (!editable || view.editor !== 'date')
    return (
      <>
        {row(editable ? onEdit : undefined)}
        {link}
      </>
    )
  return (
    <>
      <View className="qh-src-date">
        <DatePicker value={value} onPick={(picked) => onChoose(key, picked)}>
          {row()}
        </DatePicker>
      </View>
      {link}
    </>
  )
}
