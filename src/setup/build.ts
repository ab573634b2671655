/** Minifies the styles and scripts that readers' browsers run, into one module of strings for the Worker to import. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { build, transform } from 'esbuild'
import { fragmentRoot, fragmentRoots } from '../../widgets/fragment-root.ts'
import { PAGE_SHAPE } from '../record/page.ts'
import { writeApiFiles } from './api-files.ts'
import { argumentsOf } from './arguments.mjs'
import { keptFonts } from './kept-fonts.ts'
import { versionOf, versionsKept } from './loader-versions.ts'
import { replaceFile } from './replace-file.ts'

/** Exported name → entry. A style may `@import`, a script may `import`; each becomes one string. */
const ENTRIES = {
	documentStyle: 'widgets/document.css',
	themeStyle: 'widgets/theme.css',
	rightToLeftStyle: 'widgets/right-to-left.css',
	countCardStyle: 'widgets/count-card/style.css',
	countCardNoneStyle: 'widgets/count-card/none.css',
	countCardLargeStyle: 'widgets/count-card/large.css',
	countCardAsideStyle: 'widgets/count-card/aside.css',
	countCardOthersStyle: 'widgets/count-card/others.css',
	countCardDetailsStyle: 'widgets/count-card/details.css',
	countCardRoomyStyle: 'widgets/count-card/roomy.css',
	countCardCompactStyle: 'widgets/count-card/compact.css',
	countCardTightStyle: 'widgets/count-card/tight.css',
	miniTimelineStyle: 'widgets/mini-timeline/style.css',
	miniTimelineToldStyle: 'widgets/mini-timeline/told.css',
	miniTimelineManyStyle: 'widgets/mini-timeline/many.css',
	miniTimelineCompactStyle: 'widgets/mini-timeline/compact.css',
	miniTimelineCallsStyle: 'widgets/mini-timeline/calls.css',
	previousMeetingsStyle: 'widgets/previous-meetings/style.css',
	previousMeetingsNoneStyle: 'widgets/previous-meetings/none.css',
	previousMeetingsFewStyle: 'widgets/previous-meetings/few.css',
	previousMeetingsRowsStyle: 'widgets/previous-meetings/rows.css',
	previousMeetingsToldStyle: 'widgets/previous-meetings/told.css',
	noticeStyle: 'widgets/notice/style.css',
	sourceStyle: 'widgets/source/style.css',
	heightScript: 'widgets/height/height.ts',
	galleryStyle: 'src/gallery/gallery.css',
	doctorStyle: 'src/doctor/doctor.css',
	galleryScript: 'src/gallery/client.ts',
	copyScript: 'src/site/copy.ts',
}

/** What editors alone get: a module of its own, so that no reader's request evaluates it. */
const FOR_EDITORS = {
	deskStyle: 'src/desk/desk.css',
	signInStyle: 'src/desk/sign-in.css',
	deskScript: 'src/desk/client/desk.ts',
	signInScript: 'src/desk/client/sign-in-link.ts',
}

/** The same of a dossier's own page. */
const FOR_DOSSIER_PAGES = {
	dossierPageStyle: 'src/dossier-page/page.css',
	checkProofScript: 'src/dossier-page/check-proof.ts',
}

/** What stands in pages of others keeps its names to itself. */
const FOR_OTHERS = { loaderScript: 'widgets/loader/loader.ts', inPageScript: 'widgets/in-page/put.ts' }

/** Readers' browsers: what has been everywhere for some years. */
const target = ['chrome109', 'firefox115', 'safari16']

/**
 * The styles of server-side includes, each made from styles above, by the beginning of their names: the widget's, and those of all parts
 * that a page may have, in the order in which a document has them.
 */
const FRAGMENTS = {
	'count-card': 'countCard',
	'mini-timeline': 'miniTimeline',
	'previous-meetings': 'previousMeetings',
	notice: 'notice',
}

if (import.meta.main) argumentsOf({ usage: 'npm run build' })

