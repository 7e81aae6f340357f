import type { CategoryGroup } from './category-table'
import { BACK_HOME, transferKinds, type DestinationField } from './fields'

type Transfer = (typeof transferKinds)[number]
const [, EMPLOYER, SUPERIOR, TRUSTEE, SCHOOL] = transferKinds

/** Ways of the archive that suit a kind of destination; a form offers these first. */
export const suitingTransfers: Readonly<Record<CategoryGroup, readonly Transfer[]>> = {
  employed: [EMPLOYER, SUPERIOR, TRUSTEE, BACK_HOME],
  study: [SCHOOL, BACK_HOME],
  startup: [TRUSTEE, BACK_HOME],
  freelance: [TRUSTEE, BACK_HOME],
  unemployed: [BACK_HOME, TRUSTEE],
}

const named = ['archive.receiver', 'archive.address', 'archive.contact', 'archive.phone'] as const

/** What has to be said for the archive to find its way, by transfer kind. */
const needed: Readonly<Record<Transfer, readonly DestinationField[]>> = {
  // The office that takes it follows from the place (当地公共就业和人才服务机构); more may be said.
  [BACK_HOME]: ['archive.place'],
  [EMPLOYER]: named,
  [SUPERIOR]: named,
  [TRUSTEE]: named,
  [SCHOOL]: ['archive.receiver', 'archive.address'],
}

const isTransfer = (value: string): value is Transfer => transferKinds.some((kind) => kind === value)

/** Fields that the archive's way needs, the kind of transfer itself first. */
export function archiveRequires(transfer: string): readonly DestinationField[] {
  return ['archive.transfer', ...(isTransfer(transfer) ? needed[transfer] : [])]
}

/** What may be said besides. */
export const archiveAllows = (transfer: string): readonly DestinationField[] =>
  transfer === BACK_HOME
    ? ['archive.receiver', 'archive.department', 'archive.address', 'archive.contact', 'archive.phone']
    : ['archive.department', 'archive.contact', 'archive.phone']
