/** The words beside the rows of a pasted table, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'
import { groupedIn } from '../counted.ts'

const EN = {
	row: 'Row',
	rows: (first: number, last: number) => `Rows ${first}–${last}`,
	what: 'What else it says',
	correct: (row: number) => `Edit row ${row}`,
	correctShort: 'Edit',
	doing: 'To do',
	doingOf: (row: number) => `What to do with row ${row}`,
	leaveOut: 'Leave out',
	another: 'Record it as another one',
	update: (meeting: string) => `Update ${meeting}`,
	updateThis: 'Update the one that is recorded',
	/** Of what was decided for all rows that look like others. */
	asAll: 'As chosen above',
	isCall: 'Calls',
	alike: 'Already recorded:',
	alikeRow: (row: number) => `Same day and city as row ${row}`,
	/** Of calls. */
	alikeDay: (row: number) => `Same day as row ${row}`,
	alikeCall: (day: string) => `A call of ${day} is already recorded`,
	more: (count: number) =>
		`Rows to correct after these: ${groupedIn('en', count)}. They open for editing once some of these are done.`,
}

const RU: typeof EN = {
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
		`После этих надо исправить ещё строк: ${groupedIn('ru', count)}. Они откроются для правки, когда часть этих будет готова.`,
}

export function rowWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
