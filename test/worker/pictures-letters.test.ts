/** Pictures have letters for what a record says, in every script that they can draw. */
import { beforeEach, describe, expect, it } from 'vitest'
import { arabicDossier } from '../../widgets/arabic-example.ts'
import { emptyDossier } from '../../widgets/example.ts'
import { pictureOf, WIDGETS } from '../support/addresses.ts'
import { firstDossier } from '../support/dossier.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const svgAt = async (path: string) => (await newsroom.ask(path)).text()

describe('letters', () => {
	/** The first glyph of each font stands for what it does not have. */
	const BOX = /href="#g\w+-0"/

	it('of Russian, English and Arabic are all there', async () => {
		newsroom = await openNewsroom({ dossiers: [firstDossier(), arabicDossier()] })
		for (const [dossier, lang] of [
			['putin-trump', 'ru'],
			['putin-trump', 'en'],
			['north-south', 'ar'],
		] as const) {
			for (const widget of WIDGETS)
				expect(await svgAt(pictureOf(dossier, widget, 'svg', `lang=${lang}`))).not.toMatch(BOX)
		}
	})

	it.each([
		['el', 'Μητσοτάκης και Ερντογάν'],
		['he', 'נתניהו וביידן'],
		['hy', 'Փաշինյան և Պուտին'],
		['ka', 'ქართული საუბარი'],
		['hi', 'मोदी और पुतिन'],
		['bn', 'হাসিনা ও মোদি'],
		['ta', 'மோடி மற்றும் பைடன்'],
		['th', 'การพบปะ'],
		['km', 'កិច្ចប្រជុំ'],
		['my', 'တွေ့ဆုံ'],
		['am', 'ስብሰባ'],
		['vi', 'Phạm Minh Chính và Tập Cận Bình'],
		['az', 'Əliyev və Putin'],
		['zh', '习近平与普京'],
		['ja', '岸田とバイデン'],
		['ko', '윤석열 바이든'],
	])('of %s are drawn, each of them, whichever language is shown', async (lang, name) => {
		newsroom = await openNewsroom({
			dossiers: [emptyDossier({ languages: ['en', lang], title: { en: name, [lang]: name } })],
		})
		for (const language of ['en', lang]) {
			const svg = await svgAt(`/w/a-b/count-card/image.svg?lang=${language}`)
			const drawn = new Map(
				[...svg.matchAll(/<path id="(g[\w-]+)" d="([^"]*)"/g)].map(([, id = '', path = '']) => [id, path]),
			)
			const uses = [...svg.matchAll(/href="#(g[\w-]+)"/g)].map(([, id = '']) => id)
			expect(svg).not.toMatch(BOX)
			expect(uses.filter((id) => !drawn.has(id))).toEqual([])
			const foreign = new Set([...drawn].filter(([id, path]) => path !== '' && !/^g[0-5]-/.test(id)).map(([id]) => id))
			// As many as the name has letters, marks and joined forms aside.
			expect(foreign.size).toBeGreaterThanOrEqual(lang === 'vi' || lang === 'az' ? 3 : Math.min(4, name.length / 2))
		}
	})

	it('that no font has are left out, and are in the words beside it', async () => {
		newsroom = await openNewsroom({ dossiers: [emptyDossier({ title: { en: 'ߒߞߏ and B', ru: 'А' } })] })
		const svg = await svgAt('/w/a-b/count-card/image.svg?lang=en')
		expect(svg).not.toMatch(BOX)
		expect(svg).toContain('ߒߞߏ')
	})

	it('of a script that no font has are not begun with', async () => {
		newsroom = await openNewsroom({
			dossiers: [emptyDossier({ languages: ['nqo', 'en'], title: { nqo: 'ߒߞߏ', en: 'A and B' } })],
		})
		const refused = await newsroom.ask('/w/a-b/count-card/image.png')
		expect([refused.status, (await refused.text()).includes('one of en')]).toEqual([400, true])
		expect((await newsroom.ask('/w/a-b/count-card/image.png?lang=en')).status).toBe(200)
	})

	it('that mean something in XML are words', async () => {
		const title = { en: '</title><script>alert(1)</script>&amp;<![CDATA[', ru: `"'><x onload=alert(1)>` }
		newsroom = await openNewsroom({ dossiers: [firstDossier({ title })] })
		for (const widget of WIDGETS) {
			for (const lang of ['en', 'ru']) {
				const svg = await svgAt(pictureOf('putin-trump', widget, 'svg', `lang=${lang}`))
				expect(new Set([...svg.matchAll(/<([^\s/>]+)/g)].map(([, name]) => name))).toEqual(
					new Set(['svg', 'title', 'defs', 'path', 'rect', 'g', 'use']),
				)
			}
		}
	})
})
