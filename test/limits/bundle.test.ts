/** What is deployed and what readers download, weighed. A raised number is a visible change. */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { heightScript, loaderScript } from '../../.build/assets.ts'
import project from '../../package.json' with { type: 'json' }
import { type Bundle, bundle, evaluatedBy, OUT_DIR, type WorkerModule } from '../../src/setup/bundle.ts'
import { sourceFiles } from './source-files.ts'

// A new isolate parses and evaluates these before it can answer a reader: hono, drizzle, the record, the widgets, the API's reads.
const READER_GZIP_BYTES = 120_000
// The platform takes 3 MB (free) or 10 MB (paid) after gzip and starts a Worker within a second. It was 240,000 before the record
// knew of uncertain days, reported calls and drafts, whose forms are three quarters of what came; 300,000 before tables, calendars and
// feeds, and 320,000 before a dossier's page and its backgrounder, half of them words in three languages; 335,000 before pasted tables, a third of them words and headings in two; and
// 360,000 before the table of translations, 370,000 before the search, the gallery's list and the desk's plot, and 382,000 before
// timelines of three hundred meetings, 389,000 before sign-in by Access, codes and a builder, 423,000 before proofs, 436,000
// before backups, which the cron alone evaluates, 439,000 before previews of a part of the record, 439,300 before pasted calls,
// erasures and single revisions were read by parts, too, 441,800 before translations were, 443,400 before files were held to what
// was erased, and 445,600 before a change of languages and a restored version read a part, too, and tables were written in parts: what
// came since the drafts is evaluated by no widget's reader, but the timelines.
const JAVASCRIPT_GZIP_BYTES = 448_300
// Beside the code HarfBuzz (444 kB) and resvg (2,479 kB), started by the first picture. The fonts are static assets, apart.
const UPLOADED_GZIP_BYTES = 1_589_500

// One kilobyte in every article, and half of one to find its own script under eval, import, other names and copies of a page. It was
// 1,500 before a widget's height could be asked for.
const LOADER_BROTLI_BYTES = 1_600
// In every document, of which each byte counts: a third of the count card.
const HEIGHT_BROTLI_BYTES = 700

describe('the Worker as it is deployed', () => {
	let built: Bundle
	/** All together, as wrangler weighs an upload. */
	const gzipped = (modules: readonly WorkerModule[]) =>
		gzipSync(Buffer.concat(modules.map(({ contents }) => Buffer.from(contents)))).length
	const named = (path: string) => built.modules.filter((module) => module.path === path)

	beforeAll(async () => {
		built = await bundle('src/worker.ts')
	}, 60_000)

	test(`evaluates at most ${READER_GZIP_BYTES} bytes after gzip for a reader's request`, () => {
		expect(gzipped(evaluatedBy(built, 'worker.mjs').flatMap(named))).toBeLessThanOrEqual(READER_GZIP_BYTES)
	})

	test('evaluates neither the desk, nor the doctor, nor the API’s writes, nor what draws pictures for it', () => {
		const made = evaluatedBy(built, 'worker.mjs').flatMap((path) =>
			Object.keys(built.outputs[`${OUT_DIR}/${path}`]?.inputs ?? {}),
		)
		const later = [
			'src/routes/api.ts',
			'src/edits/publish.ts',
			'src/pages/pictures/draw.tsx',
			'widgets/pictures/pen.ts',
		]
		expect(made.filter((path) => /^src\/(desk|doctor)\/|desk-assets/.test(path) || later.includes(path))).toEqual([])
	})

	test('has no examples in it', () => {
		const inputs = Object.values(built.outputs).flatMap((output) => Object.keys(output.inputs))
		expect(inputs.filter((path) => /example/.test(path))).toEqual([])
	})

	test('makes no formatter as it is loaded: each takes milliseconds of a start', () => {
		const served = [...sourceFiles('src/**/*.{ts,tsx}'), ...sourceFiles('widgets/**/*.{ts,tsx}')]
		const makes = served.filter(
			({ path, text }) => !path.startsWith('src/setup/') && /^(?:export )?const .* = new Intl\./m.test(text),
		)
		expect(makes.map(({ path }) => path)).toEqual([])
	})

	test(`has at most ${JAVASCRIPT_GZIP_BYTES} bytes of JavaScript after gzip`, () => {
		const code = built.modules.filter(({ type }) => type === 'ESModule')
		expect(code.length).toBeGreaterThan(4)
		expect(gzipped(code)).toBeLessThanOrEqual(JAVASCRIPT_GZIP_BYTES)
	})

	test(`has at most ${UPLOADED_GZIP_BYTES} bytes after gzip with what it brings beside its code`, () => {
		expect(gzipped(built.modules)).toBeLessThanOrEqual(UPLOADED_GZIP_BYTES)
	})

	test('holds neither the local edge nor the widgets’ examples', () => {
		const made = Object.values(built.outputs).flatMap(({ inputs }) => Object.keys(inputs))
		expect(made.filter((path) => /http-cache-semantics|^widgets\/.*example/.test(path))).toEqual([])
	})

	test('is what wrangler uploads', () => {
		rmSync('.build/upload', { recursive: true, force: true })
		execFileSync('node', ['src/setup/deploy.mjs', '--dry-run'], { stdio: 'pipe' })
		for (const { path, contents } of built.modules) {
			expect([path, readFileSync(`.build/upload/${path}`).equals(Buffer.from(contents))]).toEqual([path, true])
		}
		const sbom = JSON.parse(readFileSync('.build/sbom.cdx.json', 'utf8'))
		const listed = sbom.components.map(({ name }: { name: string }) => name)
		const packages = Object.keys(project.dependencies)
		expect(packages.filter((name) => !listed.includes(name))).toEqual([])
		const licences = readFileSync('.build/licences.txt', 'utf8')
		expect(packages.filter((name) => !licences.includes(`${name} `))).toEqual([])
	}, 120_000)
})

test(`the loader has at most ${LOADER_BROTLI_BYTES} bytes after brotli`, () => {
	expect(brotliCompressSync(loaderScript).length).toBeLessThanOrEqual(LOADER_BROTLI_BYTES)
})

test(`what a widget tells its host with has at most ${HEIGHT_BROTLI_BYTES} bytes after brotli`, () => {
	expect(brotliCompressSync(heightScript).length).toBeLessThanOrEqual(HEIGHT_BROTLI_BYTES)
})
