/** Phones have a status bar and a capsule of their own; the browser's file beside this one draws them. */
export function PhoneChrome() {
  return null
}
