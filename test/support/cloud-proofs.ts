import sharp from 'sharp'
import type { Input, Output } from '../../domain/contract/contract'
import type { Person, School } from './cloud-school'

/** How large a phone's picture is here: more than every slot asks for, little enough to be quick. */
const SIZE = { width: 1200, height: 900 } as const
const BLOCKS = 12

/** A picture as a phone takes it (JPEG, 1200×900); another number is another picture, to the eye as well. */
export function aPhoto(number: number): Promise<Buffer> {
  const shade = (block: number): number => (block * 7919 + number * 104_729 + block * block * number) % 256
  const width = SIZE.width / BLOCKS
  const bars = Array.from({ length: BLOCKS * BLOCKS }, (_, block) => {
    const [x, y] = [(block % BLOCKS) * width, Math.floor(block / BLOCKS) * (SIZE.height / BLOCKS)]
    const grey = String(shade(block))
    return `<rect x="${String(x)}" y="${String(y)}" width="${String(width)}" height="75" fill="rgb(${grey},${grey},${grey})"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(SIZE.width)}" height="${String(SIZE.height)}">${bars.join('')}</svg>`
  return sharp(Buffer.from(svg)).jpeg().toBuffer()
}

export interface Attaching {
  readonly cohortId: string
  readonly slot: string
  readonly flow?: Input<'proof.begin'>['flow']
  /** The bytes that the phone puts; `aPhoto(1)` when it does not matter. */
  readonly bytes?: Buffer
  readonly turn?: Input<'proof.finish'>['turn']
}

/** Begins an upload and puts the picture where it may be put: everything but the last step. */
export async function putPicture(
  person: Person,
  school: School,
  { cohortId, slot, flow, bytes }: Omit<Attaching, 'turn'>,
): Promise<Output<'proof.begin'>> {
  const begun = await person.must('proof.begin', { cohortId, slot, flow })
  await school.upload(person.openid, begun.path, bytes ?? (await aPhoto(1)))
  return begun
}

/** Attaches a picture to a slot as a phone does: begins, puts the file, has it looked into. Answers the proof. */
export async function attachPicture(
  person: Person,
  school: School,
  { turn, ...picture }: Attaching,
): Promise<Output<'proof.finish'>['proof']> {
  const { upload } = await putPicture(person, school, picture)
  const { proof } = await person.must('proof.finish', { cohortId: picture.cohortId, upload, turn })
  return proof
}
