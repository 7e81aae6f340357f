import Taro from '@tarojs/taro'
import type { SheetFolder } from '../../domain/contract/sheet'
import { call } from './cloud'

/** A workbook that somebody chose; it can be brought as often as is needed. */
export interface SheetFile {
  readonly name: string
  /** Puts it where the server says, for whoever brings it alone, and answers its id. */
  readonly upload: (folder: SheetFolder) => Promise<string>
}

/** A workbook out of a chat: WeChat offers no other files. Null when the person chose none. */
export async function chooseSheet(): Promise<SheetFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })
    const file = tempFiles[0]
    return file === undefined ? null : { name: file.name, upload: (folder) => uploaded(file.path, folder) }
  } catch (error) {
    if (String((error as { errMsg?: unknown }).errMsg).includes('cancel')) return null
    throw error
  }
}

async function uploaded(filePath: string, folder: SheetFolder): Promise<string> {
  const { path: cloudPath } = await call('sheet.begin', { folder })
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
  return fileID
}
