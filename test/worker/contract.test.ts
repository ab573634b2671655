/** widgets/CONTRACT.md says with which headers a widget is answered, and at which addresses. */
/// <reference types="vite/client" />

import { expect, it } from 'vitest'
import { loaderVersion } from '../../.build/assets.ts'
import contract from '../../widgets/CONTRACT.md?raw'
import { CARD } from '../support/addresses.ts'
import { contractTable } from '../support/contract.ts'
import { openNewsroom } from '../support/newsroom.ts'

it('each header of the contract is on a widget, pinned or not', async () => {
	const { ask } = await openNewsroom()
	for (const [header = '', said = ''] of contractTable(contract, 'header')) {
		const [live = '', pinned = live] = [...said.matchAll(/`([^`]+)`/g)]
			.flatMap(([, value]) => value ?? [])
			.filter((v) => v !== 'version')
		expect((await ask(CARD)).headers.get(header), header).toBe(live || said)
		expect((await ask(`${CARD}?version=1`)).headers.get(header), header).toBe(pinned || said)
	}
	const policy = (await ask(CARD)).headers.get('Content-Security-Policy')
	expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; /)
	expect(policy).not.toContain('frame-ancestors')
	expect((await ask(CARD)).headers.get('X-Frame-Options')).toBeNull()
})

it('each address of the contract is answered', async () => {
	const { ask } = await openNewsroom()
	for (const [address = ''] of contractTable(contract, 'address')) {
		const path = address
			.replace('https://HOST', '')
			.replace('{dossier}', 'putin-trump')
			.replace('{widget}', 'mini-timeline')
			.replace('{hash}', loaderVersion.name)
			.replace('…', encodeURIComponent(`https://sidelines.test${CARD}`))
		expect((await ask(path)).status, path).toBe(200)
	}
})
