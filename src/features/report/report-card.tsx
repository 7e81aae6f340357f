import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { memo, useState } from 'react'
import { reportTitles } from '../../../domain/registration/report-content'
import { aria } from '../../components/aria'
import { DefinitionList } from '../../components/definition-list'
import { Icon } from '../../components/icon'
import { StatusTag } from '../../components/status-tag'
import { Tappable } from '../../components/tappable'
import { reasons, texts } from '../../texts/report'
import { QrCode } from './qr-code'
import {
  isInForce,
  lastMinute,
  linesShown,
  numberShown,
  stateAt,
  tagStates,
  type ReportView,
} from './report-view'
import './report-card.css'

export interface ReportCardProps {
  readonly report: ReportView
  readonly now: number
}

/** The paper itself: what it is worth now, the code, the number, what it says and until when. */
export function ReportCard({ report, now }: ReportCardProps) {
  const { kind, issuer, lines, link, number, validUntil } = report
  const state = stateAt(report, now)
  const why = reasonOf(state)
  return (
    <View className="qh-rep">
      <View className="qh-rep-wave" />
      <View className="qh-rep-head">
        <View className="qh-rep-issuer">{issuer}</View>
        <View className="qh-rep-title">{reportTitles[kind]}</View>
        <StatusTag state={tagStates[state]} />
        {why !== '' && <View className="qh-rep-why">{why}</View>}
      </View>
      {isInForce(report, now) && (
        <View className="qh-rep-code" {...aria({ role: 'img', label: texts.qr })}>
          <QrCode text={link} />
        </View>
      )}
      <View className="qh-rep-word">{texts.number}</View>
      <Number number={number} />
      <View className="qh-rep-cut" />
      <View className="qh-rep-lines">
        <Lines lines={lines} until={lastMinute(validUntil)} />
      </View>
    </View>
  )
}

const reasonOf = (state: string): string => (reasons as Readonly<Record<string, string>>)[state] ?? ''

function Number({ number }: { readonly number: string }) {
  const shown = numberShown(number)
  return (
    <View className="qh-rep-number">
      {shown}
      <Tappable
        className="qh-rep-copy"
        label={texts.copy}
        onTap={() => void Taro.setClipboardData({ data: shown })}
      >
        <Icon name="copy" />
      </Tappable>
    </View>
  )
}

const Lines = memo(function Lines({ lines, until }: { lines: ReportView['lines']; until: string }) {
  const [open, setOpen] = useState(false)
  const { first, rest } = linesShown(lines)
  return (
    <>
      <DefinitionList items={[...(open ? lines : first), { label: texts.validUntil, value: until }]} />
      {rest.length > 0 && (
        <Tappable className="qh-rep-more" onTap={() => setOpen(!open)}>
          {open ? texts.fold : texts.unfold}
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size="small" />
        </Tappable>
      )}
    </>
  )
})
