/** Minifies the styles and scripts that readers' browsers run, into one module of strings for the Worker to import. */
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

/** Exported name → entry. A style may `@import`, a script may `import`; each becomes one string. */
const ENTRIES = {
	documentStyle: 'widgets/document.css',
	countCardStyle: 'widgets/count-card/style.css',
	miniTimelineStyle: 'widgets/mini-timeline/style.css',
	previousMeetingsStyle: 'widgets/previous-meetings/style.css',
	noticeStyle: 'widgets/notice/style.css',
	heightScript: 'widgets/height/height.ts',
	loaderScript: 'widgets/loader/loader.ts',
	galleryStyle: 'src/gallery/gallery.css',
	doctorStyle: 'src/doctor/doctor.css',
	galleryScript: 'src/site/copy.ts',
	deskStyle: 'src/desk/desk.css',
	deskScript: 'src/desk/client/desk.ts',
}

const { outputFiles } = await build({
	entryPoints: Object.entries(ENTRIES).map(([out, entry]) => ({ in: entry, out })),
	outdir: '.build',
	bundle: true,
	minify: true,
	charset: 'utf8',
	legalComments: 'none',
	// Readers' browsers: what has been everywhere for some years.
	target: ['chrome109', 'firefox115', 'safari16'],
	write: false,
})

const exports = outputFiles.map(({ path, text }) => {
	const name = path.replace(/^.*\/|\.(css|js)$/g, '')
	return `export const ${name} = ${JSON.stringify(text.trim())}\n`
})
// A stored page says which code made it: any change to what pages are made by, or are completed with, makes all out of date.
const code = createHash('sha256')
for (const path of globSync(['widgets/**/*.{ts,tsx,css}', 'src/{pages,record}/**/*.{ts,tsx}']).sort())
	code.update(readFileSync(path))
for (const { text } of outputFiles) code.update(text)
exports.push(`export const template = ${JSON.stringify(code.digest('base64url').slice(0, 12))}\n`)

mkdirSync('.build', { recursive: true })
writeFileSync('.build/assets.ts', exports.join(''))
