import { useSyncExternalStore } from 'react'
import { can, staffRoles, type StaffRole } from '../../domain/people/roles'
import { useMe, type Me } from './me'
import { keep, readKept } from './storage'
import { createStore } from './store'

const KEY = 'actingAs'

let chosen: ReturnType<typeof createStore<unknown>> | undefined

/** Read when it is first needed: storage is not there before the app has started. */
const store = () => (chosen ??= createStore(readKept(KEY)))

/** The roles by which somebody reviews, in the order of the chain. */
export const reviewingRoles = (me: Me | undefined): readonly StaffRole[] =>
  staffRoles.filter((role) => can(role, 'review') && me?.staff?.roles.includes(role) === true)

/** What was chosen, where it is still one of several; null: all of them together. */
export function actingOf(roles: readonly StaffRole[], kept: unknown): StaffRole | null {
  if (roles.length < 2) return null
  return roles.find((role) => role === kept) ?? null
}

export interface Acting {
  /** Reviewing roles; with fewer than two there is nothing to choose. */
  readonly roles: readonly StaffRole[]
  /** As which of them the person works now: goes along with every call of the desk. */
  readonly as: StaffRole | null
  readonly choose: (as: StaffRole | null) => void
}

/** Who is several things chooses which of them to be; kept on the device, the same on every page. */
export function useActing(): Acting {
  const { me } = useMe()
  const kept = useSyncExternalStore(
    (changed) => store().subscribe(changed),
    () => store().get(),
  )
  const roles = reviewingRoles(me)
  return {
    roles,
    as: actingOf(roles, kept),
    choose: (as) => {
      keep(KEY, as ?? '')
      store().set(as ?? '')
    },
  }
}
