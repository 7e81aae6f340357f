import { isColourProfile } from './colour-profile'
import type { Segment } from './jpeg-segments'
import { onlyOrientation, orientationOf, type Orientation } from './orientation'

const marker = { app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee } as const

const EXIF = 'Exif\0\0'
const PROFILE = 'ICC_PROFILE\0'
/** A profile's part is led by its name, its number and how many there are. */
const PROFILE_HEAD = PROFILE.length + 2
const MOST_PART = 65_533 - PROFILE_HEAD

/** What a decoder has to know before the tables. */
export interface JpegHead {
  orientation: Orientation | null
  jfif: Buffer | null
  /** Says how colours are told apart, where it is not the usual way. */
  adobe: Buffer | null
  readonly profile: Map<number, Buffer>
}

export const emptyHead = (): JpegHead => ({ orientation: null, jfif: null, adobe: null, profile: new Map() })

/** Remembers what a segment says that a decoder has to know; of all others nothing is kept. */
export function readHead(head: JpegHead, { code, body }: Segment): void {
  const names = (name: string): boolean => body.toString('latin1', 0, name.length) === name
  if (code === marker.app0 && names('JFIF\0') && body.length >= 14) head.jfif ??= body
  else if (code === marker.app14 && names('Adobe') && body.length >= 12) head.adobe ??= body
  else if (code === marker.app1 && names(EXIF)) head.orientation ??= orientationOf(body.subarray(EXIF.length))
  else if (code === marker.app2 && names(PROFILE) && body.length > PROFILE_HEAD)
    head.profile.set(body[PROFILE.length] ?? 0, body.subarray(PROFILE_HEAD))
}

/** The segments before the tables: made anew, so that nothing rides along. */
export function headSegments({ jfif, adobe, orientation, profile }: JpegHead): Buffer[] {
  const head: Buffer[] = []
  // Version, density; no thumbnail.
  if (jfif !== null) head.push(segment(marker.app0, Buffer.concat([jfif.subarray(0, 12), Buffer.alloc(2)])))
  if (orientation !== null && orientation !== 1)
    head.push(
      segment(marker.app1, Buffer.concat([Buffer.from(EXIF, 'latin1'), onlyOrientation(orientation)])),
    )
  head.push(...profileSegments(profile))
  if (adobe !== null) head.push(segment(marker.app14, adobe.subarray(0, 12)))
  return head
}

/** The colour profile in its parts; one that is incomplete or no profile is left out. */
function profileSegments(parts: ReadonlyMap<number, Buffer>): Buffer[] {
  const profile = Buffer.concat([...parts].sort(([a], [b]) => a - b).map(([, part]) => part))
  if (!isColourProfile(profile)) return []
  const count = Math.ceil(profile.length / MOST_PART)
  return Array.from({ length: count }, (_, index) => {
    const part = profile.subarray(index * MOST_PART, (index + 1) * MOST_PART)
    return segment(
      marker.app2,
      Buffer.concat([Buffer.from(PROFILE, 'latin1'), Buffer.from([index + 1, count]), part]),
    )
  })
}

function segment(code: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
