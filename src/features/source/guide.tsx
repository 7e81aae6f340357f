import { View } from '@tarojs/components'
import { useState } from 'react'
import { placeRules, whenInDoubt } from '../../../domain/places/guide-rules'
import type { GuideQuestion, GuideResult } from '../../../domain/places/guide'
import { partOf } from '../../../domain/registration/sections'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { Page } from '../../components/page'
import { Segmented } from '../../components/segmented'
import { open as openPage } from '../../lib/navigate'
import { shownValue, type PlaceNames } from '../../lib/shown-value'
import { texts as kitTexts } from '../../texts/kit'
import { basis, bringProof, questionWords, rosterSays, texts } from '../../texts/guide'
import { goToField, goToStep } from './go-to-field'
import { GuideAnswered } from './guide-answered'
import { GuideNext } from './guide-next'
import { allFields, type FieldView, type Own } from './model'
import { PlaceSheet } from './place-sheet'
import { useGuide } from './use-guide'
import { useSourceForm } from './use-source-form'
import './guide.css'

const FIELD = 'sourcePlace'
const ways = [
  { key: 'questions', label: texts.byQuestions },
  { key: 'directly', label: texts.directly },
]

/** [G7] A few questions give the 生源地 by the cohort's rule, which is quoted; the result goes into the form. */
export function Guide({ own }: { own: Own }) {
  const { store, form, places, open } = useSourceForm(own)
  const { guide, answers, answer, again } = useGuide(own)
  const [choosing, setChoosing] = useState<GuideQuestion | null>(null)
  const view = allFields(form).find(({ key }) => key === FIELD) ?? null
  const { result, next } = guide
  const toForm = (): void => goToField(own.sections, FIELD)
  const use = (place: string): void => {
    store.choose(FIELD, place)
    goToStep({ step: partOf(own.sections, FIELD) ?? 'identity' })
  }
  return (
    <Page
      title={texts.title}
      bar={
        <ActionBar>
          <Button onTap={again}>{texts.again}</Button>
          <UseButton view={view} open={open} result={result} onUse={use} />
        </ActionBar>
      }
      overlay={
        choosing !== null && (
          <PlaceSheet
            own={own}
            title={questionWords[choosing.key]}
            code={answers[choosing.key] ?? ''}
            onClose={() => setChoosing(null)}
            onChoose={(code) => answer(choosing.key, code)}
          />
        )
      }
    >
      <Segmented items={ways} at="questions" onChange={(way) => way === 'directly' && toForm()} />
      <GuideAnswered
        questions={guide.answered}
        answers={answers}
        places={places}
        onChange={(question) => answer(question.key, '')}
      />
      {next !== null && <GuideNext question={next} onAnswer={answer} onPlace={setChoosing} />}
      {result !== null && <Found own={own} result={result} places={places} />}
      {result !== null && view !== null && <Differs view={view} place={result.place} places={places} />}
    </Page>
  )
}

interface UseButtonProps {
  view: FieldView | null
  open: boolean
  result: GuideResult | null
  onUse: (place: string) => void
}

/** Takes the result over; where the field is locked, leads to asking for a correction. */
function UseButton({ view, open, result, onUse }: UseButtonProps) {
  const locked = view === null || view.fieldClass === 'locked'
  const label = !open ? texts.shut : locked ? texts.locked : result === null ? texts.answerFirst : texts.use
  return (
    <Button
      kind="primary"
      blocked={!open || locked || result === null}
      onTap={() => result !== null && onUse(result.place)}
    >
      {label}
    </Button>
  )
}

interface FoundProps {
  own: Own
  result: GuideResult
  places: PlaceNames
}

function Found({ own, result, places }: FoundProps) {
  return (
    <View className="qh-src-found">
      <Card>
        <View className="qh-src-found-word">
          <Icon name="pin" tone="primary" />
          {texts.result}
        </View>
        <View className="qh-src-found-place">{shownValue(FIELD, result.place, places)}</View>
        <View className="qh-src-found-why">
          <View className="qh-src-found-head">{texts.why}</View>
          {placeRules[result.rule].sentence}
        </View>
        <View className="qh-src-found-basis">{basis(own.cohortName, own.place.definition)}</View>
        <View className="qh-src-found-basis">{whenInDoubt}</View>
      </Card>
    </View>
  )
}

/** Neutral: a truthful answer may differ from the roster (H5). */
function Differs({ view, place, places }: { view: FieldView; place: string; places: PlaceNames }) {
  if (view.fieldClass === 'locked')
    return (
      <Banner icon="lock">
        {texts.lockedHelp}
        <Button kind="text" onTap={() => openPage('correction', { field: FIELD })}>
          {texts.correct}
        </Button>
      </Banner>
    )
  if (view.roster === '' || view.roster === place)
    return view.value === place ? <Banner icon="check">{texts.same}</Banner> : null
  return (
    <Banner icon="differs">
      {`${kitTexts.differs}。${rosterSays(shownValue(FIELD, view.roster, places))}${view.fieldClass === 'proof' ? bringProof : ''}`}
    </Banner>
  )
}
