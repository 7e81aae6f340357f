import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { leanSdk } from './lean-modules'

const root = join(__dirname, '..')

/** Where the bundles go that `npm start`, the tests and a deployment use. */
export const functionsDir = join(root, 'dist', 'cloudfunctions')

/** Node as the platform offers it (the newest one there); must not exceed what package.json asks for. */
const runtime = 'node20'

/**
 * Packages that cannot be bundled, by function: they are named in the function's package.json instead, and the
 * platform installs them on deployment. Each one slows the cold start; `files` alone can afford it. sharp is a
 * native library; pdfkit and fontkit read tables of their own beside their code.
 */
const leftOutside: Readonly<Record<string, readonly string[]>> = { files: ['sharp', 'pdfkit', 'fontkit'] }

/** Files that a function reads at run time, taken from packages: into its assets/. */
const assetsFrom: Readonly<Record<string, readonly string[]>> = {
  files: [
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  ],
}

export interface BuildOptions {
  readonly outDir: string
  readonly minify: boolean
  /** The folder with one folder per function; ours unless a test brings its own. */
  readonly sourceDir?: string
}

/** One deployable folder: index.js, config.json, package.json, and assets/ when the function has any. */
export interface BuiltFunction {
  readonly name: string
  readonly dir: string
  readonly bytes: number
  /** Every file that went into the bundle, relative to the project. */
  readonly inputs: readonly string[]
}

/** Bundles every folder of sourceDir that has a config.json and an index.ts into a deployable folder. */
export async function buildFunctions(options: BuildOptions): Promise<BuiltFunction[]> {
  const sourceDir = options.sourceDir ?? join(root, 'cloudfunctions')
  const names = await findFunctions(sourceDir)
  return Promise.all(names.map((name) => buildOne(name, { ...options, sourceDir })))
}

/** The project's version, and what tells two states of its code apart: `0.1.0 (3fa29c01)`. */
async function codeVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const sources = (await Promise.all(['cloudfunctions', 'domain'].map(sourcesIn))).flat().sort()
  const digest = createHash('sha256')
  for (const file of sources) digest.update(file).update(await readFile(join(root, file)))
  return `${version} (${digest.digest('hex').slice(0, 8)})`
}

/** Every source below a folder of the project, relative to the project. */
async function sourcesIn(folder: string): Promise<string[]> {
  const files = await readdir(join(root, folder), { recursive: true })
  return files.filter((file) => file.endsWith('.ts')).map((file) => join(folder, file))
}

/** Says whether a source is newer than the bundles in dist, or there are none. */
export async function areFunctionsStale(): Promise<boolean> {
  const names = await findFunctions(join(root, 'cloudfunctions'))
  const built = await Promise.all(names.map((name) => changedAt(join(functionsDir, name, 'index.js'))))
  const sources = await Promise.all(['cloudfunctions', 'domain', 'config'].map(newestIn))
  const installed = await changedAt(join(root, 'package-lock.json'))
  return Math.min(...built) <= Math.max(...sources, installed)
}

async function newestIn(folder: string): Promise<number> {
  const dir = join(root, folder)
  if (!existsSync(dir)) return 0
  const files = await readdir(dir, { recursive: true })
  return Math.max(0, ...(await Promise.all(files.map((file) => changedAt(join(dir, file))))))
}

async function changedAt(file: string): Promise<number> {
  return existsSync(file) ? (await stat(file)).mtimeMs : 0
}

async function findFunctions(sourceDir: string): Promise<string[]> {
  if (!existsSync(sourceDir)) return []
  const isFunction = (name: string): boolean =>
    ['config.json', 'index.ts'].every((file) => existsSync(join(sourceDir, name, file)))
  return (await readdir(sourceDir)).filter(isFunction).sort()
}

async function buildOne(name: string, options: Required<BuildOptions>): Promise<BuiltFunction> {
  const source = join(options.sourceDir, name)
  const dir = join(options.outDir, name)
  const dependencies = await versionsOf(leftOutside[name] ?? [])
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(source, 'index.ts')],
    outfile: join(dir, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: runtime,
    minify: options.minify,
    // Error classes keep their names in the logs.
    keepNames: options.minify,
    charset: 'utf8',
    legalComments: 'none',
    external: Object.keys(dependencies),
    // A test's function may lie outside the project; it still means the project's packages.
    nodePaths: [join(root, 'node_modules')],
    plugins: [leanSdk()],
    define: { 'process.env.QIHANG_VERSION': JSON.stringify(await codeVersion()) },
    metafile: true,
    write: false,
    logLevel: 'error',
  })
  const [bundle] = outputFiles
  if (!bundle) throw new Error(`esbuild produced nothing for ${name}.`)
  await mkdir(dir, { recursive: true })
  await writeWhole(join(dir, 'index.js'), bundle.contents)
  await writeWhole(join(dir, 'config.json'), await readFile(join(source, 'config.json')))
  await writeWhole(join(dir, 'package.json'), await packageFile(name, dependencies))
  if (existsSync(join(source, 'assets'))) {
    await cp(join(source, 'assets'), join(dir, 'assets'), { recursive: true })
  }
  for (const file of assetsFrom[name] ?? [])
    await placeAsset(join(root, 'node_modules', file), join(dir, 'assets'))
  return { name, dir, bytes: bundle.contents.byteLength, inputs: Object.keys(metafile.inputs) }
}

/** Copied once: a font is large and never changes under its name. */
async function placeAsset(file: string, folder: string): Promise<void> {
  const target = join(folder, basename(file))
  if (existsSync(target) && (await stat(target)).size === (await stat(file)).size) return
  await mkdir(folder, { recursive: true })
  const draft = `${target}.${String(process.pid)}.tmp`
  await cp(file, draft)
  await rename(draft, target)
}

/** The versions that are installed here: what was tested is what is deployed. */
async function versionsOf(names: readonly string[]): Promise<Record<string, string>> {
  const versions = names.map(async (name): Promise<[string, string]> => {
    const file = join(root, 'node_modules', name, 'package.json')
    return [name, (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version]
  })
  return Object.fromEntries(await Promise.all(versions))
}

async function packageFile(name: string, dependencies: Readonly<Record<string, string>>): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return `${JSON.stringify({ name, version, main: 'index.js', dependencies }, null, 2)}\n`
}

/** Writes beside and renames, so that a server or a test running meanwhile never loads half a bundle. */
async function writeWhole(file: string, contents: Uint8Array | string): Promise<void> {
  const draft = `${file}.${String(process.pid)}.tmp`
  await writeFile(draft, contents)
  await rename(draft, file)
}
