import Taro from '@tarojs/taro'

/** A workbook that somebody chose; it can be brought as often as is needed. */
export interface SheetFile {
  readonly name: string
  /** Puts it below this folder of the storage and answers its id. */
  readonly upload: (folder: string) => Promise<string>
}

/** A name that nobody else has; the storage lets nobody write over another's file. */
export const sheetPath = (folder: string): string =>
  `${folder}/${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}.xlsx`

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

async function uploaded(filePath: string, folder: string): Promise<string> {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath: sheetPath(folder), filePath })
  return fileID
}
