import { packageOf, type BuiltFiles } from './built-files'
import { engineGlobals, runScript, type EngineTimers } from './engine-globals'
import { resolvePath } from './paths'

interface Module {
  exports: unknown
}

type Require = ((written: string) => unknown) & { readonly async: (written: string) => Promise<unknown> }

/** Loads the scripts of one running mini-program, each once. */
export class Modules {
  private readonly loaded = new Map<string, Module>()
  /** Subpackages that are on the phone; '' is the main package. */
  readonly packages = new Set([''])
  private readonly globals: Record<string, unknown>

  constructor(
    private readonly files: BuiltFiles,
    /** `wx`, `App`, `Page` and what else WeChat hands to a script. */
    private readonly given: Readonly<Record<string, unknown>>,
    timers: EngineTimers,
  ) {
    this.globals = engineGlobals(timers)
  }

  run(path: string): unknown {
    const known = this.loaded.get(path)
    if (known) return known.exports
    const source = this.files.texts.get(path)
    if (source === undefined) throw new Error(`module '${path}' is not defined`)
    const module: Module = { exports: {} }
    this.loaded.set(path, module)
    runScript(source, path, {
      ...this.globals,
      ...this.given,
      global: this.globals,
      globalThis: this.globals,
      require: this.requireFrom(path),
      module,
      exports: module.exports,
    })
    return module.exports
  }

  /** Fetches the subpackage that a file belongs to. */
  fetchPackageOf(path: string): void {
    this.packages.add(packageOf(this.files.app, path))
  }

  private requireFrom(from: string): Require {
    const target = (written: string): string => {
      const path = resolvePath(from, written)
      return path.endsWith('.js') ? path : `${path}.js`
    }
    return Object.assign(
      (written: string) => {
        const path = target(written)
        if (!this.packages.has(packageOf(this.files.app, path)))
          throw new Error(`${from} requires ${path} of a subpackage that is not on the phone`)
        return this.run(path)
      },
      {
        // On a phone it may have to be downloaded: never at once.
        async: async (written: string) => {
          await Promise.resolve()
          const path = target(written)
          this.fetchPackageOf(path)
          return this.run(path)
        },
      },
    )
  }
}
