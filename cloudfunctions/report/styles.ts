/** Colours of the look, as far as this page needs them; contrast of text is 4.5 : 1 or more in both. */
interface Palette {
  readonly bg: string
  readonly surface: string
  readonly line: string
  readonly control: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly primary: string
  readonly onPrimary: string
  readonly success: readonly [ink: string, soft: string]
  readonly warn: readonly [ink: string, soft: string]
  readonly danger: readonly [ink: string, soft: string]
  readonly info: readonly [ink: string, soft: string]
  readonly plain: readonly [ink: string, soft: string]
}

const light: Palette = {
  bg: '#f6f4ef',
  surface: '#ffffff',
  line: '#e4dfd5',
  control: '#8b867b',
  ink: '#17262e',
  ink2: '#46555d',
  ink3: '#5f6b72',
  primary: '#12566b',
  onPrimary: '#ffffff',
  success: ['#23694a', '#e3f0e8'],
  warn: ['#83540a', '#faefd8'],
  danger: ['#a5322a', '#fbeae7'],
  info: ['#36588c', '#e7edf6'],
  plain: ['#46555d', '#f0ede6'],
}

const dark: Palette = {
  bg: '#0f181d',
  surface: '#182329',
  line: '#2b3940',
  control: '#71818a',
  ink: '#e9eceb',
  ink2: '#bac5c9',
  ink3: '#98a5ab',
  primary: '#7dc0cc',
  onPrimary: '#06222a',
  success: ['#82c8a1', '#1b362a'],
  warn: ['#e3b562', '#392d17'],
  danger: ['#f29a8f', '#41231f'],
  info: ['#9bb8e8', '#21304a'],
  plain: ['#bac5c9', '#202d34'],
}

const tones = ['success', 'warn', 'danger', 'info', 'plain'] as const

const toned = (tone: string, [ink, soft]: readonly [ink: string, soft: string]): string =>
  `.${tone}{color:${ink};background:${soft}}\n.${tone}-word{color:${ink}}`

/** Everything that has a colour. Written out twice instead of with variables, which old browsers lack. */
const coloured = (palette: Palette): string => `
body{background:${palette.bg};color:${palette.ink}}
.card{background:${palette.surface};border-color:${palette.line}}
.brand,.intro,.foot,.help,.label,.issuer,dt{color:${palette.ink2}}
.brand .icon,.band,.contours,.link,.todo li::marker{color:${palette.primary}}
.cut{border-color:${palette.control}}
dl div{border-color:${palette.line}}
input{background:${palette.surface};color:${palette.ink};border-color:${palette.control}}
input:focus,button:focus,.link:focus{outline-color:${palette.primary}}
button{background:${palette.primary};color:${palette.onPrimary}}
.wrong{color:${palette.danger[0]}}
input[aria-invalid=true]{border-color:${palette.danger[0]}}
${tones.map((tone) => toned(tone, palette[tone])).join('\n')}
`

const shape = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{position:relative;margin:0;font:1.125rem/1.6 -apple-system,"PingFang SC","HarmonyOS Sans SC","MiSans","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums}
main{display:block}
h1,h2,p,dl,dd,ul{margin:0;padding:0}
.page{position:relative;max-width:30rem;margin:0 auto;padding:16px 16px 32px}
.contours{position:absolute;right:0;top:0;width:360px;max-width:100%;height:240px;opacity:.16}
.icon{flex:none;width:1.5em;height:1.5em;vertical-align:-.35em}
.brand{display:flex;align-items:center;gap:8px;padding:4px 0 16px;font-size:1rem}
.brand span{font-weight:600}
.title{font-size:1.625rem;line-height:1.4;font-weight:600}
.intro{padding:4px 0 16px}
.card{position:relative;border:1px solid;border-radius:12px;padding:24px 16px 16px;overflow:hidden;text-align:center}
.mark{display:inline-block;width:72px;height:72px;border-radius:36px;padding:18px}
.mark .icon{width:36px;height:36px;vertical-align:top}
.word{padding-top:8px;font-size:1.75rem;line-height:1.3;font-weight:600}
.means{padding-top:4px;text-wrap:balance}
.band{position:absolute;left:0;top:0;width:100%;height:30px;opacity:.4}
.issuer{padding-top:20px;font-size:1rem}
.paper{font:600 1.625rem/1.4 "Songti SC","STSong","Noto Serif SC","Noto Serif CJK SC","SimSun",serif;letter-spacing:.06em}
.tag{display:inline-block;margin-top:8px;padding:4px 12px;border-radius:4px;font-weight:600}
.tag .icon{margin-right:6px}
.label{padding-top:16px;font-size:1rem}
.number{font-size:1.375rem;line-height:1.4;font-weight:500;letter-spacing:.03em;white-space:nowrap}
.cut{margin:16px 0 4px;border-top:1px dashed}
dl{text-align:left}
dl div{display:flex;justify-content:space-between;gap:16px;padding:8px 0;border-bottom:1px solid}
dl div:last-child{border-bottom:0}
dt{flex:none;max-width:45%}
dd{flex:1;text-align:right;overflow-wrap:break-word;word-break:break-word}
.todo{padding:20px 4px 0}
.todo h2{font-size:1.125rem;font-weight:600}
.todo ul{padding-left:1.25em}
.todo li{padding-top:4px;text-wrap:pretty}
.form{margin-top:16px;padding:16px;text-align:left}
.intro+.form{margin-top:0}
.field{padding-bottom:16px}
label{display:block;font-weight:600}
input{display:block;width:100%;min-height:52px;margin-top:4px;padding:8px 12px;border:1px solid;border-radius:8px;font:inherit;-webkit-appearance:none;appearance:none}
input.n{text-transform:uppercase;letter-spacing:.03em}
input:focus,button:focus,.link:focus{outline:3px solid;outline-offset:2px}
.help,.wrong{padding-top:4px;font-size:1rem;line-height:1.5}
.wrong{display:flex;gap:6px;font-weight:500}
.wrong .icon{width:1.5rem;height:1.5rem}
button{display:block;width:100%;min-height:52px;padding:8px 16px;border:0;border-radius:8px;font:inherit;font-weight:600;cursor:pointer;-webkit-appearance:none;appearance:none}
.more{padding-top:12px}
.link{display:inline-block;padding:10px 4px;font-weight:500}
.foot{padding:16px 4px 0;font-size:1rem;line-height:1.5}
@media (max-width:340px){dl{font-size:1rem}dt{max-width:50%}dl div{gap:8px}.number{font-size:1.25rem;letter-spacing:0}.page{padding-left:12px;padding-right:12px}}
@media print{.form,.more,.brand{display:none}}
`

/** The one style sheet of every page. */
export const styles: string =
  shape + coloured(light) + `@media screen and (prefers-color-scheme:dark){${coloured(dark)}}`
