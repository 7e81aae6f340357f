/** `xlsx` of 名单.XLSX; '' of a name that ends in nothing usual. */
export const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
