import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { fail, promising, succeed, type Callbacks } from './answers'

interface ReadOptions extends Callbacks {
  readonly filePath: string
  readonly position?: number
  readonly length?: number
}

interface CompressOptions extends Callbacks {
  readonly src: string
  readonly quality?: number
  readonly compressedWidth?: number
}

/** Camera, album and chats of a phone, and the files that a mini-program gets of them. */
export class Album {
  private readonly files = new Map<string, Buffer>()
  /** What the person takes or picks next. */
  private next: Buffer | null = null

  /** The next picture that is asked for. Null: the person thinks better of it. */
  offer(picture: Buffer | null): void {
    this.next = picture
  }

  /** A file by its temporary path. */
  fileAt(path: string): Buffer | undefined {
    return this.files.get(path)
  }

  api(): Record<string, unknown> {
    return {
      showActionSheet: (options: Callbacks) => succeed('showActionSheet', options, { tapIndex: 0 }),
      chooseMedia: promising((options) => {
        const bytes = this.next
        if (bytes === null) fail('chooseMedia', options, 'cancel')
        else
          succeed('chooseMedia', options, {
            type: 'image',
            tempFiles: [{ tempFilePath: this.kept(bytes), size: bytes.byteLength, fileType: 'image' }],
          })
      }),
      getImageInfo: promising(
        (options: Callbacks & { readonly src: string }) =>
          void this.answer('getImageInfo', options, async (bytes) => {
            const { width, height, format } = await sharp(bytes).metadata()
            return { width, height, type: format, path: options.src, orientation: 'up' }
          }),
      ),
      compressImage: promising(
        (options: CompressOptions) =>
          void this.answer('compressImage', options, async (bytes) => {
            const smaller = sharp(bytes).resize({ width: options.compressedWidth })
            return {
              tempFilePath: this.kept(await smaller.jpeg({ quality: options.quality ?? 80 }).toBuffer()),
            }
          }),
      ),
    }
  }

  /** The part of the file system that its pictures are read from. */
  fileSystem(): Record<string, unknown> {
    return {
      readFile: (options: ReadOptions) => this.read(options),
      getFileInfo: (options: ReadOptions) => {
        const bytes = this.files.get(options.filePath)
        if (bytes === undefined) fail('getFileInfo', options, 'no such file or directory')
        else succeed('getFileInfo', options, { size: bytes.byteLength })
      },
    }
  }

  private kept(bytes: Buffer): string {
    const path = `http://tmp/${randomUUID()}.jpg`
    this.files.set(path, bytes)
    return path
  }

  /** A part beyond the end is refused, as WeChat does. */
  private read(options: ReadOptions): void {
    const { filePath, position = 0, length } = options
    const bytes = this.files.get(filePath)
    const end = position + (length ?? 0)
    if (bytes === undefined) fail('readFile', options, 'no such file or directory')
    else if (end > bytes.byteLength) fail('readFile', options, 'the argument length is out of range')
    else succeed('readFile', options, { data: new Uint8Array(bytes.subarray(position, end)).buffer })
  }

  private async answer(
    name: string,
    options: Callbacks & { readonly src: string },
    work: (bytes: Buffer) => Promise<object>,
  ): Promise<void> {
    const bytes = this.files.get(options.src)
    if (bytes === undefined) {
      fail(name, options, 'file not found')
      return
    }
    try {
      succeed(name, options, await work(bytes))
    } catch (error) {
      fail(name, options, String(error))
    }
  }
}
