/** A draft is nobody's to see: every public route, list, file, error and log line is as if there were no such dossier. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Session, sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { MARKER, markedDossier, moveTo } from '../support/drafts.ts'
import { bearer, type Newsroom, ORIGIN, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { routesUnder } from '../support/routes.ts'
import { absentDatabase } from '../support/watched-database.ts'

/** Of an id as long as the draft's, so that nothing differs by its length. */
const STRANGER = 'nobodys-1'
const { meetings } = markedDossier()
const SOURCE = meetings[0]?.sources[0]?.url ?? ''
const FILLED: Readonly<Record<string, string>> = {
	meeting: meetings[0]?.id ?? '',
	period: '2025',
	entry: 'none',
	version: '1',
	widget: 'count-card',
	secret: 'x'.repeat(43),
	editor: 'nobody',
	tally: 'kremlin',
	preview: 'none',
}
const QUERIES = ['', 'lang=ru', 'lang=en&theme=dark', 'lang=xx', 'as-of=2025-08-15', 'as-of=2999-01-01', 'version=1']
const MORE_QUERIES = ['version=99', 'limit=1', 'limit=0', 'metric=meetings', 'published=2025-08-15', 'cursor=draft-one']

type Request = { readonly method: string; readonly path: string; readonly body?: URLSearchParams }

/** All that a stranger can ask of a dossier of this id. */
function questionsOf(id: string): Request[] {
	const asked = routesUnder('/').flatMap(({ method, path }) => {
		const filled = path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name) =>
			/^(id|dossier)$/.test(name) ? id : (FILLED[name] ?? name),
		)
		const queries = method === 'GET' ? [...QUERIES, ...MORE_QUERIES] : ['']
		return queries.map((query) => ({ method, path: query === '' ? filled : `${filled}?${query}` }))
	})
	const widget = `${ORIGIN}/w/${id}/count-card?lang=ru`
	const code = `<iframe src="${widget}"></iframe>`
	return [
		...asked,
		...['json', 'xml'].map((format) => ({
			method: 'GET',
			path: `/oembed?url=${encodeURIComponent(widget)}&format=${format}`,
		})),
		{ method: 'GET', path: `/s/${id}/count-card?source=${encodeURIComponent(SOURCE)}` },
		{ method: 'GET', path: `/w/${id}/pie-chart` },
		{ method: 'GET', path: `/w//${id.toUpperCase()}/count-card/` },
		{ method: 'HEAD', path: `/w/${id}/count-card` },
		{ method: 'OPTIONS', path: `/api/v1/dossiers/${id}` },
		{ method: 'DELETE', path: `/api/v1/dossiers/${id}` },
		{ method: 'POST', path: '/doctor', body: new URLSearchParams({ code, lang: 'en' }) },
	]
}

/** What comes back, with the id that was asked for put aside. */
async function told(newsroom: Newsroom, id: string, { method, path, ...body }: Request): Promise<unknown> {
	const answer = await newsroom.ask(path, { method, ...body })
	const text = Buffer.from(await answer.arrayBuffer()).toString('latin1')
	const headers = [...answer.headers].filter(([name]) => !['age', 'date', 'server-timing'].includes(name))
	// Of each request its own.
	const same = text.replace(/,"requestId":"[\w-]+"|Request [\w-]{36}/, '')
	return JSON.parse(JSON.stringify([answer.status, headers, same]).replaceAll(id, 'ID'))
}

const open = (options = {}) => openNewsroom({ dossiers: [firstDossier(), markedDossier()], ...options })

/** Everything that a stranger gets to read, in one text. */
async function everything(newsroom: Newsroom): Promise<string> {
	const all: string[] = []
	for (const { method, path, ...body } of questionsOf('draft-one')) {
		const answer = await newsroom.ask(path, { method, ...body })
		all.push(`${method} ${path} ${[...answer.headers].join()} ${await answer.text()}`)
	}
	return all.join('\n')
}

