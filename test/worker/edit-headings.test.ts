import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DossierAnswer } from '../../src/answers/answers.ts'
import { nothingUntold } from '../../src/edge/invalidate.ts'
import { parseBody } from '../../src/edits/body.ts'
import { NewDossierBody, newDossier } from '../../src/edits/new-dossier.ts'
import { type Edit, publish } from '../../src/edits/publish.ts'
import { CallBody, recordCall } from '../../src/edits/record-call.ts'
import { HeadingBody, saveHeading } from '../../src/edits/save-heading.ts'
import { addTally, editTally, PreferenceBody, preferTally, TallyBody, TallyPatch } from '../../src/edits/save-tally.ts'
import type { Fault } from '../../src/faults/fault.ts'
import { readRevisions } from '../../src/store/revisions.ts'
import { CALLS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { moveTo } from '../support/drafts.ts'
import { type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

type Outcome = { readonly version?: number; readonly faults?: readonly string[]; readonly kind?: string }

/** As the desk saves: the parsed body through the one way to write. */
async function save<Schema extends v.GenericSchema>(
	dossier: string,
	schema: Schema,
	sent: unknown,
	edit: (body: v.InferOutput<Schema>) => Pick<Edit<unknown>, 'decide' | 'start'>,
): Promise<Outcome> {
	const body = parseBody(schema, sent)
	if (!body.ok) return refused(body.error)
	const ctx = createExecutionContext()
	const desk = {
		db: newsroom.db,
		origin: ORIGIN,
		editor: { id: 'editor-1', name: 'An editor', role: 'editor', language: null } as const,
		now: () => new Date('2025-08-16T09:00:00Z'),
		kv: env.LAST_GOOD,
		begun: new Map(),
		untold: nothingUntold(),
		ctx,
		waitUntil: (work: Promise<unknown>) => ctx.waitUntil(work),
		sign: null,
	}
	const published = await publish(desk, {
		dossier,
		route: 'desk',
		body: body.value,
		idempotencyKey: null,
		expects: null,
		status: 200,
		...edit(body.value),
	})
	await waitOnExecutionContext(ctx)
	return published.ok ? { version: JSON.parse(published.value.body).version } : refused(published.error)
}

function refused(fault: Fault): Outcome {
	return fault.kind === 'bad-body' ? { faults: fault.faults.map((f) => f.pointer) } : { kind: fault.kind }
}

const read = async (id = 'putin-trump') => (await newsroom.ask(`/api/v1/dossiers/${id}`)).json<DossierAnswer>()
const changes = async (id = 'putin-trump') => (await readRevisions(newsroom.db, id, 1))[0]

describe('a new dossier', () => {
	const BODY = {
		id: 'macron-merz',
		title: { fr: 'Macron et Merz', de: 'Macron und Merz' },
		languages: ['fr', 'de'],
		leaders: [
			{ name: { fr: 'Emmanuel Macron' }, office: { fr: 'président de la République' } },
			{ name: { fr: 'Friedrich Merz' }, office: { fr: 'chancelier fédéral' } },
		],
		authority: { name: { fr: 'l’Élysée' }, site: 'https://www.elysee.fr/' },
	}
	const begin = (body: object) => save('macron-merz', NewDossierBody, body, newDossier)

	it('begins as a draft; published, it has two leaders, no meetings, a tally without a count, and every widget', async () => {
		expect(await begin(BODY)).toEqual({ version: 1 })
		expect((await newsroom.ask('/w/macron-merz/count-card')).status).toBe(404)
		expect(await changes('macron-merz')).toMatchObject({ version: 1, changes: [{ kind: 'dossier-created' }] })
		expect((await moveTo(newsroom, 'public', 'macron-merz')).status).toBe(200)
		const dossier = await read('macron-merz')
		expect(dossier.leaders.map((l) => l.id)).toEqual(['emmanuel-macron', 'friedrich-merz'])
		expect(dossier.totals).toEqual({
			meetings: { held: 0, video: 0, scheduled: 0, reported: 0, cancelled: 0, asOf: null },
			calls: { total: null, reported: 0, asOf: null, countedBy: { id: 'lelysee', ...BODY.authority } },
		})
		for (const widget of ['count-card', 'mini-timeline', 'previous-meetings']) {
			const page = await newsroom.ask(`/w/macron-merz/${widget}`)
			expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('lang="fr"')])
		}
		expect(await (await newsroom.ask('/')).text()).toContain('Macron et Merz')
	})

	it('may begin without a tally, and is begun once', async () => {
		const { authority: _authority, ...body } = BODY
		expect(await begin(body)).toEqual({ version: 1 })
		await moveTo(newsroom, 'public', 'macron-merz')
		expect((await read('macron-merz')).tallies).toEqual([])
		expect(await begin(BODY)).toEqual({ faults: ['/id'] })
	})

	it.each<[string, object]>([
		['/id', { id: 'new' }],
		['/id', { id: 'Macron' }],
		['/languages/2', { languages: ['fr', 'de', 'fr'] }],
		['/title/de', { languages: ['fr'] }],
		['/leaders', { leaders: BODY.leaders.slice(0, 1) }],
		['/leaders/0/name/ru', { leaders: [{ name: { ru: 'Макрон' }, office: { fr: 'x' } }, BODY.leaders[1]] }],
		['/authority/name/ru', { authority: { ...BODY.authority, name: { ru: 'Елисейский дворец' } } }],
		['/authority/site', { authority: { ...BODY.authority, site: 'javascript:alert(1)' } }],
		['/version', { version: 1 }],
	])('is refused at %s', async (pointer, overrides) => {
		expect(await begin({ ...BODY, ...overrides })).toEqual({ faults: [pointer] })
	})
})

