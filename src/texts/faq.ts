import { questions as after } from './faq-after'
import { questions as binding } from './faq-binding'
import { questions as fields } from './faq-fields'
import { questions as places } from './faq-places'
import type { Question } from './faq-question'

export type { FaqFacts, Question } from './faq-question'

/**
 * Every question that the five notices answer: D (大连), H (湖南, with 附件3), N (national platform), R (实名制),
 * G (广东, §五). The comment above each names its notice.
 */
export const questions: readonly Question[] = [...binding, ...places, ...fields, ...after]
