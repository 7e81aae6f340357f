import { flowNames } from '../registration/standing'

/** What can wait for a reviewer: submissions of either flow, and corrections. */
export const workKinds = [...flowNames, 'correction'] as const
export type WorkKind = (typeof workKinds)[number]
