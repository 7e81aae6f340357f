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
import { usePlaces } from '../../lib/places'
import { countsText, texts, wishText } from '../../texts/record'
import { RecordBar } from './record-bar'
import { countsOf, sectionsOf, type RecordRow } from './sections'
import { shownValue, type PlaceNames } from './shown-value'
import { standingOf, type Standing } from './standing'
import './record.css'

/** [D4] What the school has about somebody, as that person reads it. */
export function RecordView({ own }: { own: OwnRecord }) {
  const { places, failed } = usePlaces(true)
  const standing = standingOf(own)
  const sections = sectionsOf(own, texts.document)
  const counts = countsOf(sections)
  const onTap = standing.offers === null ? undefined : editField
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
      {sections.map(({ key, rows }) => (
        <Fragment key={key}>
          {rows.length > 0 && <SectionHead title={texts.sections[key]} aside={sectionAside(rows)} />}
          {rows.length > 0 && (
            <Fields>
              {rows.map((row) => (
                <Row
                  key={row.key}
                  row={row}
                  places={failed ? 'unknown' : places}
                  status={own.source.status}
                  onTap={onTap}
                />
              ))}
            </Fields>
          )}
        </Fragment>
      ))}
      <View className="qh-record-note">{texts.note}</View>
    </Page>
  )
}

const editField = (field: string): void => open('source', { field })

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
  status: string
  onTap: ((field: string) => void) | undefined
}

function Row({ row: { key, label, value, fieldClass, roster, wish }, places, status, onTap }: RowProps) {
  const tap = fieldClass === 'locked' ? undefined : onTap
  return (
    <FieldRow
      name={key}
      label={label}
      value={shownValue(key, value, places)}
      fieldClass={fieldClass}
      changed={wish !== null || roster !== null}
      differs={roster === null ? undefined : shownValue(key, roster, places)}
      help={wish === null ? undefined : wishText(shownValue(key, wish, places), status)}
      still={tap === undefined}
      onTap={tap}
    />
  )
}
