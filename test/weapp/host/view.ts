import {
  MiniProgramEnv,
  type AssociatedBackend,
  type CodeSpace,
  type Root,
} from 'glass-easel-miniprogram-adapter'
import { PhoneContext } from './backend'
import type { BuiltFiles } from './built-files'
import type { Meter } from './meter'
import { resolvePath, withoutEnding } from './paths'
import { styleSheet, templatesOf } from './templates'

/** A page or component as the logic of a mini-program sees it. */
export interface Instance {
  setData: (data: Record<string, unknown>, done?: () => void) => void
  createSelectorQuery: () => unknown
  route?: string
  options?: Readonly<Record<string, string>>
  getTabBar?: () => Instance
  onLoad?: (query: Readonly<Record<string, string>>) => void
  onShow?: () => void
  onReady?: () => void
  onHide?: () => void
  onUnload?: () => void
}

/** Something drawn: an instance and its place in the document. */
export interface Mounted {
  readonly instance: Instance
  readonly attach: () => void
  readonly release: () => void
}

interface Definition {
  externalClasses?: unknown
  behaviors?: unknown
}
type Register = Readonly<Record<'Page' | 'Component' | 'Behavior', (definition: Definition) => void>>
type Config = Parameters<CodeSpace['addComponentStaticConfig']>[1]

/** The view side of a mini-program: glass-easel, WeChat's own component framework, over a document. */
export class View {
  private readonly backend: AssociatedBackend
  private readonly code: CodeSpace
  /** The page or component whose script runs: what is registered now is its. */
  private loading = ''
  private readonly ready = new Set<string>()

  constructor(
    private readonly files: BuiltFiles,
    screen: HTMLElement,
    private readonly meter: Meter,
  ) {
    const env = new MiniProgramEnv()
    this.code = env.createCodeSpace('', true)
    this.backend = env.associateBackend(new PhoneContext(screen))
    for (const [path, content] of templatesOf(files)) this.code.addCompiledTemplate(path, content)
    for (const path of files.texts.keys()) this.addStatic(path)
  }

  private addStatic(path: string): void {
    const name = withoutEnding(path)
    if (path.endsWith('.wxss')) {
      this.code.addStyleSheet(name, name)
      this.backend.registerStyleSheetContent(name, styleSheet(this.files, path))
    }
    if (path.endsWith('.json') && path !== 'app.json') {
      const config = this.configOf(name)
      // Without prefixes before class names, style sheets and tests use the plain ones.
      const shared: object = config.component === true ? { styleIsolation: 'shared' } : {}
      this.code.addComponentStaticConfig(name, { ...config, ...shared })
    }
  }

  private configOf(name: string): Config {
    return JSON.parse(this.files.texts.get(`${name}.json`) ?? '{}') as Config
  }

  /** `Page`, `Component`, `Behavior`: they register what is being loaded, not the file they are written in. */
  readonly registering: Register = {
    Page: (definition) => this.register('Page', definition),
    Component: (definition) => this.register('Component', definition),
    Behavior: (definition) => this.register('Behavior', definition),
  }

  private register(kind: keyof Register, definition: Definition): void {
    // Taro writes `{}` where a list belongs; WeChat does not mind.
    if (!Array.isArray(definition.externalClasses)) delete definition.externalClasses
    if (!Array.isArray(definition.behaviors)) delete definition.behaviors
    this.code.componentEnv(this.loading, (env) => {
      const register = env as unknown as Register
      register[kind](definition)
    })
  }

  /** Runs the scripts of a page or component and of those it uses, each once. */
  load(name: string, run: (path: string) => void): void {
    if (this.ready.has(name)) return
    this.ready.add(name)
    for (const used of Object.values(this.configOf(name).usingComponents ?? {}))
      this.load(resolvePath(name, used), run)
    this.loading = name
    run(`${name}.js`)
  }

  /** Makes an instance whose place is inside an element. */
  mount(name: string, place: HTMLElement): Mounted {
    const root: Root = this.backend.createRoot('glass-root', this.code, name)
    const instance = root.get() as unknown as Instance
    const set = instance.setData.bind(instance)
    const setData: Instance['setData'] = (data, done) => {
      this.meter.note(name, data)
      // Taro writes `root.cn.[0].cl`, which WeChat takes; glass-easel wants `root.cn[0].cl`.
      set(
        Object.fromEntries(Object.entries(data).map(([key, value]) => [key.replace(/\.\[/g, '['), value])),
        done,
      )
    }
    Object.defineProperty(instance, 'setData', { configurable: true, writable: true, value: setData })
    const attach = (): void => {
      const placeholder = document.createElement('span')
      place.appendChild(placeholder)
      root.attach(placeOf(place), placeOf(placeholder))
    }
    return { instance, attach, release: () => root.release() }
  }
}

type Place = Parameters<Root['attach']>[0]
const placeOf = (element: HTMLElement): Place => element as unknown as Place
