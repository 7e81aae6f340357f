import { useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import { sentenceOf } from '../../lib/cloud'
import { replace } from '../../lib/navigate'
import { left, texts } from '../../texts/survey'
import type { Own } from './model'
import { QuestionCard } from './question-card'
import { questionViews, surveyFirst } from './survey-model'
import { useSurvey } from './use-survey'

export interface SurveyProps {
  own: Own
  /** Everything is answered and saved. */
  onDone: () => void
}

/** [H2] 求职意向调研问卷: before the form, and to be changed until the submission. */
export function Survey({ own, onDone }: SurveyProps) {
  const { answers, choose, type, save, busy, trouble } = useSurvey(own)
  const [marked, setMarked] = useState(false)
  const views = questionViews(own.survey.questions, answers)
  const open = own.source.actions.includes('save')
  const go = async (): Promise<void> => {
    setMarked(true)
    if (await save()) onDone()
  }
  if (own.survey.questions.length === 0) return <NoSurvey />
  const missing = views.filter(({ problem }) => problem !== null).length
  return (
    <Page
      title={texts.title}
      bar={
        open ? (
          <ActionBar hint={marked && missing > 0 ? left(missing) : undefined}>
            <Button kind="primary" busy={busy && texts.saving} onTap={() => void go()}>
              {texts.save}
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      <Banner>{open ? (surveyFirst(own) ? texts.before : texts.later) : texts.shut}</Banner>
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {views.map((view, index) => (
        <QuestionCard
          key={view.id}
          view={view}
          number={index + 1}
          open={open}
          marked={marked}
          onChoose={choose}
          onType={type}
        />
      ))}
    </Page>
  )
}

function NoSurvey() {
  const { title, text, action } = texts.none
  return (
    <Page title={texts.title}>
      <Empty
        icon="check"
        title={title}
        text={text}
        action={{ label: action, onTap: () => replace('source') }}
      />
    </Page>
  )
}
