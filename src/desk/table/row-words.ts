/** The words beside the rows of a pasted table, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

type RowWords = {
	readonly row: string
	readonly rows: (first: number, last: number) => string
	readonly what: string
	readonly correct: (row: number) => string
	readonly correctShort: string
	readonly doing: string
	readonly doingOf: (row: number) => string
	readonly leaveOut: string
	readonly another: string
	readonly update: (meeting: string) => string
	readonly updateThis: string
	/** Of what was decided for all rows that look like others. */
	readonly asAll: string
	readonly isCall: string
	readonly alike: string
	readonly alikeRow: (row: number) => string
	/** Of calls. */
	readonly alikeDay: (row: number) => string
	readonly alikeCall: (day: string) => string
	readonly more: (count: number) => string
}

const EN: RowWords = {
	row: 'Row',
	rows: (first, last) => `Rows ${first}–${last}`,
	what: 'What else it says',
	correct: (row) => `Edit row ${row}`,
	correctShort: 'Edit',
	doing: 'To do',
	doingOf: (row) => `What to do with row ${row}`,
	leaveOut: 'Leave out',
	another: 'Record it as another one',
	update: (meeting) => `Update ${meeting}`,
	updateThis: 'Update the one that is recorded',
	asAll: 'As chosen above',
	isCall: 'Calls',
	alike: 'Already recorded:',
	alikeRow: (row) => `Same day and city as row ${row}`,
	alikeDay: (row) => `Same day as row ${row}`,
	alikeCall: (day) => `A call of ${day} is already recorded`,
	more: (count) => `Rows to correct after these: ${count}. They open for editing once some of these are done.`,
}

const RU: RowWords = {
	row: 'Строка',
	rows: (first, last) => `Строки ${first}–${last}`,
	what: 'Что ещё сказано',
	correct: (row) => `Править строку ${row}`,
	correctShort: 'Править',
	doing: 'Что сделать',
	doingOf: (row) => `Что сделать со строкой ${row}`,
	leaveOut: 'Пропустить',
	another: 'Записать отдельно',
	update: (meeting) => `Обновить: ${meeting}`,
	updateThis: 'Обновить записанную',
	asAll: 'Как выбрано выше',
	isCall: 'Звонки',
	alike: 'Уже записано:',
	alikeRow: (row) => `Тот же день и город, что в строке ${row}`,
	alikeDay: (row) => `Тот же день, что в строке ${row}`,
	alikeCall: (day) => `Уже записан звонок ${day}`,
	more: (count) =>
		`После этих надо исправить ещё строк: ${count}. Они откроются для правки, когда часть этих будет готова.`,
}

export function rowWords(language: DeskLanguage): RowWords {
	return language === 'ru' ? RU : EN
}
