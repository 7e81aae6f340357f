import type { PushLine } from '../../domain/push/decide'

/** Lines of a push as they are shown: with the college's name, and without the classes. */
export const shownLines = <Line extends PushLine>(
  lines: readonly Line[],
  names: ReadonlyMap<string, string>,
) =>
  lines.map(({ classIds: _own, causes, ...line }) => ({
    ...line,
    college: names.get(line.collegeId) ?? '',
    causes: [...causes],
  }))

/** Names of colleges by their ids. */
export const namesIn = (
  colleges: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> => new Map(colleges.map(({ id, name }) => [id, name]))
