import type { Context } from '../door/context'

/** The campus that is asked for (null: the first of one's own), or null where none of one's grants is. */
export function ownCampus({ grants }: Pick<Context, 'grants'>, asked: string | null): string | null {
  const found = grants.find(({ campusId }) => asked === null || campusId === asked)
  return found?.campusId ?? null
}
