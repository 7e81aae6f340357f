import { fail, Listeners, succeed, type Callbacks } from './answers'
import type { Device } from './device'

/** How a phone's calls reach the cloud functions. */
export type CallFunction = (name: string, event: unknown) => Promise<unknown>

/** How a phone's files reach the storage: path and bytes. */
export type PutFile = (path: string, bytes: Buffer) => Promise<unknown>

export interface CloudMeans {
  readonly callFunction: CallFunction
  readonly putFile: PutFile
}

/** WeChat's limit for what a call carries; bytes. */
const LARGEST_REQUEST = 100 * 1024

interface Sent extends Callbacks {
  readonly name: string
  readonly data?: unknown
}

/** `wx.cloud`: calls reach real functions, when the phone has a network. */
export function cloudApi(device: Device, { callFunction, putFile }: CloudMeans): Record<string, unknown> {
  let open = false
  const needNetwork = (): void => {
    if (!device.isOnline) throw new Error('errCode: -404006 | errMsg: Failed to fetch')
  }
  const answer = async ({ name, data }: Sent): Promise<object> => {
    if (!open) throw new Error('Cloud API isn\u2019t enabled, please call wx.cloud.init first')
    needNetwork()
    const body = JSON.stringify(data ?? {})
    if (Buffer.byteLength(body) > LARGEST_REQUEST)
      throw new Error('errCode: -404009 | data size exceeds limit')
    // Through JSON, as over a wire: nothing is shared between phone and function.
    const result = await callFunction(name, JSON.parse(body))
    // Gone meanwhile: what was done stays done, and the answer is lost.
    needNetwork()
    return { result: JSON.parse(JSON.stringify(result ?? null)) as unknown }
  }
  return {
    uploadFile: (sent: Callbacks & { readonly cloudPath: string; readonly filePath: string }) => {
      const told = new Listeners<{ progress: number }>()
      const upload = async (): Promise<void> => {
        const bytes = device.album.fileAt(sent.filePath)
        if (bytes === undefined) throw new Error('file not found')
        needNetwork()
        told.tell({ progress: 50 })
        await putFile(sent.cloudPath, bytes)
        needNetwork()
        told.tell({ progress: 100 })
      }
      // A page gets its task before anything happens.
      void Promise.resolve()
        .then(upload)
        .then(
          () => succeed('cloud.uploadFile', sent, { fileID: sent.cloudPath }),
          (error: unknown) => fail('cloud.uploadFile', sent, String(error)),
        )
      return { onProgressUpdate: told.on, abort: () => undefined }
    },
    init: () => {
      open = true
    },
    callFunction: async (sent: Sent) => {
      try {
        const result = await answer(sent)
        succeed('cloud.callFunction', sent, result)
        return { ...result, errMsg: 'cloud.callFunction:ok' }
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        fail('cloud.callFunction', sent, why)
        if (!sent.fail && !sent.success) throw error
        return undefined
      }
    },
  }
}
