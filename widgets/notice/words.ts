/** What a notice says, in the languages that the widgets speak. */
import type { Notice } from './model.ts'

export type NoticeWords = { readonly heading: string; readonly advice: string }

export function noticeWords(notice: Notice, language: string): NoticeWords {
	return language === 'ru' ? inRussian(notice) : inEnglish(notice)
}

function inEnglish(notice: Notice): NoticeWords {
	switch (notice.kind) {
		case 'unknown-dossier':
			return {
				heading: 'There is no such dossier',
				advice: 'Check the address of this widget, or copy its code again from the gallery.',
			}
		case 'unknown-widget':
			return {
				heading: 'There is no such widget',
				advice: 'Check the address of this widget, or copy its code again from the gallery.',
			}
		case 'unknown-version':
			return {
				heading: 'There is no such version',
				advice: 'This dossier has not reached the version in the address. Leave it out to see the newest.',
			}
		case 'bad-parameter':
			return {
				heading: `This widget’s address has a bad “${notice.parameter}”`,
				advice: `Expected: ${notice.expected}.`,
			}
		case 'unavailable':
			return { heading: 'The record does not answer right now', advice: 'Please come back in a few minutes.' }
	}
}

function inRussian(notice: Notice): NoticeWords {
	switch (notice.kind) {
		case 'unknown-dossier':
			return { heading: 'Такого досье нет', advice: 'Проверьте адрес виджета или скопируйте код из галереи заново.' }
		case 'unknown-widget':
			return { heading: 'Такого виджета нет', advice: 'Проверьте адрес виджета или скопируйте код из галереи заново.' }
		case 'unknown-version':
			return {
				heading: 'Такой версии нет',
				advice: 'Досье ещё не дошло до версии, указанной в адресе. Уберите её, чтобы увидеть последнюю.',
			}
		case 'bad-parameter':
			return {
				heading: `В адресе виджета неверный параметр «${notice.parameter}»`,
				advice: `Допустимо: ${notice.expected}.`,
			}
		case 'unavailable':
			return { heading: 'Данные сейчас недоступны', advice: 'Загляните, пожалуйста, через несколько минут.' }
	}
}
