/** What the desk calls the place in a file at which something is wrong, and what a preview waits for. */
import { describe, expect, it } from 'vitest'
import { faultsOfForm, IMPORT_FORM } from '../../src/desk/form.ts'
import { reasonIn } from '../../src/desk/history/own-reasons.ts'
import { waitsFor } from '../../src/desk/preview-pages.tsx'
import { refusalIn } from '../../src/desk/refused/refusal.ts'
import type { Fault } from '../../src/faults/fault.ts'
import { DESK_LANGUAGES, type DeskLanguage } from '../../src/record/editor.ts'
import { faultsOfFile } from '../support/faults-of-file.ts'

it('what only a reported call has is refused in plain words', () => {
	const said = (kind: 'only-of-reported' | 'not-reported' | 'settled-before') =>
		DESK_LANGUAGES.map((language) => refusalIn(language, { pointer: '/counted', because: { kind } }, 'file'))
	expect(said('only-of-reported').sort()).toEqual([
		'Only a reported call has this field. Remove it.',
		'Это поле есть только у неподтверждённого звонка, удалите его.',
	])
	expect(said('not-reported').sort()).toEqual([
		'This entry is not a reported call.',
		'Эта запись — не сообщение о звонке.',
	])
	expect(said('settled-before').sort()).toEqual([
		'This is already confirmed, denied, counted or undone.',
		'Это уже подтверждено, опровергнуто, учтено или отменено.',
	])
})

describe('a place in a file', () => {
	const file = {
		title: { de: 'x' },
		meetings: [
			{},
			{ date: '2018-07-16', place: { city: { en: 'Helsinki', ru: 'Хельсинки' } }, sources: [{ url: 'x' }] },
		],
		leaders: [{ name: { en: 'Vladimir Putin', ru: 'Владимир Путин' }, terms: [{ from: 'x' }] }],
		tallies: [
			{
				authority: { name: { en: 'Kremlin', ru: 'Кремль' } },
				periods: [{ label: { en: '2025', ru: '2025 год' } }],
				entries: [{ kind: 'call', on: '2025-08-15' }, 7],
			},
		],
	}
	it.each([
		['/meetings/1/date', 'Meeting 2 (Helsinki, 16 July 2018), date', 'Встреча 2 (Хельсинки, 16 июля 2018 года), дата'],
		[
			'/meetings/1/sources/0/url',
			'Meeting 2 (Helsinki, 16 July 2018), source 1, address',
			'Встреча 2 (Хельсинки, 16 июля 2018 года), источник 1, адрес',
		],
		[
			'/meetings/1/place/city/en',
			'Meeting 2 (Helsinki, 16 July 2018), city (English)',
			'Встреча 2 (Хельсинки, 16 июля 2018 года), город (на английском)',
		],
		['/meetings/0/duration/actual/min', 'Meeting 1, actual duration', 'Встреча 1, фактическая продолжительность'],
		['/meetings/0', 'Meeting 1', 'Встреча 1'],
		['/meetings/0/id', 'Meeting 1, identifier', 'Встреча 1, идентификатор'],
		['/meetings/99/date', 'Meeting 100, date', 'Встреча 100, дата'],
		[
			'/leaders/0/terms/0/from',
			'Leader 1 (Vladimir Putin), terms of office (1), from',
			'Лидер 1 (Владимир Путин), сроки полномочий (1), с',
		],
		[
			'/leaders/0/name/en',
			'Leader 1 (Vladimir Putin), name (English)',
			'Лидер 1 (Владимир Путин), имя (на английском)',
		],
		[
			'/tallies/0/periods/0/to',
			'Count 1 (Kremlin), period 1 (2025), to',
			'Подсчёт 1 (Кремль), период 1 (2025 год), по',
		],
		[
			'/tallies/0/entries/0/source/url',
			'Count 1 (Kremlin), ledger entry 1 (call, 15 August 2025), source: address',
			'Подсчёт 1 (Кремль), запись журнала 1 (звонок, 15 августа 2025 года), источник: адрес',
		],
		['/tallies/0/entries/1/on', 'Count 1 (Kremlin), ledger entry 2, day', 'Подсчёт 1 (Кремль), запись журнала 2, день'],
		['/title/de', 'Title (German)', 'Название (на немецком)'],
		['/foo~1bar', '“foo/bar”', '«foo/bar»'],
		['/constructor', '“constructor”', '«constructor»'],
		['/meetings/0/__proto__', 'Meeting 1, “__proto__”', 'Встреча 1, «__proto__»'],
	])('%s is named', (pointer, en, ru) => {
		const plain = (language: DeskLanguage) =>
			faultsOfFile(language, file, pointer, { kind: 'not-whole' })[0]?.replaceAll('\u00a0', ' ')
		expect([plain('en'), plain('ru')]).toEqual([`${en}: enter a whole number.`, `${ru}: укажите целое число.`])
	})

	it('is named by its number alone where the file cannot be read again', () => {
		const fault: Fault = {
			kind: 'bad-body',
			faults: [{ pointer: '/meetings/5/date', because: { kind: 'not-a-date' } }],
		}
		expect(faultsOfForm({ id: IMPORT_FORM, fields: {}, fault, language: 'en' })[0]).toMatch(
			/^Meeting 6, date: there is/,
		)
	})

	it('that has many faults tells the first ten, and how many more there are', () => {
		const faults = (count: number) =>
			Array.from({ length: count }, (_, i) => ({
				pointer: `/meetings/${i}/date`,
				because: { kind: 'not-a-date' } as const,
			}))
		const lines = (count: number, language: DeskLanguage) =>
			faultsOfForm({ id: IMPORT_FORM, fields: {}, fault: { kind: 'bad-body', faults: faults(count) }, language })
		expect(lines(11, 'en')).toHaveLength(11)
		expect(lines(12, 'en').slice(9)).toEqual([expect.stringMatching(/^Meeting 10/), 'And 2 more like these.'])
		expect(lines(12, 'ru').at(-1)).toBe('И ещё столько таких мест: 2.')
		expect(lines(100, 'en').at(-1)).toBe('And at least 90 more like these.')
	})
})

