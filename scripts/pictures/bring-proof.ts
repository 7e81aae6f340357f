import sharp from 'sharp'
import { demoCohort } from '../demo-people'
import type { ServerClient } from '../server-client'

const cohortId = demoCohort.id

/** A page of a household register as a phone photographs it; invented, and readable as such. Another heading, another photograph. */
function aPage(heading: string): Promise<Buffer> {
  const seed = [...new TextEncoder().encode(heading)].reduce((sum, byte) => (sum * 31 + byte) % 9973, 7)
  const vary = (by: number, most: number): number => (seed * by) % most
  const lines = Array.from({ length: 5 + vary(3, 5) }, (_, row) => {
    const y = 330 + row * (72 + vary(5, 24))
    return `<path d="M150 ${String(y)}h900" stroke="#b9a78c" stroke-width="3"/><rect x="170" y="${String(y + 24)}" width="${String(90 + ((row * 53 + seed) % 190))}" height="28" fill="#8d7a5e"/><rect x="430" y="${String(y + 24)}" width="${String(160 + ((row * 131 + seed * 7) % 420))}" height="28" fill="#4a4238" opacity=".7"/>`
  })
  const shadow = `<rect x="${String(vary(11, 900))}" y="${String(vary(13, 900))}" width="${String(260 + vary(17, 300))}" height="${String(260 + vary(19, 300))}" fill="#6f6250" opacity=".45"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1200"><rect width="1200" height="1200" fill="#d9cdb8"/>
    <rect x="80" y="90" width="1040" height="1020" fill="#f7efe0" stroke="#b9a78c" stroke-width="6"/>
    <text x="600" y="250" text-anchor="middle" font-size="84" fill="#7a3b2c" letter-spacing="24">${heading}</text>${lines.join('')}${shadow}
    <circle cx="${String(300 + vary(23, 600))}" cy="${String(700 + vary(29, 250))}" r="110" fill="none" stroke="#b0483a" stroke-width="12" opacity=".6"/></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 92 }).toBuffer()
}

interface Brought {
  readonly flow: 'source' | 'destination'
  readonly slot: string
  readonly heading: string
}

/** Brings a picture to a slot, as a phone does: begin, put, finish. */
export async function bringProof(student: ServerClient, { flow, slot, heading }: Brought): Promise<void> {
  const { upload, path } = await student.must('proof.begin', { cohortId, flow, slot })
  await student.upload(path, await aPage(heading))
  await student.must('proof.finish', { cohortId, upload })
}
