import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Search } from '../../components/search'
import { Segmented } from '../../components/segmented'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import { useCall } from '../../lib/query'
import { texts } from '../../texts/cohorts'
import { RenameSheet } from './rename-sheet'
import { unitsOf, type UnitKind, type UnitShown } from './units-view'
import './cohorts.css'

const PAGE = 30
const kinds = (['college', 'major', 'class'] as const).map((key) => ({ key, label: texts.kinds[key] }))
const isKind = (key: string): key is UnitKind => Object.hasOwn(texts.kinds, key)

/** 学院, 专业, 班级 with their former names. */
export function UnitsPart({ cohortId }: { readonly cohortId: string }) {
  const { data, loading, trouble, ask } = useCall('structure.get', { cohortId })
  const [kind, setKind] = useState<UnitKind>('college')
  const [wanted, setWanted] = useState('')
  const [shown, setShown] = useState(PAGE)
  const [renaming, setRenaming] = useState<UnitShown | null>(null)
  const [done, setDone] = useState<string | null>(null)
  if (loading) return <Skeleton kind="list" />
  if (data === undefined)
    return trouble === null ? null : <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
  const units = unitsOf(data, kind, wanted)
  return (
    <Stack>
      <Segmented
        items={kinds}
        at={kind}
        onChange={(key) => {
          if (isKind(key)) setKind(key)
          setShown(PAGE)
        }}
      />
      <Search placeholder={texts.search} onSearch={setWanted} />
      {done !== null && <Banner tone="success">{done}</Banner>}
      {units.length === 0 ? (
        <Empty icon="building" title={texts.noUnits} text={texts.noUnitsText} />
      ) : (
        <Card flush>
          {units.slice(0, shown).map((unit) => (
            <View key={unit.id} className="qh-coh-row qh-coh-unit">
              <View className="qh-coh-main">
                <View className="qh-coh-name">{unit.name}</View>
                {unit.within !== '' && <View className="qh-coh-line">{unit.within}</View>}
                {unit.aliases.length > 0 && (
                  <View className="qh-coh-line">{texts.former(unit.aliases.join('、'))}</View>
                )}
              </View>
              <Button
                small
                onTap={() => {
                  setDone(null)
                  setRenaming(unit)
                }}
              >
                {texts.rename}
              </Button>
            </View>
          ))}
        </Card>
      )}
      {units.length > shown && (
        <Button kind="text" wide onTap={() => setShown(shown + PAGE)}>
          {texts.more(units.length - shown)}
        </Button>
      )}
      {renaming !== null && (
        <RenameSheet
          cohortId={cohortId}
          rev={data.rev}
          unit={renaming}
          onConflict={ask}
          onClose={() => setRenaming(null)}
          onDone={(name) => {
            setRenaming(null)
            setDone(texts.renamed(name))
          }}
        />
      )}
    </Stack>
  )
}
