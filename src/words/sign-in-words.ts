import { enSignIn } from './en/sign-in.ts'
import { useLanguage } from './locale-context.ts'

/** What is said before somebody is signed in, or about it. Another language is a module of this shape. */
export type SignInWords = typeof enSignIn

const languages = { en: enSignIn }

/** What is said before somebody is signed in, or about it, in the language of the page. */
export const useSignInWords = (): SignInWords => languages[useLanguage()]
