import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card, SectionHead } from '../../components/card'
import { Cell } from '../../components/cell'
import { classes } from '../../components/classes'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { monthDay } from '../../lib/time'
import { kindsOfData, texts } from '../../texts/my-data'
import { useExport } from './use-export'
import './my-data.css'

/** What is kept: where it comes from, who can see it, until when; and all of it as a file. */
export function DataBoard({ own }: { readonly own: OwnRecord }) {
  const { labels } = texts
  return (
    <Stack>
      <ExportCard cohortId={own.cohortId} />
      <Card flush>
        <Cell icon="eye" label={texts.looks} help={texts.looksLine} onTap={() => open('looks')} />
      </Card>
      <SectionHead title={texts.kept} />
      <Card>
        {kindsOfData(lastDay(own.proofsKeptUntil), lastDay(own.destination.serviceEndsAt)).map(
          (kind, index) => (
            <View key={kind.what} className={classes('qh-md-kind', index === 0 && 'qh-md-first')}>
              <View className="qh-md-what">{kind.what}</View>
              <Fact label={labels.from} text={kind.from} />
              <Fact label={labels.seen} text={kind.seen} />
              <Fact label={labels.until} text={kind.until} />
            </View>
          ),
        )}
      </Card>
    </Stack>
  )
}

/** Sentences, which read from the left. */
function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <View className="qh-md-fact">
      <View className="qh-md-label">{label}</View>
      <View className="qh-md-said">{text}</View>
    </View>
  )
}

/** The day before a half-open end, always with its year: it is far away. */
const lastDay = (until: number): string => monthDay(until - 1, 0)

function ExportCard({ cohortId }: { readonly cohortId: string }) {
  const { run, busy, done, trouble } = useExport(cohortId)
  return (
    <Card title={texts.export.title}>
      <View className="qh-md-text">{texts.export.text}</View>
      <View className="qh-md-act">
        <Button kind="primary" wide busy={busy && texts.export.busy} onTap={run}>
          {texts.export.button}
        </Button>
      </View>
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {trouble === null && done && <Banner tone="success">{texts.export.done}</Banner>}
      <View className="qh-md-note">{texts.export.limit}</View>
    </Card>
  )
}
