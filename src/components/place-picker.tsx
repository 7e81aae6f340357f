import { Picker, View } from '@tarojs/components'
import { useMemo, useState, type ReactNode } from 'react'
import { texts } from '../texts/kit'
import type { Division, PlaceTable } from '../lib/place-table'

export interface PlacePickerProps {
  readonly places: PlaceTable
  /** A code; '' when nothing was picked yet. */
  readonly value: string
  readonly onPick: (code: string) => void
  /** A city is deep enough: each stands before its counties as a whole. */
  readonly wholeCities?: boolean | undefined
  /** What is tapped; it must not answer taps itself. */
  readonly children: ReactNode
}

type Way = readonly [province: number, city: number, county: number]

/** What lies below one another on a way, from the provinces down; where a level is missing its column is empty. */
function columnsOf(
  places: PlaceTable,
  [province, city]: Way,
  whole: boolean,
): readonly (readonly Division[])[] {
  const provinces = places.within('')
  const cities = below(places, provinces[province])
  const chosen = cities[city]
  const counties = below(places, chosen)
  const first =
    whole && chosen !== undefined && counties.length > 0 ? [{ ...chosen, name: texts.wholeCity }] : []
  return [provinces, cities, [...first, ...counties]]
}

const below = (places: PlaceTable, place: Division | undefined): readonly Division[] =>
  place === undefined ? [] : places.within(place.code)

function wayTo(places: PlaceTable, code: string, whole: boolean): Way {
  const path = places.pathOf(code)
  const indexIn = (above: string, at: number): number =>
    Math.max(
      0,
      places.within(above).findIndex((one) => one.code === path[at]?.code),
    )
  const [province, city] = [indexIn('', 0), indexIn(path[0]?.code ?? '', 1)]
  const [, , counties = []] = columnsOf(places, [province, city, 0], whole)
  const at = counties.findIndex((one) => one.code === code)
  return [province, city, Math.max(0, at)]
}

/** A place in three columns, in the phone's own picker: for where a search would be too much. */
export function PlacePicker({ places, value, onPick, wholeCities, children }: PlacePickerProps) {
  const whole = wholeCities === true
  const [way, setWay] = useState<Way>(() => wayTo(places, value, whole))
  const columns = useMemo(() => columnsOf(places, way, whole), [places, way, whole])
  // The same lists until a column is turned: new ones, however alike, are sent to the view with every drawing.
  const shown = useMemo(
    () => ({ range: columns.map((column) => column.map(({ name }) => name)), value: [...way] }),
    [columns, way],
  )
  const turn = (column: number, index: number): void => {
    if (column === 0) setWay([index, 0, 0])
    else setWay(column === 1 ? [way[0], index, 0] : [way[0], way[1], index])
  }
  const pick = (indexes: readonly number[]): void => {
    const deepest = columns.flatMap((column, at) => column[indexes[at] ?? 0] ?? []).at(-1)
    if (deepest !== undefined) onPick(deepest.code)
  }
  return (
    <Picker
      className="qh-pick"
      mode="multiSelector"
      range={shown.range}
      value={shown.value}
      onColumnChange={({ detail }) => turn(detail.column, detail.value)}
      onChange={({ detail }) => pick(detail.value.map(Number))}
    >
      <View>{children}</View>
    </Picker>
  )
}
