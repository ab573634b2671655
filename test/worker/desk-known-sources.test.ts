/** What a record knows of a source is filled in by its address, however old the meeting or the call is that has it. */
import { expect, it } from 'vitest'
import type { Meeting } from '../../src/record/meeting.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'

const source = (url: string) => ({
	url,
	publisher: { en: `Paper of ${url}` },
	title: 'As it was then',
	publishedOn: '1990-01-01',
})

/** More than those of which the names are offered. */
function manyMeetings(): Meeting[] {
	const [meeting] = firstDossier().meetings
	if (!meeting) throw new Error('no meeting')
	return Array.from({ length: 203 }, (_, n) => ({
		...meeting,
		...{ id: `m${n}`, date: new Date(Date.UTC(1990, 0, 1 + n)).toISOString().slice(0, 10), until: null },
		sources: [source(`https://example.org/${n}`), ...(BARE.get(n) ?? [])],
	}))
}

/** Of others, by the meetings that have no more than their addresses. */
const BARE = new Map([
	[1, [bare('https://example.org/0')]],
	[150, [bare('https://example.org/151')]],
	// A bare copy among the newest, of one that is told of in an older meeting.
	[202, [bare('https://example.org/2')]],
])

function bare(url: string) {
	return { url, publisher: null, title: null, publishedOn: null }
}

it('in a form that adds a meeting, and in one that says that a meeting was held', async () => {
	const dossier = { ...firstDossier(), meetings: manyMeetings() }
	const newsroom = await openNewsroom({ dossiers: [dossier] })
	const desk = await sitDown(newsroom, TOKEN)
	const list = `/desk/${dossier.id}/meetings`
	const sourcesOf = async (id: string) =>
		(await (await newsroom.ask(`/api/v1/dossiers/${dossier.id}/meetings/${id}`)).json<Meeting>()).sources
	const known = (n: number) => ({
		url: `https://example.org/${n}`,
		publisher: { en: `Paper of https://example.org/${n}` },
	})
	const [oldest, newer, second, third] = [known(0), known(151), known(1), known(2)]
	const added = {
		...(await desk.formAt(`${list}/new`)),
		...{ date: '1995-02-03', status: 'scheduled', format: 'full', 'place.city.en': 'Oslo', 'place.country': 'NO' },
		...{ 'sources.0.url': oldest.url, 'sources.1.url': newer.url, 'sources.2.url': third.url },
	}
	const shown = await (await desk.send(`${list}/new`, { ...added, intent: 'edit' })).text()
	expect(shown).toContain('Paper of https://example.org/0')
	expect((await desk.send(`${list}/new`, added)).status).toBe(303)
	expect(await sourcesOf('1995-02-03-oslo')).toEqual(
		[oldest, newer, third].map((source) => expect.objectContaining(source)),
	)
	const held = `${list}/1995-02-03-oslo/held`
	const outcome = { ...(await desk.formAt(held)), source: second.url }
	expect((await desk.send(held, outcome)).status).toBe(303)
	expect(await sourcesOf('1995-02-03-oslo')).toContainEqual(expect.objectContaining(second))
})
