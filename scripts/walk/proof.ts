import { randomInt } from 'node:crypto'
import sharp from 'sharp'
import { cohortId, say, step, type Person } from './steps'

const SIZE = { width: 1600, height: 1200 } as const

/** A made-up document as a phone photographs it; no two walks bring the same one. */
function photograph(): Promise<Buffer> {
  const lines = Array.from(
    { length: 14 },
    (_, row) =>
      `<rect x="160" y="${220 + row * 60}" width="${randomInt(300, 1200)}" height="22" fill="#4a4438"/>`,
  )
  const paper = `<rect x="80" y="60" width="1440" height="1080" fill="#f4efe2"/><rect x="520" y="110" width="560" height="54" fill="#8c2f28"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="100%" height="100%" fill="#7d6f5a"/>${paper}${lines.join('')}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer()
}

/** Brings the picture that a submission needs: begin, upload, finish. */
export async function bringProof(
  student: Person,
  { flow, slot }: { readonly flow: 'source' | 'destination'; readonly slot: string },
): Promise<void> {
  const { upload, path } = await step(
    student,
    ['proof.begin', { cohortId, flow, slot }],
    ({ until }) => `may upload until ${new Date(until).toISOString()}`,
  )
  const bytes = await photograph()
  await student.client.upload(path, bytes)
  say(`            uploaded ${String(bytes.length)} bytes`)
  await step(
    student,
    ['proof.finish', { cohortId, upload }],
    ({ proof }) => `taken in: ${String(proof.width)} × ${String(proof.height)}`,
  )
}

/** The counselor looks at what was brought: the address is good for ten minutes, and the look is written down. */
export async function lookAtProof(counselor: Person, id: string): Promise<void> {
  const { pictures } = await step(
    counselor,
    ['proof.view', { id, flow: 'source' }],
    ({ pictures: shown }) => `${String(Object.keys(shown).length)} picture`,
  )
  const [url] = Object.values(pictures)
  if (url === undefined) throw new Error('the proof is not there to be looked at')
  const picture = await fetch(url)
  if (!picture.ok) throw new Error(`the picture cannot be opened: ${String(picture.status)}`)
  say(`            opened the watermarked copy, ${String((await picture.arrayBuffer()).byteLength)} bytes`)
}
