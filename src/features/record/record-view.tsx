import { View } from '@tarojs/components'
import { Fragment } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { SectionHead } from '../../components/card'
import { FieldRow } from '../../components/field-row'
import { Fields } from '../../components/fields'
import { Page } from '../../components/page'
import type { OwnRecord } from '../../lib/me'
import { isNativeTab, open, openTab } from '../../lib/navigate'
import { shownValue, usePlaceNames, type PlaceNames } from '../../lib/shown-value'
import { monthDay } from '../../lib/time'
import { correctingText, countsText, lockedText, texts, wishText } from '../../texts/record'
import { roleWords } from '../../texts/source'
import { RecordBar } from './record-bar'
import { RecordLinks } from './record-links'
import { targetOf } from './row-target'
import { countsOf, sectionsOf, type RecordRow } from './sections'
import { standingOf, type Standing } from './standing'
import './record.css'

/** [D4] What the school has about somebody, as that person reads it. */
export function RecordView({ own }: { own: OwnRecord }) {
  const places = usePlaceNames()
  const standing = standingOf(own)
  const sections = sectionsOf(own, texts.document)
  const counts = countsOf(sections)
  const correcting = sections.some(({ rows }) => rows.some((row) => row.correcting !== null))
  return (
    <Page
      title={texts.title}
      tab="record"
      bar={standing.offers === null ? undefined : <RecordBar offers={standing.offers} />}
    >
      {standing.says !== null && (
        <Stands says={standing.says} tone={standing.tone} leadsTo={standing.leadsTo} />
      )}
      <Banner icon={counts.differing > 0 ? 'differs' : 'check'}>{countsText(counts)}</Banner>
      {sections.map(({ key, label, rows }) => (
        <Fragment key={key}>
          {rows.length > 0 && <SectionHead title={label} aside={sectionAside(rows)} />}
          {rows.length > 0 && (
            <Fields>
              {rows.map((row) => (
                <Row key={row.key} row={row} places={places} own={own} />
              ))}
            </Fields>
          )}
        </Fragment>
      ))}
      <RecordLinks own={own} correcting={correcting} />
      <View className="qh-record-note">{texts.note}</View>
    </Page>
  )
}

const sectionAside = (rows: readonly RecordRow[]): string => texts.items(rows.length)

function Stands({ says, tone, leadsTo }: Pick<Standing, 'tone' | 'leadsTo'> & { says: string }) {
  return (
    <Banner tone={tone} icon={tone === 'info' ? 'hourglass' : undefined}>
      {says}
      {leadsTo !== null && (
        <View className="qh-record-link">
          <Button
            kind="text"
            iconAfter="chevron-right"
            onTap={() => (isNativeTab(leadsTo.page) ? openTab(leadsTo.page) : open(leadsTo.page))}
          >
            {leadsTo.label}
          </Button>
        </View>
      )}
    </Banner>
  )
}

interface RowProps {
  row: RecordRow
  places: PlaceNames
  own: OwnRecord
}

function Row({ row, places, own }: RowProps) {
  const { key, label, value, fieldClass, roster, wish, correcting } = row
  const target = targetOf(own, row)
  const shown = (text: string): string => (key === 'document' ? text : shownValue(key, text, places))
  const says = [
    ...(wish === null ? [] : [wishText(shown(wish), own.source.status)]),
    ...(correcting === null ? [] : [correctingText(shown(correcting), own.correction?.status ?? '')]),
    ...lockSaid(row, own),
  ]
  return (
    <FieldRow
      name={key}
      label={label}
      value={shown(value)}
      fieldClass={fieldClass}
      changed={wish !== null || roster !== null || correcting !== null}
      differs={roster === null ? undefined : shown(roster)}
      help={says.length === 0 ? undefined : says.join('')}
      still={target === null}
      onTap={target === null ? undefined : (field) => open(target, { field })}
    />
  )
}

/** [G12] Since when and why a field is locked that once was not, and who mends it. */
function lockSaid({ key, locked }: RecordRow, { rules }: OwnRecord): readonly string[] {
  if (locked === null) return []
  const who = (rules[key]?.mendedBy ?? []).map((role) => roleWords[role]).join(texts.or)
  const since = locked.from === null ? '' : monthDay(locked.from)
  return [lockedText(locked.cause, since), ...(who === '' ? [] : [`${texts.mends}${who}。`])]
}
