import Taro from '@tarojs/taro'
import type { SheetFolder } from '../../domain/contract/sheet'
import { call } from './cloud'

/** A file that somebody chose; it can be brought as often as is needed. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: () => Promise<ArrayBuffer>
  /** Puts it where the server says, for whoever brings it alone, and answers its id. */
  readonly upload: (folder: SheetFolder) => Promise<string>
}

/** A file out of a chat: WeChat offers no others. Null when the person chose none. */
export async function chooseFile(endings: readonly string[]): Promise<ChosenFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] })
    const file = tempFiles[0]
    if (file === undefined) return null
    const { name, path } = file
    return { name, bytes: () => bytesOf(path), upload: (folder) => uploaded(path, folder) }
  } catch (error) {
    if (String((error as { errMsg?: unknown }).errMsg).includes('cancel')) return null
    throw error
  }
}

const bytesOf = (filePath: string): Promise<ArrayBuffer> =>
  new Promise((read, failed) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) =>
        typeof data === 'string' ? failed(new Error('a text was read instead of bytes')) : read(data),
      fail: ({ errMsg }) => failed(new Error(errMsg)),
    }),
  )

async function uploaded(filePath: string, folder: SheetFolder): Promise<string> {
  const { path: cloudPath } = await call('sheet.begin', { folder })
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
  return fileID
}
