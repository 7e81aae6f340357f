import { isPlainObject } from '../database/document'
import { LIMITS } from '../limits'
import type { FileIds } from '../storage/file-ids'
import type { FileStore } from '../storage/file-store'
import { checkPath } from '../storage/file-store'
import type { UrlSigner } from '../storage/url-signer'
import type { Action } from './gateway'
import { listField, textField } from './request'

export interface StorageActionsOptions {
  files: FileStore
  ids: FileIds
  signer: UrlSigner
  /** Where files are served, e.g. http://127.0.0.1:8787/files/ */
  filesUrl: () => string
}

/** The storage half of the wire protocol. Functions may read, write and delete every file. */
export function storageActions({
  files,
  ids,
  signer,
  filesUrl,
}: StorageActionsOptions): Readonly<Record<string, Action>> {
  const temporaryUrl = async (entry: unknown) => {
    const fileID = isPlainObject(entry) ? entry['fileid'] : undefined
    const path = ids.toPath(fileID)
    if (path === undefined || !(await files.find(path))) return { code: 'STORAGE_FILE_NONEXIST', fileID }
    const maxAge = Number((isPlainObject(entry) && entry['max_age']) || LIMITS.temporaryUrlSeconds)
    // The SDK encodes the address itself, so the path stays as it is.
    return {
      code: 'SUCCESS',
      fileID,
      maxAge,
      tempFileURL: `${filesUrl()}${path}?${signer.sign('read', path, maxAge)}`,
    }
  }

  const removeFile = async (fileID: unknown) => {
    const path = ids.toPath(fileID)
    const removed = path !== undefined && (await files.remove(path))
    return { code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID }
  }

  return {
    'storage.getUploadMetadata': (request) => {
      const path = textField(request, 'path')
      checkPath(path)
      const url = `${filesUrl()}${encodeURI(path)}?${signer.sign('write', path, LIMITS.uploadSeconds)}`
      return {
        data: { url, token: 'local', authorization: 'local', fileId: ids.toId(path), cosFileId: 'local' },
      }
    },
    'storage.batchGetDownloadUrl': async (request) => ({
      data: { download_list: await Promise.all(listField(request, 'file_list').map(temporaryUrl)) },
    }),
    'storage.batchDeleteFile': async (request) => {
      // One after the other: a file named twice is gone the second time, not whichever comes first.
      const deleted: unknown[] = []
      for (const fileID of listField(request, 'fileid_list')) deleted.push(await removeFile(fileID))
      return { data: { delete_list: deleted } }
    },
  }
}
