import { useState } from 'react'
import type { PolicyContent } from '../../../domain/cohort/policy'
import { labelOf } from '../../lib/field-label'
import { serverNow } from '../../lib/now'
import { sections } from '../../texts/policy'
import { editing, slotTold } from '../../texts/policy-editing'
import { begun, type Target } from './begun'
import { ChainPart } from './chain-part'
import { EditSheet } from './edit-sheet'
import { withoutEvent } from './event-drafting'
import { eventControls, fieldControls, slotControls } from './part-controls'
import { QuestionSheet } from './question-sheet'
import { RemovePart } from './remove-part'
import { sectionControls } from './section-controls'
import { usesOfSlot, withoutSlot } from './slot-drafting'

export interface EditingProps {
  readonly policy: PolicyContent
  readonly target: Target
  readonly onDone: (policy: PolicyContent) => void
  readonly onClose: () => void
}

/** The sheet of what is being edited. A new part is there once the person is done, and not before. */
export function Editing({ policy: before, target, onDone, onClose }: EditingProps) {
  const [start] = useState(() => begun(before, target, serverNow()))
  const { policy, isNew } = start
  const common = { policy, onDone, onClose }
  switch (start.of) {
    case 'question':
      return <QuestionSheet {...common} index={start.index} isNew={isNew} />
    case 'section':
      return (
        <EditSheet {...common} title={sections[start.key]} controls={sectionControls[start.key]}>
          {start.key === 'chain' ? (draft, edit) => <ChainPart policy={draft} edit={edit} /> : undefined}
        </EditSheet>
      )
    case 'field':
      return (
        <EditSheet
          {...common}
          title={labelOf(start.key)}
          controls={(draft) => fieldControls(start.key, draft)}
          onDone={(draft) => onDone(withoutNeedlessSlots(policy, draft, start.key))}
        />
      )
    case 'slot':
      return (
        <EditSheet
          {...common}
          title={isNew ? editing.newSlot : (policy.slots[start.key]?.name ?? start.key)}
          controls={(draft) => slotControls(start.key, draft)}
        >
          {(draft) =>
            isNew ? null : (
              <RemovePart
                label={editing.removeSlot}
                told={slotTold(usesOfSlot(draft, start.key), labelOf)}
                onRemove={() => onDone(withoutSlot(draft, start.key))}
              />
            )
          }
        </EditSheet>
      )
    case 'event':
      return (
        <EditSheet
          {...common}
          title={isNew ? editing.newEvent : (policy.lockEvents[start.key]?.name ?? start.key)}
          controls={() => eventControls(start.key)}
        >
          {(draft) =>
            isNew ? null : (
              <RemovePart
                label={editing.removeEvent}
                told={[editing.eventTold]}
                onRemove={() => onDone({ ...draft, lockEvents: withoutEvent(draft.lockEvents, start.key) })}
              />
            )
          }
        </EditSheet>
      )
  }
}

/** A field that stopped to need proof asks for none: whoever changes it would still be asked. */
function withoutNeedlessSlots(before: PolicyContent, policy: PolicyContent, key: string): PolicyContent {
  const field = policy.fields[key]
  if (field === undefined || field.class === 'proof' || before.fields[key]?.class !== 'proof') return policy
  return { ...policy, fields: { ...policy.fields, [key]: { ...field, proofSlots: [] } } }
}
