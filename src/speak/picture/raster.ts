import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import type { Tongue } from '../../ask/types.ts'
import { printScene } from './print.ts'
import { type Scene, WIDTH } from './scene.ts'

/** src/ and dist/ stand side by side, so this holds for both. */
const FONTS = ['SC', 'TC'].map(script =>
  fileURLToPath(new URL(`../../../assets/fonts/NotoSans${script}-Medium-subset.ttf`, import.meta.url)),
)
const family = (tongue: Tongue) => `Noto Sans ${tongue === 'zh-Hant' ? 'TC' : 'SC'} Medium`

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

const toPng = remembering((svg: string): Buffer => {
  const fonts = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: family('en') }
  return new Resvg(svg, { font: fonts, shapeRendering: 2, textRendering: 2 }).render().asPng()
}, 16)

/** The scene as a PNG; the same scene again costs next to nothing. */
export const rasterize = (scene: Scene, tongue: Tongue): Raster => ({
  png: toPng(printScene(scene, family(tongue))),
  width: WIDTH,
  height: scene.height,
})
