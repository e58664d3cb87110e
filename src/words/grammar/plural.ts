/** Returns a function that gives the form of a word for a number, by the plural rules of `language`. */
export function plural(
  language: string,
  forms: { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
) {
  const rules = new Intl.PluralRules(language)
  return (n: number): string => forms[rules.select(n)] ?? forms.other
}
