/** The licences of what is installed: those that a newsroom may deploy and change without asking. */
import { expect, test } from 'vitest'
import lock from '../../package-lock.json' with { type: 'json' }

const DEPLOYED = [
	'MIT',
	'MIT AND OFL-1.1',
	'MIT OR Apache-2.0',
	'ISC',
	'0BSD',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'Apache-2.0',
	'MPL-2.0',
]

type Package = { readonly dev?: boolean; readonly optional?: boolean; readonly license?: string }
const packages: readonly (readonly [string, Package])[] = Object.entries(lock.packages)

test('every package of the Worker has one of them', () => {
	const others = packages.filter(([path, { dev, license = '' }]) => path !== '' && !dev && !DEPLOYED.includes(license))
	expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
})

test('no tool has one that would bind what it makes', () => {
	const others = packages.filter(([, { license = 'MIT' }]) =>
		/(?<!L)GPL|SSPL|BUSL|UNLICENSED|NonCommercial|-NC/.test(license),
	)
	expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
})
