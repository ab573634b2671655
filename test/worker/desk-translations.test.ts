/** The table of texts without a translation: what it shows, what it publishes, and what it leaves alone. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/record/dossier.ts'
import type { Text } from '../../src/record/text.ts'
import { entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { firstDossier, inRussian } from '../support/dossier.ts'
import { fieldsOfForm } from '../support/form-fields.ts'
import { addEditor, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const PAGE = '/desk/putin-trump/untranslated'
const TABLE = `${PAGE}/en`
const OTHER_TOKEN = 'a-token-of-another-editor-0123456789-0123456789'

let newsroom: Newsroom
let desk: Session

async function open(dossier = inRussian()): Promise<void> {
	newsroom = await openNewsroom({ dossiers: [dossier] })
	desk = await sitDown(newsroom, TOKEN)
}

const show = async (path = TABLE, session = desk) => session.pageAt(path)
const bundle = async () => (await desk.read('/api/v1/dossiers/putin-trump/export')).json<Dossier>()
const cities = async () => (await bundle()).meetings.map(({ place }) => place?.city['en'] ?? null)
const revisions = async () =>
	(
		await (
			await newsroom.ask('/api/v1/dossiers/putin-trump/revisions', { headers: desk.headers })
		).json<{
			revisions: { version: number; reason: string | null; changes: unknown[] }[]
		}>()
	).revisions

/** The name of the field beside a text. */
function fieldOf(html: string, text: string): string {
	return new RegExp(`<label for="translations-(t-[0-9a-f]+)"[^>]*>${text}</label>`).exec(html)?.[1] ?? `no ${text}`
}

async function typed(words: Readonly<Record<string, string>>, path = TABLE): Promise<Record<string, string>> {
	const html = await show(path)
	const named = Object.entries(words).map(([text, said]) => [fieldOf(html, text), said])
	return { ...(await desk.formAt(path, TABLE)), ...Object.fromEntries(named) }
}

/** As another editor, at the same time. */
async function colleague(): Promise<Session> {
	await addEditor('other', OTHER_TOKEN, 'editor')
	return sitDown(newsroom, OTHER_TOKEN)
}

beforeEach(() => open())

describe('the table', () => {
	it('has each text once, and says where it stands', async () => {
		const html = await show(PAGE)
		expect(html.match(/>Хельсинки<\/label>/g)).toHaveLength(1)
		expect(html.replaceAll('\u00a0', ' ')).toMatch(/<li>City · Meeting: Хельсинки, 16 July 2018<\/li>/)
		expect(html).toContain(`<a href="${TABLE}" aria-current="page">English`)
		expect(html).not.toContain('name="reason"')
	})

	it('is read by whoever may only look, without a field', async () => {
		await addEditor('viewer', OTHER_TOKEN, 'viewer')
		const viewer = await sitDown(newsroom, OTHER_TOKEN)
		const html = await show(TABLE, viewer)
		expect(html).toContain('Хельсинки')
		expect(html).not.toContain('name="t-')
		expect((await viewer.send(TABLE, {})).status).toBe(403)
	})

	it('is of a language of the dossier, or there is none', async () => {
		expect((await desk.read(`${PAGE}/de`)).status).toBe(404)
		expect((await desk.send(`${PAGE}/de`, { 't-1': 'x' })).status).toBe(412)
		expect((await desk.read(`${PAGE}?from=x`)).status).toBe(400)
		expect(await show(`${PAGE}/ru`)).toContain('aria-current="page"')
	})

	it('says so where nothing is missing', async () => {
		await open(firstDossier())
		const html = await show(PAGE)
		expect(html).toContain('Everything is translated')
		expect(html).not.toContain('<table')
	})

	it('has what the record knows filled in, and marked', async () => {
		const place = (city: Text) => ({ place: { city, country: 'CH', venue: null } })
		await open(
			inRussian({
				languages: ['ru', 'en'],
				meetings: [
					meeting({ ...place({ ru: 'Женева' }), occasion: { ru: 'Сингапур' } }),
					meeting({ id: 'b', date: '2021-06-16', ...place({ ru: 'Женева' }), topics: [{ ru: '2025' }] }),
				],
			}),
		)
		const { meetings } = await bundle()
		const [{ id } = { id: '' }] = meetings
		const form = await desk.formAt(`/desk/putin-trump/meetings/${id}`)
		await desk.send(`/desk/putin-trump/meetings/${id}`, { ...form, 'place.city.en': 'Genf' })
		const html = await show()
		for (const [text, value, mark] of [
			['Женева', 'Genf', 'translated this way elsewhere in the dossier'],
			['Сингапур', 'Singapore', 'the usual name of the country'],
			['2025', '2025', 'the same in every language'],
		] as const) {
			const id = `translations-${fieldOf(html, text)}`
			expect(html).toMatch(new RegExp(`<input id="${id}"[^>]*aria-describedby="${id}-hint"[^>]*value="${value}"`))
			expect(html).toMatch(new RegExp(`id="${id}-hint"[^>]*>Suggested: ${mark}<`))
		}
		expect(await cities()).toEqual(['Genf', null])
		await desk.send(TABLE, await desk.formAt(TABLE))
		expect(await cities()).toEqual(['Genf', 'Genf'])
	})
})

