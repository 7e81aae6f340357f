import { useEffect, useState } from 'react'
import { placeTable, type PackedDivisions, type PlaceTable } from './place-table'

declare const __non_webpack_require__: { readonly async: (path: string) => Promise<unknown> }

/** The division data lies in a package of its own (src/packages/geo): most visits never need it. */
async function download(): Promise<unknown> {
  // WeChat fetches the subpackage; the path is relative to the emitted file, which is at the root (common.js).
  if (process.env.TARO_ENV !== 'h5') return __non_webpack_require__.async('./packages/geo/divisions.js')
  const response = await fetch('packages/geo/divisions.js')
  const text = await response.text()
  return JSON.parse(text.slice(text.indexOf('{')))
}

const isPacked = (file: unknown): file is PackedDivisions =>
  typeof file === 'object' && file !== null && 'today' in file && 'former' in file && 'provinces' in file

async function read(): Promise<PlaceTable> {
  const file = await download()
  if (!isPacked(file)) throw new Error('this is not the division data')
  return placeTable(file)
}

let reading: Promise<PlaceTable> | undefined
let table: PlaceTable | undefined

/** Reads the data once; a failure is forgotten, so that the next asking tries again. */
async function loadPlaces(): Promise<PlaceTable> {
  reading ??= read()
  try {
    table = await reading
    return table
  } catch (error) {
    reading = undefined
    throw error
  }
}

export interface PlacesAsked {
  /** Null until the data is there. */
  readonly places: PlaceTable | null
  readonly failed: boolean
  readonly again: () => void
}

/** Names of places, downloaded when a page first wants them. */
export function usePlaces(wanted: boolean): PlacesAsked {
  const [places, setPlaces] = useState<PlaceTable | null>(table ?? null)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (!wanted || places !== null) return undefined
    let gone = false
    loadPlaces().then(
      (loaded) => {
        if (!gone) setPlaces(loaded)
      },
      () => {
        if (!gone) setFailed(true)
      },
    )
    return () => {
      gone = true
    }
  }, [wanted, places, tries])
  return {
    places,
    failed: failed && places === null,
    again: () => {
      setFailed(false)
      setTries(tries + 1)
    },
  }
}
