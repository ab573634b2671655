/** What the code that is deployed never does, whatever it is sent: start programs, evaluate text, trust a weak hash, ship more than the build. */
import { expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

const DEPLOYED = [...sourceFiles('src/**/*.{ts,tsx}'), ...sourceFiles('widgets/**/*.{ts,tsx}')].filter(
	({ path }) => !path.startsWith('src/setup/'),
)

it('the Worker starts no program and evaluates no text', () => {
	expect(DEPLOYED.length).toBeGreaterThan(500)
	const found = DEPLOYED.filter(({ text }) =>
		/\bchild_process\b|\beval\(|\bnew Function\(|set(?:Timeout|Interval)\(\s*['"`]/.test(text),
	)
	expect(found.map(({ path }) => path)).toEqual([])
})

it('no weak hash is named anywhere', () => {
	const hashes = DEPLOYED.flatMap(
		({ text }) => text.match(/(?:createHash|createHmac|subtle\.digest)\(\s*'[^']+'/g) ?? [],
	)
	expect(hashes.length).toBeGreaterThan(0)
	expect(
		new Set(
			hashes.map((call) =>
				call
					.replace(/.*'(.*)'/, '$1')
					.toLowerCase()
					.replace('-', ''),
			),
		),
	).toEqual(new Set(['sha256']))
	expect(DEPLOYED.filter(({ text }) => /\bmd5\b|\bsha-?1\b/i.test(text)).map(({ path }) => path)).toEqual([])
})

it('what is deployed is what the build makes', () => {
	const [{ text } = { text: '' }] = sourceFiles('wrangler.toml')
	expect(/\[assets\]\ndirectory = "([^"]+)"/.exec(text)?.[1]).toBe('.build/static')
	expect(sourceFiles('.build/static/**/.*').map(({ path }) => path)).toEqual([])
})
