import { useEffect, useSyncExternalStore } from 'react'
import { placeTable, type PackedDivisions, type PlaceTable } from './place-table'

declare const __non_webpack_require__: { readonly async: (path: string) => Promise<unknown> }

/** The division data lies in a package of its own (src/packages/geo): most visits never need it. */
async function download(): Promise<unknown> {
  // WeChat fetches the subpackage; the path is relative to the emitted file, which is at the root (common.js).
  if (process.env.TARO_ENV !== 'h5') return __non_webpack_require__.async('./packages/geo/divisions.js')
  const response = await fetch('packages/geo/divisions.txt')
  const text = await response.text()
  return JSON.parse(text.slice(text.indexOf('{')))
}

const isPacked = (file: unknown): file is PackedDivisions =>
  typeof file === 'object' && file !== null && 'today' in file && 'former' in file && 'initials' in file

async function read(): Promise<PlaceTable> {
  const file = await download()
  if (!isPacked(file)) throw new Error('this is not the division data')
  return placeTable(file)
}

interface Reading {
  /** Null until the data is there. */
  readonly places: PlaceTable | null
  readonly failed: boolean
}

let state: Reading = { places: null, failed: false }
let reading = false
const watching = new Set<() => void>()

function become(next: Reading): void {
  state = next
  for (const changed of watching) changed()
}

/** Reads the data once for all who want it; after a failure, the next asking tries again. */
async function load(): Promise<void> {
  if (reading || state.places !== null) return
  reading = true
  if (state.failed) become({ places: null, failed: false })
  try {
    become({ places: await read(), failed: false })
  } catch {
    become({ places: null, failed: true })
  }
  reading = false
}

const watch = (changed: () => void): (() => void) => {
  watching.add(changed)
  return () => watching.delete(changed)
}

export interface PlacesAsked extends Reading {
  readonly again: () => void
}

/** Names of places, downloaded when a page first wants them. */
export function usePlaces(wanted: boolean): PlacesAsked {
  const { places, failed } = useSyncExternalStore(watch, () => state)
  useEffect(() => {
    if (wanted) void load()
  }, [wanted])
  return { places, failed, again: () => void load() }
}
