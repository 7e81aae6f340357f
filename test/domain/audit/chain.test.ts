import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import {
  auditedCollections,
  blockHash,
  blockId,
  nextBlock,
  noHead,
  type Block,
  type FoundLine,
  type Head,
  type StoredLine,
} from '../../../domain/audit/chain'
import { anchorFindings, findingsOf, strayFindings, type Purge } from '../../../domain/audit/verify'

/** Whoever can write to the database, but has not the key, changes nothing of the audit without being found. */
const tag = (kid: string, text: string): string | null =>
  kid === 'a1' ? createHmac('sha256', 'key of the test').update(text).digest('base64url') : null
const start = Date.parse('2026-10-08T10:00:00+08:00')
const minute = 60_000

/** All that an intruder may write to, and what was anchored out of reach. */
interface World {
  readonly blocks: readonly Block[]
  readonly lines: readonly FoundLine[]
  readonly purges: readonly Purge[]
  readonly anchors: readonly Head[]
}

/** A chain of so many lines a block, anchored after its last. */
function aWorld(sizes: readonly number[]): World {
  let head: Head = noHead
  const blocks: Block[] = []
  const lines: FoundLine[] = []
  for (const size of sizes) {
    const number = blocks.length + 1
    const at = start + number * minute
    const fresh = Array.from({ length: size }, (_, index): FoundLine => {
      const name = `${String(number)}-${String(index)}`
      const said = {
        registrationId: `r${String(index % 2)}`,
        cohortId: '2027-main',
        by: 'zhou',
        what: 'seen',
      }
      const line: StoredLine = { _id: name, at: at - index, block: 0, ...said }
      return { collection: auditedCollections[index % 2] ?? 'events', line }
    })
    const block = nextBlock(head, fresh, { kid: 'a1', tag, at })
    blocks.push(block)
    lines.push(...fresh.map((one) => marked(one, number)))
    head = block
  }
  return { blocks, lines, purges: [], anchors: [head] }
}

const marked = ({ collection, line }: FoundLine, block: number): FoundLine => ({
  collection,
  line: { ...line, block },
})

/** The whole verification over a world at once. */
function verified({ blocks, lines, purges, anchors }: World) {
  const inOrder = [...blocks].sort((one, other) => (one._id < other._id ? -1 : 1))
  const last = Math.max(0, ...inOrder.slice(-1).map(({ number }) => number))
  const strays = lines.filter(({ line: { block } }) => block < 0 || block > last)
  return [
    ...findingsOf({ head: noHead, blocks: inOrder, lines, purges, last }, tag),
    ...strayFindings(strays),
    ...anchorFindings(anchors, inOrder, last),
  ]
}

type Intrusion = (world: World, at: number, other: number) => World
const replaced = <T>(list: readonly T[], at: number, by: (one: T) => T): T[] =>
  list.map((one, index) => (index === at % list.length ? by(one) : one))
const without = <T>(list: readonly T[], at: number): T[] =>
  list.filter((_, index) => index !== at % list.length)
const edited =
  (fields: object): Intrusion =>
  (world, at) => ({
    ...world,
    lines: replaced(world.lines, at, (one) => ({ ...one, line: { ...one.line, ...fields } })),
  })
const rewritten =
  (change: (block: Block) => Partial<Block>): Intrusion =>
  (world, at) => ({
    ...world,
    blocks: replaced(world.blocks, at, (block) => ({ ...block, ...change(block) })),
  })
const aLine = (block: number): FoundLine => ({
  collection: 'events',
  line: { _id: 'forged', at: start, block, registrationId: 'r0', what: 'seen' },
})

/** Another block's number, earlier or later, of one there is or not. */
const elsewhere = (block: number, other: number): number =>
  block > 1 && other % 2 === 0 ? block - 1 : block + 1 + (other % 9)

