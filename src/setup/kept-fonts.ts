/** The pictures' fonts as an earlier build cut them: cutting takes longer than all else that a build does. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { replaceFile } from './replace-file.ts'

/** In the folder that the Worker's static assets are uploaded from. */
const FONTS = '.build/static/fonts.json'
const MADE_FROM = '.build/fonts.made-from'
/** The lock names every byte of the fonts and of HarfBuzz. */
const SOURCES = ['src/setup/fonts.ts', 'package-lock.json']

/** Cut anew only where what they are made from has changed. */
export async function keptFonts(): Promise<string> {
	const sources = createHash('sha256')
	for (const path of SOURCES) sources.update(readFileSync(path))
	const madeFrom = sources.digest('hex')
	if (existsSync(FONTS) && existsSync(MADE_FROM) && readFileSync(MADE_FROM, 'utf8') === madeFrom) {
		return readFileSync(FONTS, 'utf8')
	}
	const { fontsOfPictures } = await import('./fonts.ts')
	const fonts = await fontsOfPictures()
	replaceFile(FONTS, fonts)
	// Last: whoever is stopped before it cuts again.
	replaceFile(MADE_FROM, madeFrom)
	return fonts
}
