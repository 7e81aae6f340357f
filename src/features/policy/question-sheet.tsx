import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PolicyContent } from '../../../domain/cohort/policy'
import { Button } from '../../components/button'
import { moveWords, questionPlace, questionTold, editing } from '../../texts/policy-editing'
import { EditSheet } from './edit-sheet'
import { questionControls } from './part-controls'
import { RemovePart } from './remove-part'
import { askedAfter, moveBlocked, movedQuestion, tidySurvey, withoutQuestion } from './survey-drafting'

export interface QuestionSheetProps {
  readonly policy: PolicyContent
  readonly index: number
  readonly isNew: boolean
  readonly onDone: (policy: PolicyContent) => void
  readonly onClose: () => void
}

/** One question: its words, its kind, its options, when it is asked, and where it stands among the others. */
export function QuestionSheet({ policy, index, isNew, onDone, onClose }: QuestionSheetProps) {
  const [at, setAt] = useState(index)
  return (
    <EditSheet
      title={isNew ? editing.newQuestion : questionPlace(at)}
      policy={policy}
      controls={(draft) => questionControls(at, draft)}
      onDone={(draft) => onDone({ ...draft, survey: tidySurvey(draft.survey) })}
      onClose={onClose}
    >
      {(draft, edit) => (
        <View>
          <Order
            survey={draft.survey}
            at={at}
            onMove={(by) => {
              edit({ ...draft, survey: movedQuestion(draft.survey, at, by) })
              setAt(at + by)
            }}
          />
          {!isNew && (
            <RemovePart
              label={editing.removeQuestion}
              told={questionTold(askedAfter(draft.survey, at))}
              onRemove={() => onDone({ ...draft, survey: withoutQuestion(draft.survey, at) })}
            />
          )}
        </View>
      )}
    </EditSheet>
  )
}

interface OrderProps {
  readonly survey: PolicyContent['survey']
  readonly at: number
  readonly onMove: (by: -1 | 1) => void
}

/** 上移 and 下移; why not, where a condition needs the order. */
function Order({ survey, at, onMove }: OrderProps) {
  if (survey.length < 2) return null
  const blocked = ([-1, 1] as const).map((by) => ({ by, why: moveBlocked(survey, at, by) }))
  const held = blocked.some(({ why }) => why === 'condition')
  return (
    <View className="qh-pol-group">
      <View className="qh-pol-label">{questionPlace(at, survey.length)}</View>
      <View className="qh-pol-chips">
        {blocked.map(({ by, why }) => (
          <View key={by} className="qh-pol-move">
            <Button small blocked={why !== null} onTap={() => onMove(by)}>
              {moveWords[by]}
            </Button>
          </View>
        ))}
      </View>
      {held && <View className="qh-pol-hint">{editing.keepsOrder}</View>}
    </View>
  )
}
