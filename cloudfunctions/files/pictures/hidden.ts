import { PictureFault } from './refusals'

/**
 * Beginnings that a browser, a server or a reader would run or open when it looks into a picture. Each is
 * long enough, or asks for enough behind it, not to turn up in packed pixels or in the short film that a
 * phone puts behind a photo.
 */
const opensElsewhere =
  /%PDF-\d|<script[\s>]|<html[\s>]|<!doctype\s|<iframe[\s>]|<svg(?:>|\s+[a-z:_-]+\s*=)|<\?php\s|program cannot be run in DOS mode|\x7fELF[\x01\x02][\x01\x02]\x01|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/iu

const ARCHIVE_ENTRY = 'PK\x01\x02'
const ARCHIVE_END = 'PK\x05\x06'

/** Throws `proofHidden` for a picture that is another kind of file as well: in front, inside, or behind. */
export function refuseHidden(file: Buffer): void {
  const text = file.toString('latin1')
  // An archive is read from its end: a table of contents and its end together are no accident.
  const isArchive = text.includes(ARCHIVE_END) && text.includes(ARCHIVE_ENTRY)
  if (isArchive || opensElsewhere.test(text)) throw new PictureFault('proofHidden')
}
