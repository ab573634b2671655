/** Which part imports which, types included, and that no file is in a circle. */
import { expect, test } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files.ts'

const ARROWS: Readonly<Record<string, readonly string[]>> = {
	'src/record': [],
	widgets: ['src/record'],
	'src/faults': ['src/record'],
	'src/answers': ['src/record'],
	'src/proof': ['src/record'],
	'src/formats': ['widgets', 'src/record'],
	'src/pages': ['widgets', 'src/answers', 'src/record', '.build'],
	'src/store': ['src/record', 'src/deadlines.ts'],
	'src/edge': ['src/deadlines.ts'],
	'src/edits': ['src/record', 'src/faults', 'src/store', 'src/answers', 'src/pages', 'src/edge'],
	'src/queries': ['src/faults', 'src/record', 'widgets'],
	'src/reads': [
		'src/queries',
		'src/faults',
		'src/store',
		'src/answers',
		'src/formats',
		'src/pages',
		'src/record',
		'widgets',
		'.build',
	],
	'src/http': ['src/faults', 'src/record', 'src/edge'],
	'src/site': ['src/pages', 'src/record', 'widgets'],
	'src/gallery': ['src/site', 'src/reads', 'src/pages', 'src/record', 'widgets', '.build'],
	'src/dossier-page': [
		'src/site',
		'src/reads',
		'src/queries',
		'src/pages',
		'src/proof',
		'src/record',
		'widgets',
		'.build',
	],
	'src/doctor': ['src/site', 'src/reads', 'src/record', 'widgets', '.build'],
	'src/desk': [
		'src/dossier-page',
		'src/site',
		'src/faults',
		'src/record',
		'src/pages',
		'src/answers',
		'src/edits',
		'src/reads',
		'src/store',
		'widgets',
		'.build',
	],
	'src/routes': [
		'src/edits',
		'src/reads',
		'src/queries',
		'src/faults',
		'src/answers',
		'src/pages',
		'src/http',
		'src/record',
		'src/store',
		'src/gallery',
		'src/dossier-page',
		'src/doctor',
		'src/desk',
		'src/bindings.ts',
		'src/deadlines.ts',
		'widgets',
		'.build',
	],
	'src/openapi': [
		'src/edits',
		'src/queries',
		'src/reads',
		'src/store',
		'src/answers',
		'src/http',
		'src/faults',
		'src/record',
		'widgets',
		'drizzle',
	],
	'src/api-page': ['src/openapi', 'src/site', 'src/faults'],
	'src/app.ts': ['src/routes', 'src/queries', 'src/http'],
	'src/entrypoints.ts': ['src/queries', 'src/http', 'src/edge', 'src/bindings.ts', 'src/deadlines.ts'],
	'src/worker.ts': [
		'src/app.ts',
		'src/entrypoints.ts',
		'src/edge',
		'src/store',
		'src/pages',
		'src/bindings.ts',
		'.build',
	],
	'src/bindings.ts': [],
	'src/deadlines.ts': [],
	// The local run's alone.
	'src/examples.tsx': ['src/pages', 'src/queries', 'src/record', 'widgets'],
	'src/local.ts': [
		'src/app.ts',
		'src/examples.tsx',
		'src/entrypoints.ts',
		'src/bindings.ts',
		'src/edge',
		'src/edits',
		'src/store',
		'src/pages',
		'src/record',
		'src/http',
		'drizzle',
		'.build',
	],
}

/** Packages that one part alone may know. */
const KEPT_TO: Readonly<Record<string, string | readonly string[]>> = {
	'drizzle-orm': 'src/store',
	valibot: ['src/edits', 'src/openapi'],
	culori: 'src/edits',
	miniflare: 'src/setup',
	harfbuzzjs: 'src/setup',
	'@resvg': 'src/pages',
	'bidi-js': 'src/pages',
	fflate: 'src/pages',
	jose: 'src/routes',
}

const code = [...sourceFiles('src/**/*.{ts,tsx}'), ...sourceFiles('widgets/**/*.{ts,tsx}')]
const served = code.filter(({ path }) => !path.startsWith('src/setup/'))

