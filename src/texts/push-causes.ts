import type { LevelKey } from '../../domain/people/roles'
import type { BacklogCause } from '../../domain/push/decide'

export const levelNames = {
  counselor: '辅导员',
  college: '学院',
  office: '就业处',
} as const satisfies Record<LevelKey, string>

/** Why something is told. */
export const causeWords = {
  many: '待审核多',
  old: '等得太久',
  closing: '快要关闭',
} as const satisfies Record<BacklogCause, string>
