import { levelKeys, type LevelKey } from '../../domain/people/roles'
import type {
  DeskGroups,
  DeskTally,
  DestinationGroup,
  SourceGroup,
} from '../../domain/registration/desk-counts'
import { MOST_GROUPS, TooManyGroups, type Database, type Filter, type Primitive } from './database'

/** Where in a registration lies what a group holds; `bound` is any value that a binding always has. */
const paths = {
  source: {
    classId: 'classId',
    majorId: 'majorId',
    bound: 'binding.realName',
    source: 'source.status',
    upstream: 'source.upstream',
    sourceQueue: 'queue.source',
    changed: 'queue.sourceChanged',
  } satisfies Record<keyof Omit<SourceGroup, 'count' | 'since'>, string>,
  destination: {
    classId: 'classId',
    majorId: 'majorId',
    bound: 'binding.realName',
    destination: 'destination.status',
    destinationQueue: 'queue.destination',
    changed: 'queue.destinationChanged',
    category: 'destination.frozen.values.category',
  } satisfies Record<keyof Omit<DestinationGroup, 'count' | 'since'>, string>,
  corrections: { classId: 'classId', level: 'queue.correction' },
  classes: { classId: 'classId' },
} as const

/** With more classes than this a count of the whole college would hardly stay within its groups. */
const CLASSES_AT_ONCE = 40

/** Since when each waits: of a group the first is told. */
const waits = {
  source: 'queue.sourceAt',
  destination: 'queue.destinationAt',
  corrections: 'queue.correctionAt',
} as const

type Named<By> = Readonly<Record<keyof By, Primitive>> & { readonly count: number; readonly since: Primitive }
/** `classes` are those of the college's last count: they tell how large it is. */
type Counted = Pick<DeskTally, 'classes'> & { readonly cohortId: string; readonly collegeId: string }
type Flows = Pick<DeskGroups, 'source' | 'destination'>

/** What stands alike in a college, by class. */
export async function groupsOf(
  database: Database,
  { cohortId, collegeId, classes }: Counted,
): Promise<DeskGroups> {
  const college: Filter = { cohortId, collegeId, removed: null }
  const flows = classes.length > CLASSES_AT_ONCE ? null : await atOnce(database, college)
  const { source, destination } = flows ?? (await inPortions(database, college))
  const waiting = { ...college, 'queue.correction': { in: levelKeys } }
  const corrections = await grouped(database, waiting, {
    by: paths.corrections,
    least: waits.corrections,
  })
  return {
    source,
    destination,
    corrections: corrections.map(({ classId, level, count, since }) => ({
      classId: String(classId),
      // The filter let nothing else through.
      level: level as LevelKey,
      count,
      since: Number(since),
    })),
  }
}

/** Null where there are more groups than one count gives. */
async function atOnce(database: Database, college: Filter): Promise<Flows | null> {
  try {
    return await flowsOf(database, college)
  } catch (error) {
    if (error instanceof TooManyGroups) return null
    throw error
  }
}

/**
 * Some classes after the other. A portion has no more registrations than a count has groups, so that it stays
 * within them whatever states they are in; a class larger than that has far fewer states than members.
 */
async function inPortions(database: Database, college: Filter): Promise<Flows> {
  const portions: { classIds: string[]; size: number }[] = []
  for (const { classId, count } of await grouped(database, college, { by: paths.classes })) {
    const last = portions.at(-1)
    if (last === undefined || last.size + count > MOST_GROUPS)
      portions.push({ classIds: [String(classId)], size: count })
    else {
      last.classIds.push(String(classId))
      last.size += count
    }
  }
  const flows: Flows[] = []
  for (const { classIds } of portions)
    flows.push(await flowsOf(database, { ...college, classId: { in: classIds } }))
  return {
    source: flows.flatMap(({ source }) => source),
    destination: flows.flatMap(({ destination }) => destination),
  }
}

/** Statuses come from a registration, where nothing else can stand at these paths. */
const flowsOf = async (database: Database, filter: Filter): Promise<Flows> => ({
  source: (await grouped(database, filter, { by: paths.source, least: waits.source })).map(
    (group) =>
      ({
        ...group,
        majorId: group.majorId ?? '',
        bound: group.bound !== null,
        changed: group.changed === true,
      }) as unknown as SourceGroup,
  ),
  destination: (await grouped(database, filter, { by: paths.destination, least: waits.destination })).map(
    (group) =>
      ({
        ...group,
        majorId: group.majorId ?? '',
        bound: group.bound !== null,
        changed: group.changed === true,
        category: group.category ?? '',
      }) as unknown as DestinationGroup,
  ),
})

async function grouped<By extends Readonly<Record<string, string>>>(
  database: Database,
  filter: Filter,
  { by, least }: { readonly by: By; readonly least?: string },
): Promise<readonly Named<By>[]> {
  const groups = await database.countGroups('registrations', filter, { paths: Object.values(by), least })
  return groups.map(({ values, count, least: since = 0 }) => {
    const found = Object.keys(by).map((name, index) => [name, values[index] ?? null] as const)
    return { ...(Object.fromEntries(found) as Record<keyof By, Primitive>), count, since }
  })
}
