import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What WeChat's app.json says, as far as a host needs it. */
export interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: { readonly custom?: boolean; readonly list: readonly { readonly pagePath: string }[] }
}

/** The built mini-program: text files by path. */
export interface BuiltFiles {
  readonly folder: string
  readonly texts: ReadonlyMap<string, string>
  readonly app: AppJson
  /** Every page, those of subpackages included. */
  readonly pages: readonly string[]
}

const isText = /\.(js|json|wxml|wxss|wxs)$/

/** Every file below a folder, by its path with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Reads what a build wrote. */
export function readBuilt(folder: string): BuiltFiles {
  const paths = filesBelow(folder).filter((path) => isText.test(path))
  const texts = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
  const app = JSON.parse(texts.get('app.json') ?? '{}') as AppJson
  return { folder, texts, app, pages: pagesOf(app) }
}

/** Every page, those of subpackages included. */
export const pagesOf = ({ pages, subPackages = [] }: AppJson): readonly string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
]

/** The root of the subpackage that a file belongs to; '' is the main package. */
export const packageOf = ({ subPackages = [] }: AppJson, path: string): string =>
  subPackages.find(({ root }) => path.startsWith(`${root}/`))?.root ?? ''

export interface Size {
  readonly raw: number
  readonly gzip: number
}

/**
 * Bytes of every package, all files counted, by root. A package travels as one file: it is zipped as one here
 * too, which is about 7 % less than its files one by one.
 */
export function packageSizes({ folder, app }: BuiltFiles): ReadonlyMap<string, Size> {
  const packages = new Map<string, Buffer[]>()
  for (const path of filesBelow(folder)) {
    const root = packageOf(app, path)
    packages.set(root, [...(packages.get(root) ?? []), readFileSync(join(folder, path))])
  }
  const sizeOf = (whole: Buffer): Size => ({
    raw: whole.byteLength,
    gzip: gzipSync(whole, { level: 9 }).byteLength,
  })
  return new Map([...packages].map(([root, files]) => [root, sizeOf(Buffer.concat(files))]))
}
