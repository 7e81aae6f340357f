import Taro from '@tarojs/taro'
import type { Sectioning } from '../../../domain/cohort/policy'
import { back, replace } from '../../lib/navigate'
import { targetOf, type Target } from './target'

let asked: Target | null = null

/** Where the wizard below was asked to go; told once. */
export function takeTarget(): Target | null {
  const target = asked
  asked = null
  return target
}

/** Leads to the wizard: the one below this page, or a new one instead of it. */
export function goToStep(target: Target): void {
  const below = Taro.getCurrentPages().at(-2)
  if (below?.route?.includes('packages/source/form/index') === true) {
    asked = target
    back()
    return
  }
  const { step, field } = target
  replace('source', field === undefined ? { step } : { step, field })
}

/** Leads to where a field is changed. */
export function goToField(sectioning: Sectioning, field: string): void {
  const target = targetOf(sectioning, field)
  if (target !== null) goToStep(target)
}
