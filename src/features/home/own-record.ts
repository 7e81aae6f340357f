import type { Output } from '../../../domain/contract/contract'

/** A graduate's own record, as the contract has it. The rules of this folder know nothing of how it is asked for. */
export type OwnRecord = Output<'me.get'>['records'][number]
