/** Names the required fields that are still missing for a preview. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import { quoted } from './field-names.ts'

/** @param fields their names, or a reason alone, which is asked for last */
export function waitsFor(language: DeskLanguage, fields: 'reason' | readonly string[]): string {
	if (fields === 'reason') {
		return language === 'ru'
			? 'Предпросмотр обновится, когда вы укажете причину.'
			: 'Preview updates once you give a reason.'
	}
	const names = wordsFor(language).list([...new Set(fields)].map((field) => quoted(language, field)))
	return language === 'ru'
		? `Предпросмотр обновится, когда вы заполните ${fields.length === 1 ? 'поле' : 'поля'} ${names}.`
		: `Preview updates once you fill in ${names}.`
}
