/** What people type at the desk, and what the record has of it. */
import { describe, expect, it } from 'vitest'
import { headingBody } from '../../src/desk/about/heading-fields.ts'
import { understood } from '../../src/desk/understood.ts'
import { typedDate } from '../../src/reads/typed-date.ts'

describe('a date as people type it', () => {
	it.each([
		['2017-07-04', '2017-07-04'],
		['4 July 2017', '2017-07-04'],
		['4 Jul 2017', '2017-07-04'],
		['July 4, 2017', '2017-07-04'],
		['04.07.2017', '2017-07-04'],
		['4.7.2017', '2017-07-04'],
		['4 июля 2017 года', '2017-07-04'],
		['4 июля 2017 г.', '2017-07-04'],
		['31 мая 2001', '2001-05-31'],
		['4\u00a0марта 2018\u00a0года', '2018-03-04'],
	])('is understood: %s', (typed, date) => expect(typedDate(typed)).toBe(date))

	it.each(['31 February 2017', '31.02.2017', '4/7/2017', '4 Brumaire 2017', 'July 2017', 'soon', ''])(
		'is left as it is where it is none, or may be another: %s',
		(typed) => expect(typedDate(typed)).toBe(typed),
	)
})

describe('a field of a form', () => {
	it.each([
		['source', 'kremlin.ru/events', 'https://kremlin.ru/events'],
		['sources.2.url', ' www.kremlin.ru ', 'https://www.kremlin.ru'],
		['authority.site', 'кремль.рф', 'https://кремль.рф'],
		['site', '//kremlin.ru/', 'https://kremlin.ru/'],
		['source', 'kremlin.ru:8080/a?b=c', 'https://kremlin.ru:8080/a?b=c'],
		['source', 'http://kremlin.ru/', 'http://kremlin.ru/'],
		['source', '<https://kremlin.ru/events>', 'https://kremlin.ru/events'],
		['source', ' «https://kremlin.ru/events» ', 'https://kremlin.ru/events'],
		['sources.0.archivedUrl', '“web.archive.org/web/1”', 'https://web.archive.org/web/1'],
		['languages', 'EN', 'en'],
		['languages', 'pt-br, RU', 'pt-BR, ru'],
		['languages', 'Deutsch', 'de'],
		['languages', 'Farsi', 'fa'],
		['languages', 'Serbian (Latin), сербский (кириллица)', 'sr-Latn, sr-Cyrl'],
		['languages', 'Portuguese (Brazil)', 'pt-BR'],
		['timeZone', 'Kyiv', 'Europe/Kyiv'],
		['timeZone', 'Москва', 'Europe/Moscow'],
		['timeZone', 'Лондон', 'Europe/London'],
		['languages', 'English', 'en'],
		['languages', 'Russian, английский', 'ru, en'],
		['languages', 'ru en', 'ru en'],
		['languages', 'sr-Latn; немецкий', 'sr-Latn, de'],
		['timeZone', 'London', 'Europe/London'],
		['timeZone', 'new york', 'America/New_York'],
		['timeZone', 'europe/moscow', 'Europe/Moscow'],
		['sites', 'paper.example\nhttps://news.example/politics/', 'https://paper.example\nhttps://news.example'],
		['sites', '*.paper.example', 'https://*.paper.example'],
		['accent.light', '9B1C1C', '#9b1c1c'],
		['accent.dark', '#abc', '#aabbcc'],
		['total', '1 200', '1200'],
	])('is understood: %s, %s', (name, typed, value) => expect(understood({ [name]: typed })).toEqual({ [name]: value }))

	it.each([
		['source', 'javascript:alert(1)'],
		['source', 'data:text/html,x'],
		['source', 'the Kremlin'],
		['source', 'user:password@kremlin.ru'],
		['note.en', 'kremlin.ru/events'],
		['summary.en', '1 200'],
		['languages', 'Klingonish'],
		['timeZone', 'Nowhere'],
		['accent.light', 'reddish'],
	])('is left to the rules where it is not: %s, %s', (name, typed) => {
		expect(understood({ [name]: typed })).toEqual({ [name]: typed })
	})
})

describe('the terms of a leader', () => {
	it.each([
		['20 January 2017 – 20 January 2021', { from: '2017-01-20', to: '2021-01-20' }],
		['2017-01-20 – 2021-01-20', { from: '2017-01-20', to: '2021-01-20' }],
		['2017-01-20 2021-01-20', { from: '2017-01-20', to: '2021-01-20' }],
		['2017-01-20  2021-01-20', { from: '2017-01-20', to: '2021-01-20' }],
		['2017-01-20\t-\t2021-01-20', { from: '2017-01-20', to: '2021-01-20' }],
		['20 January 2017—20 January 2021', { from: '2017-01-20', to: '2021-01-20' }],
		['2017-01-20 -2021-01-20', { from: '2017-01-20', to: '2021-01-20' }],
		['2017-01-20 -', { from: '2017-01-20', to: null }],
		['20.01.2025 –', { from: '2025-01-20', to: null }],
		['20 января 2025 года', { from: '2025-01-20', to: null }],
	])('are dates: %s', (terms, read) => {
		const body = headingBody({ 'leaders.0.name.en': 'A', 'leaders.0.terms': terms, languages: 'en' })
		expect(body['leaders']).toEqual([{ name: { en: 'A' }, terms: [read] }])
	})
})
