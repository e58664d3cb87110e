import { expect, test } from 'vitest'
import {
  drawerWidth,
  minWidth,
  resetDrawerWidth,
  setDrawerWidth,
  maxWidth,
  widthAfter,
} from './drawer-width.ts'

test('arrow keys move the edge in their direction, whichever side the drawer is on', () => {
  expect([widthAfter('ArrowLeft', 28, true), widthAfter('ArrowRight', 28, true)]).toEqual([30, 26])
  expect([widthAfter('ArrowLeft', 28, false), widthAfter('ArrowRight', 28, false)]).toEqual([26, 30])
  expect([widthAfter('Home', 28, true), widthAfter('End', 28, true)]).toEqual([minWidth, maxWidth])
  expect(widthAfter('a', 28, true)).toBeUndefined()
})

test('the width stays within its limits, also without storage', () => {
  setDrawerWidth(500)
  expect(drawerWidth()).toBe(maxWidth)
  setDrawerWidth(1)
  expect(drawerWidth()).toBe(minWidth)
  resetDrawerWidth()
  expect(drawerWidth()).toBe(28)
})
