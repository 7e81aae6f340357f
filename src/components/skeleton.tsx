import { View } from '@tarojs/components'
import { texts } from '../texts/kit'
import { aria } from './aria'
import './card.css'
import './skeleton.css'

export interface SkeletonProps {
  /** The layout that will stand there. */
  kind?: 'home' | 'form' | 'list' | undefined
}

/** The page before its data is there: bars where the words will be, so that nothing jumps. */
export function Skeleton({ kind = 'home' }: SkeletonProps) {
  return <View {...aria({ label: texts.loading, busy: true })}>{layouts[kind]}</View>
}

const bar = (width: string, className = '') => <View className={`qh-sk-bar ${className}`} style={{ width }} />

/** Rows of a label and a value. */
const rows = (count: number) => (
  <View className="qh-sk qh-card qh-card-flush">
    {Array.from({ length: count }, (_, index) => (
      <View key={index} className="qh-sk-row">
        {bar('18%')}
        {bar(index % 2 === 0 ? '64%' : '46%')}
      </View>
    ))}
  </View>
)

const lead = (
  <View className="qh-sk qh-card">
    {bar('38%')}
    {bar('72%', 'qh-sk-title')}
    {bar('100%')}
    {bar('100%', 'qh-sk-button')}
  </View>
)

const layouts = {
  home: (
    <>
      {lead}
      {rows(6)}
    </>
  ),
  form: rows(8),
  list: (
    <>
      <View className="qh-sk qh-card">
        {bar('30%')}
        {bar('100%')}
      </View>
      {rows(6)}
    </>
  ),
}
