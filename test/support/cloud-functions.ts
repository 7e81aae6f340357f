import { cp, mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { functionsDir } from '../../config/functions'

const built = ['api', 'files', 'report', 'timer'] as const

/** In front of the real bundle: during a call the function's clock stands still, so that tests are exact to the millisecond. */
const standingStill = (bundle: string): string => `'use strict'
const goesOn = Date.now
Date.now = () => Number(process.env.SCHOOL_NOW) || goesOn()
module.exports = require(${JSON.stringify(bundle)})
`

/** Looks into the database, and changes it where no call can, through the same SDK as the functions. */
const looksInside = (sdk: string): string => `'use strict'
const cloud = require(${JSON.stringify(sdk)})
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async ({ all, collection, where, put, remove }) => {
  if (all) {
    const found = await Promise.all(all.map((name) => cloud.database().collection(name).limit(1000).get()))
    return Object.fromEntries(all.map((name, index) => [name, found[index].data]))
  }
  const things = cloud.database().collection(collection)
  if (put) {
    const { _id, ...data } = put
    await things.doc(_id).set({ data })
  }
  if (remove) await things.doc(remove).remove()
  if (put || remove) return null
  const { data } = await things.where(where).limit(1000).get()
  return data
}
`

/** Writes deployable folders: the built functions behind a clock that stands still, and one to look inside. */
export async function schoolFunctions(folder: string): Promise<void> {
  for (const name of built) {
    await mkdir(join(folder, name), { recursive: true })
    await cp(join(functionsDir, name, 'config.json'), join(folder, name, 'config.json'))
    await writeFile(join(folder, name, 'index.js'), standingStill(join(functionsDir, name, 'index.js')))
  }
  await mkdir(join(folder, 'inside'), { recursive: true })
  const sdk = createRequire(__filename).resolve('wx-server-sdk')
  await writeFile(join(folder, 'inside', 'index.js'), looksInside(sdk))
}