/** Every single thing one can do; two places say where. */
const intrusions: Readonly<Record<string, Intrusion>> = {
  'says another person': edited({ by: 'somebody else' }),
  'says another time': edited({ at: start - 1 }),
  'says more': edited({ note: 'more' }),
  'is another graduate’s': edited({ registrationId: 'r9' }),
  'moves a line to another collection': (world, at) => ({
    ...world,
    lines: replaced(world.lines, at, (one) => ({ ...one, collection: 'purges' })),
  }),
  'moves a line under another block': (world, at, other) => ({
    ...world,
    lines: replaced(world.lines, at, (one) => marked(one, elsewhere(one.line.block, other))),
  }),
  'takes a line out of every block': edited({ block: -1 }),
  'deletes a line': (world, at) => ({ ...world, lines: without(world.lines, at) }),
  'adds a line under a block': (world, at) => ({
    ...world,
    lines: [...world.lines, aLine((at % world.blocks.length) + 1)],
  }),
  'adds a line under no block there is': (world) => ({ ...world, lines: [...world.lines, aLine(4_000)] }),
  'swaps what two lines say': (world, at) => {
    const [one, other] = [at % world.lines.length, (at + 1) % world.lines.length]
    const said = (index: number) => ({ ...world.lines[index]?.line, _id: '', block: 0, at: 0 })
    return {
      ...world,
      lines: world.lines.map((found, index) => {
        if (index !== one && index !== other) return found
        const { _id, block } = found.line
        const { collection } = found
        const at = world.lines[index === one ? other : one]?.line.at ?? 0
        return { collection, line: { ...said(index === one ? other : one), _id, block, at } }
      }),
    }
  },
  'deletes a block': (world, at) => ({ ...world, blocks: without(world.blocks, at) }),
  'cuts off the end': (world, at) => ({
    ...world,
    blocks: world.blocks.slice(0, at % world.blocks.length),
  }),
  'cuts off the end with its lines': (world, at) => {
    const kept = at % world.blocks.length
    const lines = world.lines.filter(({ line: { block } }) => block <= kept)
    return { ...world, blocks: world.blocks.slice(0, kept), lines }
  },
  'cuts off the end and lets its lines be sealed anew': (world, at) => {
    const kept = at % world.blocks.length
    const lines = world.lines.map((one) => (one.line.block > kept ? marked(one, 0) : one))
    return { ...world, blocks: world.blocks.slice(0, kept), lines }
  },
  'drops a line from a block': rewritten(({ lines }) => ({ lines: lines.slice(1) })),
  'turns the lines of a block round': rewritten(({ lines, at }) =>
    lines.length > 1 ? { lines: [...lines].reverse() } : { at: at + 1 },
  ),
  'changes when a block was written': rewritten(({ at }) => ({ at: at + 1 })),
  'changes a tag in a block': rewritten(({ lines }) => ({
    lines: lines.map((line) => ({ ...line, hash: `${line.hash}x` })),
  })),
  'changes a block’s own tag': rewritten(() => ({ hash: 'forged' })),
  'names another key': rewritten(() => ({ kid: 'a0' })),
  'links a block elsewhere': rewritten(() => ({ previous: 'forged' })),
  'swaps two blocks': (world, at) => {
    const { length } = world.blocks
    const [one, other] = [world.blocks[at % length], world.blocks[(at + 1) % length]]
    if (one === undefined || other === undefined) return world
    const swapped = new Map([
      [one._id, { ...other, _id: one._id, number: one.number }],
      [other._id, { ...one, _id: other._id, number: other.number }],
    ])
    return { ...world, blocks: world.blocks.map((block) => swapped.get(block._id) ?? block) }
  },
  'adds a block of its own making': (world) => {
    const head = world.blocks.at(-1) ?? noHead
    const block = nextBlock(head, [aLine(0)], { kid: 'x', tag: () => 'forged', at: start })
    return { ...world, blocks: [...world.blocks, block], lines: [...world.lines, aLine(block.number)] }
  },
  'adds a block in front of all': (world) => {
    const block = nextBlock(noHead, [], { kid: 'a1', tag, at: start })
    return { ...world, blocks: [{ ...block, _id: '!' }, ...world.blocks] }
  },
}

