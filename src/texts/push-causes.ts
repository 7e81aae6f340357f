import type { BacklogCause } from '../../domain/push/decide'

/** Why something is told. */
export const causeWords = {
  many: '待审核多',
  old: '等得太久',
  closing: '快要关闭',
} as const satisfies Record<BacklogCause, string>
