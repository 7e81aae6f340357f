/// <reference types="@tarojs/taro" />

declare module '*.css'

declare namespace NodeJS {
  interface ProcessEnv {
    /** Which platform the pages are built for. */
    readonly TARO_ENV: 'weapp' | 'h5'
    /** The cloud environment's id; '' lets WeChat choose the default one. */
    readonly QIHANG_CLOUD_ENV: string
    /** Filled: the page that shows every part of the kit is part of the build. */
    readonly QIHANG_SHOW_COMPONENTS: string
  }
}
