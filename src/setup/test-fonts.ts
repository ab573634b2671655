/**
 * The fonts that browser tests measure with, as a fontconfig file: packages of the lock and nothing of the machine's, so that a
 * line is as high and as long on every machine. Their measures are those of Times, Arial and Courier.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const PACKAGES = ['tinos', 'arimo', 'cousine', 'noto-naskh-arabic']

/** What pages ask for → what they get. */
const FAMILIES: readonly (readonly [string, readonly string[]])[] = [
	['Tinos', ['serif', 'ui-serif', 'Times New Roman', 'Times', 'Liberation Serif']],
	['Arimo', ['sans-serif', 'system-ui', 'ui-sans-serif', 'Arial', 'Helvetica', 'Liberation Sans']],
	['Cousine', ['monospace', 'ui-monospace', 'Courier New', 'Courier', 'Liberation Mono']],
]

/** @returns the value of FONTCONFIG_FILE */
export function testFonts(): string {
	const folder = resolve('.build/fonts')
	const file = `${folder}/fonts.conf`
	const text = configuration(`${folder}/cache`)
	if (existsSync(file) && readFileSync(file, 'utf8') === text) return file
	mkdirSync(folder, { recursive: true })
	// Several processes of one run may be here at once.
	writeFileSync(`${file}.${process.pid}`, text)
	renameSync(`${file}.${process.pid}`, file)
	return file
}

function configuration(cache: string): string {
	const folders = PACKAGES.map((name) => `<dir>${resolve('node_modules/@expo-google-fonts', name)}</dir>`)
	const aliases = FAMILIES.flatMap(([font, names]) =>
		names.map(
			(name) => `<alias binding="same"><family>${name}</family><prefer><family>${font}</family></prefer></alias>`,
		),
	)
	// What is asked for by a name that nobody has is set in the sans, as on most machines.
	const otherwise = `<match><edit name="family" mode="append_last"><string>Arimo</string></edit></match>`
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${[...folders, `<cachedir>${cache}</cachedir>`, ...aliases, otherwise].join('\n')}
</fontconfig>
`
}
