/** `npm run keep-loader`: keeps the loader as it is now beside the earlier ones; done once for each loader that is deployed. */
import { writeFileSync } from 'node:fs'
import { argumentsOf } from './arguments.mjs'
import { FOLDER } from './loader-versions.ts'

argumentsOf({ usage: 'npm run keep-loader' })
await import('./build.ts')
const { loaderScript, loaderVersion } = await import('../../.build/assets.ts')
writeFileSync(`${FOLDER}/${loaderVersion.name}.js`, loaderScript)
