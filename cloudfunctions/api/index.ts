import { caller, openInstance } from '../store/platform'
import { door } from '../door/handle'
import { routes } from './routes'

const instance = openInstance('api')
const handle = door('api', routes)

/** Every call of the mini-program but the file work of `files`. */
export const main = (event: unknown): Promise<unknown> =>
  handle(event, { ...instance, ...caller(), now: Date.now() })
