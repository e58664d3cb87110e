import { createElement, Fragment, type ReactNode } from 'react'

/** A sentence of `words/` that has elements in it: each language puts them where they belong. Passed as arguments, they need no keys. */
export const Sentence = ({ parts }: { readonly parts: readonly ReactNode[] }) =>
  createElement(Fragment, null, ...parts)
