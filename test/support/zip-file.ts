import { crc32, deflateRawSync } from 'node:zlib'

/** One part of an archive; `claims` overrides what the table of contents says of it. */
export interface ZipPart {
  readonly name: string
  readonly bytes: Buffer
  readonly claims?: { readonly unpacked?: number; readonly packed?: number; readonly flags?: number }
}

function localHeader(name: Buffer, packed: Buffer): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name, packed])
}

function directoryEntry(part: ZipPart, packed: Buffer, offset: number): Buffer {
  const name = Buffer.from(part.name)
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(part.claims?.flags ?? 0, 8)
  header.writeUInt16LE(8, 10)
  header.writeUInt32LE(crc32(part.bytes), 16)
  header.writeUInt32LE(part.claims?.packed ?? packed.length, 20)
  header.writeUInt32LE(part.claims?.unpacked ?? part.bytes.length, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name])
}

/** Builds an archive by hand, so that its table of contents can lie. */
export function zipFile(parts: readonly ZipPart[], count = parts.length): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const packed = deflateRawSync(part.bytes)
    const body = localHeader(Buffer.from(part.name), packed)
    entries.push(directoryEntry(part, packed, offset))
    bodies.push(body)
    offset += body.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}

/** The least that makes a workbook: the sheet's XML is given, strings and styles if wanted. */
export function workbookOf(sheet: string, more: readonly ZipPart[] = []): ZipPart[] {
  return [
    {
      name: 'xl/workbook.xml',
      bytes: Buffer.from('<workbook><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: Buffer.from(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.from(sheet) },
    ...more,
  ]
}

const inline = (text: string, reference: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`

const columnName = (column: number): string => String.fromCharCode(65 + column)

/** A worksheet of rows of texts, in inline strings; 26 columns at most. */
export const sheetXml = (rows: readonly (readonly string[])[]): string => {
  const lines = rows.map((row, at) => {
    const number = at + 1
    return `<row r="${number}">${row.map((text, column) => inline(text, `${columnName(column)}${number}`)).join('')}</row>`
  })
  return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`
}
