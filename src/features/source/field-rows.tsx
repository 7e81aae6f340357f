import { View } from '@tarojs/components'
import { FieldRow } from '../../components/field-row'
import { Fields } from '../../components/fields'
import { DatePicker } from '../../components/pickers'
import { problemSentences } from '../../../domain/messages'
import { recordKeys } from '../../../domain/registration/record-keys'
import { open as openPage } from '../../lib/navigate'
import { texts } from '../../texts/source'
import { DiffersActions } from './differs-actions'
import { lockAhead, lockNote } from './field-help'
import { lockedRuns, type LockedRun } from './locked-runs'
import { ProofLink } from './proof-link'
import type { SourceProofs } from './source-proofs'
import type { FieldView, Own } from './model'
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
  const runs = lockedRuns(props.views)
  return (
    <Fields>
      {props.views.map((view) => {
        const run = runs.get(view.key)
        // The document's number is no field: it stands below its type, and shares what is said of it.
        if (view.key === 'documentType')
          return [
            <OneRow key={view.key} view={view} run={undefined} {...props} />,
            <FieldRow
              key="document"
              label={texts.document}
              value={`•••••• ${props.own.documentLast4}`}
              fieldClass="locked"
              help={run === undefined ? undefined : lockNote({ ...run, count: run.count + 1 }, false)}
            />,
          ]
        return <OneRow key={view.key} view={view} run={run} {...props} />
      })}
    </Fields>
  )
}

interface OneRowProps extends FieldRowsProps {
  view: FieldView
  /** Where it is the last of a run of locked fields. */
  run: LockedRun | undefined
}

function OneRow(props: OneRowProps) {
  const { view, proofs, onEdit, onChoose } = props
  const { key, fieldClass, roster } = view
  const editable = onEdit !== undefined && fieldClass !== 'locked'
  const wanted = proofs.of(key)
  return (
    <>
      {editable && view.editor === 'date' ? (
        <View className="qh-src-date">
          <DatePicker value={view.value} onPick={(picked) => onChoose(key, picked)}>
            <Row {...props} />
          </DatePicker>
        </View>
      ) : (
        <Row {...props} onTap={tapOf(props)} />
      )}
      {editable && view.changed && roster !== '' && (
        <DiffersActions
          field={key}
          roster={roster}
          onChoose={onChoose}
          onEdit={view.editor === 'date' ? undefined : onEdit}
        />
      )}
      {wanted.length > 0 && <ProofLink field={key} wanted={wanted} open={editable} />}
    </>
  )
}

/** A locked field leads to asking for a correction, where that can be asked for; what follows a class does not. */
function tapOf({ own, view, onEdit }: OneRowProps) {
  if (view.fieldClass !== 'locked') return onEdit
  return mayBeCorrected(own, view) ? askCorrection : undefined
}

const mayBeCorrected = (own: Own, { key, follows }: FieldView): boolean =>
  own.mayRequestCorrection && follows === null && !recordKeys.has(key)

const askCorrection = (field: string): void => openPage('correction', { field })

function Row({ own, view, run, proofs, places, onEdit, onTap, markMissing }: OneRowProps & RowTap) {
  const { key, fieldClass, value, roster, changed } = view
  const editable = onEdit !== undefined && fieldClass !== 'locked'
  const problem = view.problem ?? (markMissing && view.missing ? 'required' : null)
  const help = run === undefined ? lockAhead(view) : lockNote(run, mayBeCorrected(own, view))
  return (
    <FieldRow
      name={key}
      label={view.label}
      value={wordOf(view, shownValue(key, value, places))}
      fieldClass={fieldClass}
      changed={changed}
      help={help}
      {...(problem !== null && { error: problemSentences[problem] })}
      {...(changed &&
        roster !== '' && {
          differs: shownValue(key, roster, places),
          ...(editable && {
            differsHelp: texts.differsHelp[proofs.of(key).length > 0 ? 'withProof' : fieldClass],
          }),
        })}
      still={fieldClass !== 'locked' && !editable}
      onTap={onTap}
    />
  )
}

interface RowTap {
  onTap?: ((field: string) => void) | undefined
}

function wordOf({ follows, value, fieldClass }: FieldView, shown: string): string {
  if (follows === 'pending') return texts.majorPending
  return value === '' && fieldClass === 'locked' ? texts.notInRoster : shown
}
