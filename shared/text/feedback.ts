import { feedbackText as english } from './feedback.en.ts'
import { feedbackText as swedish } from './feedback.sv.ts'
import { spoken } from './language.ts'

export const feedbackText = spoken({ sv: swedish, en: english })
