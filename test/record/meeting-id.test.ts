import { expect, it } from 'vitest'
import { COUNTRIES, isCountry } from '../../src/record/countries.ts'
import { newMeetingId } from '../../src/record/meeting-id.ts'
import { firstDossier } from '../support/dossier.ts'

const named = (city: Record<string, string>, taken: string[] = []) =>
	newMeetingId('2018-12-01', city, ['ru', 'en'], taken)

it('names a new meeting as the first dossier’s are named', () => {
	const { meetings, languages } = firstDossier()
	for (const { id, date, place } of meetings) expect(newMeetingId(date, place?.city ?? {}, languages, [])).toBe(id)
})

it('takes the English name of the city, else spells the dossier’s own in Latin letters', () => {
	expect(named({ ru: 'Буэнос-Айрес', en: 'Buenos Aires' })).toBe('2018-12-01-buenos-aires')
	expect(named({ ru: 'Йошкар-Ола' })).toBe('2018-12-01-yoshkar-ola')
	expect(named({ ru: 'Щёлково' })).toBe('2018-12-01-shchelkovo')
	expect(named({ en: 'São Paulo / Malmö' })).toBe('2018-12-01-sao-paulo-malmo')
	expect(named({ en: 'Xi’an' })).toBe('2018-12-01-xian')
})

it('names a meeting by its day where the city has no letters for it', () => {
	expect(named({ zh: '西安' })).toBe('2018-12-01-meeting')
})

it('numbers the second on one day in one city', () => {
	expect(named({ en: 'Paris' }, ['2018-12-01-paris', '2018-12-01-paris-2'])).toBe('2018-12-01-paris-3')
})

it('knows the countries of ISO 3166-1, and the one that CLDR names beside them', () => {
	expect(COUNTRIES).toHaveLength(250)
	const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
	expect(COUNTRIES.filter((code) => names.of(code) === undefined)).toEqual([])
	expect(['RU', 'US', 'XK', 'ru', 'UK', 'ZZ', ''].map(isCountry)).toEqual([
		true,
		true,
		true,
		false,
		false,
		false,
		false,
	])
})
