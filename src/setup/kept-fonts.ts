/** The pictures' fonts as an earlier build cut them: cutting takes longer than all else that a build does. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { replaceFile } from './replace-file.ts'

/** In the folder that the Worker's static assets are uploaded from. */
const FONTS = '.build/static/fonts'
const MADE_FROM = '.build/fonts.made-from'
/** The lock names every byte of the fonts and of HarfBuzz. */
const SOURCES = ['src/setup/fonts.ts', 'package-lock.json']

/**
 * Cut anew only where what they are made from has changed.
 * @returns what they are made from, as a hash
 */
export async function keptFonts(): Promise<string> {
	const sources = createHash('sha256')
	for (const path of SOURCES) sources.update(readFileSync(path))
	const madeFrom = sources.digest('hex')
	if (existsSync(MADE_FROM) && readFileSync(MADE_FROM, 'utf8') === madeFrom && existsSync(`${FONTS}/first.json`)) {
		return madeFrom
	}
	const { fontsOfPictures } = await import('./fonts.ts')
	for (const [name, part] of await fontsOfPictures()) replaceFile(`${FONTS}/${name}.json`, part)
	// Last: whoever is stopped before it cuts again.
	replaceFile(MADE_FROM, madeFrom)
	return madeFrom
}
