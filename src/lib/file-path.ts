/** `xlsx` of 名单.XLSX; '' of a name that ends in nothing usual. */
export const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** A place below a folder of the storage that nobody else has: the storage lets nobody write over another's file. */
export const newFilePath = (folder: string, name: string): string =>
  `${folder}/${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}.${endingOf(name)}`
