import type { template } from 'glass-easel'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { BuiltFiles } from './built-files'
import { withoutEnding, resolvePath } from './paths'

/** Compiled templates by path without ending. */
export type Templates = ReadonlyMap<string, template.ComponentTemplate>

const compiled = new WeakMap<BuiltFiles, Templates>()

/**
 * Compiles every wxml and wxs, once for all phones of a test.
 * @throws what the compiler warns of: WeChat's own would refuse or ignore it.
 */
export function templatesOf(files: BuiltFiles): Templates {
  const known = compiled.get(files)
  if (known) return known
  const group = new TmplGroup()
  const warnings: string[] = []
  for (const [path, text] of files.texts) {
    if (path.endsWith('.wxs')) group.addScript(withoutEnding(path), text)
    if (!path.endsWith('.wxml')) continue
    const faults = group.addTmpl(withoutEnding(path), withColons(text)) as readonly { message: string }[]
    warnings.push(...faults.map(({ message }) => `${path}: ${message}`))
  }
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the compiler answers with the text of a program
  const run = new Function(`return ${group.getTmplGenObjectGroups()}`) as () => GroupList
  const groupList = run()
  group.free()
  const paths = [...files.texts.keys()].filter((path) => path.endsWith('.wxml')).map(withoutEnding)
  const templates = new Map(paths.map((path) => [path, contentOf(groupList, path)]))
  compiled.set(files, templates)
  return templates
}

type GroupList = Readonly<Record<string, unknown>>

const contentOf = (groupList: GroupList, path: string): template.ComponentTemplate =>
  ({ groupList, content: groupList[path] }) as unknown as template.ComponentTemplate

/** glass-easel knows `bind:tap` only; WeChat, and Taro's base.wxml, also have `bindtap`. */
const withColons = (wxml: string): string =>
  wxml.replace(/(\s)(capture-bind|capture-catch|mut-bind|bind|catch)(?!:)([a-z]+)=/g, '$1$2:$3=')

/** A style sheet as a browser takes it: imports put in, `rpx` as a part of the width, `page` as the body. */
export function styleSheet(files: BuiltFiles, path: string): string {
  const text = files.texts.get(path) ?? ''
  return text
    .replace(/@import\s+["']([^"']+)["'];?/g, (_, target: string) =>
      styleSheet(files, resolvePath(path, target)),
    )
    .replace(/(-?[\d.]+)rpx/g, (_, length: string) => `${(Number(length) / 750) * 100}vw`)
    .replace(/(^|[},\s])page(?=[\s{,.:])/g, '$1body')
}
