import { open } from 'node:fs/promises'

/** Bytes that can be read from any place, as often as needed. */
export interface ByteSource {
  readonly size: number
  /** Exactly `length` bytes from `offset`, fewer only at the end. */
  readonly read: (offset: number, length: number) => Promise<Buffer>
  readonly close: () => Promise<void>
}

/** A file by its path, or the bytes of one that was downloaded. */
export async function byteSource(file: string | Buffer): Promise<ByteSource> {
  if (typeof file !== 'string') {
    return {
      size: file.length,
      read: (offset, length) => Promise.resolve(file.subarray(offset, offset + length)),
      close: () => Promise.resolve(),
    }
  }
  const handle = await open(file, 'r')
  const { size } = await handle.stat()
  return {
    size,
    read: async (offset, length) => {
      const wanted = Math.max(0, Math.min(length, size - offset))
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, offset)
      return buffer.subarray(0, bytesRead)
    },
    close: () => handle.close(),
  }
}
