import { View } from '@tarojs/components'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { Page } from '../../components/page'
import { sentenceOf } from '../../lib/cloud'
import { serverNow } from '../../lib/now'
import { closing } from '../../lib/time'
import { faults, texts } from '../../texts/extensions'
import { phaseNames } from '../../texts/office'
import type { Numbers } from './parse-numbers'
import type { Extending } from './use-extending'
import './extensions.css'

/** More than these are mended first; then the others are seen. */
const SHOWN = 50

/** Who would get more time, and what of the list is no 学号, before anything is sent. */
export function ExtendingPreview({ read, state }: { readonly read: Numbers; readonly state: Extending }) {
  const { numbers, duplicates, faulty } = read
  const { answered, sending, trouble, change, send, written } = state
  const left = numbers.length - answered.length
  const label = answered.length > 0 ? texts.goOn(left) : texts.send(left)
  const { closesAt } = written
  return (
    <Page
      title={texts.title}
      onBack={sending ? undefined : change}
      bar={
        <ActionBar>
          <Button blocked={sending} onTap={change}>
            {texts.change}
          </Button>
          <Button
            kind="primary"
            blocked={numbers.length === 0}
            busy={sending && texts.sending(answered.length, numbers.length)}
            onTap={send}
          >
            {numbers.length === 0 ? texts.nobody : label}
          </Button>
        </ActionBar>
      }
    >
      {trouble !== null && !sending && (
        <Banner tone="danger">{`${sentenceOf(trouble)}${texts.stopped(left)}`}</Banner>
      )}
      {answered.length > 0 && <Banner>{texts.partly(answered.length, left)}</Banner>}
      {faulty.length > 0 && <Banner tone="warn">{texts.faulty(faulty.length)}</Banner>}
      {faulty.length === 0 && numbers.length > 0 && answered.length === 0 && (
        <Banner tone="success">{texts.ready(numbers.length)}</Banner>
      )}
      {duplicates.length > 0 && <Banner>{texts.duplicates(duplicates.length)}</Banner>}
      <Card title={phaseNames[written.phase]} flush>
        <Cell label={texts.labels.people} value={texts.counted(numbers.length)} />
        {closesAt !== null && <Cell label={texts.labels.until} value={closing(closesAt, serverNow())} />}
        <Cell label={texts.labels.reason} value={written.reason.trim()} />
      </Card>
      {faulty.length > 0 && (
        <Card flush>
          {faulty.slice(0, SHOWN).map(({ line, text, fault }) => (
            <View key={`${line}:${text}`} className="qh-ext-row">
              <View className="qh-ext-line">{`${texts.line(line)}：${text}`}</View>
              <View className="qh-ext-why">{faults[fault]}</View>
            </View>
          ))}
          {faulty.length > SHOWN && <View className="qh-ext-line">{texts.more(faulty.length - SHOWN)}</View>}
        </Card>
      )}
    </Page>
  )
}
