/** Counts as the desk says them: nobody disagrees before saying something, and each number has its own plural form. */
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { callsIn, meetingsIn } from '../../src/desk/counted.ts'
import { sentenceIn } from '../../src/desk/history/sentences.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { entry } from '../../widgets/example.ts'
import { DESK } from '../support/addresses.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'

const COUNTS = [0, 1, 2, 5, 21]

function withXinhua(entries: Dossier['tallies'][number]['entries'] = []): Dossier {
	const dossier = firstDossier()
	const authority = { id: 'xinhua', name: { ru: 'Синьхуа', en: 'Xinhua' }, site: 'https://xinhua.example/' }
	const periods = [{ id: 'all', label: { en: 'all' }, from: '2017-01-01', to: '2025-12-31' }]
	const xinhua = { id: 'xinhua', authority, preferred: false, method: null, periods, entries }
	return { ...dossier, tallies: [...dossier.tallies, xinhua] }
}

async function pagesOf(dossier: Dossier, language = 'en') {
	const newsroom = await openNewsroom({ dossiers: [dossier] })
	const desk = await sitDown(newsroom, TOKEN)
	await desk.send('/desk/language', { language })
	return { calls: await desk.pageAt(DESK), about: await desk.pageAt(`${DESK}/about`), home: await desk.pageAt('/desk') }
}

const opening = (delta: number) => [entry({ id: 'o', kind: 'opening', period: 'all', delta, on: '2025-08-15' })]

describe('an authority that has counted nothing yet', () => {
	it('neither agrees nor disagrees, and is said to have counted nothing', async () => {
		const { calls, about } = await pagesOf(withXinhua())
		expect(calls).not.toMatch(/authorities (dis)?agree/)
		expect(calls).toContain('No calls so far, counted by Xinhua')
		expect(about).toContain('nothing counted yet')
		const russian = await pagesOf(withXinhua(), 'ru')
		expect(russian.calls).toContain('Пока ни одного звонка. Кто считает: Синьхуа')
		expect(russian.about).toContain('пока ничего не подсчитано')
	})

	it('disagrees once it has counted, also none', async () => {
		expect((await pagesOf(withXinhua(opening(0)))).calls).toContain('The authorities disagree')
		expect((await pagesOf(withXinhua(opening(24)))).calls).toContain('The authorities agree')
	})
})

it('what is counted is counted again where it is not stored, and stored', async () => {
	const newsroom = await openNewsroom({ dossiers: [withXinhua(opening(2))] })
	const desk = await sitDown(newsroom, TOKEN)
	const page = async () => (await desk.pageAt(DESK)).replace(/name="key" value="[^"]*"/g, '')
	const stored = () => env.DB.prepare("SELECT body, version, template FROM pages WHERE name = 'counts'").first()
	const [shown, counts] = [await page(), await stored()]
	expect(counts).not.toBeNull()
	await env.DB.prepare("UPDATE pages SET template = 'counts-1', body = '{}' WHERE name = 'counts'").run()
	expect(await page()).toBe(shown)
	expect(await stored()).toEqual(counts)
})

describe('a number of calls', () => {
	it('has its plural form', () => {
		expect(COUNTS.map((n) => callsIn('en', n))).toEqual(['0 calls', '1 call', '2 calls', '5 calls', '21 calls'])
		expect(COUNTS.map((n) => callsIn('ru', n))).toEqual(['0 звонков', '1 звонок', '2 звонка', '5 звонков', '21 звонок'])
		expect(COUNTS.map((n) => meetingsIn('ru', n))).toEqual([
			'0 встреч',
			'1 встреча',
			'2 встречи',
			'5 встреч',
			'21 встреча',
		])
	})

	it('has it on the pages', async () => {
		const { calls, about, home } = await pagesOf(withXinhua(opening(1)))
		expect(calls).toContain('1 call, counted by Xinhua')
		expect(about).toMatch(/1 call\b(?!s)/)
		expect(home).toContain('24 calls · 6 meetings held, 1\u00a0announced')
	})

	it('has it in the history', () => {
		const names = {
			meetings: new Map(),
			periods: new Map(),
			authorities: new Map(),
			tallies: new Map(),
			entries: new Map(),
		}
		const told = (language: 'en' | 'ru', delta: number) =>
			sentenceIn(
				language,
				{ change: { kind: 'call-recorded', entry: 'e', period: 'p', on: '2025-08-18', delta }, version: 2 },
				names,
			)
		expect([1, 2].map((n) => told('en', n).split(' of ')[0])).toEqual(['Recorded a call', 'Recorded 2 calls'])
		expect([1, 2, 5, 21].map((n) => told('ru', n).split(' 18')[0])).toEqual([
			'Записан звонок',
			'Записано 2 звонка',
			'Записано 5 звонков',
			'Записан 21 звонок',
		])
	})
})