describe('what a preview waits for', () => {
	it.each([
		['en', 'reason', 'Preview updates once you give a reason.'],
		['ru', 'reason', 'Предпросмотр обновится, когда вы укажете причину.'],
		['en', ['Date', 'Source'], 'Preview updates once you fill in “Date” and “Source”.'],
		['ru', ['Источник'], 'Предпросмотр обновится, когда вы заполните поле «Источник».'],
	] as const)('in %s: %j', (language, fields, said) => {
		expect(waitsFor(language, fields)).toBe(said)
	})
})

describe('a reason that a button gave', () => {
	it.each([
		['Undo of version 21', 'Отмена версии 21'],
		['Checked again: still 24.', 'Проверено: по-прежнему 24.'],
		['The meeting has taken place.', 'Встреча состоялась.'],
	])('%s is told in the reader’s language', (en, ru) => {
		for (const kept of [en, ru]) expect([reasonIn('en', kept), reasonIn('ru', kept)]).toEqual([en, ru])
	})

	it('in words that the desk no longer says is told in those that it says now', () => {
		expect(reasonIn('en', 'Looked up again: still 24.')).toBe('Checked again: still 24.')
		expect(reasonIn('ru', 'Looked up again: still 24.')).toBe('Проверено: по-прежнему 24.')
	})

	it.each([
		'Undo of version 21, which was wrong',
		'Undo of version two',
		'undo of version 21',
		'Отмена версии 21.',
		'',
	])('%j is somebody’s own, and stays', (reason) => {
		expect([reasonIn('en', reason), reasonIn('ru', reason)]).toEqual([reason, reason])
	})
})
