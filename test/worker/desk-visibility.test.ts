/** Who sees a dossier, at the desk: published, archived and taken back there; drafts and archives say plainly what they are. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { meeting } from '../../widgets/example.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { MARKER, markedDossier, moveTo } from '../support/drafts.ts'
import { addEditor, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const PAGE = '/desk/draft-one/visibility'
const TABS = ['', '/meetings', '/history', '/history/1', '/embed', '/about', '/untranslated']
let newsroom: Newsroom
let desk: Session

beforeEach(async () => {
	newsroom = await openNewsroom({ dossiers: [firstDossier(), markedDossier()], edge: {} })
	desk = await sitDown(newsroom, TOKEN)
})

async function read(path: string, session = desk): Promise<string> {
	return session.pageAt(path)
}

async function move(visibility: string, seen: number): Promise<[number, string | null]> {
	const answer = await desk.send(PAGE, { visibility, seen: String(seen), key: `${visibility}-${seen}` })
	return [answer.status, answer.headers.get('Location')]
}

async function as(role: 'viewer' | 'editor'): Promise<Session> {
	await addEditor(role, `${TOKEN}-${role}`, role)
	return sitDown(newsroom, `${TOKEN}-${role}`)
}

describe('the page that publishes a draft', () => {
	it('shows the widgets, what there is and what is missing, and one button', async () => {
		const page = await read(PAGE)
		expect(page).toContain('src="/desk/draft-one/w/mini-timeline?lang=en"')
		expect(page).toMatch(/24 calls · \d+ meetings held/)
		expect(page).toContain('Publish for readers')
		expect(page.match(/name="visibility"/g)).toHaveLength(1)
		const widget = await desk.read('/desk/draft-one/w/mini-timeline?lang=en')
		expect([widget.status, widget.headers.get('Cache-Control')]).toEqual([200, 'private, no-store'])
		expect(widget.headers.get('Content-Security-Policy')).toMatch(/frame-ancestors 'self'$/)
		expect((await newsroom.ask('/desk/draft-one/w/mini-timeline')).status).toBe(303)
	})

	it('says what an empty draft lacks', async () => {
		newsroom = await openNewsroom({
			dossiers: [markedDossier({ meetings: [], tallies: [], languages: ['ru', 'en', 'fr'] })],
		})
		desk = await sitDown(newsroom, TOKEN)
		const page = await read(PAGE)
		expect(page).toContain('No meeting is recorded')
		expect(page).toContain('No calls are counted')
		expect(page).toMatch(/Texts not translated into French:\s\d+/)
	})

	it('does not say of one whose only meeting is denied that it has none', async () => {
		const denied = meeting({ status: 'denied', reportedBy: { en: 'A paper' }, deniedBy: { en: 'The other side' } })
		newsroom = await openNewsroom({ dossiers: [markedDossier({ meetings: [denied] })] })
		desk = await sitDown(newsroom, TOKEN)
		expect(await read(PAGE)).not.toContain('No meeting is recorded')
	})

	it('makes what the release before stored anew, once', async () => {
		await env.DB.exec("UPDATE pages SET template = 'counts-2' WHERE name = 'counts'")
		expect(await read(PAGE)).toMatch(/24 calls · \d+ meetings held/)
		const old = env.DB.prepare("SELECT 1 FROM pages WHERE template = 'counts-2' AND dossier = 'draft-one'")
		expect(await old.first()).toBe(null)
	})

	it('publishes, archives and takes back, once each form is sent', async () => {
		expect(await move('public', 1)).toEqual([303, `${PAGE}?done=public`])
		expect((await newsroom.ask('/w/draft-one/count-card')).status).toBe(200)
		expect(await read(`${PAGE}?done=public`)).toContain('readers see it')
		expect(await move('archived', 2)).toEqual([303, `${PAGE}?done=archived`])
		expect(await move('public', 3)).toEqual([303, `${PAGE}?done=public`])
		expect(await move('draft', 4)).toEqual([303, `${PAGE}?done=draft`])
		expect((await newsroom.ask('/w/draft-one/count-card')).status).toBe(404)
	})

	it('publishes nothing that its admin has not seen', async () => {
		await newsroom.send('POST', '/api/v1/dossiers/draft-one/calls', { on: '2025-08-16', source: 'https://a.example' })
		const answer = await desk.send(PAGE, { visibility: 'public', seen: '1', key: 'k' })
		expect(answer.status).toBe(412)
		expect(await answer.text()).toContain('newer version')
		expect((await newsroom.ask('/w/draft-one/count-card')).status).toBe(404)
	})

	it('is an admin’s to press; an editor makes preview links, a viewer looks', async () => {
		const editors = await read(PAGE, await as('editor'))
		expect(editors).toContain('Only an admin')
		expect(editors).toContain('Make a preview link')
		expect(editors).not.toContain('name="visibility"')
		expect(await read(PAGE, await as('viewer'))).not.toContain('Make a preview link')
	})

	/** An edge that refuses its next purge. */
	function refusePurge(): void {
		let refusals = 1
		const { cache } = newsroom.edge ?? {}
		const purge = cache?.purge
		if (!cache || !purge) throw new Error('no edge')
		cache.purge = async (options) =>
			refusals-- > 0 ? { success: false, errors: [{ code: 429, message: 'too many' }] } : purge(options)
	}

	it('says so where the edge does not let go of what must vanish', async () => {
		await move('public', 1)
		refusePurge()
		expect(await move('draft', 2)).toEqual([303, `${PAGE}?done=draft-lingers`])
		expect(await read(`${PAGE}?done=draft-lingers`)).toContain('not out of the cache yet')
		// Asked again behind the answer.
		expect((await newsroom.ask('/w/draft-one/count-card')).status).toBe(404)
	})

	it('says it to the API too, and nothing of it where all is gone', async () => {
		expect(await (await moveTo(newsroom, 'public')).json()).not.toHaveProperty('lingers')
		refusePurge()
		expect(await (await moveTo(newsroom, 'draft')).json()).toMatchObject({ visibility: 'draft', lingers: true })
	})
})