test.each(Object.entries(ARROWS))('%s imports from its own neighbours alone', (part, neighbours) => {
	const strangers = served
		.filter(({ path }) => partOf(path) === part)
		.flatMap(({ path, imports }) => imports.filter((i) => isOurs(i.to)).map((i) => ({ from: path, to: i.to })))
		.filter(({ to }) => ![part, ...neighbours].includes(partOf(to)))
	expect(strangers).toEqual([])
})

test('no part is in a circle', () => {
	expect(circles(new Map(Object.entries(ARROWS)))).toEqual([])
})

test('no file is in a circle', () => {
	expect(circles(new Map(code.map(({ path, imports }) => [path, imports.map(({ to }) => to)])))).toEqual([])
})

test('every file belongs to a part that has its arrows', () => {
	expect(served.map(({ path }) => path).filter((path) => !(partOf(path) in ARROWS))).toEqual([])
})

/** Who is asking, and whether the database answers. Of the record, the settings and the people they ask `reads` and `edits`. */
const MAY_ASK_THE_STORE = [
	'src/routes/authentication.ts',
	'src/routes/context.ts',
	'src/routes/failure.ts',
	'src/routes/health.ts',
	'src/routes/loader.ts',
	'src/routes/openapi.ts',
	'src/routes/desk/language.ts',
	'src/routes/desk/presence.ts',
]

test('routes ask reads and edits, and leave the store to those', () => {
	const asking = importsFrom((path) => path.startsWith('src/routes/')).filter(({ to }) => to.startsWith('src/store/'))
	expect([...new Set(asking.map(({ from }) => from))].sort()).toEqual([...MAY_ASK_THE_STORE].sort())
})

test('the record imports nothing from outside, not even types', () => {
	const outside = importsFrom((path) => path.startsWith('src/record/')).filter(
		({ to }) => !to.startsWith('src/record/'),
	)
	expect(outside).toEqual([])
})

test.each(Object.entries(KEPT_TO))('%s is known to %s alone', (library, parts) => {
	const elsewhere = importsFrom((path) => ![parts].flat().includes(partOf(path))).filter(
		({ to }) => to.split('/')[0] === library,
	)
	expect(elsewhere).toEqual([])
})

test('only src/edge touches the cache in front of the Worker', () => {
	const touches = /\bcaches\.default\b|\bctx\.cache\b|executionCtx\.cache\b/
	expect(
		pathsOf(served.filter(({ path, text }) => !path.startsWith('src/edge/') && touches.test(codeOf(text)))),
	).toEqual([])
})

test('the record has no clock and no chance', () => {
	const impure = /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bcrypto\.|\bfetch\(/
	expect(
		pathsOf(
			served.filter(
				({ path, text }) => /^(src\/record|widgets\/(?!loader|height\/))/.test(path) && impure.test(codeOf(text)),
			),
		),
	).toEqual([])
})

/** The ways from somewhere back to itself, one for each that is met first. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
	const found: string[][] = []
	const done = new Set<string>()
	function visit(node: string, way: readonly string[]): void {
		if (way.includes(node)) found.push([...way.slice(way.indexOf(node)), node])
		if (way.includes(node) || done.has(node)) return
		for (const next of graph.get(node) ?? []) visit(next, [...way, node])
		done.add(node)
	}
	for (const node of graph.keys()) visit(node, [])
	return found
}

function importsFrom(which: (path: string) => boolean): { from: string; to: string }[] {
	return code
		.filter(({ path }) => which(path))
		.flatMap(({ path, imports }) => imports.map(({ to }) => ({ from: path, to })))
}

function partOf(path: string): string {
	return path.startsWith('src/') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? '')
}

function isOurs(to: string): boolean {
	return /^(src|widgets|drizzle|\.build)\//.test(to)
}

function codeOf(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
}

function pathsOf(files: readonly SourceFile[]): string[] {
	return files.map(({ path }) => path)
}
