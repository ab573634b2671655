/** The code of a country by what people call it in English or in Russian: CLDR's names, long and short, and some more. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import { COUNTRIES, isCountry } from '../../record/countries.ts'

/** @example countryNamed('США') // 'US'; undefined where no country is called so */
export function countryNamed(name: string): string | undefined {
	const code = name.trim().toUpperCase()
	if (isCountry(code)) return code
	names ??= allNames()
	return names.get(folded(name))
}

let names: ReadonlyMap<string, string> | undefined

function allNames(): ReadonlyMap<string, string> {
	const all = (['en', 'ru'] as const).flatMap((language) => {
		const short = new Intl.DisplayNames(language, { type: 'region', style: 'short' })
		const long = new Intl.DisplayNames(language, { type: 'region' })
		const ours = wordsFor(language)
		return COUNTRIES.flatMap((code) =>
			[long.of(code), short.of(code), ours.country(code)].map((name) => [folded(name ?? code), code] as const),
		)
	})
	return new Map([...all, ...ALSO.flatMap(([code, also]) => also.split('|').map((name) => [name, code] as const))])
}

const ALSO = [
	['US', 'usa|u s|u s a|america|the united states|united states of america|америка|соединенные штаты америки'],
	['GB', 'uk|u k|britain|great britain|england|scotland|англия|британия|соединенное королевство'],
	['RU', 'russian federation|the russian federation|рф|российская федерация'],
	['CN', 'prc|кнр'],
	['DE', 'фрг'],
	['AE', 'uae|оаэ'],
	['SA', 'ksa|саудовская аравия'],
	['KR', 'south korea|republic of korea|южная корея|республика корея'],
	['KP', 'north korea|dprk|северная корея|кндр'],
	['CZ', 'czech republic|чешская республика|чехия'],
	['TR', 'turkey|турция'],
	['BY', 'byelorussia|белоруссия|беларусь'],
	['KG', 'кыргызстан|киргизия'],
	['MD', 'молдавия|молдова'],
	['VA', 'vatican|ватикан'],
	['MK', 'macedonia|македония'],
	['NL', 'holland|the netherlands|голландия'],
	['TW', 'taiwan|тайвань'],
	['PS', 'palestine|палестина'],
	['XK', 'kosovo|косово'],
] as const

function folded(name: string): string {
	return name
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
}
