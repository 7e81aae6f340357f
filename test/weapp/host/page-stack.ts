import { pagesOf, type AppJson } from './built-files'
import type { Address } from './paths'
import type { Instance, Mounted } from './view'

/** An open page. */
export interface OpenPage {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly element: HTMLElement
  readonly instance: Instance
  readonly parts: readonly Mounted[]
}

/** WeChat opens no more pages above each other. */
const DEEPEST = 10
const TAB_BAR = 'custom-tab-bar/index'

/** Why a navigation is refused; the words are WeChat's. */
export class NavigationRefused extends Error {}

/** The pages of one running mini-program, in the order WeChat keeps them. */
export class PageStack {
  private readonly stack: OpenPage[] = []
  /** Pages of tabs stay open behind each other. */
  private readonly tabs = new Map<string, OpenPage>()

  constructor(
    private readonly app: AppJson,
    private readonly screen: HTMLElement,
    /** Draws a page or the tab bar; its scripts run first, if they have not. */
    private readonly mount: (name: string, place: HTMLElement) => Mounted,
  ) {}

  get pages(): readonly OpenPage[] {
    return this.stack
  }

  get top(): OpenPage {
    const top = this.stack.at(-1)
    if (!top) throw new Error('No page is open.')
    return top
  }

  navigateTo(address: Address): void {
    this.check(address.path, 'navigateTo')
    if (this.stack.length >= DEEPEST) throw new NavigationRefused(`webview count limit exceed`)
    this.hideTop()
    this.open(address)
  }

  redirectTo(address: Address): void {
    this.check(address.path, 'redirectTo')
    this.close(this.stack.pop())
    this.open(address)
  }

  navigateBack(delta: number): void {
    const gone = Math.min(delta, this.stack.length - 1)
    if (gone < 1) throw new NavigationRefused('cannot navigate back at first page.')
    for (const page of this.stack.splice(-gone).reverse()) this.close(page)
    this.showTop()
  }

  switchTab({ path }: Address): void {
    if (!this.isTab(path)) throw new NavigationRefused('can not switch to no-tabBar page')
    const shown = this.stack.at(-1)
    if (shown?.path === path) return
    if (shown && this.isTab(shown.path)) this.hideTop()
    for (const page of this.stack.splice(0).reverse()) if (!this.isTab(page.path)) this.close(page)
    const kept = this.tabs.get(path)
    if (kept) {
      this.stack.push(kept)
      this.showTop()
    } else this.open({ path, query: {} })
  }

  reLaunch(address: Address): void {
    this.check(address.path)
    for (const page of new Set([...this.stack.splice(0).reverse(), ...this.tabs.values()])) this.close(page)
    this.open(address)
  }

  /** Takes everything off the screen; no page is told. */
  drop(): void {
    for (const page of new Set([...this.stack.splice(0), ...this.tabs.values()])) this.erase(page)
    this.tabs.clear()
  }

  private isTab(path: string): boolean {
    return this.app.tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false
  }

  private check(path: string, above?: string): void {
    if (!pagesOf(this.app).includes(path)) throw new NavigationRefused(`page "${path}" is not found`)
    if (above && this.isTab(path)) throw new NavigationRefused(`can not ${above} a tabbar page`)
  }

  private open({ path, query }: Address): void {
    const element = document.createElement('div')
    this.screen.appendChild(element)
    const page = this.mount(path, element)
    const tabBar = this.isTab(path) && this.app.tabBar?.custom === true ? this.mount(TAB_BAR, element) : null
    const { instance } = page
    Object.assign(instance, { route: path, __route__: path, options: query })
    if (tabBar) instance.getTabBar = () => tabBar.instance
    const opened = { path, query, element, instance, parts: tabBar ? [page, tabBar] : [page] }
    this.stack.push(opened)
    if (this.isTab(path)) this.tabs.set(path, opened)
    page.attach()
    instance.onLoad?.(query)
    instance.onShow?.()
    tabBar?.attach()
    instance.onReady?.()
  }

  private close(page: OpenPage | undefined): void {
    if (!page) return
    page.instance.onUnload?.()
    this.erase(page)
    this.tabs.delete(page.path)
  }

  private erase(page: OpenPage): void {
    for (const part of page.parts) part.release()
    page.element.remove()
  }

  private hideTop(): void {
    const top = this.stack.at(-1)
    if (!top) return
    top.instance.onHide?.()
    top.element.style.display = 'none'
  }

  private showTop(): void {
    this.top.element.style.display = ''
    this.top.instance.onShow?.()
  }
}
