import { useDidHide, useUnload } from '@tarojs/taro'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useOnline } from '../../lib/network'
import { usePlaceNames, type PlaceNames } from '../../lib/shown-value'
import { formOf, type Form, type Own } from './model'
import { placeProblemIn } from './place-problem'
import { sourceForm, type SourceForm } from './source-form'
import { sourceProofs, type SourceProofs } from './source-proofs'

export interface FormInUse {
  readonly store: SourceForm
  readonly form: Form
  readonly proofs: SourceProofs
  readonly places: PlaceNames
  /** Field → what the server has now, of fields changed elsewhere while they were typed here. */
  readonly elsewhere: Readonly<Record<string, string>>
  /** Whether the server offers saving: if not, everything is only to be looked at. */
  readonly open: boolean
}

/** The form of a record on a page: sent when the person leaves, and when the network is back. */
export function useSourceForm(own: Own): FormInUse {
  const store = sourceForm(own.id)
  const shown = useSyncExternalStore(store.shown.subscribe, store.shown.get)
  const places = usePlaceNames()
  const form = useMemo(() => {
    const placeProblem = placeProblemIn(places, own.place.depth)
    return formOf(own, shown.draft, { problems: shown.problems, placeProblem })
  }, [own, shown, places])
  const proofs = useMemo(() => sourceProofs(own, shown.draft), [own, shown])
  const online = useOnline()
  const open = own.source.actions.includes('save')
  useEffect(() => {
    if (online) void store.flush()
  }, [store, online, open])
  useDidHide(() => void store.flush())
  useUnload(() => void store.flush())
  return { store, form, proofs, places, elsewhere: shown.elsewhere, open }
}
