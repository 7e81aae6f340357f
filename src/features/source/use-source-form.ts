import { useDidHide, useUnload } from '@tarojs/taro'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useOnline } from '../../lib/network'
import { formOf, type Form, type Own } from './model'
import { sourceForm, type SourceForm } from './source-form'
import { sourceProofs, type SourceProofs } from './source-proofs'

export interface FormInUse {
  readonly store: SourceForm
  readonly form: Form
  readonly proofs: SourceProofs
  /** Whether the server offers saving: if not, everything is only to be looked at. */
  readonly open: boolean
}

/** The form of a record on a page: sent when the person leaves, and when the network is back. */
export function useSourceForm(own: Own): FormInUse {
  const store = sourceForm(own.id)
  const shown = useSyncExternalStore(store.shown.subscribe, store.shown.get)
  const form = useMemo(() => formOf(own, shown.draft, shown.problems), [own, shown])
  const proofs = useMemo(() => sourceProofs(own, shown.draft), [own, shown])
  const online = useOnline()
  const open = own.source.actions.includes('save')
  useEffect(() => {
    if (online) void store.flush()
  }, [store, online, open])
  useDidHide(() => void store.flush())
  useUnload(() => void store.flush())
  return { store, form, proofs, open }
}
