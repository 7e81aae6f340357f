import cloud from 'wx-server-sdk'

/** Cloud storage as the functions use it. */
export interface Files {
  /** The bytes of a file, or null when there is none. */
  read(fileID: string): Promise<Buffer | null>
}

export const cloudFiles = (): Files => ({
  read: async (fileID) => {
    try {
      const { fileContent } = await cloud.downloadFile({ fileID })
      return fileContent
    } catch (error) {
      if (/NONEXIST|NOT_?EXIST|not found|404/i.test(JSON.stringify(error, ['code', 'errMsg', 'message'])))
        return null
      throw error
    }
  },
})
