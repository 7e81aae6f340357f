/** Phones have tabs at the bottom; the browser's file beside this one draws the desk's side bar. */
export function SideBar() {
  return null
}
