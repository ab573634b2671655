/** A table of more texts without a translation than one page has. */
import { beforeEach, describe, expect, it } from 'vitest'
import { meeting } from '../../widgets/example.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { inRussian } from '../support/dossier.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const PAGE = '/desk/putin-trump/untranslated'
const TABLE = `${PAGE}/en`

let newsroom: Newsroom
let desk: Session

async function open(dossier = inRussian()): Promise<void> {
	newsroom = await openNewsroom({ dossiers: [dossier] })
	desk = await sitDown(newsroom, TOKEN)
}

const show = async (path = TABLE, session = desk) => session.pageAt(path)

beforeEach(() => open())

describe('a long table', () => {
	const long = () =>
		inRussian({
			meetings: Array.from({ length: 13 }, (_, i) =>
				meeting({
					id: `m-${i}`,
					date: `20${10 + i}-01-02`,
					place: { city: { ru: `Город ${i}` }, country: 'CH', venue: null },
					topics: Array.from({ length: 40 }, (_, n) => ({ ru: `Тема ${i} ${n}` })),
				}),
			),
		})

	it('comes five hundred rows at a time, and is published page by page', async () => {
		await open(long())
		const first = await show()
		expect(first.match(/name="t-/g)).toHaveLength(500)
		const [, rest] = /href="([^"]*\?from=500)"/.exec(first) ?? []
		const second = await show(rest ?? '')
		expect(second.match(/name="t-/g)?.length).toBeLessThan(100)
		const all = await desk.formAt(TABLE)
		const filled = Object.fromEntries(
			Object.entries(all).map(([name, value]) => [name, name.startsWith('t-') ? `en ${name}` : value]),
		)
		expect((await desk.send(TABLE, filled)).headers.get('Location')).toBe(`${TABLE}?done=500`)
		expect((await show()).match(/name="t-/g)).toEqual(second.match(/name="t-/g))
	})

	it('takes the longest texts that fields may have', async () => {
		await open(long())
		const html = await show()
		const fields = await desk.formAt(TABLE)
		for (const name of Object.keys(fields)) {
			if (new RegExp(`for="translations-${name}"[^>]*>Тема`).test(html)) fields[name] = `${'ж'.repeat(1900)}${name}`
		}
		const saved = await desk.upload(TABLE, fields)
		expect(saved.status).toBe(303)
	})
})
