import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPages } from '../../config/pages'

const root = join(__dirname, '..', '..')
const BUILD_MS = 180_000

/** Keys that WeChat documents: https://developers.weixin.qq.com/miniprogram/dev/devtools/projectconfig.html */
const documented: Readonly<Record<'project' | 'setting' | 'packOptions', readonly string[]>> = {
  project: [
    ...['miniprogramRoot', 'qcloudRoot', 'pluginRoot', 'cloudbaseRoot', 'cloudfunctionRoot'],
    ...['cloudfunctionTemplateRoot', 'cloudcontainerRoot', 'compileType', 'setting', 'libVersion', 'appid'],
    ...['projectname', 'description', 'packOptions', 'debugOptions', 'watchOptions', 'scripts'],
    ...['staticServerOptions', 'editorSetting', 'skeletonConfig', 'condition'],
  ],
  setting: [
    ...['es6', 'enhance', 'postcss', 'minified', 'minifyWXSS', 'minifyWXML', 'uglifyFileName'],
    ...['ignoreUploadUnusedFiles', 'ignoreDevUnusedFiles', 'autoAudits', 'urlCheck', 'compileHotReLoad'],
    ...['preloadBackgroundData', 'lazyloadPlaceholderEnable', 'bigPackageSizeSupport', 'babelSetting'],
    ...['useCompilerPlugins', 'disableUseStrict', 'uploadWithSourceMap', 'packNpmManually'],
    ...['packNpmRelationList', 'coverView', 'checkInvalidKey', 'showShadowRootInWxmlPanel'],
    ...['useIsolateContext', 'useMultiFrameRuntime', 'useApiHook', 'useApiHostProcess', 'condition'],
  ],
  packOptions: ['ignore', 'include'],
}

/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html */
const appKeys = [
  ...['pages', 'subPackages', 'window', 'tabBar', 'preloadRule', 'darkmode', 'themeLocation'],
  ...['sitemapLocation', 'lazyCodeLoading', '__usePrivacyCheck__'],
]

interface Packed {
  readonly type: string
  readonly value: string
}
interface ProjectConfig {
  readonly miniprogramRoot: string
  readonly cloudfunctionRoot: string
  readonly setting: object
  readonly packOptions: { readonly ignore: readonly Packed[]; readonly include: readonly Packed[] }
}
interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly name: string; readonly pages: string[] }[]
  readonly preloadRule: Readonly<Record<string, { readonly packages: readonly string[] }>>
  readonly themeLocation: string
  readonly sitemapLocation: string
}

const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'))
const project = read('project.config.json') as ProjectConfig
const inProgram = (path: string): string => join(root, project.miniprogramRoot, path)

const unknownKeys = (given: object, known: readonly string[]): string[] =>
  Object.keys(given).filter((key) => !known.includes(key))

describe('What WeChat’s tools are told of the project', () => {
  it('uses documented keys only.', () => {
    expect(unknownKeys(project, documented.project)).toEqual([])
    expect(unknownKeys(project.setting, documented.setting)).toEqual([])
    expect(unknownKeys(project.packOptions, documented.packOptions)).toEqual([])
  })

  it('names only compilers’ settings that leave the built files as they are: Taro has done it all.', () => {
    expect(project.setting).toMatchObject({ es6: false, enhance: false, postcss: false, minified: false })
  })

  it('points at folders of functions that can be uploaded as they are.', () => {
    for (const name of ['api', 'files', 'timer'])
      for (const file of ['index.js', 'package.json', 'config.json'])
        expect(existsSync(join(root, project.cloudfunctionRoot, name, file))).toBe(true)
  })
})

describe('The built mini-program', () => {
  let app: AppJson

  beforeAll(async () => {
    await buildPages('weapp', () => undefined)
    app = JSON.parse(readFileSync(inProgram('app.json'), 'utf8')) as AppJson
  }, BUILD_MS)

  it('holds every file that has to be packed by name, because no script requires it at once.', () => {
    const missing = project.packOptions.include.filter(({ value }) => !existsSync(inProgram(value)))
    expect(missing).toEqual([])
  })

  it('says in documented keys what it is, and brings its theme and its sitemap along.', () => {
    expect(unknownKeys(app, appKeys)).toEqual([])
    expect([app.themeLocation, app.sitemapLocation].filter((file) => !existsSync(inProgram(file)))).toEqual(
      [],
    )
  })

  it('has script, configuration and template of every page, and preloads only packages and from pages that there are.', () => {
    const inside = app.subPackages.flatMap(({ root: folder, pages }) =>
      pages.map((one) => `${folder}/${one}`),
    )
    const pages = [...app.pages, ...inside]
    for (const page of pages)
      for (const ending of ['js', 'json', 'wxml'])
        expect(existsSync(inProgram(`${page}.${ending}`))).toBe(true)
    const names = app.subPackages.map(({ name }) => name)
    expect(Object.keys(app.preloadRule).filter((page) => !pages.includes(page))).toEqual([])
    expect(
      Object.values(app.preloadRule).flatMap(({ packages }) =>
        packages.filter((one) => !names.includes(one)),
      ),
    ).toEqual([])
  })

  it('takes every colour of its window from the theme, in light and in dark.', () => {
    const theme = JSON.parse(readFileSync(inProgram('theme.json'), 'utf8')) as Record<string, object>
    const named = [...JSON.stringify(app).matchAll(/"@(\w+)"/g)].map(([, name]) => name ?? '')
    expect(named.length).toBeGreaterThan(0)
    for (const name of named) {
      expect(theme['light']).toHaveProperty(name)
      expect(theme['dark']).toHaveProperty(name)
    }
  })
})
