import { useState } from 'react'
import {
  guideOf,
  studyOf,
  type Guide,
  type GuideAnswers,
  type QuestionKey,
} from '../../../domain/places/guide'
import { textsOf, withText } from '../../lib/field-texts'
import { forget, keep, readKept } from '../../lib/storage'
import type { Own } from './model'

export interface GuideInUse {
  readonly guide: Guide
  readonly answers: GuideAnswers
  /** '' takes the answer back: the question is asked again, and what was answered after it is kept. */
  readonly answer: (question: QuestionKey, answer: string) => void
  readonly again: () => void
}

/** The guide's questions for a record; what was answered is kept on this device. */
export function useGuide(own: Own): GuideInUse {
  const key = `guide:${own.id}`
  const study = studyOf(own.record['level'] ?? '')
  const [kept, setKept] = useState(() => textsOf(readKept(key)))
  const answers: GuideAnswers = { ...(study !== '' && { study }), ...kept }
  return {
    guide: guideOf(own.place, answers),
    answers,
    answer: (question, said) => {
      const next = withText(kept, question, said)
      keep(key, next)
      setKept(next)
    },
    again: () => {
      forget(key)
      setKept({})
    },
  }
}