describe('a dossier’s heading', () => {
	const change = (body: object) => save('putin-trump', HeadingBody, body, (b) => ({ decide: saveHeading(b) }))

	it('takes a translation without a reason, and shows it', async () => {
		const languages = ['ru', 'en', 'de']
		const title = { ru: 'Путин и Трамп', en: 'Putin and Trump', de: 'Putin und Trump' }
		expect(await change({ languages, title })).toEqual({ version: 2 })
		expect(await changes()).toMatchObject({
			reason: null,
			changes: [{ kind: 'heading-changed', fields: ['title', 'languages'] }],
		})
		expect(await (await newsroom.ask('/w/putin-trump/count-card?lang=de')).text()).toContain('Putin und Trump')
	})

	it('says why where it says otherwise than before', async () => {
		const title = { ru: 'Путин и Трамп', en: 'Putin–Trump' }
		expect(await change({ title })).toEqual({ faults: ['/reason'] })
		expect(await change({ title, reason: 'house style', reasonKind: 'clarification' })).toEqual({ version: 2 })
		expect(await changes()).toMatchObject({ reason: 'house style', reasonKind: 'clarification' })
		expect(await change({ languages: ['en', 'ru'] })).toEqual({ faults: ['/reason'] })
	})

	it('keeps a leader’s id and terms, and gives a new leader an id', async () => {
		const { leaders } = await read()
		const [putin, trump] = leaders
		const body = leaders.map(({ id, name, office }) => ({ id, name, office }))
		expect(await change({ leaders: body })).toEqual({ version: 1 })
		const successor = { name: { ru: 'Джей Ди Вэнс', en: 'J. D. Vance' }, office: trump?.office }
		expect(await change({ leaders: [body[0], successor] })).toEqual({ faults: ['/reason'] })
		expect(await change({ leaders: [...body, successor] })).toEqual({ version: 2 })
		expect((await read()).leaders).toEqual([putin, trump, { id: 'j-d-vance', ...successor, terms: [] }])
		expect(await change({ leaders: [{ ...body[0], id: 'nobody' }] })).toEqual({ faults: ['/leaders/0/id'] })
	})

	it('lets a language go only when nothing is written in it', async () => {
		const reason = 'no more English'
		expect(await change({ languages: ['ru'], reason })).toEqual({ faults: ['/languages'] })
		expect(await change({ languages: ['ru', 'en', 'de'] })).toEqual({ version: 2 })
		expect(await change({ languages: ['ru', 'en'] })).toEqual({ version: 3 })
	})

	it.each<[string, object]>([
		['/title/fr', { title: { ru: 'Путин и Трамп', en: 'Putin and Trump', fr: 'Poutine et Trump' } }],
		['/languages/2', { languages: ['ru', 'en', 'ru'] }],
		['/languages/0', { languages: ['RU'] }],
		['/leaders', { leaders: [] }],
		['/meetings', { meetings: [] }],
	])('refuses a bad %s', async (pointer, body) => {
		expect(await change(body)).toEqual({ faults: [pointer] })
	})
})

