import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Keys of a local data folder, made at its first start and kept beside the data they seal: the same
 * environment that a deployment gets from its console.
 */
export async function localKeys(dataDir: string): Promise<Record<string, string>> {
  const file = join(dataDir, 'keys.json')
  const kept = await readFile(file, 'utf8').catch(() => null)
  const before = kept === null ? {} : (JSON.parse(kept) as Record<string, string>)
  const key = (): string => randomBytes(32).toString('base64')
  const keys = {
    QIHANG_SEAL_KEYS: `k1:${key()}`,
    QIHANG_FINGERPRINT_KEYS: `f1:${key()}`,
    QIHANG_TICKET_KEY: key(),
    QIHANG_REPORT_KEY: key(),
    QIHANG_AUDIT_KEYS: `a1:${key()}`,
    QIHANG_FIRST_ADMIN_SECRET: randomBytes(18).toString('base64url'),
    // A key that an earlier version made stays: data is sealed with it.
    ...before,
  }
  if (Object.keys(before).length === Object.keys(keys).length) return keys
  await mkdir(dataDir, { recursive: true })
  // Complete or absent: data sealed with a half-written key could never be opened again.
  await writeFile(`${file}.new`, JSON.stringify(keys), { mode: 0o600 })
  await rename(`${file}.new`, file)
  return keys
}
