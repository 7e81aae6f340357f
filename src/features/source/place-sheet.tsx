import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import { Radio } from '../../components/choice'
import { ErrorState } from '../../components/error-state'
import { Icon } from '../../components/icon'
import { Search } from '../../components/search'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import { Tappable } from '../../components/tappable'
import type { Found, PlaceTable } from '../../lib/place-table'
import { usePlaces } from '../../lib/places'
import { formerly, formerPlace, place as words, texts } from '../../texts/source'
import type { EditorProps } from './editor-props'
import './field-sheet.css'
import './place-sheet.css'

/** Province, city, county; or a search, which knows former names too. */
export function PlaceSheet({ view, onClose, onChoose }: EditorProps) {
  const { places, failed, again } = usePlaces(true)
  const [code, setCode] = useState(view.value)
  const leaf =
    places !== null && places.pathOf(code).at(-1)?.code === code && places.within(code).length === 0
  return (
    <Sheet
      open
      title={words.title}
      onClose={onClose}
      confirm={{
        label: leaf ? words.chosen : texts.chooseNothing,
        blocked: !leaf,
        onTap: () => {
          onChoose(view.key, code)
          onClose()
        },
      }}
    >
      {failed && <ErrorState title={words.failed} text={words.failedText} onRetry={again} />}
      {!failed && places === null && <Skeleton kind="list" />}
      {places !== null && <Choosing places={places} code={code} onCode={setCode} />}
    </Sheet>
  )
}

interface ChoosingProps {
  places: PlaceTable
  code: string
  onCode: (code: string) => void
}

function Choosing({ places, code, onCode }: ChoosingProps) {
  const [wanted, setWanted] = useState('')
  const former = places.byCode(code)
  const retired = former?.successor === undefined ? undefined : former.fullName
  return (
    <>
      <View className="qh-src-search">
        <Search placeholder={words.search} onSearch={setWanted} />
      </View>
      {wanted === '' ? (
        <Levels places={places} code={code} onCode={onCode} />
      ) : (
        <FoundPlaces found={places.search(wanted)} code={code} onCode={onCode} />
      )}
      <View className="qh-src-place-rule">{retired === undefined ? words.rule : formerPlace(retired)}</View>
    </>
  )
}

function FoundPlaces({ found, code, onCode }: { found: readonly Found[] } & Omit<ChoosingProps, 'places'>) {
  if (found.length === 0) return <View className="qh-src-place-none">{words.nothing}</View>
  return (
    <View className="qh-src-options qh-src-place-list">
      {found.map(({ place, formerly: old }) => (
        <Choice
          key={`${place.code}${old ?? ''}`}
          code={place.code}
          name={place.fullName}
          on={place.code === code}
          help={old === undefined ? undefined : formerly(old)}
          onCode={onCode}
        />
      ))}
    </View>
  )
}

const asks = [words.province, words.city, words.county] as const

/** The way down, and what lies at its end; a county's own neighbours stay to choose from. */
function Levels({ places, code, onCode }: ChoosingProps) {
  const path = places.pathOf(code)
  const last = path.at(-1)
  const isLeaf = last !== undefined && places.within(last.code).length === 0
  const above = isLeaf ? path.slice(0, -1) : path
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
