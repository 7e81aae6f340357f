import Taro from '@tarojs/taro'
import type { Picture, PictureDevice, PictureWays, Sending } from './picture'
import { HEAD_BYTES } from './picture-kind'

/** Pictures as WeChat has them; the browser's file beside this one does the same there. */
export const pictureDevice: PictureDevice = {
  choose,
  head: async ({ src, bytes }) => new Uint8Array(await readHead(src, Math.min(HEAD_BYTES, bytes))),
  sizeOf: ({ src }) => Taro.getImageInfo({ src }),
  shrink: async ({ src }, { edge, quality }, { width, height }) => {
    const longer = Math.max(width, height)
    const { tempFilePath } = await Taro.compressImage({
      src,
      quality: Math.round(quality * 100),
      // The height follows.
      compressedWidth: Math.max(1, Math.round((width * edge) / longer)),
    })
    return pictureAt(tempFilePath)
  },
  put,
}

async function choose({ camera, album, chat }: PictureWays): Promise<Picture | null> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: [camera, album, chat] })
    return await (tapIndex === 2 ? fromChat() : fromPhone(tapIndex === 0 ? 'camera' : 'album'))
  } catch (error) {
    if (wasCancelled(error)) return null
    throw error
  }
}

async function fromPhone(source: 'camera' | 'album'): Promise<Picture | null> {
  const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sourceType: [source] })
  const file = tempFiles[0]
  return file === undefined ? null : { src: file.tempFilePath, bytes: file.size }
}

/** Any file: one that is no picture is told so, instead of not being found. */
async function fromChat(): Promise<Picture | null> {
  const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'all' })
  const file = tempFiles[0]
  return file === undefined ? null : { src: file.path, bytes: file.size }
}

const wasCancelled = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && String(error.errMsg).includes('cancel')

/** WeChat refuses to read beyond a file's end. */
const readHead = (filePath: string, length: number): Promise<ArrayBuffer> =>
  new Promise((done, fail) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      position: 0,
      length,
      success: ({ data }) => {
        if (typeof data === 'string') fail(new Error('text was read'))
        else done(data)
      },
      // Shorter than that: nothing that could be a picture.
      fail: () => done(new ArrayBuffer(0)),
    })
  })

const pictureAt = (src: string): Promise<Picture> =>
  new Promise((done, fail) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath: src,
      success: ({ size }) => done({ src, bytes: size }),
      fail: ({ errMsg }) => fail(new Error(errMsg)),
    })
  })

function put({ src, bytes }: Picture, path: string, told: (sent: number) => void): Sending {
  let cancel = (): void => undefined
  const done = new Promise<void>((there, lost) => {
    const task = Taro.cloud.uploadFile({
      cloudPath: path,
      filePath: src,
      success: () => there(),
      fail: ({ errMsg }) => lost(new Error(errMsg)),
    })
    task.onProgressUpdate(({ progress }) => told((bytes * progress) / 100))
    cancel = () => task.abort()
  })
  return { done, cancel: () => cancel() }
}
