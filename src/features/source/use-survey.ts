import { useDidHide, useUnload } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { openQuestions, type Answers } from '../../../domain/registration/survey'
import type { Trouble } from '../../lib/cloud'
import { keepText, readTexts } from '../../lib/kept-texts'
import { useRecordCommand } from '../../lib/use-record-command'
import type { Own } from './model'
import { unsentAnswers } from './survey-model'

export interface SurveyInUse {
  /** What the person says now: what this device keeps, else what the server has. */
  readonly answers: Answers
  /** An option was chosen: what is asked next may be another. */
  readonly choose: (question: string, answer: string) => void
  /** A key was pressed: the input shows it itself. */
  readonly type: (question: string, answer: string) => void
  /** Sends what the server does not have; answers whether all is answered and there now. */
  readonly save: () => Promise<boolean>
  readonly busy: boolean
  readonly trouble: Trouble | null
}

const keyOf = (recordId: string): string => `survey:${recordId}`

/** The survey of a record: every answer is on this device at once, and on the server when the person goes on. */
export function useSurvey(own: Own): SurveyInUse {
  const key = keyOf(own.id)
  const command = useRecordCommand('source.save')
  const [kept, setKept] = useState<Answers>(() => readTexts(key))
  const type = useCallback((question: string, answer: string) => keepText(key, question, answer), [key])
  const choose = useCallback(
    (question: string, answer: string) => {
      keepText(key, question, answer)
      setKept(readTexts(key))
    },
    [key],
  )
  const save = async (): Promise<boolean> => {
    const now = readTexts(key)
    setKept(now)
    const survey = unsentAnswers(own.survey, now)
    const open = openQuestions(own.survey.questions, { ...own.survey.answers, ...now })
    const whole = Object.keys(open).length === 0
    if (Object.keys(survey).length === 0) return whole
    const saved = await command.run({ cohortId: own.cohortId, claims: {}, survey })
    if (saved === null) return false
    // What was answered differently meanwhile is another answer, and still to be sent.
    for (const [question, answer] of Object.entries(survey))
      if (readTexts(key)[question] === answer) keepText(key, question, null)
    setKept(readTexts(key))
    return whole
  }
  const open = own.source.actions.includes('save')
  const leave = (): void => {
    if (open) void save()
  }
  useDidHide(leave)
  useUnload(leave)
  return {
    answers: { ...own.survey.answers, ...kept },
    choose,
    type,
    save,
    busy: command.busy,
    trouble: command.trouble,
  }
}
