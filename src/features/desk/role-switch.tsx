import { Segmented } from '../../components/segmented'
import type { Acting } from '../../lib/acting'
import { roles as texts } from '../../texts/desk'

const ALL = ''

/** As whom to work, for who is several things; nothing for the others. */
export function RoleSwitch({ acting: { roles, as, choose } }: { readonly acting: Acting }) {
  if (roles.length < 2) return null
  const items = [
    { key: ALL, label: texts.all },
    ...roles.map((role) => ({ key: role, label: texts.names[role] })),
  ]
  return (
    <Segmented
      items={items}
      at={as ?? ALL}
      onChange={(key) => choose(roles.find((role) => role === key) ?? null)}
    />
  )
}
