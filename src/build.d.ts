/// <reference types="@tarojs/taro" />

/** What building the pages puts in place of these names (config/index.ts); a phone has no `process`. */
declare const process: {
  readonly env: {
    /** Which platform the pages are built for. */
    readonly TARO_ENV: 'weapp' | 'h5'
    /** The cloud environment's id; '' lets WeChat choose the default one. */
    readonly QIHANG_CLOUD_ENV: string
    /** Ids of WeChat's message templates, `reviewResult:id,windowClosing:id`; '' asks for none. */
    readonly QIHANG_NOTICE_TEMPLATES: string
  }
}

declare module '*.css'