afterEach(() => vi.restoreAllMocks())

describe('a draft', () => {
	it('is to a stranger, byte for byte and header for header, a dossier that is not there', async () => {
		const newsroom = await open()
		const strange = questionsOf(STRANGER)
		for (const [i, question] of questionsOf('draft-one').entries()) {
			const known = await told(newsroom, 'draft-one', question)
			// A cursor that names it is the same question of both.
			const other = strange[i] ?? question
			expect([question.path, known]).toEqual([question.path, await told(newsroom, STRANGER, other)])
		}
		expect(strange.length).toBeGreaterThan(200)
	}, 120_000)

	it('is named in no list, and by no cursor', async () => {
		const newsroom = await open()
		for (const path of ['/', '/?lang=ru', '/api/v1/dossiers', '/api/v1/dossiers?limit=1']) {
			const text = await (await newsroom.ask(path)).text()
			expect(text).not.toContain('draft-one')
			expect(text).not.toContain(MARKER)
		}
		const cursor = await newsroom.ask('/api/v1/dossiers?cursor=draft-one')
		expect([cursor.status, (await newsroom.ask(`/api/v1/dossiers?cursor=${STRANGER}`)).status]).toEqual([400, 400])
	})

	it('has its texts in no answer and in no log line, also while the database fails', async () => {
		let isGone = false
		const newsroom = await open({ database: absentDatabase(() => isGone) })
		const session = await sitDown(newsroom, TOKEN)
		const lines: string[] = []
		for (const method of ['error', 'warn', 'info', 'log', 'debug'] as const) {
			vi.spyOn(console, method).mockImplementation((...said) => void lines.push(said.join(' ')))
		}
		const seen = [await everything(newsroom)]
		await writeAll(newsroom, session)
		isGone = true
		seen.push(await everything(newsroom))
		await writeAll(newsroom, session)
		expect(seen.join('\n').replaceAll(encodeURIComponent(SOURCE), '')).not.toContain(MARKER)
		expect(lines.length).toBeGreaterThan(20)
		expect(lines.join('\n')).not.toContain(MARKER)
	}, 120_000)

	it('leaves nothing behind at the edge when it is taken back from readers, also for when the database fails', async () => {
		let isGone = false
		const newsroom = await open({ edge: {}, database: absentDatabase(() => isGone) })
		vi.spyOn(console, 'error').mockImplementation(() => {})
		await moveTo(newsroom, 'public')
		expect(await everything(newsroom)).toContain(MARKER)
		// The edge may just have let go of it once more.
		await newsroom.ask('/w/draft-one/count-card?lang=ru')
		expect((await newsroom.ask('/w/draft-one/count-card?lang=ru')).headers.get('cf-cache-status')).toBe('HIT')
		await moveTo(newsroom, 'draft')
		isGone = true
		const stale = await everything(newsroom)
		isGone = false
		const after = stale + (await everything(newsroom))
		expect(after.replaceAll(encodeURIComponent(SOURCE), '')).not.toContain(MARKER)
		for (const path of ['/w/draft-one/count-card?lang=ru', '/w/draft-one/count-card?version=2', '/']) {
			const answer = await newsroom.ask(path)
			expect([path, await answer.text()]).toEqual([path, expect.not.stringContaining(MARKER)])
		}
	}, 120_000)
})

/** What editors send of it while others read. */
async function writeAll(newsroom: Newsroom, session: Session): Promise<void> {
	const text = { en: `${MARKER} typed` }
	await newsroom.send('POST', '/api/v1/dossiers/draft-one/calls', {
		on: '2025-08-16',
		source: 'https://a.example',
		note: text,
	})
	await newsroom.send('PUT', '/api/v1/dossiers/draft-one', { title: MARKER }, { ...bearer(), 'If-Match': '*' })
	await session.send('/desk/draft-one/about', { 'title.en': MARKER, languages: 'ru, en', seen: '1' })
	await session.send('/desk/draft-one/previews', { key: MARKER })
}
