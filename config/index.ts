import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { join } from 'node:path'
import { ProvidePlugin } from 'webpack'

/** Options that Taro switches off by default and that WeChat's engines have understood since 2020. */
const compress = {
  ecma: 2018,
  passes: 2,
  arrows: true,
  collapse_vars: true,
  comparisons: true,
  computed_props: true,
  hoist_props: true,
  inline: 2,
  loops: true,
  negate_iife: true,
  properties: true,
  reduce_funcs: true,
  reduce_vars: true,
  switches: true,
  typeofs: true,
  directives: true,
}

/** Taro quotes keys for engines of 2012; quoted names of private fields (react-query has some) are no JavaScript. */
const output = { ecma: 2018, ascii_only: false, quote_keys: false, keep_quoted_props: false }

/** The rules are TypeScript of ours too, outside src. */
const compile = { include: [join(__dirname, '..', 'domain')] }

const target = process.env['TARO_ENV'] ?? 'weapp'

/** config/pages.ts builds beside what is in use and swaps when done. */
const outputRoot = process.env['QIHANG_PAGES_OUT'] ?? `dist/${target}`

/** WeChat loads scripts only; in the browser it is read as text, and a script would be minified on the way. */
const divisions = target === 'weapp' ? 'divisions.js' : 'divisions.txt'

/**
 * How the pages are built, for WeChat (`weapp`) and for the browser (`h5`: development, demo, tests). Lengths
 * stay px on both: text does not grow with the width of a phone, and large type has tokens of its own
 * (docs/decisions/0011).
 */
export default defineConfig({
  projectName: 'qihang',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot,
  plugins: ['@tarojs/plugin-framework-react', `@tarojs/plugin-platform-${target}`],
  defineConstants: {
    'process.env.QIHANG_CLOUD_ENV': JSON.stringify(process.env['QIHANG_CLOUD_ENV'] ?? ''),
    'process.env.QIHANG_NOTICE_TEMPLATES': JSON.stringify(process.env['QIHANG_NOTICE_TEMPLATES'] ?? ''),
  },
  // Data, not code: webpack would pull it into the main package.
  copy: {
    patterns: [
      { from: 'src/packages/geo/divisions.js', to: `${outputRoot}/packages/geo/${divisions}` },
      ...(target === 'weapp' ? [{ from: 'src/sitemap.json', to: `${outputRoot}/sitemap.json` }] : []),
    ],
    options: {},
  },
  framework: 'react',
  baseLevel: 8,
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  terser: { enable: true, config: { compress, output } },
  mini: {
    optimizeMainPackage: { enable: true },
    compile,
    webpackChain(chain) {
      chain
        .plugin('abort-controller')
        .use(ProvidePlugin, [
          { AbortController: [join(__dirname, '..', 'src', 'lib', 'abort-controller'), 'AbortController'] },
        ])
    },
    postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    compile,
    devServer: {
      port: 10086,
      open: false,
      client: { overlay: false },
      proxy: {
        '/functions': { target: 'http://127.0.0.1:8787' },
        '/files': { target: 'http://127.0.0.1:8787' },
      },
    },
    // Relative, so that the built folder can be served under any path; the development server wants its root.
    publicPath: process.env['NODE_ENV'] === 'development' ? '/' : './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      pxtransform: { enable: false, config: {} },
      autoprefixer: { enable: true, config: {} },
      cssModules: { enable: false },
    },
  },
} satisfies UserConfigExport)
