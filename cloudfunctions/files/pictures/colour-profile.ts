/** A colour profile of a screen or camera has some hundred bytes, one of a printer half a million. */
export const MOST_PROFILE_BYTES = 1_000_000
const HEADER_BYTES = 128

/** Whether these bytes are a colour profile and nothing more: signature in place, length as declared. */
export const isColourProfile = (bytes: Buffer): boolean =>
  bytes.length > HEADER_BYTES &&
  bytes.length <= MOST_PROFILE_BYTES &&
  bytes.readUInt32BE(0) === bytes.length &&
  bytes.toString('latin1', 36, 40) === 'acsp'
