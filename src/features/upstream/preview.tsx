import { View } from '@tarojs/components'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { Page } from '../../components/page'
import { sentenceOf } from '../../lib/cloud'
import { faults, texts } from '../../texts/upstream-import'
import { countsOf, type Parsed } from './parse-results'
import type { Import } from './use-import'
import './upstream.css'

/** More than these are mended first; then the others are seen. */
const FAULTS_SHOWN = 50

/** What the list says, and what of it cannot be recorded, before anything is sent. */
export function Preview({
  parsed: { rows, faulty },
  state,
}: {
  readonly parsed: Parsed
  readonly state: Import
}) {
  const { answered, sending, trouble, change, send, written } = state
  const counts = countsOf(rows)
  const left = rows.length - answered.length
  const label =
    faulty.length > 0 ? texts.mend(faulty.length) : answered.length > 0 ? texts.goOn(left) : texts.send(left)
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
            blocked={faulty.length > 0 || rows.length === 0}
            busy={sending && texts.sending(answered.length, rows.length)}
            onTap={send}
          >
            {rows.length === 0 && faulty.length === 0 ? texts.nothing : label}
          </Button>
        </ActionBar>
      }
    >
      {trouble !== null && !sending && (
        <Banner tone="danger">{`${sentenceOf(trouble)}${texts.stopped(left)}`}</Banner>
      )}
      {answered.length > 0 && <Banner>{texts.partly(answered.length, left)}</Banner>}
      {faulty.length > 0 && (
        <Banner tone="warn">{texts.faulty(faulty.length, rows.length + faulty.length)}</Banner>
      )}
      {faulty.length === 0 && answered.length === 0 && (
        <Banner tone="success">{texts.ready(rows.length)}</Banner>
      )}
      {faulty.length > 0 && (
        <Card flush>
          {faulty.slice(0, FAULTS_SHOWN).map(({ line, text, fault }) => (
            <View key={line} className="qh-up-row">
              <View className="qh-up-line">{`${texts.line(line)}：${text}`}</View>
              <View className="qh-up-why">{faults[fault]}</View>
            </View>
          ))}
          {faulty.length > FAULTS_SHOWN && (
            <View className="qh-up-line">{texts.more(faulty.length - FAULTS_SHOWN)}</View>
          )}
        </Card>
      )}
      <Card title={written.name.trim()} flush>
        {(['passed', 'initialised', 'mismatched'] as const).map((result) => (
          <Cell key={result} label={texts.counts[result]} value={texts.counted(counts[result])} />
        ))}
      </Card>
    </Page>
  )
}