describe('several tallies', () => {
	const AUTHORITY = { name: { ru: 'Белый дом', en: 'the White House' }, site: 'https://www.whitehouse.gov/' }
	const add = (authority: object) => save('putin-trump', TallyBody, { authority }, (b) => ({ decide: addTally(b) }))
	const put = (tally: string, body: object) =>
		save('putin-trump', TallyPatch, body, (b) => ({ decide: editTally(tally, b) }))
	const prefer = (tally: string, body: object = { reason: 'it counts every call' }) =>
		save('putin-trump', PreferenceBody, body, (b) => ({ decide: preferTally(tally, b) }))
	/** With the spaces that do not break as plain ones. */
	const card = async () =>
		(await (await newsroom.ask('/w/putin-trump/count-card/text?lang=en')).text()).replaceAll('\u00a0', ' ')

	it('stand side by side, and the card says that another counts otherwise', async () => {
		expect(await add(AUTHORITY)).toEqual({ version: 2 })
		expect(await changes()).toMatchObject({ changes: [{ kind: 'tally-added', tally: 'the-white-house' }] })
		expect(await card()).not.toContain('Another count')
		await save(
			'putin-trump',
			CallBody,
			{
				tally: 'the-white-house',
				on: '2025-08-16',
				source: AUTHORITY.site,
				period: { from: '2025-01-01', to: '2025-12-31', label: '2025' },
			},
			(b) => ({ decide: recordCall(b) }),
		)
		expect(await card()).toMatch(/24 phone calls.* Another count: the White House — 1, as of 16 August 2025\./)
		const calls = await (await newsroom.ask(CALLS)).json<Answer>()
		expect(calls.others).toMatchObject([{ id: 'the-white-house', total: 1 }])

		expect(await prefer('the-white-house')).toEqual({ version: 4 })
		expect(await card()).toMatch(/1 phone call .* Another count: the Kremlin — 24, as of 15 August 2025\./)
		expect((await read()).tallies.map((t) => [t.id, t.preferred])).toEqual([
			['the-white-house', true],
			['kremlin', false],
		])
		expect(await changes()).toMatchObject({ changes: [{ kind: 'tally-preferred', tally: 'the-white-house' }] })
	})

	it('are chosen from with a reason', async () => {
		await add(AUTHORITY)
		expect(await prefer('the-white-house', {})).toEqual({ faults: ['/reason'] })
		expect(await prefer('kremlin')).toEqual({ version: 2 })
		expect(await prefer('nobody')).toEqual({ kind: 'not-found' })
	})

	it('let an authority be put right, with a reason where it is said otherwise', async () => {
		expect(await put('kremlin', { site: 'http://kremlin.ru/' })).toEqual({ faults: ['/reason'] })
		expect(await put('kremlin', { site: 'http://kremlin.ru/', reason: 'it moved' })).toEqual({ version: 2 })
		expect(await changes()).toMatchObject({
			changes: [{ kind: 'authority-changed', authority: 'kremlin', fields: ['site'] }],
		})
		expect(await put('kremlin', { site: 'http://kremlin.ru/' })).toEqual({ version: 2 })
		expect(await put('kremlin', { name: { de: 'der Kreml' } })).toEqual({ faults: ['/name/de'] })
		expect(await put('nobody', { reason: 'x' })).toEqual({ kind: 'not-found' })
	})

	it('do not share an id', async () => {
		await add(AUTHORITY)
		await add(AUTHORITY)
		expect((await read()).tallies.map((t) => t.id)).toEqual(['kremlin', 'the-white-house', 'the-white-house-2'])
		expect(await add({ ...AUTHORITY, site: '//whitehouse.gov' })).toEqual({ faults: ['/authority/site'] })
	})
})
