/** A dossier's files and feeds, as they are asked for: their headers, moments and versions, and how they end. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FILE_NAMES } from '../../src/queries/file.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { CALL, CALLS, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { editHamburg, HAMBURG, rowsAt } from '../support/files.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { countingDatabase } from '../support/watched-database.ts'

const ALL = [...FILE_NAMES, 'corrections.atom', 'changes.json']

afterEach(() => vi.restoreAllMocks())

describe('a file or a feed', () => {
	it('is read by any site’s scripts, shown by browsers, kept by the edge, and known by its tag', async () => {
		const newsroom = await openNewsroom()
		const tags = new Map<string, string>()
		for (const file of ALL) {
			const answer = await newsroom.ask(`${DOSSIER}/${file}`)
			const { headers } = answer
			expect([file, answer.status]).toEqual([file, 200])
			expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
			expect(headers.get('Cache-Tag')).toBe('dossier-putin-trump,all')
			expect(headers.get('Cache-Control')).toBe('public, max-age=0')
			expect(headers.get('Content-Disposition')).toBe(`inline; filename="putin-trump-${file}"`)
			const tag = headers.get('ETag') ?? ''
			expect(tag).toMatch(/^"[^"]+"$/)
			tags.set(file, tag)
			const again = await newsroom.ask(`${DOSSIER}/${file}`, { headers: { 'If-None-Match': tag } })
			expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag])
			const pinned = await newsroom.ask(`${DOSSIER}/${file}?version=1`)
			const isFile = FILE_NAMES.includes(file)
			expect(pinned.headers.get('Cache-Control')).toBe(`public, max-age=${isFile ? 3600 : 0}`)
			expect(pinned.headers.get('Content-Disposition')).toMatch(/^inline; filename="putin-trump-[a-z-]+-v1\.[a-z.]+"$/)
		}
		await newsroom.send('POST', CALLS, CALL)
		for (const [file, tag] of tags) {
			const after = await newsroom.ask(`${DOSSIER}/${file}`, { headers: { 'If-None-Match': tag } })
			// Nothing was corrected by one call more.
			expect([file, after.status]).toEqual([file, file === 'corrections.atom' ? 304 : 200])
		}
	})

	it('takes what programs add to its address, and refuses what it knows and cannot read', async () => {
		const newsroom = await openNewsroom()
		const status = async (file: string) => (await newsroom.ask(`${DOSSIER}/${file}`)).status
		for (const file of ALL) {
			expect(await status(`${file}?v=123&_=456&asOf=x`)).toBe(200)
			expect([await status(`${file}?lang=xx`), await status(`${file}?version=x`)]).toEqual([400, 400])
			expect([await status(`${file}?version=99`), await status(`${file}?lang=ru&lang=en`)]).toEqual([404, 400])
		}
		expect(await status('meetings.csv?as-of=2999-01-01')).toBe(400)
		expect(await status('meetings.csv?bom=yes')).toBe(400)
	})

	it('is made once for all whose programs add something of their own', async () => {
		const questions: string[] = []
		const newsroom = await openNewsroom({ edge: {}, database: countingDatabase(questions) })
		for (const file of ['meetings.csv', 'meetings.ics', 'changes.json']) {
			const whole = await (await newsroom.ask(`${DOSSIER}/${file}?lang=en`)).text()
			await (await newsroom.ask(`${DOSSIER}/${file}?_=0&lang=en`)).text()
			const asked = questions.length
			for (let i = 1; i < 20; i++) {
				const answer = await newsroom.ask(`${DOSSIER}/${file}?_=${i}&lang=en&cb=${i}`)
				expect([answer.status, await answer.text()]).toEqual([200, whole])
			}
			expect(questions.length).toBe(asked)
		}
	})

	it('is in the language asked for', async () => {
		const newsroom = await openNewsroom()
		const read = async (file: string) => (await newsroom.ask(`${DOSSIER}/${file}`)).text()
		expect((await rowsAt(newsroom, 'meetings.csv?lang=en'))[0]).toMatchObject({ city: 'Hamburg', lang: 'en' })
		expect((await rowsAt(newsroom, 'meetings.csv'))[0]).toMatchObject({ city: 'Гамбург', lang: 'ru' })
		expect(await read('meetings.ics?lang=en')).toContain('SUMMARY:Putin and Trump\\, Hamburg')
		expect(await read('changes.json?lang=en')).toContain('Imported the whole dossier.')
	})
})

describe('the calendar', () => {
	it('is whole without a meeting: a time zone stands in it where no day is known', async () => {
		const march = meeting({ id: 'm', date: '2025-03-01', datePrecision: 'month' })
		const newsroom = await openNewsroom({
			dossiers: [emptyDossier({ id: 'none' }), emptyDossier({ meetings: [march] })],
		})
		for (const [id, components] of [
			['none', ['VTIMEZONE', 'STANDARD']],
			['a-b', ['VTIMEZONE', 'STANDARD']],
		] as const) {
			const file = await (await newsroom.ask(`/api/v1/dossiers/${id}/meetings.ics`)).text()
			expect([...file.matchAll(/BEGIN:(\w+)/g)].map(([, name]) => name)).toEqual(['VCALENDAR', ...components])
		}
		expect(await (await newsroom.ask(`${DOSSIER}/meetings.ics`)).text()).not.toContain('VTIMEZONE')
	})

	const eventOf = (file: string, id: string) => {
		const [event = ''] = new RegExp(`BEGIN:VEVENT\r\nUID:${id}@.*?END:VEVENT`, 's').exec(file) ?? []
		return { sequence: Number(/SEQUENCE:(\d+)/.exec(event)?.[1]), status: /STATUS:(\w+)/.exec(event)?.[1] }
	}

	it('counts the changes of a meeting, and crosses out one that is removed', async () => {
		const newsroom = await openNewsroom()
		const read = async (query = '') =>
			eventOf(await (await newsroom.ask(`${DOSSIER}/meetings.ics${query}`)).text(), HAMBURG)
		expect(await read()).toEqual({ sequence: 0, status: 'CONFIRMED' })
		await editHamburg(newsroom, 'PATCH', { summary: { en: 'New.' }, reason: 'It was unclear.' })
		expect(await read()).toEqual({ sequence: 1, status: 'CONFIRMED' })
		await newsroom.send('POST', CALLS, CALL)
		expect(await read()).toEqual({ sequence: 1, status: 'CONFIRMED' })
		await editHamburg(newsroom, 'DELETE', { reason: 'It was none.' })
		expect(await read()).toEqual({ sequence: 2, status: 'CANCELLED' })
		expect(await read('?version=2')).toEqual({ sequence: 1, status: 'CONFIRMED' })
		expect((await newsroom.send('POST', `${DOSSIER}/revisions/1/restore`, { reason: 'It was one.' })).status).toBe(201)
		expect(await read()).toEqual({ sequence: 3, status: 'CONFIRMED' })
	})

	it('says of one that lost its day that it did, and has no denied one that was never in it', async () => {
		const newsroom = await openNewsroom()
		const calendar = async () => (await newsroom.ask(`${DOSSIER}/meetings.ics?lang=en`)).text()
		await editHamburg(newsroom, 'PATCH', { date: '2017-07', reason: 'The day is not certain.' })
		expect(await calendar()).toContain('(exact day no longer known)')
		await editHamburg(newsroom, 'PATCH', { date: '2017-07-07', reason: 'It is.' })
		expect(await calendar()).not.toContain('no longer known')
		const denied = { status: 'denied', deniedBy: { en: 'both' }, reportedBy: { en: 'a paper' } }
		const never = {
			...denied,
			date: '2018-01-01',
			format: 'full',
			place: { city: { en: 'Nowhere' } },
			sources: [{ url: 'https://a.example' }],
		}
		expect((await newsroom.send('POST', MEETINGS, never)).status).toBe(201)
		expect(await calendar()).not.toMatch(/Nowhere|CANCELLED/)
		await editHamburg(newsroom, 'PATCH', { ...denied, reason: 'It was none.' })
		expect(eventOf(await calendar(), HAMBURG)).toEqual({ sequence: 3, status: 'CANCELLED' })
		expect(await calendar()).toContain('(denied)')
	})
})

it('feeds and the calendar lead to pages for people', async () => {
	const newsroom = await openNewsroom()
	const addressesIn = (text: string) => text.match(/https:\/\/sidelines\.test\/(?:d\/|\?)[^"\s<]*/g) ?? []
	for (const file of [`${DOSSIER}/changes.json`, `${DOSSIER}/corrections.atom`, '/api/v1/dossiers.atom']) {
		const addresses = addressesIn((await (await newsroom.ask(file)).text()).replaceAll('&amp;', '&'))
		expect(addresses.length).toBeGreaterThan(0)
		for (const address of addresses) {
			const page = await newsroom.ask(address)
			expect([address, page.status, page.headers.get('Content-Type')]).toEqual([
				address,
				200,
				'text/html; charset=utf-8',
			])
		}
	}
	const calendar = (await (await newsroom.ask(`${DOSSIER}/meetings.ics?lang=en`)).text()).replaceAll('\r\n ', '')
	const [, address = '', anchor = ''] = /URL:([^#\r]+)#(meeting-\S+)/.exec(calendar) ?? []
	expect(await (await newsroom.ask(address)).text()).toContain(`id="${anchor}"`)
})

