import { View } from '@tarojs/components'
import type { GuideAnswers, GuideQuestion } from '../../../domain/places/guide'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { shownValue, type PlaceNames } from '../../lib/shown-value'
import { answerWords, questionWords, texts } from '../../texts/guide'
import './guide.css'

export interface GuideAnsweredProps {
  questions: readonly GuideQuestion[]
  answers: GuideAnswers
  places: PlaceNames
  onChange: (question: GuideQuestion) => void
}

/** What was answered so far; each answer can be changed. */
export function GuideAnswered({ questions, answers, places, onChange }: GuideAnsweredProps) {
  if (questions.length === 0) return null
  return (
    <Card flush>
      {questions.map((question) => (
        <View key={question.key} className="qh-src-answered">
          <View className="qh-src-answered-disc">
            <Icon name="check-bold" size="small" />
          </View>
          <View className="qh-src-answered-main">
            <View className="qh-src-answered-asked">{questionWords[question.key]}</View>
            <View className="qh-src-answered-said">{said(question, answers, places)}</View>
          </View>
          <Button kind="text" onTap={() => onChange(question)}>
            {texts.change}
          </Button>
        </View>
      ))}
    </Card>
  )
}

function said({ key, options }: GuideQuestion, answers: GuideAnswers, places: PlaceNames): string {
  const answer = answers[key] ?? ''
  return options.length === 0
    ? shownValue('sourcePlace', answer, places)
    : (answerWords[key]?.[answer] ?? answer)
}
