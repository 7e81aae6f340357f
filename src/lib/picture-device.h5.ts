import { browserIdentity } from './identity'
import type { Picture, PictureDevice, Sending } from './picture'
import { HEAD_BYTES } from './picture-kind'

const pictureOf = (blob: Blob): Picture => ({ src: URL.createObjectURL(blob), bytes: blob.size })
const blobOf = async ({ src }: Picture): Promise<Blob> => (await fetch(src)).blob()

/** Pictures as a browser has them, for development, demo and tests. */
export const pictureDevice: PictureDevice = {
  choose: chooseFile,
  head: async (picture) => {
    const blob = await blobOf(picture)
    return new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer())
  },
  sizeOf: async (picture) => {
    const { width, height } = await createImageBitmap(await blobOf(picture))
    return { width, height }
  },
  shrink: async (picture, { edge, quality }, { width, height }) => {
    const bitmap = await createImageBitmap(await blobOf(picture))
    const share = edge / Math.max(width, height)
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * share))
    canvas.height = Math.max(1, Math.round(height * share))
    const surface = canvas.getContext('2d')
    if (surface === null) throw new Error('no canvas here')
    // Where a PNG lets through, a JPG would be black.
    surface.fillStyle = '#ffffff'
    surface.fillRect(0, 0, canvas.width, canvas.height)
    surface.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    return pictureOf(await jpgOf(canvas, quality))
  },
  put,
}

/** The browser itself offers camera and album; Taro's own way loads every file as a picture before it answers. */
function chooseFile(): Promise<Picture | null> {
  return new Promise((chosen) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.style.display = 'none'
    const end = (picture: Picture | null): void => {
      input.remove()
      chosen(picture)
    }
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      end(file === undefined ? null : pictureOf(file))
    })
    input.addEventListener('cancel', () => end(null))
    document.body.appendChild(input)
    input.click()
  })
}

const jpgOf = (canvas: HTMLCanvasElement, quality: number): Promise<Blob> =>
  new Promise((done, fail) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) fail(new Error('the canvas gave no picture'))
        else done(blob)
      },
      'image/jpeg',
      quality,
    )
  })

/** Into the local cloud's storage; `fetch` does not tell how far it is. */
function put(picture: Picture, path: string, told: (sent: number) => void): Sending {
  const request = new XMLHttpRequest()
  const send = async (): Promise<void> => {
    const blob = await blobOf(picture)
    await new Promise<void>((there, lost) => {
      const failed = (): void => lost(new Error(`the upload ended with ${String(request.status)}`))
      request.upload.addEventListener('progress', ({ loaded }) => told(loaded))
      request.addEventListener('load', () => {
        if (request.status >= 200 && request.status < 300) there()
        else failed()
      })
      for (const event of ['error', 'abort', 'timeout']) request.addEventListener(event, failed)
      request.open('PUT', `/files/${path}`)
      request.setRequestHeader('x-wx-openid', browserIdentity())
      request.setRequestHeader('content-type', blob.type === '' ? 'application/octet-stream' : blob.type)
      request.send(blob)
    })
  }
  return { done: send(), cancel: () => request.abort() }
}
