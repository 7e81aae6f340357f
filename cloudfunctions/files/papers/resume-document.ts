import {
  experienceNames,
  type Education,
  type Experience,
  type ResumeContent,
} from '../../../domain/resume/content'
import type { Instant } from '../../../domain/registration/registration'
import type { Fonts } from './fonts'
import type { Paper } from './report-document'
import { drawRows, heightOfRows, roomFor, type Row } from './rows'
import {
  addPage,
  closeSheet,
  CONTENT,
  dashed,
  MARGIN,
  openPlainSheet,
  styled,
  write,
  type Sheet,
} from './sheet'

/** What a résumé says besides its content: who it is, and how to reach them where they want it shown. */
export interface Resume {
  readonly name: string
  /** '' where it is not shown. */
  readonly mobile: string
  readonly email: string
  readonly content: ResumeContent
  readonly photo: Photo | null
  readonly savedAt: Instant
}

/** A JPEG with its size, in pixels. */
export interface Photo {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

const SIZE = 10.5
const TOP = 52
/** Box of the photo at the right, in points: that of a two-inch print (35 × 49 mm). */
export const PHOTO = { width: 99, height: 139 } as const
const NOTE = '以上内容由本人填写，由本人负责。'

/** Characters that no file system takes, and blanks. */
const unfit = /[\\/:*?"<>|\s]/gu
/** Whom it is sent to sees at once whose it is: this paper is made to be sent (unlike those of docs/decisions/0017). */
export const resumeFileName = (name: string): string => `简历-${name.replace(unfit, '')}.pdf`

/** A résumé as a document (G5): one page where it fits, without band, seal or any word of the school. */
export async function resumeDocument(fonts: Fonts, resume: Resume): Promise<Paper> {
  const sheet = openPlainSheet(fonts, { title: '简历', at: resume.savedAt })
  let y = drawPerson(sheet, resume)
  for (const part of partsOf(resume.content)) y = drawPart(sheet, y, part)
  const place = { x: MARGIN, y: roomFor(sheet, y + 14, 16), width: CONTENT }
  write(sheet, NOTE, { place, style: styled(8.5, { ink: 'note' }) })
  return { bytes: await closeSheet(sheet), missing: sheet.missing }
}

/** Name, what is looked for, how to be reached; the photo beside them. Answers where the parts begin. */
function drawPerson(sheet: Sheet, { name, mobile, email, content, photo }: Resume): number {
  addPage(sheet)
  const width = photo === null ? CONTENT : CONTENT - PHOTO.width - 20
  const line = (y: number, text: string, size: number): number =>
    write(sheet, text, { place: { x: MARGIN, y, width }, style: styled(size, { ink: 'label' }) })
  const strong = styled(26, { weight: 'strong', spacing: 1 })
  let y = write(sheet, name, { place: { x: MARGIN, y: TOP, width }, style: strong }) + 4
  if (content.intention !== '') y = line(y, `求职意向：${content.intention}`, 12) + 2
  if (mobile !== '') y = line(y, `手机：${mobile}`, SIZE) + 1
  if (email !== '') y = line(y, `邮箱：${email}`, SIZE) + 1
  if (photo === null) return y + 4
  const { width: across, height: down } = within(photo)
  sheet.document.image(photo.bytes, MARGIN + CONTENT - across, TOP, { width: across, height: down })
  return Math.max(y, TOP + down) + 4
}

/** As large as its box allows; nothing of it is cut off. */
function within({ width, height }: Photo): { readonly width: number; readonly height: number } {
  const scale = Math.min(PHOTO.width / width, PHOTO.height / height)
  return { width: width * scale, height: height * scale }
}

interface Part {
  readonly title: string
  readonly rows: readonly Row[]
}

/** Parts in which nothing was written are left out. */
const partsOf = ({ education, experience, skills, awards, summary }: ResumeContent): Part[] =>
  [
    { title: '教育经历', rows: education.map(rowOfEducation) },
    { title: '经历', rows: experience.flatMap(rowsOfExperience) },
    { title: '技能', rows: paragraphs(skills) },
    { title: '获奖', rows: awards.flatMap(paragraphs) },
    { title: '自我评价', rows: paragraphs(summary) },
  ].filter(({ rows }) => rows.length > 0)

const rowOfEducation = ({ from, to, school, major, degree }: Education): Row => ({
  label: span(from, to),
  value: joined([school, major, degree]),
})

const rowsOfExperience = ({ kind, from, to, where, role, text }: Experience): Row[] => [
  { label: span(from, to), value: joined([where, role, experienceNames[kind]]), strong: true },
  ...paragraphs(text),
]

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('　')

/** `2025.07–2025.09`; what has no end goes on. */
const span = (from: string, to: string): string =>
  `${from.replace('-', '.')}–${to === '' ? '至今' : to.replace('-', '.')}`

/** Lines that the student broke stay lines. */
const paragraphs = (text: string): Row[] =>
  text
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((value) => ({ label: '', value }))

const HEAD = 40

function drawPart(sheet: Sheet, from: number, { title, rows }: Part): number {
  // A head is never left alone at the foot of a page.
  const y = roomFor(sheet, from, HEAD + heightOfRows(sheet, rows.slice(0, 1), SIZE))
  dashed(sheet, y + 6)
  const head = { x: MARGIN, y: y + 16, width: CONTENT }
  const after = write(sheet, title, { place: head, style: styled(12, { weight: 'strong' }) }) + 6
  return drawRows(sheet, rows, { y: after, size: SIZE })
}
