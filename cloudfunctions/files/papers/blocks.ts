/** Lines that are never parted by the end of a page. Heights are in points. */
export interface Block {
  /** Space above, wherever something stands above it on its page. */
  readonly above: number
  readonly height: number
  readonly draw: (y: number) => void
}

/** How high blocks stand below one another; the space above the first is not counted. */
export const heightOfBlocks = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { above, height }, index) => sum + (index === 0 ? 0 : above) + height, 0)

/** Several blocks as one that stays together. */
export const together = (blocks: readonly Block[]): Block => ({
  above: blocks[0]?.above ?? 0,
  height: heightOfBlocks(blocks),
  draw: (y) => drawBlocks(blocks, y),
})

/** Draws blocks below one another, the first exactly here. */
export function drawBlocks(blocks: readonly Block[], from: number): void {
  let y = from
  blocks.forEach(({ above, height, draw }, index) => {
    if (index > 0) y += above
    draw(y)
    y += height
  })
}

/** What is left of a page: the first one may have something at its head. */
export interface Room {
  /** Of the first page, the space above its first block included. */
  readonly first: number
  /** Of every further one. */
  readonly further: number
}

/** Which blocks stand on which page. A block higher than a page has one of its own. */
export function pagesOf(blocks: readonly Block[], { first, further }: Room): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]]
  let left = first
  for (const block of blocks) {
    const page = pages.at(-1)
    const needed = block.above + block.height
    if (needed <= left && page !== undefined) {
      page.push(block)
      left -= needed
    } else {
      pages.push([block])
      left = further - block.height
    }
  }
  return pages
}