describe('what is typed', () => {
	it('is published in every place with what was proposed, in one revision, without a reason', async () => {
		const saved = await desk.send(TABLE, await typed({ Хельсинки: 'Helsinki', Гамбург: 'Hamburg' }))
		expect([saved.status, saved.headers.get('Location')]).toEqual([303, `${TABLE}?done=10`])
		expect((await cities()).filter(Boolean).sort()).toEqual(['Hamburg', 'Helsinki'])
		expect((await bundle()).meetings.flatMap((m) => m.topics)).toContainEqual({ ru: 'Сирия', en: 'Syria' })
		const [newest] = await revisions()
		expect(newest).toMatchObject({
			version: 2,
			reason: null,
			changes: [{ kind: 'translated', language: 'en', texts: 10 }],
		})
		expect(await show(`${TABLE}?done=2`)).toContain('Published: 2 texts translated, and readers see them.')
		expect(await (await newsroom.ask('/w/putin-trump/mini-timeline?lang=en')).text()).toContain('Helsinki')
		expect(await show('/desk/putin-trump/history')).toContain('Translated 10 texts into English.')
	})

	it('leaves what was left empty as it is, and publishes nothing where nothing was typed', async () => {
		const fields = await typed({})
		const empty = Object.fromEntries(
			Object.entries(fields).map(([name, value]) => [name, name.startsWith('t-') ? ' ' : value]),
		)
		const refused = await desk.send(TABLE, empty)
		expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Fill in at least one row.')])
		expect(await revisions()).toHaveLength(1)
	})

	it('counts once, sent twice', async () => {
		const fields = await typed({ Хельсинки: 'Helsinki' })
		for (let n = 0; n < 2; n++) expect((await desk.send(TABLE, fields)).status).toBe(303)
		expect(await revisions()).toHaveLength(2)
	})

	it('stands in the form again, with the fault at its row, and nothing is published', async () => {
		const fields = await typed({ Хельсинки: 'Helsinki', Гамбург: 'x'.repeat(201) })
		const refused = await desk.send(TABLE, fields)
		const html = await refused.text()
		expect(refused.status).toBe(422)
		expect(html).toContain('value="Helsinki"')
		expect(html).toMatch(new RegExp(`id="translations-${fieldOf(html, 'Гамбург')}-fault"[^>]*>[^<]*200`))
		expect(await cities()).not.toContain('Helsinki')
	})

	it('overwrites no translation and no text of another editor, says which, and is published on the next press', async () => {
		const fields = await typed({ Хельсинки: 'Helsingfors', Гамбург: 'Hamburg', Осака: 'Osaka' })
		const other = await colleague()
		const theirs = await other.formAt(TABLE)
		await other.send(TABLE, { ...theirs, [fieldOf(await show(), 'Хельсинки')]: 'Helsinki' })
		const { meetings } = await bundle()
		const osaka = meetings.find(({ place }) => place?.city['ru'] === 'Осака')
		const changed = await newsroom.send(
			'PATCH',
			`/api/v1/dossiers/putin-trump/meetings/${osaka?.id}`,
			{ place: { city: { ru: 'Осака-си' } }, reason: 'name' },
			{
				'If-Match': await newsroom.tagOf(`/api/v1/dossiers/putin-trump/meetings/${osaka?.id}`),
			},
		)
		expect(changed.status).toBe(200)

		const refused = await desk.send(TABLE, fields)
		const html = await refused.text()
		expect(refused.status).toBe(412)
		expect(html).toMatch(
			/<dd lang="ru">Хельсинки<\/dd><dt>Already translated as<\/dt><dd>Helsinki<\/dd><dt>You typed<\/dt><dd>Helsingfors<\/dd>/,
		)
		expect(html).toMatch(
			/<dd lang="ru">Осака<\/dd><dt>Changed or removed<\/dt><dd>–<\/dd><dt>You typed<\/dt><dd>Osaka<\/dd>/,
		)
		expect(html).toContain('value="Hamburg"')
		expect(await cities()).not.toContain('Hamburg')

		expect((await desk.send(TABLE, await fieldsOfForm(html, TABLE))).status).toBe(303)
		const named = (await bundle()).meetings.map(({ place }) => place?.city)
		expect(named).toContainEqual({ ru: 'Хельсинки', en: 'Helsinki' })
		expect(named).toContainEqual({ ru: 'Гамбург', en: 'Hamburg' })
		expect(named).toContainEqual({ ru: 'Осака-си' })
	})

	it('is not held up by what another editor has saved elsewhere, or in the same words', async () => {
		const fields = await typed({ Хельсинки: 'Helsinki', Гамбург: 'Hamburg' })
		const other = await colleague()
		await other.send(TABLE, { ...(await other.formAt(TABLE)), [fieldOf(await show(), 'Хельсинки')]: 'Helsinki' })
		expect((await desk.send(TABLE, fields)).status).toBe(303)
		expect((await cities()).filter(Boolean).sort()).toEqual(['Hamburg', 'Helsinki'])
	})

	it('reaches what no other form of the desk has: notes and names of periods', async () => {
		const tally = yearlyTally(
			{ 2025: 3 },
			{ entries: [entry({ id: 'n', kind: 'opening', delta: 3, note: { ru: 'Заметка' } })] },
			{ label: () => ({ ru: 'Срок' }) },
		)
		await open(inRussian({ tallies: [tally], meetings: [meeting()] }))
		await desk.send(TABLE, await typed({ Заметка: 'Note', Срок: 'Term' }))
		const [saved] = (await bundle()).tallies
		expect([saved?.entries[0]?.note, saved?.periods[0]?.label]).toEqual([
			{ ru: 'Заметка', en: 'Note' },
			{ ru: 'Срок', en: 'Term' },
		])
	})
})
