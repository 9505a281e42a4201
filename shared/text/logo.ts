import { spoken, type Texts } from './language.ts'
import { logoEnglish } from './logo.en.ts'
import { logoText as swedish } from './logo.sv.ts'

/** Words of the förbund's logo, in the language of the page. */
export const logoText: Texts<typeof swedish> = spoken<Texts<typeof swedish>>({ sv: swedish, en: logoEnglish })
