import type { Turn } from '../../lib/slot-upload'

const next: Readonly<Record<Turn, Turn>> = { 0: 90, 90: 180, 180: 270, 270: 0 }

/** A quarter further, clockwise. */
export const turned = (turn: Turn): Turn => next[turn]
