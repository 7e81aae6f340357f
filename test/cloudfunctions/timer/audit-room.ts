import { createHmac } from 'node:crypto'
import databaseSpec from '../../../cloudfunctions/database.json'
import { together, verifyPortion, type Portion } from '../../../cloudfunctions/door/audit-portion'
import type { Access } from '../../../cloudfunctions/store/access-log'
import type { Verified } from '../../../cloudfunctions/store/audit-states'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import type { Database } from '../../../cloudfunctions/store/database'
import { openStore, type Store } from '../../../cloudfunctions/store/store'
import { unlimited, type Means } from '../../../cloudfunctions/timer/means'
import type { Block } from '../../../domain/audit/chain'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'
import { memoryFiles, type MemoryFiles } from '../../support/memory-files'

export const now = Date.parse('2026-10-08T10:00:00+08:00')
export const minute = 60_000
export const day = 24 * 60 * minute

export const vault: Means['vault'] = {
  ...unlimited.vault,
  auditKid: 'a1',
  auditTag: (kid, text) =>
    kid === 'a1' ? createHmac('sha256', 'key of the test').update(text).digest('base64url') : null,
}

export const look = (name: string, at = now): Access => ({
  _id: name,
  at,
  by: 'zhou',
  as: 'counselor',
  ofCollege: '',
  what: 'recordViewed',
  campusId: 'main',
  cohortId: '2027-main',
  registrationId: `r-${name}`,
  collegeId: 'c1',
  about: '',
  count: 1,
})

/** So many looks, a millisecond apart. */
export const looks = (count: number, name = 'look'): readonly Access[] =>
  Array.from({ length: count }, (_, index) => look(`${name}-${String(index).padStart(4, '0')}`, now + index))

/** A database and a storage in memory, with what the audit's jobs need. */
export class AuditRoom {
  engine: Engine = openEngine()
  files: MemoryFiles = memoryFiles()
  readonly logs: Readonly<Record<string, string | number>>[] = []
  readonly means: Means = { ...unlimited, vault, log: (line) => this.logs.push(line) }

  /** Everything is gone. */
  clear(): void {
    this.engine = openEngine()
    this.files = memoryFiles()
    this.logs.length = 0
    for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
      this.engine.ensureCollection(name, spec)
  }

  get database(): Database {
    return engineDatabase(this.engine)
  }

  store(database: Database = this.database): Store {
    return openStore(database, emptyRulesCache(), this.files)
  }

  blocks(): Block[] {
    return this.engine.find('auditBlocks') as unknown as Block[]
  }

  lines(): { _id: string; block: number }[] {
    return this.engine.find('accessLog') as unknown as { _id: string; block: number }[]
  }

  /** The whole verification, portion by portion. */
  async verified(at = now, store = this.store()): Promise<Verified & { readonly portions: number }> {
    const verifying = { store, vault, now: at }
    let portion: Portion = await verifyPortion(verifying, null)
    let [sum, portions] = [portion.verified, 1]
    while (portion.next !== null) {
      portion = await verifyPortion(verifying, portion.next)
      sum = together(sum, portion.verified)
      portions += 1
    }
    return { ...sum, portions }
  }
}

/** One for the tests of a file, empty before each. */
export function useAuditRoom(): AuditRoom {
  const room = new AuditRoom()
  beforeEach(() => {
    room.clear()
  })
  return room
}
