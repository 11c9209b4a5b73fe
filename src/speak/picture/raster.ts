import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Tongue } from '../../ask/types.ts'
import { printScene } from './print.ts'
import type { Scene } from './scene.ts'

/** Latin letters come from the first; each Han character from the first that has it, so the script's own come first. */
const FILES: Readonly<Record<Tongue, readonly string[]>> = {
  en: ['latin', 'hans', 'hant', 'hans-more', 'hant-more'],
  'zh-Hans': ['latin', 'hans', 'hans-more', 'hant', 'hant-more'],
  'zh-Hant': ['latin', 'hant', 'hant-more', 'hans', 'hans-more'],
}
const FAMILY = 'Noto Sans SC Medium'

// src/ and dist/ stand side by side, so this holds for both
const pathOf = (name: string) => fileURLToPath(new URL(`../../../assets/fonts/${name}.ttf`, import.meta.url))

/** A PNG, and its size in pixels. */
export type Raster = { readonly png: Buffer; readonly width: number; readonly height: number }

/** The function, and the last few of its results by argument. */
export const remembering = <T>(act: (argument: string) => T, most: number): ((argument: string) => T) => {
  const kept = new Map<string, T>()
  return argument => {
    const result = kept.has(argument) ? kept.get(argument)! : act(argument)
    kept.delete(argument)
    kept.set(argument, result)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    return result
  }
}

type Library = typeof import('@resvg/resvg-js')
let library: Library | undefined
/** Loaded with the first picture: many a bot is never asked for one. */
const resvg = (): Library => {
  library ??= createRequire(import.meta.url)('@resvg/resvg-js') as Library
  return library
}

/** Wide enough for a phone's screen, and a third quicker drawn than the scene's own width. */
const PIXELS = 1000

/** How a tongue's pictures are drawn, the last few kept. */
const drawer = (tongue: Tongue) => {
  const font = { fontFiles: FILES[tongue].map(pathOf), loadSystemFonts: false, defaultFontFamily: FAMILY }
  return remembering((svg: string): Raster => {
    const { Resvg } = resvg()
    const image = new Resvg(svg, { font, fitTo: { mode: 'width', value: PIXELS } }).render()
    return Object.freeze({ png: image.asPng(), width: image.width, height: image.height })
  }, 8)
}
const draw: Readonly<Record<Tongue, (svg: string) => Raster>> = {
  en: drawer('en'),
  'zh-Hans': drawer('zh-Hans'),
  'zh-Hant': drawer('zh-Hant'),
}

/** The scene as a PNG; the same scene again costs next to nothing. */
export const rasterize = (scene: Scene, tongue: Tongue): Raster => draw[tongue](printScene(scene, FAMILY))
