import { flowNames } from '../registration/standing'

/** What can wait for a reviewer: submissions of either flow, and corrections. */
export const workKinds = [...flowNames, 'correction'] as const
export type WorkKind = (typeof workKinds)[number]

export const flowWords: Readonly<Record<WorkKind, string>> = {
  source: '生源信息',
  destination: '毕业去向',
  correction: '更正申请',
}
