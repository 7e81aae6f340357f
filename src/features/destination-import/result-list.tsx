import { View } from '@tarojs/components'
import { useState } from 'react'
import { problemSentences } from '../../../domain/messages'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { Page } from '../../components/page'
import { sentenceOfCode } from '../../lib/cloud'
import { labelOf } from '../../lib/field-label'
import { texts } from '../../texts/destination-import'
import type { Answered } from './answers'
import './destination-import.css'

const PAGE = 50

export interface ResultListProps {
  readonly answered: readonly Answered[]
  readonly onRetry: () => void
  readonly onAnother: () => void
}

/** What came of each line; those that were refused come first, each with what is wrong. */
export function ResultList({ answered, onRetry, onAnother }: ResultListProps) {
  const [shown, setShown] = useState(PAGE)
  const refused = answered.filter((one) => one.refused !== null)
  const sorted = [...refused, ...answered.filter((one) => one.refused === null)]
  return (
    <Page
      title={texts.title}
      bar={
        <ActionBar>
          {refused.length > 0 && <Button onTap={onAnother}>{texts.another}</Button>}
          <Button kind="primary" onTap={refused.length > 0 ? onRetry : onAnother}>
            {refused.length > 0 ? texts.retry(refused.length) : texts.another}
          </Button>
        </ActionBar>
      }
    >
      <Banner tone={refused.length === 0 ? 'success' : 'warn'}>
        {refused.length === 0
          ? texts.allDone(answered.length)
          : texts.someDone(answered.length - refused.length, refused.length)}
      </Banner>
      <Card flush>
        {sorted.slice(0, shown).map((one) => (
          <ResultRow key={one.studentNo} one={one} />
        ))}
      </Card>
      {sorted.length > shown && (
        <Button kind="text" wide onTap={() => setShown(shown + PAGE)}>
          {texts.more(sorted.length - shown)}
        </Button>
      )}
    </Page>
  )
}

function ResultRow({ one }: { readonly one: Answered }) {
  const { studentNo, refused, fields, incomplete } = one
  return (
    <View className="qh-di-row">
      <View className="qh-di-head">
        {studentNo}
        {refused === null && (
          <View className={incomplete ? 'qh-di-waits' : 'qh-di-done'}>
            <Icon name={incomplete ? 'hourglass' : 'check'} size="small" />
            {incomplete ? texts.incomplete : texts.imported}
          </View>
        )}
      </View>
      {refused !== null && (
        <View className="qh-di-why">{texts.refusals[refused] ?? sentenceOfCode(refused)}</View>
      )}
      {Object.entries(fields).map(([field, code]) => (
        <View key={field} className="qh-di-why">
          {texts.problem(labelOf(field), problemSentences[isKnown(code) ? code : 'badInput'])}
        </View>
      ))}
    </View>
  )
}

const isKnown = (code: string): code is keyof typeof problemSentences => Object.hasOwn(problemSentences, code)
