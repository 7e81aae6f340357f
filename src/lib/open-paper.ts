import Taro from '@tarojs/taro'

/** A PDF in base64, with the name under which it is kept. */
export interface Paper {
  readonly name: string
  readonly pdf: string
}

/** A workbook in base64. */
export interface WorkbookFile {
  readonly name: string
  readonly xlsx: string
}

/**
 * Opens a paper: in WeChat its own viewer, from which it can be kept and sent on; in the browser a download.
 * @throws when the phone has no room for it or no viewer.
 */
export const openPaper = ({ name, pdf }: Paper): Promise<void> =>
  openFile(name, pdf, { kind: 'pdf', type: 'application/pdf' })

/** The same for a workbook. */
export const openWorkbook = ({ name, xlsx }: WorkbookFile): Promise<void> =>
  openFile(name, xlsx, {
    kind: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })

interface FileKind {
  readonly kind: 'pdf' | 'xlsx'
  readonly type: string
}

async function openFile(name: string, base64: string, { kind, type }: FileKind): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const address = URL.createObjectURL(new Blob([bytes], { type }))
    save(address, name)
    URL.revokeObjectURL(address)
    return
  }
  await Taro.openDocument({ filePath: keepOnPhone(name, base64), fileType: kind, showMenu: true })
}

/** The same for a paper that is too large to travel in a reply: it is fetched from its address. */
export async function openPaperAt(address: string, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    save(address, name)
    return
  }
  const { tempFilePath } = await Taro.downloadFile({ url: address })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
}

function save(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

/** Only the file opened last stays on the phone: it tells who somebody is. */
function keepOnPhone(name: string, base64: string): string {
  const folder = Taro.env.USER_DATA_PATH ?? ''
  const files = Taro.getFileSystemManager()
  for (const file of files.readdirSync(folder))
    if (/\.(?:pdf|xlsx)$/u.test(file)) files.unlinkSync(`${folder}/${file}`)
  const path = `${folder}/${name}`
  files.writeFileSync(path, base64, 'base64')
  return path
}
