import Taro from '@tarojs/taro'
import { newFilePath } from './file-path'

/** A file that somebody chose; it can be brought as often as is needed. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: () => Promise<ArrayBuffer>
  /** Puts it below this folder of the storage and answers its id. */
  readonly upload: (folder: string) => Promise<string>
}

/** A file out of a chat: WeChat offers no others. Null when the person chose none. */
export async function chooseFile(endings: readonly string[]): Promise<ChosenFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] })
    const file = tempFiles[0]
    if (file === undefined) return null
    const { name, path } = file
    return { name, bytes: () => bytesOf(path), upload: (folder) => uploaded(path, newFilePath(folder, name)) }
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

async function uploaded(filePath: string, cloudPath: string): Promise<string> {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
  return fileID
}
