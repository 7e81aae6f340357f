import cloud from 'wx-server-sdk'
import { DatabaseBusy } from './database'
import { meaningOf } from './sdk-failures'

/** Cloud storage as the functions use it. */
export interface Files {
  /** The bytes of a file, or null when there is none. */
  read(fileID: string): Promise<Buffer | null>
  /** Removes a file; one that is gone already is fine. */
  remove(fileID: string): Promise<void>
}

export const cloudFiles = (): Files => ({
  read: async (fileID) => {
    try {
      const { fileContent } = await cloud.downloadFile({ fileID })
      return fileContent
    } catch (error) {
      const meaning = meaningOf(error)
      if (meaning === 'missing') return null
      // Storage is behind the same gateway and the same quota.
      throw meaning === 'busy' ? new DatabaseBusy(error) : error
    }
  },
  remove: async (fileID) => {
    // Answers per file, and does not throw for one that is gone.
    await cloud.deleteFile({ fileList: [fileID] })
  },
})
