/** The same fact again: asked about at the desk, told by the API, refused by neither. */

import { beforeEach, describe, expect, it } from 'vitest'
import { DESK, DOSSIER } from '../support/addresses.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { answerAskedIn, fieldsOfForm } from '../support/form-fields.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const HELSINKI = '2018-07-16-helsinki'
const SOURCE = 'https://example.org/note'

type Saved = { id: string; possibleDuplicates?: string[] }

let newsroom: Newsroom
let desk: Session
beforeEach(async () => {
	newsroom = await openNewsroom({ dossiers: [firstDossier({ languages: ['ru', 'en'] })] })
	desk = await sitDown(newsroom, TOKEN)
})

const count = async () =>
	(await (await newsroom.ask(`${DOSSIER}/meetings`)).json<{ meetings: object[] }>()).meetings.length
const add = (city: object | string, date = '2018-07-16') =>
	newsroom.send('POST', `${DOSSIER}/meetings`, {
		date,
		status: 'held',
		format: 'brief',
		place: { city, country: 'FI' },
		sources: [{ url: SOURCE }],
	})
const fields = (city: Record<string, string>, date = '2018-07-16') => ({
	...{ date, status: 'held', format: 'brief', 'place.country': 'FI', 'sources.0.url': SOURCE },
	...Object.fromEntries(Object.entries(city).map(([language, name]) => [`place.city.${language}`, name])),
})

describe('a meeting on the day and in the city of one that is there', () => {
	it.each([
		['the same name', { ru: 'Хельсинки', en: 'Helsinki' }],
		['one language alone', { en: 'Helsinki' }],
		['the other language’s name', { en: 'Хельсинки' }],
		['other letters of the same', { ru: '  ХЕЛЬСИНКИ ' }],
		['accents', { en: 'Hélsinki' }],
	])('is asked about at the desk, and told by the API: %s', async (_spelling, city) => {
		const asked = await desk.send(`${DESK}/meetings/new`, fields(city))
		const html = await asked.text()
		expect([asked.status, html.includes('is recorded already. Is this another one?'), await count()]).toEqual([
			409,
			true,
			7,
		])
		expect(html).toContain('name="another"')
		expect((await desk.send(`${DESK}/meetings/new`, { ...fields(city), another: answerAskedIn(html) })).status).toBe(
			303,
		)
		const answer = await add(city)
		const { possibleDuplicates = [], id } = await answer.json<Saved>()
		expect([answer.status, possibleDuplicates.length, possibleDuplicates[0]]).toEqual([201, 2, HELSINKI])
		const read = await newsroom.ask(`${DOSSIER}/meetings/${id}`)
		expect(read.headers.get('ETag')).toBe(answer.headers.get('ETag'))
	})

	it('is none on another day or in another city, and nothing is asked', async () => {
		expect((await desk.send(`${DESK}/meetings/new`, fields({ en: 'Helsinki' }, '2018-07-17'))).status).toBe(303)
		const { possibleDuplicates } = await (await add({ en: 'Espoo' })).json<Saved>()
		expect(possibleDuplicates).toBeUndefined()
	})

	it('spells ё as е', async () => {
		await add({ ru: 'Королёв' }, '2019-01-01')
		expect((await (await add({ ru: 'Королев' }, '2019-01-01')).json<Saved>()).possibleDuplicates).toHaveLength(1)
	})

	it('is asked about again where a colleague has recorded another one since', async () => {
		const mine = fields({ en: 'Helsinki' })
		const another = answerAskedIn(await (await desk.send(`${DESK}/meetings/new`, mine)).text())
		await add({ en: 'Helsinki' })
		const asked = await desk.send(`${DESK}/meetings/new`, { ...mine, another })
		expect([asked.status, await count()]).toEqual([409, 8])
		const both = { another: answerAskedIn(await asked.text()), answered: another }
		expect((await desk.send(`${DESK}/meetings/new`, { ...mine, ...both })).status).toBe(303)
	})

	it('is asked about where an edit makes it one, and not again at the next edit', async () => {
		const { id } = await (await add({ ru: 'Хельсинки', en: 'Helsinki' }, '2018-07-17')).json<Saved>()
		const path = `${DESK}/meetings/${id}`
		const moved = { ...(await desk.formAt(path)), date: '2018-07-16', reason: 'r' }
		const asked = await desk.send(path, moved)
		expect(asked.status).toBe(409)
		const another = answerAskedIn(await asked.text())
		expect((await desk.send(path, { ...moved, another })).status).toBe(303)
		expect((await desk.send(path, { ...(await desk.formAt(path)), format: 'full', reason: 'r' })).status).toBe(303)
	})
})

