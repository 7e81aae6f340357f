import type { Death } from '../../support/proofs/dying-store'
import { evidenceFaults } from '../../support/proofs/evidence-faults'
import { scenariosIn, swept } from '../../support/proofs/proof-scenarios'
import { ProofWorld, type Outcome } from '../../support/proofs/proof-world'

/**
 * Every step of a picture's life, killed before and after every single operation, with and without
 * somebody asking again: once the sweeps are over no file is left that the record does not name, and no
 * proof without its files.
 */
const MINUTE = 60_000
const world = new ProofWorld()
const beginning = world.keep()
const scenarios = scenariosIn(world)

const faults = (): string[] =>
  evidenceFaults({ record: world.record(), files: world.files.lying, uses: world.uses() })

/** Where the submission and its pictures stand, without instants and ids. */
const summary = (): string => {
  const { source, proofs, binding, uploads } = world.record()
  const pictures = Object.values(proofs).map(
    ({ slot, sha256, removedAt }) =>
      `${slot} ${sha256.slice(0, 6)} ${removedAt === null ? 'stands' : 'gone'}`,
  )
  const bound = binding === null ? 'free' : 'bound'
  return [source.status, source.round, bound, Object.keys(uploads).length, ...pictures].join(', ')
}

test.each(scenarios)(
  'However $name is killed, nothing is orphaned and nothing dangles, asked again or not.',
  async ({ before, operations }) => {
    await world.goBack(beginning)
    const killed = await before()
    const kept = world.keep()
    const calm = await killed(null)
    expect(refusalIn(calm)).toBeNull()
    expect(calm.operations).toEqual(operations)
    const end = summary()
    await swept(world)
    expect(faults()).toEqual([])
    const broken: string[] = []
    for (const death of deathsOf(operations))
      for (const again of [false, true]) {
        const told = `killed ${death.when} ${String(death.at)} ${operations[death.at - 1] ?? ''}${again ? ', asked again' : ''}`
        await world.goBack(kept)
        if ((await killed(death)).answer !== 'died') broken.push(`${told}: it lived on`)
        if (again) {
          // Longer than what it held stays held.
          world.pass(2 * MINUTE)
          const refusal = refusalIn(await killed(null))
          if (refusal !== null) broken.push(`${told}: ${refusal}`)
          else if (summary() !== end) broken.push(`${told}: ${summary()} instead of ${end}`)
        }
        await swept(world)
        broken.push(...faults().map((fault) => `${told}: ${fault}`))
      }
    expect(broken).toEqual([])
  },
)

const deathsOf = (operations: readonly string[]): Death[] =>
  operations.flatMap((_, index) => (['before', 'after'] as const).map((when) => ({ at: index + 1, when })))

/** The code of a refusal, also of none at all; null for everything else. */
function refusalIn({ answer }: Outcome<unknown>): string | null {
  const { ok = true, error } = answer as { ok?: boolean; error?: { code: string } }
  return ok ? null : (error?.code ?? 'refused')
}

test('The search for faults finds each of them: a lost file, another file, a forgotten one, a dangling hash.', async () => {
  await world.goBack(beginning)
  const named = scenarios.find(({ name }) => name === 'removing a picture that a submission names')
  await named?.before()
  await swept(world)
  const record = world.record()
  const files = new Map(world.files.lying)
  const [[id, proof] = []] = Object.entries(record.proofs)
  if (id === undefined || proof === undefined) throw new Error('no proof')
  const { kept, viewing } = proof.paths
  const without = (path: string) => new Map([...files].filter(([other]) => other !== path))
  const uses = world.uses()
  const found = (over: object) => evidenceFaults({ record, files, uses, ...over })
  expect(found({})).toEqual([])
  expect(found({ files: without(kept) })).toEqual([`${id} without its kept file`])
  expect(found({ files: new Map(files).set(kept, Buffer.from('other')) })).toHaveLength(1)
  expect(found({ files: without(viewing) })).toEqual([`${id} without its viewing file`])
  expect(found({ files: new Map(files).set('incoming/x', Buffer.from('')) })).toHaveLength(1)
  expect(found({ uses: [] })).toHaveLength(1)
  // Both files forgotten, a use of nothing, and a submission that names nothing.
  expect(found({ record: { ...record, proofs: {} } })).toHaveLength(4)
})
