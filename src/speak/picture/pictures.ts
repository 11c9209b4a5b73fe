import { comparisonAlt, timelineAlt } from './alt.ts'
import { type Projects, projectsScene } from './projects.ts'
import { type Raster, rasterize } from './raster.ts'
import { type Releases, releasesScene } from './releases.ts'
import { type Timeline, timelineScene } from './timeline.ts'

/** A PNG, its size in pixels, and what it shows in words, at most 1024 characters. */
export type Picture = Raster & { readonly alt: string }

/** A project's releases on an axis of time, and its milestones; the same again comes from a small cache. */
export const timelinePicture = (timeline: Timeline): Picture => ({
  ...rasterize(timelineScene(timeline), timeline.tongue),
  alt: timelineAlt(timeline),
})

/** Two projects side by side, or two releases of one project and what came between them. */
export const comparisonPicture = (compared: Projects | Releases): Picture => ({
  ...rasterize(
    compared.kind === 'projects' ? projectsScene(compared) : releasesScene(compared),
    compared.tongue,
  ),
  alt: comparisonAlt(compared),
})
