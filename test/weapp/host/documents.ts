import { fail, promising, succeed, type Callbacks } from './answers'

/** The folder that a mini-program may write to. */
const FOLDER = 'http://usr'

interface OpenOptions extends Callbacks {
  readonly filePath: string
  readonly fileType?: string
}

/** A file that WeChat's own viewer has shown. */
export interface Opened {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** Files that a mini-program writes on the phone, and WeChat's viewer for them. */
export class Documents {
  private readonly files = new Map<string, Buffer>()
  private last: Opened | undefined

  /** What the viewer shows now. */
  get opened(): Opened | undefined {
    return this.last
  }

  /** Names of the files that are there. */
  get names(): readonly string[] {
    return [...this.files.keys()].map(nameOf)
  }

  /** The part of the file system that is written to: WeChat refuses every other place. */
  fileSystem(): Record<string, unknown> {
    return {
      readdirSync: (folder: string) => {
        if (folder !== FOLDER) throw new Error(`readdir:fail no such file or directory, open ${folder}`)
        return this.names
      },
      writeFileSync: (path: string, data: string, encoding: BufferEncoding) => {
        if (!path.startsWith(`${FOLDER}/`)) throw new Error(`writeFile:fail permission denied, open ${path}`)
        this.files.set(path, Buffer.from(data, encoding))
      },
      unlinkSync: (path: string) => {
        if (!this.files.delete(path)) throw new Error(`unlink:fail no such file or directory ${path}`)
      },
    }
  }

  api(): Record<string, unknown> {
    return {
      env: { USER_DATA_PATH: FOLDER },
      openDocument: promising((options: OpenOptions & Callbacks) => {
        const bytes = this.files.get(options.filePath)
        if (bytes === undefined) {
          fail('openDocument', options, 'file doesn\u2019t exist')
          return
        }
        this.last = { name: nameOf(options.filePath), type: options.fileType ?? '', bytes }
        succeed('openDocument', options)
      }),
    }
  }
}

const nameOf = (path: string): string => path.slice(FOLDER.length + 1)
