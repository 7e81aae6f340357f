import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { problemSentences } from '../../../domain/messages'
import { chosen } from '../../../domain/registration/survey'
import { Card } from '../../components/card'
import { Check, Radio } from '../../components/choice'
import { Icon } from '../../components/icon'
import { TextInput } from '../../components/text-input'
import { numbered, texts } from '../../texts/survey'
import { toggledChoice, type Question, type QuestionView } from './survey-model'
import './question-card.css'

export interface QuestionCardProps {
  view: QuestionView
  /** From 1. */
  number: number
  open: boolean
  /** Whether what is wrong is said at the question. */
  marked: boolean
  onChoose: (question: string, answer: string) => void
  onType: (question: string, answer: string) => void
}

/** How each kind of question is answered. */
const bodies: Readonly<Record<Question['kind'], (props: QuestionCardProps) => ReactNode>> = {
  single: Single,
  multiple: Several,
  text: Typed,
  number: Typed,
}

/** One question of the survey. */
export function QuestionCard(props: QuestionCardProps) {
  const { view, number, open, marked } = props
  const Body = bodies[view.kind]
  const asides = [view.kind === 'multiple' && texts.several, !view.required && texts.optional]
  return (
    <Card>
      <View className="qh-src-question">{numbered(number, view.text)}</View>
      <View className="qh-src-question-aside">{asides.filter((aside) => aside !== false).join('，')}</View>
      {open ? <Body {...props} /> : <View>{shown(view.answer)}</View>}
      {open && marked && view.problem !== null && (
        <View className="qh-src-question-bad">
          <Icon name="warn" size="small" />
          {problemSentences[view.problem]}
        </View>
      )}
    </Card>
  )
}

const shown = (answer: string): string => (answer === '' ? texts.notAnswered : chosen(answer).join('、'))

function Single({ view: { id, options, answer }, onChoose }: QuestionCardProps) {
  return options.map((option) => (
    <Radio key={option} on={option === answer} label={option} onTap={() => onChoose(id, option)} />
  ))
}

function Several({ view, onChoose }: QuestionCardProps) {
  const taken = chosen(view.answer)
  return view.options.map((option) => (
    <Check
      key={option}
      on={taken.includes(option)}
      label={option}
      onTap={() => onChoose(view.id, toggledChoice(view, option))}
    />
  ))
}

function Typed({ view: { id, text, kind, answer }, onType }: QuestionCardProps) {
  return (
    <TextInput
      name={id}
      label={text}
      initial={answer}
      onChange={onType}
      multiline={kind === 'text'}
      maxLength={kind === 'text' ? LONGEST_TEXT : LONGEST_NUMBER}
      type="text"
    />
  )
}

/** As the rules have them (domain/registration/survey.ts). Characters. */
const LONGEST_TEXT = 500
const LONGEST_NUMBER = 12
