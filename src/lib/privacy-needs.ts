import Taro from '@tarojs/taro'
import { open } from './navigate'

type Resolve = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0]

/** WeChat's questions that wait for an answer: it asks before the first call that touches personal data. */
let waiting: readonly Resolve[] = []

export const isNeeded = (): boolean => waiting.length > 0

/** What the person said; `buttonId` is the button that WeChat saw being pressed. */
export function answerNeeds(
  answer: { readonly agreed: true; readonly buttonId: string } | { readonly agreed: false },
): void {
  const all = waiting
  waiting = []
  for (const resolve of all)
    resolve(answer.agreed ? { event: 'agree', buttonId: answer.buttonId } : { event: 'disagree' })
}

/**
 * Once, when the app starts: where WeChat wants an agreement (`__usePrivacyCheck__`), our own page asks for it, so
 * that nobody is asked by two. Base libraries before 2.32.3 know nothing of it and never ask.
 */
export function followPrivacyNeeds(): void {
  if (process.env.TARO_ENV === 'h5' || !('onNeedPrivacyAuthorization' in Taro)) return
  Taro.onNeedPrivacyAuthorization((resolve) => {
    const isFirst = waiting.length === 0
    waiting = [...waiting, resolve]
    resolve({ event: 'exposureAuthorization' })
    if (isFirst) open('privacy')
  })
}
