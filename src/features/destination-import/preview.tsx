import { View } from '@tarojs/components'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { Page } from '../../components/page'
import { sentenceOf } from '../../lib/cloud'
import { tableFaults, texts } from '../../texts/destination-import'
import type { ParsedTable } from './parse-table'
import type { Import } from './use-import'
import './destination-import.css'

/** More than these are mended first; then the others are seen. */
const SHOWN = 50

/** What the table says, and what of it cannot be imported, before anything is sent. */
export function Preview({ parsed, state }: { readonly parsed: ParsedTable; readonly state: Import }) {
  const { rows, faulty, unused, fault } = parsed
  const { answered, sending, trouble, change, written } = state
  const left = rows.length - answered.length
  const incomplete = rows.filter((one) => one.incomplete).length
  const aside = rows.filter((one) => one.aside.length > 0)
  return (
    <Page
      title={texts.title}
      onBack={sending ? undefined : change}
      bar={<PreviewBar parsed={parsed} state={state} />}
    >
      {fault !== null && <Banner tone="danger">{tableFaults[fault]}</Banner>}
      {trouble !== null && !sending && (
        <Banner tone="danger">{`${sentenceOf(trouble)}${texts.stopped(left)}`}</Banner>
      )}
      {answered.length > 0 && <Banner>{texts.partly(answered.length, left)}</Banner>}
      {unused.length > 0 && <Banner tone="info">{texts.unused(unused.join('、'))}</Banner>}
      {faulty.length > 0 && (
        <Banner tone="warn">{texts.faulty(faulty.length, rows.length + faulty.length)}</Banner>
      )}
      {fault === null && faulty.length === 0 && answered.length === 0 && (
        <Banner tone="success">{texts.ready(rows.length)}</Banner>
      )}
      {faulty.length > 0 && (
        <Card flush>
          {faulty.slice(0, SHOWN).map((one) => (
            <View key={one.line} className="qh-di-row">
              <View className="qh-di-head">{`${texts.line(one.line)} ${one.studentNo}`}</View>
              {one.faults.map((sentence) => (
                <View key={sentence} className="qh-di-why">
                  {sentence}
                </View>
              ))}
            </View>
          ))}
          {faulty.length > SHOWN && <View className="qh-di-note">{texts.more(faulty.length - SHOWN)}</View>}
        </Card>
      )}
      {fault === null && (
        <Card title={written.name.trim()} flush>
          <Cell label={texts.counts.ready} value={texts.counted(rows.length - incomplete)} />
          <Cell label={texts.counts.incomplete} value={texts.counted(incomplete)} />
        </Card>
      )}
      {aside.length > 0 && (
        <Card flush>
          {aside.slice(0, SHOWN).map((one) => (
            <View key={one.line} className="qh-di-row">
              <View className="qh-di-head">{`${texts.line(one.line)} ${one.row.studentNo}`}</View>
              <View className="qh-di-note">{texts.aside(one.aside.join('、'))}</View>
            </View>
          ))}
          {aside.length > SHOWN && <View className="qh-di-note">{texts.more(aside.length - SHOWN)}</View>}
        </Card>
      )}
    </Page>
  )
}

function PreviewBar({ parsed, state }: { readonly parsed: ParsedTable; readonly state: Import }) {
  const { rows, faulty } = parsed
  const { answered, sending, change, send } = state
  const left = rows.length - answered.length
  const ready = answered.length > 0 ? texts.goOn(left) : texts.send(left)
  const label = faulty.length > 0 ? texts.mend(faulty.length) : ready
  return (
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
  )
}
