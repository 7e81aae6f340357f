import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import { isDeepEnough } from '../../../domain/places/depth'
import { Radio } from '../../components/choice'
import { ErrorState } from '../../components/error-state'
import { Icon } from '../../components/icon'
import { Search } from '../../components/search'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import { Tappable } from '../../components/tappable'
import type { Found, PlaceTable } from '../../lib/place-table'
import { usePlaces } from '../../lib/places'
import { formerly, formerPlace, nowPlace, place as words, texts } from '../../texts/source'
import type { Own } from './model'
import { rememberPlace, recentPlaces } from './recent-places'
import './field-sheet.css'
import './place-sheet.css'

export interface PlaceSheetProps {
  own: Own
  title: string
  /** Where it begins: six digits, or ''. */
  code: string
  onClose: () => void
  onChoose: (code: string) => void
  /** Where to go for somebody who does not know. */
  onGuide?: (() => void) | undefined
}

/** Province, city, county, as deep as the cohort asks; or a search, which knows former names and initials. */
export function PlaceSheet({ own, title, code: before, onClose, onChoose, onGuide }: PlaceSheetProps) {
  const { places, failed, again } = usePlaces(true)
  const [picked, setCode] = useState<string | null>(null)
  // What the roster has may be a former code: today's place stands in for it, to be looked at.
  const code = picked ?? places?.byCode(before)?.successor ?? before
  const { depth } = own.place
  const enough = places?.pathOf(code).at(-1)?.code === code && isDeepEnough(code, depth)
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      confirm={{
        label: enough ? words.chosen : texts.chooseNothing,
        blocked: !enough,
        onTap: () => {
          rememberPlace(own.id, code)
          onChoose(code)
          onClose()
        },
      }}
    >
      {failed && <ErrorState title={words.failed} text={words.failedText} onRetry={again} />}
      {!failed && places === null && <Skeleton kind="list" />}
      {places !== null && (
        <Choosing own={own} places={places} before={before} code={code} depth={depth} onCode={setCode} />
      )}
      {onGuide !== undefined && (
        <Tappable className="qh-src-guide" onTap={onGuide}>
          {words.guide}
          <Icon name="chevron-right" size="small" />
        </Tappable>
      )}
    </Sheet>
  )
}

interface ChoosingProps {
  places: PlaceTable
  code: string
  depth: Own['place']['depth']
  onCode: (code: string) => void
}

function Choosing({ own, before, ...choosing }: ChoosingProps & { own: Own; before: string }) {
  const { places, code, depth, onCode } = choosing
  const [wanted, setWanted] = useState('')
  // A new key gives a new, empty search.
  const [round, setRound] = useState(0)
  /** A place that is not deep enough leads on to what lies in it. */
  const pickFound = (found: string): void => {
    onCode(found)
    if (isDeepEnough(found, depth)) return
    setWanted('')
    setRound(round + 1)
  }
  const recent = recentPlaces(own.id).filter((one) => one !== code && isDeepEnough(one, depth))
  return (
    <>
      <View className="qh-src-search">
        <Search key={round} placeholder={words.search} onSearch={setWanted} />
      </View>
      {wanted === '' && recent.length > 0 && (
        <Recent places={places} codes={recent} depth={depth} onCode={onCode} />
      )}
      {wanted === '' ? (
        <Levels {...choosing} />
      ) : (
        <FoundPlaces found={places.search(wanted)} {...choosing} onCode={pickFound} />
      )}
      <View className="qh-src-place-rule">{ruleOf(places, before, depth)}</View>
    </>
  )
}

/** Of a former code, what became of it and why (B4); otherwise how deep to choose. */
function ruleOf(places: PlaceTable, before: string, depth: Own['place']['depth']): string {
  const former = places.byCode(before)
  if (former?.successor === undefined) return words.rules[depth]
  if (former.successor === null || former.succession === undefined) return formerPlace(former.fullName)
  return nowPlace(former.fullName, places.nameOf(former.successor) ?? former.successor, former.succession)
}

interface RecentProps extends Omit<ChoosingProps, 'code'> {
  codes: readonly string[]
}

function Recent({ places, codes, onCode }: RecentProps) {
  return (
    <View className="qh-src-recent">
      <View className="qh-src-recent-word">{words.recent}</View>
      {codes.map((code) => (
        <Tappable key={code} className="qh-src-recent-one" onTap={() => onCode(code)}>
          {places.nameOf(code)}
        </Tappable>
      ))}
    </View>
  )
}

function FoundPlaces({
  found,
  code,
  depth,
  onCode,
}: { found: readonly Found[] } & Omit<ChoosingProps, 'places'>) {
  if (found.length === 0) return <View className="qh-src-place-none">{words.nothing}</View>
  return (
    <View className="qh-src-options qh-src-place-list">
      {[...found]
        .sort(
          (one, other) =>
            Number(isDeepEnough(other.place.code, depth)) - Number(isDeepEnough(one.place.code, depth)),
        )
        .map(({ place, formerly: old, succession }) => (
          <Choice
            key={`${place.code}${old ?? ''}`}
            code={place.code}
            name={place.fullName}
            on={place.code === code}
            help={old === undefined ? undefined : formerly(old, succession)}
            onCode={onCode}
          />
        ))}
    </View>
  )
}

const asks = [words.province, words.city, words.county] as const

/** The way down, and what lies at its end; a place that is deep enough keeps its neighbours beside it. */
function Levels({ places, code, depth, onCode }: ChoosingProps) {
  const path = places.pathOf(code)
  const last = path.at(-1)
  const above = last !== undefined && isDeepEnough(last.code, depth) ? path.slice(0, -1) : path
  const here = above.at(-1)?.code ?? ''
  return (
    <>
      <View className="qh-src-path">
        {above.map((place, index) => (
          <Tappable
            key={place.code}
            className="qh-src-path-one"
            onTap={() => onCode(above[index - 1]?.code ?? '')}
          >
            {place.name}
            <Icon name="chevron-right" size="small" tone="neutral" />
          </Tappable>
        ))}
        <View className="qh-src-path-ask">{asks[above.length] ?? words.county}</View>
      </View>
      <View className="qh-src-options qh-src-place-list">
        {places.within(here).map(({ code: one, name }) => (
          <Choice key={one} code={one} name={name} on={one === code} help={undefined} onCode={onCode} />
        ))}
      </View>
    </>
  )
}

interface ChoiceProps {
  code: string
  name: string
  on: boolean
  help: string | undefined
  onCode: (code: string) => void
}

const Choice = memo(function Choice({ code, name, on, help, onCode }: ChoiceProps) {
  return (
    <View className="qh-src-place-one">
      <Radio on={on} label={name} help={help} onTap={() => onCode(code)} />
      <View className="qh-src-place-code">{code}</View>
    </View>
  )
})
