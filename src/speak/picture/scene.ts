/** The picture is drawn three times as large as a phone shows it: 40 here are 13 there. */
export const WIDTH = 1200
export const MARGIN = 48
export const SIZE = { title: 64, text: 40 } as const
/** From one line of text to the next. */
export const LINE = 54

/** Colours on a panel of our own, so that the picture is the same in Discord's dark and light themes. */
export const INK = {
  panel: '#1c212d',
  edge: '#434b5e',
  band: '#252b3a',
  line: '#5c667c',
  text: '#f4f6fb',
  quiet: '#b3bccf',
  release: '#58b6ff',
  other: '#ff9d6c',
  milestone: '#ffcf4d',
} as const

/** One thing drawn; a text stands on its baseline. */
export type Shape =
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size: number
      readonly ink: string
      readonly anchor: 'start' | 'middle' | 'end'
    }
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly ink: string
      readonly round?: number
    }
  | {
      readonly kind: 'line'
      readonly from: readonly [x: number, y: number]
      readonly to: readonly [x: number, y: number]
      readonly ink: string
      readonly width: number
      readonly dashed?: boolean
    }
  | {
      readonly kind: 'dot' | 'diamond'
      readonly x: number
      readonly y: number
      readonly radius: number
      readonly ink: string
      readonly hollow?: boolean
    }

/** A picture before it is printed: what stands where, later shapes over earlier ones. */
export type Scene = { readonly height: number; readonly shapes: readonly Shape[] }

/** A text in the common size, from its left end. */
export const text = (
  x: number,
  y: number,
  words: string,
  look: { readonly ink?: string; readonly anchor?: 'start' | 'middle' | 'end'; readonly size?: number } = {},
): Shape => ({
  kind: 'text',
  x,
  y,
  text: words,
  size: look.size ?? SIZE.text,
  ink: look.ink ?? INK.text,
  anchor: look.anchor ?? 'start',
})

/** A part of a picture, and how high it is. */
export type Drawn = { readonly shapes: readonly Shape[]; readonly height: number }
