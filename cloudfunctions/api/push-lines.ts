import type { Backlog } from '../../domain/push/backlog'
import type { PushLine } from '../../domain/push/decide'

type Shown = Backlog & Pick<PushLine, 'causes'> & Partial<Pick<PushLine, 'isNews' | 'beyond' | 'aside'>>

/** Lines of a push as they are shown: with the college's name, and without the classes. */
export const shownLines = <Line extends Shown>(lines: readonly Line[], names: ReadonlyMap<string, string>) =>
  lines.map(({ classIds: _own, isNews: _told, beyond: _beyond, aside: _aside, causes, ...line }) => ({
    ...line,
    college: names.get(line.collegeId) ?? '',
    causes: [...causes],
  }))

/** Names of colleges by their ids. */
export const namesIn = (
  colleges: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> => new Map(colleges.map(({ id, name }) => [id, name]))