describe('a draft’s pages', () => {
	it('say that readers do not see it, and lead to its publication', async () => {
		for (const tab of TABS) {
			const page = await read(`/desk/draft-one${tab}`)
			expect([tab, page]).toEqual([tab, expect.stringContaining('Readers do not see this dossier.')])
			expect(page).toContain(`<a href="${PAGE}">Check and publish</a>`)
			expect([tab, /src="\/w\/draft-one/.test(page)]).toEqual([tab, false])
		}
		expect(await read('/desk')).toMatch(/draft-one">[^<]*<\/a><b class="standing-name">draft/)
	})

	it('promise no reader what was saved, and ask for no reason', async () => {
		const about = await read('/desk/draft-one/about?done=heading')
		expect(about).toContain('Saved in the draft.')
		expect(about).not.toContain('readers see them')
		expect(about).toContain('Save in the draft')
		expect(about).not.toContain('name="reasonKind"')
		const fields = await desk.formAt('/desk/draft-one/about')
		const saved = await desk.send('/desk/draft-one/about', { ...fields, 'title.en': 'Another' })
		expect(saved.status).toBe(303)
		expect(await read('/desk/draft-one/history')).not.toMatch(/<b>correction/i)
	})

	it('of the embed codes say when they work, and offer no version that readers will not get', async () => {
		const page = await read('/desk/draft-one/embed')
		expect(page).toContain('These codes work once the dossier is published.')
		expect(page).not.toContain('name="version"')
		expect(page).toContain('src="/desk/draft-one/w/count-card?lang=en"')
		await moveTo(newsroom, 'public')
		expect((await desk.read('/desk/draft-one/embed?version=1')).status).toBe(400)
		expect((await desk.read('/desk/draft-one/embed?version=2')).status).toBe(200)
	})
})

it('a draft’s preview while one types is byte for byte the widget that is saved, and leads to nothing that is not there', async () => {
	const long = { en: 'a'.repeat(90_000), ru: 'б'.repeat(45_000) }
	const [meeting] = firstDossier().meetings
	if (!meeting) throw new Error('no meeting')
	// More than a page shows in full.
	const meetings = Array.from({ length: 12 }, (_, n) => ({ ...meeting, id: `m-${n}`, topics: [long] }))
	newsroom = await openNewsroom({ dossiers: [markedDossier({ meetings })], edge: {} })
	desk = await sitDown(newsroom, TOKEN)
	const fields = { ...(await desk.formAt('/desk/draft-one/about')), 'title.en': `${MARKER} another` }
	const look = await desk.send('/desk/draft-one/about?preview=previous-meetings&lang=en', fields)
	const looked = await look.text()
	expect(look.status).toBe(200)
	expect((await desk.send('/desk/draft-one/about', fields)).status).toBe(303)
	expect(looked).toBe(await desk.pageAt('/desk/draft-one/w/previous-meetings?lang=en'))
	expect(looked).not.toContain('/api/v1/dossiers/draft-one/meetings/')
	await moveTo(newsroom, 'public')
	const published = await (await newsroom.ask('/w/draft-one/previous-meetings?lang=en')).text()
	expect(published).toContain('/api/v1/dossiers/draft-one/meetings/')
})

describe('with sites that may embed', () => {
	beforeEach(async () => {
		await env.DB.prepare(`UPDATE settings SET sites = '["https://news.example"]', version = 2`).run()
	})

	const framedBy = (answer: Response) => answer.headers.get('Content-Security-Policy')?.match(/frame-ancestors [^;]*/g)

	it('a look at what is not published is framed by the desk alone', async () => {
		const { secret } = /\/preview\/(?<secret>[\w-]{43})/.exec(
			await (await desk.send('/desk/draft-one/previews', { key: 'k' })).text(),
		)?.groups ?? { secret: '' }
		const fields = await desk.formAt('/desk/draft-one/about')
		for (const answer of [
			await desk.send('/desk/draft-one/about?preview=count-card/calls', fields),
			await desk.send('/desk/draft-one/about?preview=count-card/calls', { ...fields, 'title.en': '' }),
			await desk.read('/desk/draft-one/w/count-card'),
			await newsroom.ask(`/preview/${secret}/w/draft-one/count-card`),
			await newsroom.ask(`/preview/${secret}/w/draft-one/count-card/fragment`),
			await newsroom.ask(`/preview/${secret}/w/draft-one/count-card/image.svg`),
		]) {
			expect([answer.url, framedBy(answer)]).toEqual([answer.url, ["frame-ancestors 'self'"]])
		}
		await moveTo(newsroom, 'public')
		const published = await newsroom.ask('/w/draft-one/count-card')
		expect(framedBy(published)).toEqual(["frame-ancestors 'self' https://news.example"])
		const pinned = await newsroom.ask(`/preview/${secret}/w/draft-one/count-card?version=2`)
		expect(framedBy(pinned)).toEqual(["frame-ancestors 'self'"])
	})
})

it('a save in a draft tells the edge nothing, one that readers see does', async () => {
	const { cache } = newsroom.edge ?? {}
	if (!cache) throw new Error('no edge')
	const invalidate = vi.spyOn(cache, 'invalidate')
	const call = (id: string) =>
		newsroom.send('POST', `/api/v1/dossiers/${id}/calls`, { on: '2025-08-16', source: 'https://a.example' })
	expect((await call('draft-one')).status).toBe(201)
	const draft = { ...markedDossier(), id: 'draft-two' }
	const { publicSince: _since, ...bundle } = draft
	expect((await newsroom.send('PUT', '/api/v1/dossiers/draft-two', bundle)).status).toBe(201)
	expect(invalidate).not.toHaveBeenCalled()
	expect((await call('putin-trump')).status).toBe(201)
	expect(invalidate).toHaveBeenCalledTimes(1)
})

describe('an archived dossier’s pages', () => {
	beforeEach(async () => {
		await moveTo(newsroom, 'archived', 'putin-trump')
	})

	it('say so, and have no form that edits', async () => {
		for (const tab of TABS) {
			const page = await read(`/desk/putin-trump${tab}`)
			expect([tab, page]).toEqual([tab, expect.stringContaining('<b>Archived.</b>')])
			expect([tab, page.match(/<form[^>]*data-edit/g)]).toEqual([tab, null])
		}
		for (const path of [
			'/meetings/new',
			'/meetings/2018-07-16-helsinki',
			'/meetings/2018-07-16-helsinki/remove',
			'/periods/2025',
		]) {
			expect([path, (await desk.read(`/desk/putin-trump${path}`)).status]).toEqual([path, 409])
		}
	})

	it('keep what was typed where somebody archived it meanwhile', async () => {
		const fields = { on: '2025-08-16', source: 'https://a.example', 'note.en': 'a long note', key: 'k' }
		const answer = await desk.send('/desk/putin-trump/calls', fields)
		expect(answer.status).toBe(409)
		const page = await answer.text()
		expect(page).toContain('This dossier is archived')
		expect(page).toContain('a long note')
		const look = await desk.send('/desk/putin-trump/calls?preview=all&lang=en', fields)
		expect(await look.json()).toEqual({ waits: expect.stringContaining('This dossier is archived') })
		const { results } = await env.DB.prepare(`SELECT version FROM revisions WHERE dossier = 'putin-trump'`).all()
		expect(results).toHaveLength(2)
	})
})
