import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { Page } from '../../components/page'
import { serverNow } from '../../lib/now'
import { missingText, texts, triesText } from '../../texts/bind'
import { BindFields } from './bind-fields'
import { BindTrouble } from './bind-trouble'
import { asksLastSix, type BindableCohort } from './claim'
import { HelpSheet } from './help-sheet'
import { TRY_HOURS } from './tries'
import { useBind, type Entry } from './use-bind'
import { windowNote } from './window-note'
import './bind.css'

export interface BindFormProps {
  cohort: BindableCohort
  /** The choice of the cohort. */
  years: ReactNode
  typed: Entry
  /** Somebody has just let go of another year's record. */
  again: boolean
}

/** The page as long as nothing is bound in the chosen cohort. */
export function BindForm({ cohort, years, typed, again }: BindFormProps) {
  const [helping, setHelping] = useState(false)
  const binding = useBind(cohort, typed)
  const { missing, busy, trouble } = binding
  const note = windowNote(cohort.source, serverNow())
  const missingLabel =
    missing === 'documentNo' && asksLastSix(cohort.bind)
      ? texts.labels.lastSix
      : missing && texts.labels[missing]
  return (
    <Page
      title={texts.title}
      chart
      personal
      bar={
        <ActionBar hint={triesText({ hours: TRY_HOURS, most: cohort.bind.tries }, binding.used)}>
          <Button
            kind="primary"
            wide
            busy={busy && texts.busy}
            blocked={missingLabel !== null}
            onTap={binding.submit}
          >
            {missingLabel === null ? texts.submit : missingText(missingLabel)}
          </Button>
        </ActionBar>
      }
      overlay={<HelpSheet open={helping} cohortId={cohort.id} onClose={() => setHelping(false)} />}
    >
      <BindHead />
      {again && trouble === null && <Banner tone="success">{texts.again}</Banner>}
      {note !== null && trouble === null && <Banner tone="neutral">{note}</Banner>}
      {trouble !== null && <BindTrouble trouble={trouble} cohort={cohort} />}
      <Card>
        {years}
        <BindFields bind={cohort.bind} binding={binding} />
      </Card>
      <Card flush>
        <Cell icon="help" label={texts.help.title} help={texts.help.line} onTap={() => setHelping(true)} />
      </Card>
    </Page>
  )
}

/** What this is about, in two lines. */
function BindHead() {
  return (
    <View className="qh-bind-head">
      <View className="qh-bind-title">{texts.head}</View>
      <View className="qh-bind-sub">{texts.sub}</View>
    </View>
  )
}
