import type { FlowName } from '../../../domain/registration/standing'
import type { Texts } from '../../lib/field-texts'
import { forget, keep, readKept } from '../../lib/storage'
import { reasonsOf, toKeep } from './reasons-of'
import type { ReviewView } from './review'

const keyOf = (id: string, flow: FlowName): string => `reasons:${id}:${flow}`

/** What was written about this submission and not sent. */
export const readReasons = (view: ReviewView): Texts => reasonsOf(readKept(keyOf(view.id, view.flow)), view)

export function keepReasons(view: ReviewView, texts: Texts): void {
  if (Object.keys(texts).length === 0) forgetReasons(view.id, view.flow)
  else keep(keyOf(view.id, view.flow), toKeep(view, texts))
}

export const forgetReasons = (id: string, flow: FlowName): void => forget(keyOf(id, flow))
