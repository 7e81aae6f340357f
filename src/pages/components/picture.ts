/** A drawn page of a household register, so that tiles have something to show. */
const drawn =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 120'><rect width='120' height='120' fill='#d9cdb8'/>" +
  "<rect x='6' y='8' width='108' height='104' rx='2' fill='#f7efe0' stroke='#b9a78c'/>" +
  "<path d='M10 38h100M10 54h100M10 70h100M10 86h100M36 38v66M76 38v66' stroke='#b9a78c'/>" +
  "<path d='M14 46h14M42 46h24M14 62h14M42 62h18M14 78h14M42 78h26' stroke='#8d7a5e' stroke-width='4'/></svg>"

export const picture = `data:image/svg+xml,${encodeURIComponent(drawn)}`
