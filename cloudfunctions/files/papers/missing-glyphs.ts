import type { Call } from '../../../domain/contract/contract'
import type { Context } from '../../door/context'

/** One line for papers on which characters stand as their code, so that the office learns to add a font. */
export function tellMissing(
  { log, requestId }: Pick<Context, 'log' | 'requestId'>,
  call: Call,
  { missing }: { readonly missing: number },
): void {
  if (missing > 0) log({ level: 'warn', call, requestId, place: 'glyphs', missing })
}
