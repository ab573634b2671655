/** Translates the desk's automatic edit reasons. */
import type { DeskLanguage } from '../../record/editor.ts'
import { homeWords } from '../home/words.ts'
import { meetingsWords } from '../meetings/words.ts'
import { historyWords } from './words.ts'

type Own = {
	readonly now: (language: DeskLanguage, number: string) => string
	/** As they stand in the record, whatever the desk has come to say since; `#` is the number. */
	readonly kept: readonly string[]
}

const OWN: readonly Own[] = [
	{
		now: (language, version) => historyWords(language).undoReason(Number(version)),
		kept: ['Undo of version #', 'Отмена версии #'],
	},
	{
		now: (language, total) => homeWords(language).waiting.confirmed(total),
		kept: ['Looked up again: still #.', 'Проверено: по-прежнему #.'],
	},
	{
		now: (language) => meetingsWords(language).step.held.reason,
		kept: ['The meeting has taken place.', 'Встреча состоялась.'],
	},
	{
		now: (language) => meetingsWords(language).report.confirm.reason,
		kept: ['Confirmed: the meeting took place.', 'Подтверждено: встреча состоялась.'],
	},
	{
		now: (language) => meetingsWords(language).report.deny.reason,
		kept: ['The report of the meeting was denied.', 'Сообщение о встрече опровергнуто.'],
	},
]

/** One that an editor wrote stays as it is. */
export function reasonIn(language: DeskLanguage, reason: string): string {
	const number = /\d+/.exec(reason)?.[0] ?? ''
	const own = OWN.find(({ now, kept }) =>
		[now('en', number), now('ru', number), ...kept.map((one) => one.replace('#', number))].includes(reason),
	)
	return own ? own.now(language, number) : reason
}
