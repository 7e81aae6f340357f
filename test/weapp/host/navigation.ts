import { fail, succeed, type Callbacks } from './answers'
import type { PageStack } from './page-stack'
import { NavigationRefused } from './page-stack'
import { addressOf } from './paths'

interface To extends Callbacks {
  readonly url: string
}

/** The part of `wx` that opens and closes pages. It does so a moment later, as on a phone. */
export function navigationApi(
  pages: () => PageStack,
  later: (work: () => void) => void,
): Record<string, unknown> {
  const act = (name: string, callbacks: Callbacks | undefined, work: () => void): void =>
    later(() => {
      try {
        work()
      } catch (error) {
        if (!(error instanceof NavigationRefused)) throw error
        // A page that cannot be opened is a mistake of ours, whether or not the caller looks at the answer.
        console.error(`${name}:fail ${error.message}`)
        fail(name, callbacks, error.message)
        return
      }
      succeed(name, callbacks)
    })
  return {
    navigateTo: (to: To) => act('navigateTo', to, () => pages().navigateTo(addressOf(to.url))),
    redirectTo: (to: To) => act('redirectTo', to, () => pages().redirectTo(addressOf(to.url))),
    switchTab: (to: To) => act('switchTab', to, () => pages().switchTab(addressOf(to.url))),
    reLaunch: (to: To) => act('reLaunch', to, () => pages().reLaunch(addressOf(to.url))),
    navigateBack: (to?: Callbacks & { readonly delta?: number }) =>
      act('navigateBack', to, () => pages().navigateBack(to?.delta ?? 1)),
  }
}
