/** What a colour means. Words and an icon always say it too. */
export type Tone = 'neutral' | 'info' | 'warn' | 'danger' | 'success' | 'primary'
