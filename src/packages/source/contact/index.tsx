/** 联系方式 */
export default function ContactPage() {
  return null
}
