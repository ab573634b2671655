/** Numbers with their nouns in sentences, held against the grammar books' rules written down another way: by the number's last word. */
import { describe, expect, it } from 'vitest'
import type { Metric } from '../../widgets/kinds.ts'
import { arabic } from '../../widgets/phrase/arabic.ts'
import { english } from '../../widgets/phrase/english.ts'
import { CASES, type Case } from '../../widgets/phrase/noun-phrase.ts'
import { russian } from '../../widgets/phrase/russian.ts'
import { phraseScript } from '../../widgets/phrase/script.ts'

const NUMBERS = [
	...Array.from({ length: 2001 }, (_, n) => n),
	...[10_000, 10_001, 10_002, 10_005, 10_011, 10_099, 10_100, 10_101, 10_103, 10_110, 10_111, 21_000, 99_999],
	...[100_000, 100_001, 100_002, 100_004, 100_011, 100_021, 100_100, 123_456, 999_999, 1_000_000],
]
const plain = (text: string) => text.replace(/[\u00a0\u202f,]/g, ' ').replace(/(\d) (?=\d{3})/g, '$1')

/** What the last word of a spoken Russian number is like. */
function lastWord(n: number): 'one' | 'two to four' | 'five and more' | 'a noun' {
	const spoken = String(n).padStart(6, '0')
	if (spoken.endsWith('000')) return 'a noun'
	const [tens, units] = [spoken.at(-2), Number(spoken.at(-1))]
	if (tens === '1' || units === 0 || units > 4) return 'five and more'
	return units === 1 ? 'one' : 'two to four'
}

type Row = Readonly<Record<ReturnType<typeof lastWord>, string>>
const row = (one: string, few: string, many: string, noun: string): Row => ({
	one,
	'two to four': few,
	'five and more': many,
	'a noun': noun,
})
const [CALLS, MEETINGS] = ['телефонных звонков', 'личных встреч']
const RUSSIAN: Readonly<Record<Metric, Readonly<Record<Case, Row>>>> = {
	calls: {
		nominative: row('телефонный звонок', 'телефонных звонка', CALLS, CALLS),
		genitive: row('телефонного звонка', CALLS, CALLS, CALLS),
		dative: row('телефонному звонку', 'телефонным звонкам', 'телефонным звонкам', CALLS),
		accusative: row('телефонный звонок', 'телефонных звонка', CALLS, CALLS),
		instrumental: row('телефонным звонком', 'телефонными звонками', 'телефонными звонками', CALLS),
		prepositional: row('телефонном звонке', 'телефонных звонках', 'телефонных звонках', CALLS),
	},
	meetings: {
		nominative: row('личная встреча', 'личные встречи', MEETINGS, MEETINGS),
		genitive: row('личной встречи', MEETINGS, MEETINGS, MEETINGS),
		dative: row('личной встрече', 'личным встречам', 'личным встречам', MEETINGS),
		accusative: row('личную встречу', 'личные встречи', MEETINGS, MEETINGS),
		instrumental: row('личной встречей', 'личными встречами', 'личными встречами', MEETINGS),
		prepositional: row('личной встрече', 'личных встречах', 'личных встречах', MEETINGS),
	},
}

function inArabic(metric: Metric, n: number, inCase: Case): string {
	const direct = inCase === 'nominative' ? 0 : inCase === 'accusative' ? 1 : 2
	const isCall = metric === 'calls'
	if (n === 1) return isCall ? 'مكالمة هاتفية واحدة' : ['لقاء واحد', 'لقاءً واحدًا', 'لقاء واحد'][direct] + IN_PERSON
	if (n === 2 && isCall) return direct === 0 ? 'مكالمتان هاتفيتان' : 'مكالمتين هاتفيتين'
	if (n === 2) return (direct === 0 ? 'لقاءان' : 'لقاءين') + IN_PERSON
	const end = n % 100
	if (end >= 3 && end <= 10) return `${n} ${isCall ? 'مكالمات هاتفية' : `لقاءات${IN_PERSON}`}`
	if (isCall) return `${n} مكالمة هاتفية`
	return `${n} ${end > 10 ? 'لقاءً' : 'لقاء'}${IN_PERSON}`
}
const IN_PERSON = ' وجهًا لوجه'