describe('its sisters', () => {
	it('a second call on a day is told by the API', async () => {
		const call = () => newsroom.send('POST', `${DOSSIER}/calls`, { on: '2025-08-16', source: SOURCE })
		const first = await (await call()).json<{ entry: { id: string } }>()
		expect(first).not.toHaveProperty('possibleDuplicates')
		expect(await (await call()).json()).toMatchObject({ possibleDuplicates: [first.entry.id] })
	})

	it('an authority with the same site or name is asked about', async () => {
		const twin = { 'authority.name.en': 'KREMLIN.RU', 'authority.site': 'https://www.kremlin.ru' }
		const asked = await desk.send(`${DESK}/tallies`, twin)
		expect(asked.status).toBe(409)
		const another = answerAskedIn(await asked.text())
		expect((await desk.send(`${DESK}/tallies`, { ...twin, another })).status).toBe(303)
		const other = { 'authority.name.en': 'Xinhua', 'authority.site': 'https://xinhua.example/' }
		expect((await desk.send(`${DESK}/tallies`, other)).status).toBe(303)
	})

	it('a person who is among the leaders already, and a source listed twice', async () => {
		const about = await desk.formAt(`${DESK}/about`)
		const twice = { 'leaders.2.name.en': 'vladimir putin', 'leaders.2.office.en': 'President', reason: 'r' }
		expect((await desk.send(`${DESK}/about`, { ...about, ...twice })).status).toBe(409)
		const source = { ...fields({ en: 'Espoo' }), 'sources.1.url': SOURCE }
		expect((await desk.send(`${DESK}/meetings/new`, source)).status).toBe(409)
	})
})

describe('an answer', () => {
	it('to the question about a source answers none about a meeting, and both may be given', async () => {
		const typed = { ...fields({ en: 'Espoo' }), 'sources.1.url': SOURCE }
		const send = async (more: Record<string, string>) => {
			const answer = await desk.send(`${DESK}/meetings/new`, { ...typed, ...more })
			return { status: answer.status, html: await answer.text() }
		}
		const ofSource = answerAskedIn((await send({})).html)
		expect(ofSource).toBe(`source:${SOURCE}`)
		const asked = await send({ 'place.city.en': 'Helsinki', another: ofSource })
		expect([asked.status, await count()]).toEqual([409, 7])
		expect(asked.html).toContain('is recorded already. Is this another one?')
		const shown = await fieldsOfForm(asked.html, `${DESK}/meetings/new`)
		expect((await send({ ...shown, another: answerAskedIn(asked.html) })).status).toBe(303)
	})

	it('about one source answers for no other source', async () => {
		const typed = { ...fields({ en: 'Espoo' }), 'sources.1.url': SOURCE }
		const another = answerAskedIn(await (await desk.send(`${DESK}/meetings/new`, typed)).text())
		const other = { 'sources.2.url': `${SOURCE}?a=1&b=2`, 'sources.3.url': `${SOURCE}?a=1&b=2` }
		const asked = await desk.send(`${DESK}/meetings/new`, { ...typed, ...other, another })
		expect(asked.status).toBe(409)
		const html = await asked.text()
		const both = { ...(await fieldsOfForm(html, `${DESK}/meetings/new`)), another: answerAskedIn(html) }
		expect((await desk.send(`${DESK}/meetings/new`, both)).status).toBe(303)
	})

	it('about one authority answers for no other', async () => {
		const twin = { 'authority.name.en': 'KREMLIN.RU', 'authority.site': 'https://agency.example/' }
		const another = answerAskedIn(await (await desk.send(`${DESK}/tallies`, twin)).text())
		await desk.send(`${DESK}/tallies`, { 'authority.name.en': 'Xinhua', 'authority.site': 'https://xinhua.example/' })
		const asked = await desk.send(`${DESK}/tallies`, { ...twin, 'authority.name.en': 'xinhua', another })
		expect(asked.status).toBe(409)
	})

	it('about one leader answers for no other', async () => {
		const path = `${DESK}/about`
		const about = await desk.formAt(path)
		const third = { 'leaders.2.name.en': 'vladimir putin', 'leaders.2.office.en': 'President', reason: 'r' }
		const another = answerAskedIn(await (await desk.send(path, { ...about, ...third })).text())
		const fourth = { 'leaders.3.name.en': 'donald trump', 'leaders.3.office.en': 'President' }
		const asked = await desk.send(path, { ...about, ...third, ...fourth, another })
		expect(asked.status).toBe(409)
		expect(await asked.text()).toContain('donald trump')
	})
})
