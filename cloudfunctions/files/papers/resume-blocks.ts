import {
  experienceNames,
  type Education,
  type Experience,
  type ResumeContent,
} from '../../../domain/resume/content'
import { heightOfBlocks, together, type Block } from './blocks'
import { CONTENT, dashed, heightOf, MARGIN, styled, write, type Sheet, type Style } from './sheet'

/** One text of a résumé; where it has a time, that stands in a column of its own. */
interface Line {
  readonly time: string | null
  readonly text: string
  readonly strong: boolean
}

/** What belongs together: a time at a school, one experience, one award. */
type Entry = readonly Line[]

interface Part {
  readonly title: string
  readonly entries: readonly Entry[]
}

/** Column of the times. */
const TIME = 108
/** Between the lines of an entry, between entries, above a part; in sizes of type. */
const SPACE = { line: 0.25, entry: 0.7, part: 1.1 } as const
/** Of a title: the dashed line above it, and what stands below. */
const TITLE = { size: 12, above: 9, below: 6 } as const
/** An entry up to this height, in points, stays on one page; one of very many short lines need not. */
const MOST_TOGETHER = 300

/** Everything below the head of a résumé, at this size of type. Parts in which nothing was written are left out. */
export const resumeBlocks = (sheet: Sheet, content: ResumeContent, size: number): Block[] =>
  partsOf(content).flatMap((part) => blocksOfPart(sheet, part, size))

const partsOf = ({ education, experience, skills, awards, summary }: ResumeContent): Part[] =>
  [
    { title: '教育经历', entries: education.map(ofEducation) },
    { title: '经历', entries: experience.map(ofExperience) },
    { title: '技能', entries: paragraphs(skills, null).map((line) => [line]) },
    { title: '获奖', entries: awards.flatMap((award) => paragraphs(award, null)).map((line) => [line]) },
    { title: '自我评价', entries: paragraphs(summary, null).map((line) => [line]) },
  ].filter(({ entries }) => entries.length > 0)

const ofEducation = ({ from, to, school, major, degree }: Education): Entry => [
  { time: span(from, to), text: joined([school, major, degree]), strong: false },
]

const ofExperience = ({ kind, from, to, where, role, text }: Experience): Entry => [
  { time: span(from, to), text: joined([where, role, experienceNames[kind]]), strong: true },
  ...paragraphs(text, ''),
]

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('　')

/** `2025.07–2025.09`; what has no end goes on. */
const span = (from: string, to: string): string =>
  `${from.replace('-', '.')}–${to === '' ? '至今' : to.replace('-', '.')}`

/** Lines that the student broke stay lines. */
const paragraphs = (text: string, time: Line['time']): Line[] =>
  text
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ time, text: line, strong: false }))

/** A title is never left alone at the foot of a page: it stays with what stands first below it. */
function blocksOfPart(sheet: Sheet, { title, entries }: Part, size: number): Block[] {
  const [first, ...others] = entries.flatMap((entry) => blocksOfEntry(sheet, entry, size))
  const head = blockOfTitle(sheet, title, size)
  return first === undefined ? [] : [together([head, { ...first, above: TITLE.below }]), ...others]
}

function blocksOfEntry(sheet: Sheet, entry: Entry, size: number): Block[] {
  const lines = entry.map((line, index) =>
    blockOfLine(sheet, line, { size, above: size * (index === 0 ? SPACE.entry : SPACE.line) }),
  )
  if (heightOfBlocks(lines) <= MOST_TOGETHER) return [together(lines)]
  return [together(lines.slice(0, 2)), ...lines.slice(2)]
}

function blockOfTitle(sheet: Sheet, title: string, size: number): Block {
  const style = styled(TITLE.size, { weight: 'strong' })
  return {
    above: size * SPACE.part,
    height: TITLE.above + heightOf(sheet, title, { width: CONTENT, style }),
    draw: (y) => {
      dashed(sheet, y)
      write(sheet, title, { place: { x: MARGIN, y: y + TITLE.above, width: CONTENT }, style })
    },
  }
}

interface Setting {
  readonly size: number
  readonly above: number
}

function blockOfLine(sheet: Sheet, { time, text, strong }: Line, { size, above }: Setting): Block {
  const style: Style = styled(size, { weight: strong ? 'strong' : 'text' })
  const beside = time === null ? 0 : TIME
  const width = CONTENT - beside
  return {
    above,
    height: heightOf(sheet, text, { width, style }),
    draw: (y) => {
      if (time !== null && time !== '')
        write(sheet, time, { place: { x: MARGIN, y, width: TIME }, style: styled(size, { ink: 'label' }) })
      write(sheet, text, { place: { x: MARGIN + beside, y, width }, style })
    },
  }
}
