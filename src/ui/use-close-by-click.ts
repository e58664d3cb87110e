import { useRef, type MouseEvent } from 'react'

type DialogEvent = MouseEvent<HTMLDialogElement>

/**
 * Whether the browser supports `closedby`: then Escape also sends a close request to a dialog that is not modal, and a click beside a modal
 * one. Safari does not.
 */
export const supportsClosedBy = 'closedBy' in HTMLDialogElement.prototype

/**
 * Handlers for a modal dialog that call `close` at a click beside it, on its backdrop, whose events are events of the dialog. Only where
 * the pointer was pressed there too: a selection of text may end outside.
 */
export function useCloseByClick(close: (dialog: HTMLDialogElement) => void) {
  const isPressedBeside = useRef(false)
  return {
    onPointerDown(event: DialogEvent) {
      isPressedBeside.current = isBeside(event)
    },
    onClick(event: DialogEvent) {
      if (isPressedBeside.current && isBeside(event)) close(event.currentTarget)
    },
  }
}

/** Whether the pointer is outside the box of the element that listens. */
function isBeside({ currentTarget, target, clientX, clientY }: DialogEvent): boolean {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect()
  const isInside = left <= clientX && clientX <= right && top <= clientY && clientY <= bottom
  return target === currentTarget && !isInside
}
