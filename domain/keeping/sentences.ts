/** What is said of refusals about keeping; messages.ts has all the others. */
export const keepingSentences = {
  keepingShorter: '改短以后，到期的资料今晚就会删除，删了找不回来。确认要改短，请再点一次保存。',
  serviceRuns: '核验服务还没有结束，学校还需要这些资料，暂时不能删除。到期后再申请即可。',
  evidenceKept: '个人资料已经删除，只剩办理留痕，保存期满会自动删除。',
  dataErased: '这位同学的个人资料已按规定删除，只保留办理留痕。',
  personsTooMany: '今天导出的人数已到上限，请明天再导出。',
} as const