const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 6 })

test('What nobody touched is found right, its last lines marked or not yet.', () => {
  fc.assert(
    fc.property(sizes, fc.boolean(), (each, unmarked) => {
      const world = aWorld(each)
      const lines = world.lines.map((one) =>
        unmarked && one.line.block === each.length ? marked(one, 0) : one,
      )
      expect(verified({ ...world, lines })).toEqual([])
    }),
  )
})

test.each(Object.entries(intrusions))('Whoever %s is found out.', (_, intrude) => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), (each, at, other) => {
      const world = aWorld(each)
      const touched = intrude(world, at, other)
      expect(touched).not.toEqual(world)
      expect(verified(touched)).not.toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('Even with the key the chain cannot be written anew behind an anchor.', () => {
  const world = aWorld([3, 3, 3])
  const forged = aWorld([3, 3, 2])
  expect(verified({ ...forged, anchors: world.anchors })).toMatchObject([{ kind: 'brokenLink', block: 3 }])
  const shorter = aWorld([3, 3])
  expect(verified({ ...shorter, anchors: world.anchors })).toMatchObject([{ kind: 'truncated', block: 3 }])
})

test('What was found names the block and the line, and nothing that the line says.', () => {
  const world = aWorld([2, 2])
  expect(verified(edited({ by: 'somebody else' })(world, 0, 0))).toEqual([
    { kind: 'edited', block: 1, collection: 'accessLog', id: '1-0' },
  ])
  const { lines } = world
  expect(verified({ ...world, lines: without(lines, 3) })).toEqual([
    { kind: 'missing', block: 2, collection: 'events', id: '2-1' },
  ])
  expect(verified({ ...world, lines: replaced(lines, 0, (one) => marked(one, 2)) })).toEqual([
    { kind: 'reordered', block: 1, collection: 'accessLog', id: '1-0' },
  ])
})

const purge: Purge = {
  _id: 'p',
  at: start + 10 * minute,
  by: 'retention',
  registrationId: 'r0',
  scope: '2027-main',
  what: 'evidence',
}

test.each<[string, Purge, boolean]>([
  ['of the graduate', purge, true],
  ['of another graduate', { ...purge, registrationId: 'r1' }, false],
  ['of a whole cohort, which nothing deletes', { ...purge, registrationId: null } as never, false],
  ['of nothing named', { ...purge, registrationId: '' }, false],
  ['of a kind that nothing writes', { ...purge, what: 'x' } as never, false],
  ['from before the line', { ...purge, at: start - minute }, false],
  ['of what is personal, which leaves the lines', { ...purge, what: 'personal' }, false],
])('A line that is gone is missed unless a deletion covers it: one %s.', (_, deletion, right) => {
  const world = aWorld([2, 2])
  const gone = { ...world, lines: without(world.lines, 0), purges: [deletion] }
  expect(verified(gone).map(({ kind }) => kind)).toEqual(right ? [] : ['missing'])
})

test('A deletion covers no deletion: what says by what right a line is gone never goes itself.', () => {
  const line: StoredLine = { _id: 'p0', at: start, block: 0, registrationId: 'r0' }
  const block = nextBlock(noHead, [{ collection: 'purges', line }], { kid: 'a1', tag, at: start })
  const world: World = { blocks: [block], lines: [], purges: [purge], anchors: [] }
  expect(verified(world)).toMatchObject([{ kind: 'missing', id: 'p0' }])
})

test('A block sealed with a key that is gone is not taken for right.', () => {
  const [block] = aWorld([1]).blocks
  expect(block && blockHash({ ...block, kid: 'a0' }, tag)).toBeNull()
  expect(block?._id).toBe(blockId(1))
})
