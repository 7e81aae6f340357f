import { View } from '@tarojs/components'
import type { GuideQuestion, QuestionKey } from '../../../domain/places/guide'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Radio } from '../../components/choice'
import { answerWords, questionWords, texts } from '../../texts/guide'
import './guide.css'

export interface GuideNextProps {
  question: GuideQuestion
  onAnswer: (question: QuestionKey, answer: string) => void
  /** A place is asked for. */
  onPlace: (question: GuideQuestion) => void
}

/** The question to answer next: one tap, or a place from the picker. */
export function GuideNext({ question, onAnswer, onPlace }: GuideNextProps) {
  const { key, options } = question
  return (
    <Card>
      <View className="qh-src-asked">{questionWords[key]}</View>
      {options.map((option) => (
        <Radio
          key={option}
          on={false}
          label={answerWords[key]?.[option] ?? option}
          onTap={() => onAnswer(key, option)}
        />
      ))}
      {options.length === 0 && (
        <Button wide icon="pin" onTap={() => onPlace(question)}>
          {texts.choosePlace}
        </Button>
      )}
    </Card>
  )
}
