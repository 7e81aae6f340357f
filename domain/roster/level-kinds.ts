/** Kinds of graduates by 学历层次, the special ones first: 高职扩招 is 专科 as well (seed D §一, seed N §一). */
export const levelKinds = ['高职扩招', '博士', '硕士', '本科', '专科'] as const
export type LevelKind = (typeof levelKinds)[number]

/** How rosters write a level. */
const written: Readonly<Record<LevelKind, RegExp>> = {
  高职扩招: /扩招/u,
  博士: /博士/u,
  硕士: /硕士|研究生/u,
  本科: /本科|专升本|第二学士/u,
  专科: /专科|高职|大专/u,
}

/** What a roster's 学历层次 says; null where it says nothing that is known. */
export const levelKindOf = (level: string): LevelKind | null =>
  levelKinds.find((kind) => written[kind].test(level)) ?? null
