import { rm } from 'node:fs/promises'

/** Runs once after all tests: what before-tests.ts made is removed. */
export default async function afterTests(): Promise<void> {
  const folder = process.env['QIHANG_FOUNDED_SCHOOLS']
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}
