/** Run by print-5000.ts: pages, folder of the fonts, folder for the parts. Says in JSON what it cost. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { closeFonts, fontsIn } from '../../cloudfunctions/files/papers/fonts'
import { joined } from '../../cloudfunctions/files/papers/join'
import { partDocument } from '../../cloudfunctions/files/printing/part-document'
import type { Report } from '../../domain/registration/registration'
import { processorTime } from '../support/processor-time'

const [, , pages = '', assets = '', folder = ''] = process.argv
const PART = 250
/** Characters of names and places are spread over so many, so that the fonts of a part hold what real ones would. */
const CHARACTERS = 3_000

const words = (length: number, seed: number): string =>
  Array.from({ length }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((seed * 131 + at * 977 + seed * at * 7) % CHARACTERS)),
  ).join('')

function reportAt(index: number): Report {
  const number = String(index).padStart(16, '0')
  const lines = [
    ['姓名', words(3, index)],
    ['性别', '女'],
    ['学号', String(2_300_000_000 + index)],
    ['学院', words(8, index % 20)],
    ['专业', words(7, index % 90)],
    ['学历层次', '本科'],
    ['毕业年月', '2027-06'],
    ['证件号码后四位', String(index % 10_000).padStart(4, '0')],
    ['毕业去向', '签就业协议形式就业'],
    ['单位名称', words(16, index)],
    ['户档转递类型', '托管单位接收'],
    ['档案接收单位', words(20, index % 700)],
    ['档案接收地址', words(24, index % 700)],
    ['档案接收联系人', words(3, index % 700)],
    ['档案接收电话', '0731-8888888'],
  ] as const
  return {
    _id: number,
    registrationId: number,
    campusId: 'main',
    cohortId: '2027-main',
    kind: 'archive',
    confirmationId: number,
    name: '',
    issuer: '江屿大学　2027届本科毕业生',
    lines: lines.map(([label, value]) => ({ label, value })),
    issuedAt: Date.parse('2027-07-01T09:30:00+08:00') + index,
    validUntil: Date.parse('2027-07-31T00:00:00+08:00'),
    revokedAt: null,
  }
}

const linkOf = (number: string): string =>
  `https://check.example/report?n=${number}&t=${Buffer.from(number).toString('base64url').slice(0, 16)}`

/** Of this process alone: what Node reports begins with what its parent held when it was forked. */
function peakMegabytes(): number {
  if (process.platform !== 'linux') return Math.round(process.resourceUsage().maxRSS / 1024)
  const [, kilobytes = ''] = /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

async function main(): Promise<void> {
  const parts = Math.ceil(Number(pages) / PART)
  const file = (part: number): string => join(folder, `${part}.pdf`)
  const printing = processorTime()
  for (let part = 0; part < parts; part += 1) {
    const count = Math.min(PART, Number(pages) - part * PART)
    const reports = Array.from({ length: count }, (_, index) => reportAt(part * PART + index))
    writeFileSync(file(part), (await partDocument(fontsIn(assets), reports, linkOf)).bytes)
  }
  const part = Math.round(printing() / parts)
  const rendering = peakMegabytes()
  closeFonts(assets)
  const joining = processorTime()
  async function* documents(): AsyncGenerator<Buffer> {
    for (let next = 0; next < parts; next += 1) yield await Promise.resolve(readFileSync(file(next)))
  }
  const whole = await joined(documents())
  const peak = peakMegabytes()
  const size = Math.round(whole.length / 1e6)
  process.stdout.write(
    JSON.stringify({ pages: Number(pages), part, join: Math.round(joining()), size, rendering, peak }),
  )
}

void main()
