import cloud from 'wx-server-sdk'
import type { Database } from '../../../../../cloudfunctions/store/database'
import { sdkDatabase } from '../../../../../cloudfunctions/store/sdk-database'
import { withHoles, type Carried } from '../../carried-operation'

// The SDK takes its own symbol here, which its types do not know.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const database = sdkDatabase()

const perform: { readonly [Name in keyof Database]: (asked: never) => Promise<unknown> } = {
  find: (asked: Parameters<Database['find']>) => database.find(...asked),
  insert: (asked: Parameters<Database['insert']>) => database.insert(...asked),
  update: (asked: Parameters<Database['update']>) => database.update(...asked),
  remove: (asked: Parameters<Database['remove']>) => database.remove(...asked),
  countGroups: (asked: Parameters<Database['countGroups']>) => database.countGroups(...asked),
  countUpTo: (asked: Parameters<Database['countUpTo']>) => database.countUpTo(...asked),
}

/** One operation of the product's database, carried out through the real SDK inside a real instance. */
export const main = async ({ operation, asked }: Carried): Promise<unknown> => {
  try {
    return { value: await perform[operation](withHoles(asked) as never) }
  } catch (error) {
    return { failed: error instanceof Error ? error.name : 'unknown' }
  }
}
