/** The title of the frame, by language. */
const titles: Readonly<Record<string, string>> = {
  de: 'Kommende Termine',
  fr: 'Sessions à venir',
  es: 'Próximas sesiones',
  ja: '今後のセッション',
  ar: 'الجلسات القادمة',
}

/** The title in `language` (BCP 47), else in English. */
export const titleIn = (language: string): string => titles[language.slice(0, 2)] ?? 'Upcoming sessions'
