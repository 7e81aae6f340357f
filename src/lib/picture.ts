/** A picture on this device: where it lies here, and how large it is. */
export interface Picture {
  /** A path on the phone, an object address in a browser; may be shown as it is. */
  readonly src: string
  readonly bytes: number
}

/** Pixels, as the file has them. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** How a smaller copy is made: its longer edge in pixels, and how well it is kept, 0 to 1. */
export interface Shrinking {
  readonly edge: number
  readonly quality: number
}

/** A picture on its way up. */
export interface Sending {
  /** Ends when all of it is there. */
  readonly done: Promise<void>
  /** Gives it up; `done` fails then. */
  readonly cancel: () => void
}

/** Words of the ways to a picture, as a phone offers them. */
export interface PictureWays {
  readonly camera: string
  readonly album: string
  readonly chat: string
}

/** What a platform does with pictures; every one is a promise that fails when the platform refuses. */
export interface PictureDevice {
  /** Null when the person thought better of it. */
  readonly choose: (ways: PictureWays) => Promise<Picture | null>
  /** The first bytes of a file, by which its kind is told. */
  readonly head: (picture: Picture) => Promise<Uint8Array>
  readonly sizeOf: (picture: Picture) => Promise<PictureSize>
  /** A JPG of it; without where it was taken. */
  readonly shrink: (picture: Picture, how: Shrinking, size: PictureSize) => Promise<Picture>
  /** Puts it into the storage under a path that the server has given; tells how many bytes are there. */
  readonly put: (picture: Picture, path: string, told: (sent: number) => void) => Sending
}
