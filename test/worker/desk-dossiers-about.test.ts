/** What the page about a dossier changes: title, leaders, authorities and whose count readers see. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { fieldsOfForm } from '../support/form-fields.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Session

beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-11-23T09:00:00Z') })
	desk = await sitDown(newsroom, TOKEN)
})

const dossier = async (id = 'putin-trump') => (await newsroom.ask(`/api/v1/dossiers/${id}`)).json<Answer>()

describe('the page about a dossier', () => {
	const heading = async () => {
		const html = await desk.pageAt('/desk/putin-trump/about')
		return {
			seen: /name="seen" value="(\d+)"/.exec(html)?.[1] ?? '',
			languages: 'ru, en',
			'title.ru': 'Путин и Трамп',
			'title.en': 'Putin and Trump',
			'leaders.0.id': 'vladimir-putin',
			'leaders.0.name.ru': 'Владимир Путин',
			'leaders.0.name.en': 'Vladimir Putin',
			'leaders.0.office.ru': 'президент России',
			'leaders.0.office.en': 'President of Russia',
			'leaders.0.terms': '',
			'leaders.1.id': 'donald-trump',
			'leaders.1.name.ru': 'Дональд Трамп',
			'leaders.1.name.en': 'Donald Trump',
			'leaders.1.office.ru': 'президент США',
			'leaders.1.office.en': 'President of the United States',
			'leaders.1.terms': '2017-01-20 – 2021-01-20\n2025-01-20',
			key: 'k',
		}
	}

	it('saves what stands on it without a change as nothing', async () => {
		expect((await desk.send('/desk/putin-trump/about', await heading())).status).toBe(303)
		expect((await dossier()).version).toBe(1)
	})

	it.each([
		['2017-01-20 - 2021-01-20', [{ from: '2017-01-20', to: '2021-01-20' }]],
		[
			'2017-01-20–2021-01-20\r\n\r\n2025-01-20 –',
			[
				{ from: '2017-01-20', to: '2021-01-20' },
				{ from: '2025-01-20', to: null },
			],
		],
		['', []],
	])('reads terms as people write them: %j', async (lines, terms) => {
		const typed = { ...(await heading()), 'leaders.0.terms': lines, 'leaders.1.terms': '', reason: 'r' }
		expect((await desk.send('/desk/putin-trump/about', typed)).status).toBe(303)
		expect((await dossier()).leaders[0]).toMatchObject({ terms })
	})

	it.each(['soon', '2017-01-20 – 2016-01-20', '2017-01-20 – 2021-01-20 – 2025-01-20'])(
		'keeps terms that are none, and says so beside them: %s',
		async (lines) => {
			const refused = await desk.send('/desk/putin-trump/about', {
				...(await heading()),
				'leaders.0.terms': lines,
				reason: 'r',
			})
			expect(refused.status).toBe(422)
			const html = await refused.text()
			expect(html).toContain('id="heading-leaders-0-terms-fault"')
			expect(html).toContain(`${lines}</textarea>`)
		},
	)

	it('takes no language out in which texts are written', async () => {
		const refused = await desk.send('/desk/putin-trump/about', { ...(await heading()), languages: 'en', reason: 'r' })
		expect([refused.status, await refused.text()]).toEqual([
			422,
			expect.stringContaining('id="heading-languages-fault"'),
		])
	})

	it('adds a language and its texts without a reason, and lists what is still to be translated', async () => {
		const typed = { ...(await heading()), languages: 'ru, en, fr', 'title.fr': 'Poutine et Trump' }
		expect((await desk.send('/desk/putin-trump/about', typed)).status).toBe(303)
		expect(await dossier()).toMatchObject({ title: { fr: 'Poutine et Trump' } })
		const html = await desk.pageAt('/desk/putin-trump/untranslated')
		for (const text of ['Хельсинки', 'Кремль']) expect(html).toContain(`lang="ru" dir="auto">${text}</label>`)
		expect(await desk.pageAt('/desk/putin-trump/about')).toContain('id="authority-kremlin-name-fr"')
		expect((await desk.read('/desk/putin-trump/untranslated?from=x')).status).toBe(400)
	})

	it('previews a title in the widgets before there is a reason', async () => {
		const typed = { ...(await heading()), 'title.en': 'Trump and Putin' }
		const look = await desk.send('/desk/putin-trump/about?preview=mini-timeline&lang=en', typed)
		expect([look.status, await look.text()]).toEqual([200, expect.stringContaining('Trump and Putin')])
		expect((await dossier()).version).toBe(1)
	})

	it('names a tally that is not there as such', async () => {
		const fields = { 'name.en': 'x', site: 'https://x.example/', reason: 'r', seen: '1', key: 'k' }
		const refused = await desk.send('/desk/putin-trump/tallies/none', fields)
		const html = await refused.text()
		expect([refused.status, /role="alert"[^>]*>\s*<p>([^<]*)/.exec(html)?.[1]]).toEqual([
			404,
			'There is no such count of calls in this dossier. It may have been removed.',
		])
		// Its form is gone, and what was typed is not.
		expect(html).toContain('<dd>https://x.example/</dd>')
		expect((await desk.send('/desk/putin-trump/tallies/none/prefer', fields)).status).toBe(404)
	})

	it('sent again after another’s save, takes nothing of that back which its editor has left as it was', async () => {
		const about = '/desk/putin-trump/about'
		const [kremlin, why] = ['/desk/putin-trump/tallies/kremlin', { reason: 'r' }]
		const [opened, counts] = [await desk.formAt(about, about), await desk.formAt(about, kremlin)]
		for (const [to, form] of [
			[about, { ...opened, 'title.en': 'Their title', 'leaders.1.office.en': 'the president' }],
			[kremlin, { ...counts, seen: '2', 'name.en': 'Their name' }],
		] as const) {
			expect((await desk.send(to, { ...form, ...why, key: `${to}-theirs` })).status).toBe(303)
		}
		const again = async (to: string, form: Record<string, string>) => {
			const met = await desk.send(to, { ...form, ...why })
			expect(met.status).toBe(412)
			const shown = await fieldsOfForm(await met.text(), to)
			expect((await desk.send(to, { ...shown, key: `${to}-again` })).status).toBe(303)
		}
		await again(about, { ...opened, 'title.ru': 'Моё название', 'leaders.1.terms': '2017-01-20\r\n2025-01-20' })
		await again(kremlin, { ...counts, 'method.en': 'My method' })
		expect(await dossier()).toMatchObject({
			title: { en: 'Their title', ru: 'Моё название' },
			leaders: [{}, { office: { en: 'the president' }, terms: [{ from: '2017-01-20' }, { from: '2025-01-20' }] }],
		})
		const calls = await newsroom.ask('/api/v1/dossiers/putin-trump/calls')
		expect(await calls.json()).toMatchObject({ countedBy: { name: { en: 'Their name' } } })
	})
	it('sent again, has the leaders whom another has added, and lacks those whom either has removed', async () => {
		const about = '/desk/putin-trump/about'
		const leader = (at: number, name: string) =>
			Object.entries({ id: '', 'name.en': name, 'name.ru': name, 'office.en': 'Envoy', 'office.ru': 'Посланник' }).map(
				([field, said]) => [`leaders.${at}.${field}`, said],
			)
		const without = (form: Record<string, string>, at: number) =>
			Object.entries(form).filter(([name]) => !name.startsWith(`leaders.${at}.`))
		const sent = async (form: Record<string, string>, key: string) => desk.send(about, { ...form, reason: 'r', key })
		const names = async () => (await dossier()).leaders?.map(({ name }) => name['en']) ?? []
		const opened = await desk.formAt(about, about)
		const [first, second] = await names()
		expect((await sent({ ...opened, ...Object.fromEntries(leader(2, 'Theirs')) }, 'theirs')).status).toBe(303)
		const mine = { ...opened, 'leaders.1.office.en': 'My office', ...Object.fromEntries(leader(2, 'Mine')) }
		const shown = await fieldsOfForm(await (await sent(mine, 'mine')).text(), about)
		expect((await sent(shown, 'mine-again')).status).toBe(303)
		expect(await names()).toEqual([first, second, 'Theirs', 'Mine'])

		const four = await desk.formAt(about, about)
		expect((await sent(Object.fromEntries(without(four, 2)), 'without-theirs')).status).toBe(303)
		const fewer = { ...Object.fromEntries(without(four, 3)), 'leaders.0.office.en': 'Another office' }
		const again = await fieldsOfForm(await (await sent(fewer, 'without-mine')).text(), about)
		expect((await sent(again, 'without-mine-again')).status).toBe(303)
		expect(await names()).toEqual([first, second])
	})
	it('sent again, has the languages that both have added', async () => {
		const about = '/desk/putin-trump/about'
		const opened = await desk.formAt(about, about)
		const theirs = { ...opened, languages: 'ru, en, fr', 'title.fr': 'Poutine et Trump', key: 'theirs' }
		expect((await desk.send(about, theirs)).status).toBe(303)
		const mine = { ...opened, languages: 'en, ru, de', 'title.de': 'Putin und Trump', key: 'mine' }
		const shown = await fieldsOfForm(await (await desk.send(about, mine)).text(), about)
		expect((await desk.send(about, { ...shown, reason: 'r', key: 'again' })).status).toBe(303)
		expect(await dossier()).toMatchObject({
			languages: ['en', 'ru', 'de', 'fr'],
			title: { de: 'Putin und Trump', fr: 'Poutine et Trump' },
		})
	})
})
