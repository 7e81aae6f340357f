import { PDFDocument } from '@cantoo/pdf-lib'

/**
 * Documents as one, page after page. They are taken in one at a time: what they have in common with each other
 * (the fonts of each) is kept apart, which costs size and not memory.
 */
export async function joined(documents: AsyncIterable<Buffer>): Promise<Buffer> {
  const whole = await PDFDocument.create({ updateMetadata: false })
  for await (const bytes of documents) {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const pages = await whole.copyPages(document, document.getPageIndices())
    for (const page of pages) whole.addPage(page)
  }
  const bytes = await whole.save({ addDefaultPage: false, updateFieldAppearances: false })
  // The same memory, not a copy of it: twice the file is what a function has not got.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
