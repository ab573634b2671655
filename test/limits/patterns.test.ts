/** Every regular expression that is served takes time linear in its text: none of them backtracks further the longer the text is. */
import { parse } from 'acorn'
import { transform } from 'esbuild'
import { check } from 'recheck'
import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

const TIMEOUT_MS = 20_000

/** Made of words, beside which they stand: each is asked of a phrase of a few hundred characters at the most. */
const MADE_OF_WORDS = ['src/record/number-words.ts', 'src/record/duration-phrase.ts']

const served = sourceFiles('{src,widgets}/**/*.{ts,tsx}').filter(({ path }) => !path.startsWith('src/setup/'))

test('every pattern is linear', { timeout: 300_000 }, async () => {
	const patterns = await patternsIn(served)
	expect(patterns.size).toBeGreaterThan(100)
	const slow: string[] = []
	for (const [literal, { pattern, flags, path }] of patterns) {
		const { status, ...why } = await check(pattern, flags, { timeout: TIMEOUT_MS })
		if (status !== 'safe')
			slow.push(`${path}: ${literal} is ${status}, ${'complexity' in why ? why.complexity?.summary : ''}`)
	}
	expect(slow).toEqual([])
})

test('a pattern is written out, where it can be seen and checked', () => {
	const made = served.filter(({ path, text }) => /\bRegExp\(/.test(text) && !MADE_OF_WORDS.includes(path))
	expect(made.map(({ path }) => path)).toEqual([])
})

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
