/** Somebody who can hold a phone. */
export interface PagePerson {
  role: string
  name: string
  openid: string
  /** The page of the site where the phone begins. */
  path: string
}

/** What `GET /console/setup` tells the page. */
export interface PageSetup {
  /** Where the site is served. */
  site: string
  /** Who holds the phones at first, from left to right. */
  phones: readonly PagePerson[]
  people: readonly PagePerson[]
  /** Where anybody else begins. */
  otherPath: string
  functions: readonly string[]
  /** Whether `GET /console/moments` exists. */
  hasMoments: boolean
}
