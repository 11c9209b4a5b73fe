import { INK, type Scene, type Shape, WIDTH } from './scene.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** The text as XML may hold it: marked characters escaped, what XML 1.0 has no place for dropped. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, letter => ESCAPES[letter]!)

type Value = string | number | undefined

const tag = (name: string, values: Readonly<Record<string, Value>>, inner?: string) => {
  const written = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escapeXml(String(value))}"`,
    )
    .join('')
  return inner === undefined ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

const print = (shape: Shape): string => {
  if (shape.kind === 'text') {
    const { x, y, size, ink, anchor } = shape
    return tag('text', { x, y, 'font-size': size, fill: ink, 'text-anchor': anchor }, escapeXml(shape.text))
  }
  if (shape.kind === 'box') {
    const { x, y, width, height, ink, round } = shape
    return tag('rect', { x, y, width, height, rx: round, fill: ink })
  }
  if (shape.kind === 'line') {
    const { from, to, ink, width, dashed } = shape
    const dashes = dashed ? '4 12' : undefined
    const ends = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }
    return tag('line', {
      ...ends,
      stroke: ink,
      'stroke-width': width,
      'stroke-dasharray': dashes,
      'stroke-linecap': 'round',
    })
  }
  const { x, y, radius, ink, hollow } = shape
  // an edge in the panel's colour parts signs that overlap
  const look = hollow
    ? { fill: INK.panel, stroke: ink, 'stroke-width': 4 }
    : { fill: ink, stroke: INK.panel, 'stroke-width': 3 }
  if (shape.kind === 'dot') return tag('circle', { cx: x, cy: y, r: radius, ...look })
  const points = [
    [x, y - radius],
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ]
  return tag('polygon', {
    points: points.map(point => point.map(n => Math.round(n * 10) / 10).join(',')).join(' '),
    ...look,
  })
}

/** The scene as SVG, on its panel. */
export function printScene({ height, shapes }: Scene, family: string): string {
  const panel = tag('rect', {
    x: 2,
    y: 2,
    width: WIDTH - 4,
    height: height - 4,
    rx: 32,
    fill: INK.panel,
    stroke: INK.edge,
    'stroke-width': 4,
  })
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      'font-family': family,
      'xml:space': 'preserve',
    },
    [panel, ...shapes.map(print)].join('\n'),
  )
}
