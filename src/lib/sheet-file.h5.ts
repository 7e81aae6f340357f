import type { SheetFolder } from '../../domain/contract/sheet'
import { call } from './cloud'
import { browserIdentity } from './identity'
import type { SheetFile } from './sheet-file'

/** A workbook as a browser has it: its own file picker, and the local cloud's storage. */
export function chooseSheet(): Promise<SheetFile | null> {
  return new Promise((chosen) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx'
    input.style.display = 'none'
    const end = (file: SheetFile | null): void => {
      input.remove()
      chosen(file)
    }
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      end(file === undefined ? null : { name: file.name, upload: (folder) => uploaded(file, folder) })
    })
    input.addEventListener('cancel', () => end(null))
    document.body.appendChild(input)
    input.click()
  })
}

async function uploaded(file: File, folder: SheetFolder): Promise<string> {
  const { path } = await call('sheet.begin', { folder })
  const response = await fetch(`/files/${path}`, {
    method: 'PUT',
    headers: { 'x-wx-openid': browserIdentity(), 'content-type': 'application/octet-stream' },
    body: file,
  })
  if (!response.ok) throw new Error(`the upload ended with ${String(response.status)}`)
  return ((await response.json()) as { fileID: string }).fileID
}
