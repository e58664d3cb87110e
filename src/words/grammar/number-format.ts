/** Returns a function that writes numbers as `locale` does: 1,240. Created once, as `toLocaleString` looks its format up each time. */
export function numberFormat(locale: string): (n: number) => string {
  let format: Intl.NumberFormat | undefined
  // Created with the first number: a page that shows none does not pay for it.
  return (n) => (format ??= new Intl.NumberFormat(locale)).format(n)
}
