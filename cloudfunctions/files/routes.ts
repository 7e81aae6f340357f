import type { RouteOf } from '../door/route'
import type { CallOn } from '../../domain/contract/contract'
import type { Files } from '../store/files'
import { rosterImport } from './roster-import'

/** Every call of this function: what one has to be allowed to, and the verb that does it. */
export const filesRoutes = (files: Files): { readonly [C in CallOn<'files'>]: RouteOf<C> } => ({
  'roster.import': { capability: 'roster.import', run: rosterImport(files) },
})
