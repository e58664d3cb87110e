import { enSignIn } from './en/sign-in.ts'
import { useLanguage } from './locale-context.ts'

/** The texts of the sign-in. Each language is a module of this shape. */
export type SignInWords = typeof enSignIn

const languages = { en: enSignIn }

/** The texts of the sign-in, in the language of the page. */
export const useSignInWords = (): SignInWords => languages[useLanguage()]
