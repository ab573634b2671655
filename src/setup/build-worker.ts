/** Writes the Worker as it is deployed, for wrangler to upload without bundling it again. */
import './build.ts'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, OUT_DIR } from './bundle.ts'
import { writeSbom } from './write-sbom.ts'

const { modules } = await bundle('src/worker.ts')
rmSync(OUT_DIR, { recursive: true, force: true })
mkdirSync(OUT_DIR, { recursive: true })
for (const { path, contents } of modules) writeFileSync(join(OUT_DIR, path), contents)
writeSbom('.build')
