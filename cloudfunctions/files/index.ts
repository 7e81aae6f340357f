import { join } from 'node:path'
import { door } from '../door/handle'
import { caller, openInstance } from '../store/platform'
import { filesRoutes } from './routes'

const instance = openInstance('files')
const handle = door('files', filesRoutes(join(__dirname, 'assets')))

/** Calls that read or make files: the heavy libraries live here. */
export const main = (event: unknown): Promise<unknown> =>
  handle(event, { ...instance, ...caller(), now: Date.now() })
