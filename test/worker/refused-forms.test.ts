/** Forms that the desk refuses, as their editors read the answer: the labels and names of their own form and file. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import seed from '../../drizzle/seed/putin-trump.json'
import { type Session, sitDown } from '../support/desk-session.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'

let desk: Session
beforeEach(async () => {
	const newsroom = await openNewsroom({ now: () => new Date('2025-11-23T09:00:00Z') })
	await env.DB.prepare(`UPDATE editors SET language = 'en'`).run()
	desk = await sitDown(newsroom, TOKEN)
})

const inRussian = () => desk.send('/desk/language', { language: 'ru' })

/** What a page says in words, its fields left out. */
async function wordsOf(answer: Response): Promise<string> {
	const html = (await answer.text()).replace(/<(style|script|textarea|option)[\s\S]*?<\/\1>/g, ' ')
	return html
		.replace(/<[^>]*>/g, ' ')
		.replace(/\u00a0/g, ' ')
		.replace(/\s+/g, ' ')
}

/** Words of the API and of the machines behind it. */
const INTERNAL = /PUT |calls\/|›|BCP|ISO|\bJSON\b|sources\.|place\.|YYYY|\d{4}-\d{2}-\d{2}/

describe('a call inside a total that is set', () => {
	const call = { on: '2025-08-10', source: 'http://www.kremlin.ru/', tally: 'kremlin', key: 'k' }

	it('names the period and the day as its editor would', async () => {
		const words = await wordsOf(await desk.send('/desk/putin-trump/calls', call))
		expect(words).toContain('15 August 2025')
		expect(words).toMatch(/[Aa]lready counted in the .{0,3}2025.{0,3} total/)
		expect(words).not.toMatch(INTERNAL)
	})

	it('does so in Russian', async () => {
		await inRussian()
		const words = await wordsOf(await desk.send('/desk/putin-trump/calls', call))
		expect(words).toContain('15 августа 2025 года')
		expect(words).not.toMatch(INTERNAL)
	})
})

describe('a source whose address is none', () => {
	it.each([
		['en', /address/i],
		['ru', /адрес/i],
	])('is told at its field: %s', async (language, told) => {
		if (language === 'ru') await inRussian()
		const fields = {
			date: '2019-05-04',
			status: 'held',
			format: 'full',
			'place.city.ru': 'Женева',
			'place.country': 'CH',
		}
		const answer = await desk.send('/desk/putin-trump/meetings/new', {
			...fields,
			'sources.0.url': 'the Kremlin',
			key: 'k',
		})
		expect(answer.status).toBe(422)
		const words = await wordsOf(answer)
		expect(words).toMatch(told)
		expect(words).not.toMatch(INTERNAL)
	})
})

describe('a file with something wrong in it', () => {
	const broken = () => {
		const file = structuredClone(seed)
		const [, , helsinki] = file.meetings
		if (!helsinki) throw new Error('the seed has three meetings')
		return { ...file, meetings: file.meetings.with(2, { ...helsinki, date: '2018-02-30' }) }
	}

	it.each([
		['en', /Meeting 3 .*Helsinki/],
		['ru', /Встреча 3 .*Хельсинки/],
	])('says which meeting, by its place: %s', async (language, told) => {
		if (language === 'ru') await inRussian()
		const answer = await desk.send('/desk/putin-trump/import', { bundle: JSON.stringify(broken()) })
		expect(answer.status).toBe(422)
		const words = await wordsOf(answer)
		expect(words).toMatch(told)
		expect(words).not.toMatch(/meetings ›|\/meetings\/2|BCP|ISO/)
	})
})
