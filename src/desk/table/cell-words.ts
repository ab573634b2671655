/** What is wrong with a cell, where a table asks for something else than a form does. */
import type { Because } from '../../record/because.ts'
import type { DeskLanguage } from '../../record/editor.ts'

const EN = {
	country: 'No country is called this. Use its usual name or its two-letter code, such as FI.',
	countries: 'The country and its code do not agree.',
	precision: 'Write day, month or year here, and the date just as exactly: 3 July 2017, July 2017 or 2017.',
	source: 'Give the address of a source here, or one source for all rows above.',
	meeting: 'This dossier has no meeting with this id. Empty the cell to add a new one.',
	twice: 'An earlier row is about this meeting too. Leave one of them out.',
	dossier: 'This row comes from another dossier. Leave it out, or leave out the column.',
	yesNo: 'Write yes or no.',
	call: 'Only calls can be pasted. Totals and reported calls are entered on the page of calls.',
	tally: 'This row belongs to another count. Choose that count above, or leave the row out.',
	entry: 'The ledger has no entry with this id. Empty the cell to record a new call.',
	error: 'A formula failed here. Write what it should say, or empty the cell.',
	day: 'Give one whole day here, such as 7 May 2000.',
}

const RU: typeof EN = {
	country: 'Такой страны нет. Напишите её обычное название или код из двух латинских букв, например FI.',
	countries: 'Страна и её код не совпадают.',
	precision: 'Напишите здесь день, месяц или год, и дату так же точно: 3 июля 2017, июль 2017 или 2017.',
	source: 'Укажите адрес источника здесь или один источник для всех строк выше.',
	meeting: 'В этом досье нет встречи с таким кодом. Чтобы добавить новую, очистите ячейку.',
	twice: 'Об этой встрече говорит и строка выше. Одну из них пропустите.',
	dossier: 'Эта строка из другого досье. Пропустите её или этот столбец.',
	yesNo: 'Напишите «да» или «нет».',
	call: 'Вставить можно только звонки. Общее число и неподтверждённые звонки указывают на странице звонков.',
	tally: 'Эта строка из другого подсчёта. Выберите его выше или пропустите строку.',
	entry: 'В журнале нет записи с таким кодом. Чтобы записать новый звонок, очистите ячейку.',
	error: 'Здесь ошибка формулы. Впишите, что должно быть, или очистите ячейку.',
	day: 'Укажите здесь один день целиком, например 7 мая 2000.',
}

/** Null where the desk's own words for it fit. */
export function cellWords(language: DeskLanguage, column: string, { kind }: Because): string | null {
	const words = language === 'ru' ? RU : EN
	switch (kind) {
		case 'not-a-country':
			return words.country
		case 'not-one-of':
			return { country: words.countries, kind: words.call, date_precision: words.precision }[column] ?? null
		case 'required':
		case 'too-few':
			return column === 'source_url' ? words.source : null
		case 'unknown-id':
			return { meeting_id: words.meeting, entry_id: words.entry }[column] ?? words.tally
		case 'taken':
			return words.twice
		case 'other-dossier':
			return words.dossier
		case 'not-a-boolean':
			return words.yesNo
		case 'not-text':
			return words.error
		case 'not-a-date':
			return words.day
		default:
			return null
	}
}