const forEditors = await built(FOR_EDITORS, 'esm')
const texts = new Map([...(await built(ENTRIES, 'esm')), ...(await built(FOR_OTHERS, 'iife'))])
const theme = textOf('themeStyle')
const guard = readFileSync('widgets/fragment.css', 'utf8')
const fragmentStyles: Record<string, string> = {}
for (const [name, prefix] of Object.entries(FRAGMENTS)) {
	const [, own] = Object.keys(ENTRIES)
		.filter((style) => style.startsWith(prefix))
		.map(textOf)
		.join('')
		.split(theme)
	if (own === undefined) throw new Error(`${name} is made from a style that does not begin with the theme`)
	const roots = fragmentRoots(name)
	const code = await flat([guard, theme, own].map((style, layer) => `${roots[layer]}{${style}}`).join(''))
	// By its number: a root of forty characters stands in every rule.
	fragmentStyles[name] = roots.reduce((text, root, layer) => text.replaceAll(root, `§${layer}`), code)
}
const rightToLeft = await flat(`${fragmentRoot('widget')}[dir=rtl]{${textOf('rightToLeftStyle')}}`)
const exports = [...texts].map(constant)
const { notice = '', ...ofWidgets } = fragmentStyles
exports.push(constant(['noticeFragmentStyle', notice]))
// A stored page says which code made it: any change to what pages are made by, or are completed with, makes all out of date.
const code = createHash('sha256')
for (const path of globSync(['widgets/**/*.{ts,tsx,css}', 'src/{answers,pages,record}/**/*.{ts,tsx}']).sort())
	code.update(readFileSync(path))
for (const text of [...texts.values(), ...Object.values(fragmentStyles), rightToLeft]) code.update(text)
code.update(await keptFonts())
exports.push(`export const template = ${JSON.stringify(`${PAGE_SHAPE}-${code.digest('base64url').slice(0, 12)}`)}\n`)

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
exports.push(`export const version = ${JSON.stringify(version)}\n`)

const loader = textOf('loaderScript')
exports.push(`export const loaderVersion = ${JSON.stringify(versionOf(loader))}\n`)
const loaders = new Map([...versionsKept(), [versionOf(loader).name, loader]])

for (const [name, bytes] of loaders) replaceFile(`.build/static/embed/${name}.js`, bytes)
replaceFile('.build/assets.ts', exports.join(''))
replaceFile(
	'.build/fragment-assets.ts',
	`export const fragmentStyles = ${JSON.stringify(ofWidgets)}\n${constant(['rightToLeftFragmentStyle', rightToLeft])}`,
)
replaceFile('.build/desk-assets.ts', forEditors.map(constant).join(''))
replaceFile('.build/dossier-page-assets.ts', (await built(FOR_DOSSIER_PAGES, 'esm')).map(constant).join(''))
// What else pictures are made by, under names that wrangler's default rules know: modules of their own, beside the code.
replaceFile('.build/harfbuzz.wasm', readFileSync('node_modules/harfbuzzjs/dist/harfbuzz.wasm'))
replaceFile('.build/resvg.wasm', readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'))
const [[, apiStyle = ''] = []] = await built({ apiStyle: 'src/api-page/api-page.css' }, 'esm')
await writeApiFiles(version, { style: apiStyle, script: textOf('copyScript') })

function constant([name, text]: readonly [string, string]): string {
	return `export const ${name} = ${JSON.stringify(text)}\n`
}

/** Without the nesting that older browsers do not know. */
async function flat(style: string): Promise<string> {
	const { code } = await transform(style, { loader: 'css', minify: true, charset: 'utf8', target })
	return code.trim()
}

function textOf(name: string): string {
	const text = texts.get(name)
	if (text === undefined) throw new Error(`nothing was built as ${name}`)
	return text
}

async function built(entries: Readonly<Record<string, string>>, format: 'esm' | 'iife'): Promise<[string, string][]> {
	const { outputFiles } = await build({
		entryPoints: Object.entries(entries).map(([out, entry]) => ({ in: entry, out })),
		outdir: '.build',
		bundle: true,
		minify: true,
		format,
		charset: 'utf8',
		legalComments: 'none',
		target,
		write: false,
	})
	return outputFiles.map(({ path, text }) => {
		const minified = path.endsWith('.css') ? closedUp(text) : text
		return [path.replace(/^.*\/|\.(css|js)$/g, ''), minified.trim()]
	})
}

/** The minifier leaves the values of custom properties as they are written; ours say nothing by their spaces. */
function closedUp(style: string): string {
	const closed = style.replace(/--[\w-]+: [^;}]+/g, (declaration) => declaration.replace(/(?<=[:,]) /g, ''))
	return closed.replace(/(?<=@container \([\w-]+:) | (?=\/ )|(?<= \/) /g, '')
}
