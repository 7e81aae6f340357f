export const mergers: ReadonlyMap<string, string> = new Map()
