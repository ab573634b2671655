/** Every regular expression that is served takes time linear in its text: none of them backtracks further the longer the text is. */
import { parse } from 'acorn'
import { transform } from 'esbuild'
import { check } from 'recheck'
import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

/** Of a pattern, on a machine that is busy with something else. */
const TIMEOUT_MS = 60_000
const TRIES = 3

/** Asked of a phrase of 200 characters at the most, and some of them made of the words that stand beside them. */
const OF_SHORT_PHRASES = ['src/record/number-words.ts', 'src/record/duration-phrase.ts']
/** Made of lists of scripts. Each of its parts begins with another character, and repeats none that the next may begin with. */
const MADE_OF_SCRIPTS = 'src/record/clean-text.ts'

const served = sourceFiles('{src,widgets}/**/*.{ts,tsx}').filter(({ path }) => !path.startsWith('src/setup/'))

test('every pattern is linear', { timeout: 300_000 }, async () => {
	const patterns = await patternsIn(served)
	expect(patterns.size).toBeGreaterThan(100)
	const slow: string[] = []
	for (const [literal, { pattern, flags, path }] of patterns) {
		if (OF_SHORT_PHRASES.includes(path) || isOneClass(pattern, flags)) continue
		const found = await whyNotLinear(pattern, flags)
		if (found !== null) slow.push(`${path}: ${literal} is ${found}`)
	}
	expect(slow).toEqual([])
})

test('a pattern is written out, where it can be seen and checked', () => {
	const made = served.filter(
		({ path, text }) => /\bRegExp\(/.test(text) && ![...OF_SHORT_PHRASES, MADE_OF_SCRIPTS].includes(path),
	)
	expect(made.map(({ path }) => path)).toEqual([])
})

/** What cannot be proven is tried by running it, where a busy machine looks like a slow pattern: a slow one is slow each time. */
async function whyNotLinear(pattern: string, flags: string): Promise<string | null> {
	let found = ''
	for (let tries = 0; tries < TRIES; tries++) {
		const { status, ...why } = await check(pattern, flags, { timeout: TIMEOUT_MS })
		if (status === 'safe') return null
		found = `${status}, ${'complexity' in why ? why.complexity?.summary : ''}`
	}
	return found
}

/** Sets of characters with set operations (the flag `v`) are unknown to the checker; a lone one matches one character. */
function isOneClass(pattern: string, flags: string): boolean {
	return flags.includes('v') && /^\[[^*+?{]*\]$/.test(pattern.replace(/\\[pu]\{[^}]*\}/g, ''))
}

type Pattern = { readonly pattern: string; readonly flags: string; readonly path: string }

async function patternsIn(files: typeof served): Promise<ReadonlyMap<string, Pattern>> {
	const found = new Map<string, Pattern>()
	for (const { path, text } of files) {
		const { code } = await transform(text, {
			loader: path.endsWith('x') ? 'tsx' : 'ts',
			jsx: 'automatic',
			format: 'esm',
		})
		parse(code, {
			ecmaVersion: 'latest',
			sourceType: 'module',
			onToken: ({ type, start, end }) => {
				if (type.label !== 'regexp') return
				const literal = code.slice(start, end)
				const slash = literal.lastIndexOf('/')
				found.set(literal, { pattern: literal.slice(1, slash), flags: literal.slice(slash + 1), path })
			},
		})
	}
	return found
}
