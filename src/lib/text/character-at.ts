let segmenter: Intl.Segmenter | undefined

/**
 * The character as the reader sees it that the UTF-16 unit at `index` of `text` belongs to: a letter with its accents, an emoji of several,
 * a flag. `undefined` outside the text.
 */
export const characterAt = (text: string, index: number): Intl.SegmentData | undefined => {
  segmenter ??= new Intl.Segmenter()
  return segmenter.segment(text).containing(index)
}