describe.each(['calls', 'meetings'] as const)('%s', (metric) => {
	it.each(CASES)('in Russian, %s', (inCase) => {
		for (const n of NUMBERS) {
			expect(plain(russian.of(metric, n, inCase, 'digits'))).toBe(`${n} ${RUSSIAN[metric][inCase][lastWord(n)]}`)
		}
	})

	it.each(CASES)('in Arabic, %s', (inCase) => {
		for (const n of NUMBERS) expect(plain(arabic.of(metric, n, inCase, 'digits'))).toBe(inArabic(metric, n, inCase))
	})

	it('in English, in any case alike', () => {
		const noun = metric === 'calls' ? ['phone call', 'phone calls'] : ['meeting in person', 'meetings in person']
		for (const n of NUMBERS) {
			const said = CASES.map((inCase) => plain(english.of(metric, n, inCase, 'digits')))
			expect(new Set(said)).toEqual(new Set([`${n} ${noun[n === 1 ? 0 : 1]}`]))
		}
	})
})

describe('in words', () => {
	it.each([
		['instrumental', 2, 'двумя телефонными звонками', 'двумя личными встречами'],
		['nominative', 1, 'один телефонный звонок', 'одна личная встреча'],
		['accusative', 1, 'один телефонный звонок', 'одну личную встречу'],
		['nominative', 2, 'два телефонных звонка', 'две личные встречи'],
		['genitive', 4, 'четырёх телефонных звонков', 'четырёх личных встреч'],
		['dative', 8, 'восьми телефонным звонкам', 'восьми личным встречам'],
		['instrumental', 8, 'восемью телефонными звонками', 'восемью личными встречами'],
		['prepositional', 3, 'трёх телефонных звонках', 'трёх личных встречах'],
		['instrumental', 0, 'нулём телефонных звонков', 'нулём личных встреч'],
		['genitive', 10, 'десяти телефонных звонков', 'десяти личных встреч'],
		['genitive', 11, '11\u00a0телефонных звонков', '11\u00a0личных встреч'],
	] as const)('in Russian, %s of %d', (inCase, n, calls, meetings) => {
		expect(russian.of('calls', n, inCase, 'words')).toBe(calls)
		expect(russian.of('meetings', n, inCase, 'words')).toBe(meetings)
	})

	it.each([
		[0, 'no phone calls', 'صفر مكالمة هاتفية', 'صفر لقاء وجهًا لوجه'],
		[1, 'one phone call', 'مكالمة هاتفية واحدة', 'لقاء واحد وجهًا لوجه'],
		[2, 'two phone calls', 'مكالمتين هاتفيتين', 'لقاءين وجهًا لوجه'],
		[3, 'three phone calls', 'ثلاث مكالمات هاتفية', 'ثلاثة لقاءات وجهًا لوجه'],
		[8, 'eight phone calls', 'ثماني مكالمات هاتفية', 'ثمانية لقاءات وجهًا لوجه'],
		[10, 'ten phone calls', 'عشر مكالمات هاتفية', 'عشرة لقاءات وجهًا لوجه'],
		[11, '11\u00a0phone calls', '11\u00a0مكالمة هاتفية', '11\u00a0لقاءً وجهًا لوجه'],
	] as const)('in English and Arabic, %d', (n, calls, ofCalls, ofMeetings) => {
		expect(english.of('calls', n, 'nominative', 'words')).toBe(calls)
		expect(arabic.of('calls', n, 'genitive', 'words')).toBe(ofCalls)
		expect(arabic.of('meetings', n, 'prepositional', 'words')).toBe(ofMeetings)
	})
})

describe('a script', () => {
	it('is at most 300 bytes with its words, and says nothing that would end it', async () => {
		const href = 'https://sidelines.example/w/putin-trump/count-card?lang=ru&case=genitive'
		const title = 'По подсчётам Кремля, данные на 15 августа 2025 года'
		const script = phraseScript(href, { text: '24\u00a0телефонных звонков', title })
		const { brotliCompressSync } = await import('node:zlib')
		expect(brotliCompressSync(script).byteLength).toBeLessThanOrEqual(300)
		const hostile = phraseScript(href, { text: '</script><!--\u2028"\\', title: '' })
		expect(hostile).not.toMatch(/[<\u2028]/)
	})
})
