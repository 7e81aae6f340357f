/** One structured line a fact; callers pass codes and ids of requests, never data of a person. */
export function log(line: Readonly<Record<string, string | number>>): void {
  console.log(JSON.stringify(line))
}
