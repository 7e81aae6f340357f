import type { Database } from './database'

/** The same database, and how many operations were begun on it since this instance started. */
export function countedDatabase(database: Database): {
  readonly database: Database
  readonly operations: () => number
} {
  let operations = 0
  const counted =
    <Args extends unknown[], Answer>(operation: (...args: Args) => Answer) =>
    (...args: Args): Answer => {
      operations += 1
      return operation(...args)
    }
  return {
    operations: () => operations,
    database: {
      find: counted((...args: Parameters<Database['find']>) => database.find(...args)),
      insert: counted((...args: Parameters<Database['insert']>) => database.insert(...args)),
      update: counted((...args: Parameters<Database['update']>) => database.update(...args)),
      remove: counted((...args: Parameters<Database['remove']>) => database.remove(...args)),
      countGroups: counted((...args: Parameters<Database['countGroups']>) => database.countGroups(...args)),
      countUpTo: counted((...args: Parameters<Database['countUpTo']>) => database.countUpTo(...args)),
    },
  }
}
