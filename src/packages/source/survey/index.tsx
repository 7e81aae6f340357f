/** 求职意向调研 */
export default function SurveyPage() {
  return null
}
