/** Preview links: a draft for whoever has one, for seven days, until it is ended, and nobody else's to keep or to frame. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Session, sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { MARKER, markedDossier, moveTo } from '../support/drafts.ts'
import { type Newsroom, ORIGIN, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { absentDatabase } from '../support/watched-database.ts'

const FORMS = ['', '/fragment', '/text', '/image.svg', '/image.png']
let now = new Date()
let isGone = false
let newsroom: Newsroom
let session: Session

beforeEach(async () => {
	now = new Date('2025-08-16T09:00:00Z')
	isGone = false
	newsroom = await openNewsroom({
		dossiers: [firstDossier(), markedDossier()],
		now: () => now,
		database: absentDatabase(() => isGone),
	})
	session = await sitDown(newsroom, TOKEN)
})

async function makeLink(key: string = crypto.randomUUID()): Promise<string | undefined> {
	const page = await (await session.send('/desk/draft-one/previews', { key })).text()
	return /\/preview\/([\w-]{43})/.exec(page)?.[1]
}

describe('a preview link', () => {
	it('opens every form of the draft’s widgets, to be kept, indexed and framed by nobody else', async () => {
		const secret = await makeLink()
		for (const form of FORMS) {
			const answer = await newsroom.ask(`/preview/${secret}/w/draft-one/mini-timeline${form}?lang=en`)
			expect([form, answer.status]).toEqual([form, 200])
			const told = Object.fromEntries(answer.headers)
			expect(told).toMatchObject({
				'cache-control': 'no-store',
				'x-robots-tag': 'noindex',
				'referrer-policy': 'no-referrer',
				'cross-origin-resource-policy': 'same-origin',
			})
			expect(told['content-security-policy']).toMatch(/frame-ancestors 'self'$/)
			expect(told).not.toHaveProperty('access-control-allow-origin')
			if (form !== '/image.png') expect(await answer.text()).toContain(MARKER)
		}
	})

	it('opens the draft’s own page and its backgrounder, which lead to nothing that others cannot see', async () => {
		const secret = await makeLink()
		for (const path of ['', '/backgrounder', '/backgrounder.txt']) {
			const answer = await newsroom.ask(`/preview/${secret}/d/draft-one${path}?lang=en`)
			const text = await answer.text()
			expect([path, answer.status, answer.headers.get('Cache-Control')]).toEqual([path, 200, 'no-store'])
			expect([answer.headers.get('X-Robots-Tag'), text.includes(MARKER)]).toEqual(['noindex', true])
			expect(text).not.toMatch(/href="[^"]*\/(?:api\/v1|w)\/|ld\+json|BibTeX/)
			expect(text).not.toContain(`${ORIGIN}/d/`)
			expect((await newsroom.ask(`/preview/${'x'.repeat(43)}/d/draft-one${path}`)).status).toBe(404)
			expect((await newsroom.ask(`/preview/${secret}/d/putin-trump${path}`)).status).toBe(404)
		}
		const page = await (await newsroom.ask(`/preview/${secret}/d/draft-one`)).text()
		expect(page).toContain(`/preview/${secret}/w/draft-one/count-card?lang=`)
		expect(page).toContain(`/preview/${secret}/d/draft-one/backgrounder`)
	})

	it('has a page of its own, in the language that is asked for', async () => {
		const secret = await makeLink()
		const answer = await newsroom.ask(`/preview/${secret}?lang=ru`)
		const page = await answer.text()
		expect(page).toContain('Это неопубликованный черновик')
		expect(page).toContain(`src="/preview/${secret}/w/draft-one/count-card?lang=ru"`)
		expect(answer.headers.get('Cache-Control')).toBe('no-store')
		expect(await (await newsroom.ask(`/preview/${secret}?lang=en`)).text()).toContain('unpublished draft')
	})

	it('leads nobody to an address that has its secret in it', async () => {
		const secret = await makeLink()
		const page = await (await newsroom.ask(`/preview/${secret}/w/draft-one/previous-meetings`)).text()
		expect(page).not.toContain(secret)
		expect(page).not.toContain('/api/v1/dossiers/draft-one/meetings/')
	})

	it('works still when the dossier is public, and shows no version that readers cannot see', async () => {
		const secret = await makeLink()
		const at = (version: number) => newsroom.ask(`/preview/${secret}/w/draft-one/count-card?version=${version}`)
		expect((await at(1)).status).toBe(404)
		await moveTo(newsroom, 'public')
		expect((await newsroom.ask(`/preview/${secret}/w/draft-one/count-card`)).status).toBe(200)
		expect([(await at(1)).status, (await at(2)).status]).toEqual([404, 200])
	})

	it('is one for a form that is sent twice, shown once, and kept as a hash', async () => {
		const secret = await makeLink('one-form')
		const again = await session.send('/desk/draft-one/previews', { key: 'one-form' })
		expect(again.status).toBe(200)
		expect(await again.text()).toContain('This link was shown before')
		const { results } = await env.DB.prepare('SELECT * FROM previews').all()
		expect(results).toHaveLength(1)
		expect(JSON.stringify(results)).not.toContain(secret)
		expect(await session.pageAt('/desk/draft-one/visibility')).not.toContain(secret)
	})
})

describe('a link that cannot be made', () => {
	const make = async (dossier: string, key: string = crypto.randomUUID()) => {
		const answer = await session.send(`/desk/${dossier}/previews`, { key })
		return { status: answer.status, page: await answer.text() }
	}

	it('is one too many, until another is ended or runs out', async () => {
		const first = await make('draft-one', 'first')
		expect(first.status).toBe(200)
		await env.DB.prepare(
			`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 99)
			INSERT INTO previews SELECT printf('%064x', i), printf('%032x', i), 'draft-one', 'editor-1', created_at, expires_at, NULL FROM n, previews`,
		).run()
		const refused = await make('draft-one')
		expect(refused.status).toBe(409)
		expect(refused.page).toContain('at most 100 working preview links')
		expect(refused.page).not.toMatch(/\/preview\/[\w-]{43}/)
		expect((await make('draft-one', 'first')).page).toContain('This link was shown before')
		expect((await session.send(`/desk/draft-one/previews/${'7'.padStart(32, '0')}/end`)).status).toBe(303)
		expect((await make('draft-one')).status).toBe(200)
		expect((await make('draft-one')).status).toBe(409)
		now = new Date('2025-08-24T09:00:00Z')
		session = await sitDown(newsroom, TOKEN)
		expect((await make('draft-one')).status).toBe(200)
	})

	it.each(['public', 'archived'] as const)('is of a dossier that is %s', async (visibility) => {
		await moveTo(newsroom, visibility, 'putin-trump')
		const refused = await make('putin-trump')
		expect(refused.status).toBe(409)
		expect(refused.page).toContain('Only drafts have preview links')
		const { results } = await env.DB.prepare('SELECT id FROM previews').all()
		expect(results).toEqual([])
	})

	it('is of a dossier that is not there', async () => {
		expect((await make('nobodys')).status).toBe(404)
	})
})

describe('a link that opens nothing', () => {
	it('is answered as any other, whether it is unknown, ended, out of date, or another dossier’s', async () => {
		const secret = await makeLink()
		const ended = await makeLink()
		const page = await session.pageAt('/desk/draft-one/visibility')
		// The newest is the first in the list.
		const [end] = page.match(/\/desk\/draft-one\/previews\/\w+\/end/) ?? []
		expect((await session.send(end ?? '')).status).toBe(303)
		const opens = async (s = '') => (await newsroom.ask(`/preview/${s}/w/draft-one/count-card`)).status
		expect([await opens(secret), await opens(ended)].sort()).toEqual([200, 404])

		const [open = '', shut = ''] = (await opens(secret)) === 200 ? [secret, ended] : [ended, secret]
		const told = async (path: string) => {
			const answer = await newsroom.ask(path)
			return [answer.status, await answer.text(), [...answer.headers]]
		}
		for (const form of FORMS) {
			const strange = await told(`/preview/${'x'.repeat(43)}/w/draft-one/count-card${form}`)
			expect(strange[0]).toBe(404)
			expect(await told(`/preview/${shut}/w/draft-one/count-card${form}`)).toEqual(strange)
			expect(await told(`/preview/${open}/w/putin-trump/count-card${form}`)).toEqual(strange)
			expect(await told(`/preview/${open}/w/draft-one/pie-chart${form}`)).toEqual(strange)
		}
		const noPage = await told(`/preview/${'x'.repeat(43)}`)
		expect(await told(`/preview/${shut}`)).toEqual(noPage)
		now = new Date('2025-08-23T09:00:00Z')
		expect(await opens(open)).toBe(404)
		expect(await told(`/preview/${open}`)).toEqual(noPage)
	})
})

it('its secret is in no log', async () => {
	const secret = await makeLink()
	const log = vi.spyOn(console, 'error').mockImplementation(() => {})
	isGone = true
	const answer = await newsroom.ask(`/preview/${secret}/w/draft-one/count-card`)
	expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([503, 'no-store'])
	await newsroom.ask(`/preview/${secret}`)
	const lines = log.mock.calls.flat().join('\n')
	log.mockRestore()
	expect(lines).toContain('"path":"/preview/…/w/draft-one/count-card"')
	expect(lines).not.toContain(secret)
})