it('the feed of all dossiers has those that readers are shown, and what is counted in each', async () => {
	const newsroom = await openNewsroom()
	const answer = await newsroom.ask('/api/v1/dossiers.atom?lang=en')
	expect(answer.headers.get('Cache-Tag')).toBe('dossiers,all')
	const text = (await answer.text()).replaceAll('\u00a0', ' ')
	expect(text).toContain('24 phone calls (the Kremlin, as of 15 August 2025); 6 meetings in person')
	for (const lang of ['zz', '%22%3E']) {
		expect((await newsroom.ask(`/api/v1/dossiers.atom?lang=${lang}`)).status).toBe(400)
	}
	const idsOf = async () => (await (await newsroom.ask('/api/v1/dossiers.atom')).text()).match(/<id>[^<]*totals[^<]*/g)
	const ids = await idsOf()
	const patch = { remarks: [], reason: 'A remark less.' }
	expect((await newsroom.send('PATCH', `${MEETINGS}/2018-07-16-helsinki`, patch, { 'If-Match': '*' })).status).toBe(200)
	expect(await idsOf()).toEqual(ids)
	expect((await newsroom.send('POST', CALLS, CALL)).status).toBe(201)
	expect(await idsOf()).not.toEqual(ids)
	const changes = await (await newsroom.ask(`${DOSSIER}/changes.json`)).json<{ items: { id: string }[] }>()
	for (const { id } of changes.items) expect(text).not.toContain(`<id>${id}</id>`)
})
