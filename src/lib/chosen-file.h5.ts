import type { SheetFolder } from '../../domain/contract/sheet'
import { call } from './cloud'
import { browserIdentity } from './identity'
import type { ChosenFile } from './chosen-file'

/** A file as a browser has it: its own file picker, and the local cloud's storage. */
export function chooseFile(endings: readonly string[]): Promise<ChosenFile | null> {
  return new Promise((chosen) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = endings.map((ending) => `.${ending}`).join(',')
    input.style.display = 'none'
    const end = (file: File | undefined): void => {
      input.remove()
      chosen(
        file === undefined
          ? null
          : {
              name: file.name,
              bytes: () => file.arrayBuffer(),
              upload: (folder) => uploaded(file, folder),
            },
      )
    }
    input.addEventListener('change', () => end(input.files?.[0]))
    input.addEventListener('cancel', () => end(undefined))
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
