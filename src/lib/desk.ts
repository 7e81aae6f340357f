/** Where a page stands on a wide screen: at a desk of staff, or as a phone's column; '' where it fills a phone. */
export type Setting = '' | 'qh-desk' | 'qh-column'

/** Only browsers have desks: the file for the browser beside this one tells them. */
export const useWide = (): boolean => false

/** How the page stands on a wide screen. */
export const useSetting = (): Setting => ''

/** Whether the page is lines to read, which would be too long over a whole wide screen. */
export const useReads = (): boolean => false

/** The address of the page that is shown, without its query. */
export const usePath = (): string => ''
