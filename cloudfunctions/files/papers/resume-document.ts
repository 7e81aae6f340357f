import type { ResumeContent } from '../../../domain/resume/content'
import type { Instant } from '../../../domain/registration/registration'
import { drawBlocks, pagesOf, type Block } from './blocks'
import type { Fonts } from './fonts'
import type { Paper } from './report-document'
import { resumeBlocks } from './resume-blocks'
import {
  addPage,
  BOTTOM,
  closeSheet,
  CONTENT,
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

/** Of who it is. */
const SIZE = 10.5
/** Of everything else, tried one after the other until it fits one page; what does not fit is not made small. */
const sizes = [10.5, 10, 9.5, 9] as const
const TOP = 52
/** Every page ends with a line of its own below this. */
const FLOOR = BOTTOM - 24
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
  addPage(sheet)
  const from = drawPerson(sheet, resume)
  const pages = fitting(sheet, resume.content, from)
  pages.forEach((blocks, index) => {
    if (index > 0) addPage(sheet)
    drawBlocks(blocks, index > 0 ? TOP : from + (blocks[0]?.above ?? 0))
    drawFoot(sheet, pages.length === 1 ? '' : `${String(index + 1)} / ${String(pages.length)}`)
  })
  return { bytes: await closeSheet(sheet), missing: sheet.missing }
}

/** Everything below the head, by page: in the largest type in which it is one page, if there is one. */
function fitting(sheet: Sheet, content: ResumeContent, from: number): readonly (readonly Block[])[] {
  const room = { first: FLOOR - from, further: FLOOR - TOP }
  const inSize = (size: number) => pagesOf(resumeBlocks(sheet, content, size), room)
  for (const size of sizes) {
    const pages = inSize(size)
    if (pages.length === 1) return pages
  }
  return inSize(sizes[0])
}

/** Whose words these are, and which page it is where there are several. */
function drawFoot(sheet: Sheet, number: string): void {
  const place = { x: MARGIN, y: BOTTOM - 13, width: CONTENT }
  write(sheet, NOTE, { place, style: styled(8.5, { ink: 'note' }) })
  if (number !== '') write(sheet, number, { place, style: styled(8.5, { ink: 'note', align: 'right' }) })
}

/** Name, what is looked for, how to be reached; the photo beside them. Answers where the parts begin. */
function drawPerson(sheet: Sheet, { name, mobile, email, content, photo }: Resume): number {
  const width = photo === null ? CONTENT : CONTENT - PHOTO.width - 20
  const line = (y: number, text: string, size: number): number =>
    write(sheet, text, { place: { x: MARGIN, y, width }, style: styled(size, { ink: 'label' }) })
  const strong = styled(26, { weight: 'strong', spacing: 1 })
  let y = write(sheet, name, { place: { x: MARGIN, y: TOP, width }, style: strong }) + 4
  if (content.intention !== '') y = line(y, `求职意向：${content.intention}`, 12) + 2
  if (mobile !== '') y = line(y, `手机：${mobile}`, SIZE) + 1
  if (email !== '') y = line(y, `邮箱：${email}`, SIZE) + 1
  if (photo === null) return y
  const { width: across, height: down } = within(photo)
  sheet.document.image(photo.bytes, MARGIN + CONTENT - across, TOP, { width: across, height: down })
  return Math.max(y, TOP + down)
}

/** As large as its box allows; nothing of it is cut off. */
function within({ width, height }: Photo): { readonly width: number; readonly height: number } {
  const scale = Math.min(PHOTO.width / width, PHOTO.height / height)
  return { width: width * scale, height: height * scale }
}
