import { createHash } from 'node:crypto'
import type { Registration } from '../../../domain/registration/registration'

interface Evidence {
  readonly record: Registration
  /** Path → bytes of every stored file. */
  readonly files: ReadonlyMap<string, Buffer>
  /** Ids of the proofs in the list of used pictures. */
  readonly uses: readonly string[]
}

/**
 * What is wrong with a record's evidence once every sweep is over: files that nothing names, proofs without
 * their files or with others, references to what is gone. Empty = nothing.
 */
export function evidenceFaults({ record, files, uses }: Evidence): string[] {
  const proofs = Object.entries(record.proofs).filter(([, { deletedAt }]) => deletedAt === null)
  const named = new Set(proofs.flatMap(([, { paths }]) => [paths.kept, paths.viewing]))
  const kept = new Set(Object.values(record.proofs).map(({ sha256 }) => sha256))
  const submitted = [record.source.frozen, record.destination.frozen].flatMap((frozen) =>
    Object.values(frozen?.proofs ?? {}).flat(),
  )
  return [
    ...[...files.keys()].filter((path) => !named.has(path)).map((path) => `nothing names the file ${path}`),
    ...proofs.flatMap(([id, proof]) => [
      ...(hashOf(files.get(proof.paths.kept)) === proof.sha256 ? [] : [`${id} without its kept file`]),
      ...(files.has(proof.paths.viewing) ? [] : [`${id} without its viewing file`]),
      ...(uses.includes(id) ? [] : [`${id} is not among the used pictures`]),
    ]),
    ...uses.filter((id) => !proofs.some(([own]) => own === id)).map((id) => `${id} is gone and still used`),
    ...submitted.filter((hash) => !kept.has(hash)).map((hash) => `a submission names ${hash}, which is gone`),
    ...Object.keys(record.uploads).map((id) => `the upload ${id} is left`),
    ...record.outbox.filter(({ kind }) => kind === 'discard').map(({ id }) => `the work ${id} is left`),
  ]
}

const hashOf = (bytes: Buffer | undefined): string =>
  bytes === undefined ? '' : createHash('sha256').update(bytes).digest('hex')
