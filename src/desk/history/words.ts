/** The words of the history pages, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'
import { groupedIn } from '../counted.ts'

const EN = {
	title: 'History',
	lead: 'Every edit, newest first. Nothing is ever lost: an undone edit stays here, and so does its undo.',
	version: (version: number) => `Version ${version}`,
	current: 'current',
	setUp: 'set up with the service',
	reasonKinds: { correction: 'Correction', update: 'Update', clarification: 'Clarification' },
	undo: 'Undo this edit',
	undoEdit: (version: number) => `Undo this edit: version ${version}`,
	undoReason: (version: number) => `Undo of version ${version}`,
	older: 'Older edits',
	newest: 'Newest edits',
	previous: 'Earlier version',
	following: 'Later version',
	changed: (version: number) => `What changed since version ${version}`,
	changedFirst: 'What it started with',
	was: 'Before',
	is: 'After',
	nothing: 'Nothing in the record: the same content was saved again.',
	unchanged: (count: number) => `${groupedIn('en', count)} unchanged`,
	thenShown: 'The widgets at this version',
	restore: {
		title: 'Restore this version',
		what: (version: number) =>
			`The record goes back to what version ${version} said, without what was erased since, as a new version; nothing in between is lost.`,
		reason: 'Reason',
		hint: 'Published with the correction.',
		button: 'Restore this version',
	},
	done: {
		restored: 'The version is restored, and readers see it.',
		undone: 'The edit is undone, and readers see the version before it.',
	},
}

const RU: typeof EN = {
	title: 'История',
	lead: 'Все правки, сначала новые. Ничего не пропадает: отменённая правка остаётся здесь, и её отмена тоже.',
	version: (version) => `Версия ${version}`,
	current: 'текущая',
	setUp: 'заведено при установке',
	reasonKinds: { correction: 'Исправление', update: 'Обновление', clarification: 'Уточнение' },
	undo: 'Отменить эту правку',
	undoEdit: (version) => `Отменить эту правку: версия ${version}`,
	undoReason: (version) => `Отмена версии ${version}`,
	older: 'Более ранние правки',
	newest: 'Последние правки',
	previous: 'Более ранняя версия',
	following: 'Более поздняя версия',
	changed: (version) => `Что изменилось после версии ${version}`,
	changedFirst: 'С чего всё началось',
	was: 'Было',
	is: 'Стало',
	nothing: 'В досье ничего не изменилось.',
	unchanged: (count) => `без изменений: ${groupedIn('ru', count)}`,
	thenShown: 'Виджеты в этой версии',
	restore: {
		title: 'Восстановить эту версию',
		what: (version) =>
			`В досье снова будет то, что было в версии ${version}, кроме стёртого с тех пор. Это станет новой версией; всё, что было между ними, сохранится.`,
		reason: 'Причина',
		hint: 'Публикуется вместе с исправлением.',
		button: 'Восстановить эту версию',
	},
	done: {
		restored: 'Версия восстановлена, читатели её видят.',
		undone: 'Правка отменена, читатели видят предыдущую версию.',
	},
}

export function historyWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
