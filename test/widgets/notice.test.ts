/** What stands where there is no widget to show: a page in a frame, an element in a page, a line of text. */
import { describe, expect, it } from 'vitest'
import { noticeFragmentStyle } from '../../.build/assets.ts'
import { fragmentStyle } from '../../src/pages/fragment-style.ts'
import { renderNotice } from '../../src/pages/render-notice.tsx'
import { PARAMETERS, WIDGETS } from '../../widgets/kinds.ts'
import type { Notice } from '../../widgets/notice/model.ts'
import { attribute, elements, parsedPage, textOf } from '../support/parsed-page.ts'

const NOTICES: readonly Notice[] = [
	{ kind: 'unknown-dossier' },
	{ kind: 'unknown-widget' },
	{ kind: 'unknown-version' },
	{ kind: 'unknown-source' },
	{ kind: 'unavailable' },
	...PARAMETERS.map((parameter) => ({ kind: 'bad-parameter', parameter, expected: 'give it once' }) as const),
]

const ORIGIN = 'https://news.example'

const page = (notice: Notice, asked: string | null = 'en') =>
	parsedPage(renderNotice(notice, 'document', asked, ORIGIN).body)
const seen = (notice: Notice, asked: string | null = 'en') =>
	elements(page(notice, asked), 'section').map(textOf).join().replaceAll('\u2011', '-')

describe('a notice', () => {
	it('is a whole page of its own style, which its CSP allows and nothing else: it says nothing to its host', () => {
		for (const notice of NOTICES) {
			const { body, csp } = renderNotice(notice, 'document', 'ru', ORIGIN)
			const parsed = parsedPage(body)
			expect(elements(parsed, 'title').map(textOf)).toEqual(elements(parsed, 'h2').map(textOf))
			expect(csp).toMatch(/^default-src 'none'; style-src 'sha256-[^;]+; base-uri/)
			for (const name of ['script', 'img', 'link', 'iframe', 'form', 'data']) expect(elements(parsed, name)).toEqual([])
		}
	})

	it('speaks Russian and Arabic where they were asked for, else English', () => {
		const language = (asked: string | null) =>
			attribute(elements(page({ kind: 'unavailable' }, asked), 'html')[0], 'lang')
		expect(['ru', 'ar', 'ar-EG', 'en', 'de', '<b>', null].map(language)).toEqual([
			'ru',
			'ar',
			'ar',
			'en',
			'en',
			'en',
			'en',
		])
		expect(attribute(elements(page({ kind: 'unavailable' }, 'ar'), 'html')[0], 'dir')).toBe('rtl')
	})

	it.each(['ru', 'en', 'ar'])('on a page of its own says nothing of a widget or an article, in %s', (asked) => {
		const bad = { kind: 'bad-parameter', parameter: 'lang', expected: 'give it once' } as const
		for (const notice of [{ kind: 'unknown-dossier' }, { kind: 'unavailable' }, bad] as const) {
			const { body } = renderNotice(notice, 'text', asked, ORIGIN, { place: 'page', ancestors: [] })
			expect(body).not.toMatch(/widget|article|embed|виджет|стать|вставки|الأداة|المقال|التضمين/)
		}
	})

	it('names the languages that there are at the address', () => {
		const notice = { kind: 'bad-parameter', parameter: 'lang', expected: 'one of ru, en' } as const
		expect(seen(notice, 'ru')).toContain('укажите одно значение: ru, en.')
		expect(seen(notice, 'ar')).toContain('\u2068ru\u2069، \u2068en\u2069')
	})

	it('says each thing in its own words, in each language', () => {
		for (const language of ['ru', 'en', 'ar']) {
			const all = NOTICES.map((notice) => seen(notice, language))
			expect(new Set(all).size).toBe(all.length)
		}
		for (const notice of NOTICES) {
			expect(seen(notice, 'ru')).toMatch(/^[^a-z]*[а-яё]/i)
			expect(seen(notice, 'ar')).toMatch(/^[^a-z]*\p{Script=Arabic}/iu)
		}
	})

	it('names the parameter and what it may say', () => {
		const notice = { kind: 'bad-parameter', parameter: 'metric', expected: 'one of calls, meetings' } as const
		expect(seen(notice)).toMatch(/“metric”.*one of calls, meetings/)
		expect(seen(notice, 'ru')).toMatch(/«metric».*calls или meetings/)
		const day = { kind: 'bad-parameter', parameter: 'as-of', expected: 'a day, YYYY-MM-DD' } as const
		expect(seen(day, 'ru')).toMatch(/«as-of».*ГГГГ-ММ-ДД/)
	})

	it('names the widgets that there are', () => {
		for (const language of ['ru', 'en', 'ar']) {
			for (const widget of WIDGETS) expect(seen({ kind: 'unknown-widget' }, language)).toContain(widget)
		}
	})

	it('shows the way to the gallery, out of the frame, where the address is at fault', () => {
		const links = (notice: Notice) =>
			elements(page(notice), 'a').map((a) => [attribute(a, 'href'), attribute(a, 'target')])
		expect(links({ kind: 'unknown-dossier' })).toEqual([[`${ORIGIN}/`, '_blank']])
		expect(links({ kind: 'unavailable' })).toEqual([])
	})

	it('is one element for a server-side include, which styles nothing but itself and runs nothing', () => {
		for (const notice of NOTICES) {
			const { body, csp } = renderNotice(notice, 'fragment', 'ru', ORIGIN)
			const parsed = parsedPage(body)
			expect('childNodes' in parsed && parsed.childNodes.length).toBe(1)
			expect([elements(parsed, 'style').length, elements(parsed, 'script').length, csp]).toEqual([1, 0, null])
			expect(attribute(elements(parsed, 'div')[0], 'lang')).toBe('ru')
			expect(elements(parsed, 'section').map(textOf).join().replaceAll('\u2011', '-')).toBe(seen(notice, 'ru'))
		}
		expect(stylesOutside(fragmentStyle('notice', noticeFragmentStyle))).toEqual([])
	})

	it('is one line as text', () => {
		for (const notice of NOTICES) {
			const { body } = renderNotice(notice, 'text', 'en', ORIGIN)
			expect(body).toMatch(/^[^<>\n]+\.\n$/)
			expect(body).toContain(elements(page(notice), 'h2').map(textOf).join())
		}
	})
})

/** Selectors that would reach what is not ours. */
function stylesOutside(style: string): string[] {
	const selectors = [...style.matchAll(/(?<=^|[{}])([^{}@;]+)\{/g)].map((match) => match[1] ?? '')
	return selectors.filter((selector) => !/^:is\((#sl)+,\[data-sidelines(=notice)?\]\)/.test(selector))
}
