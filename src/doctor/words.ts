/** What the doctor's page says around its findings. */

export type DoctorWords = {
	readonly title: string
	readonly lead: string
	readonly code: string
	readonly codeHint: string
	readonly policy: string
	readonly policyHint: string
	readonly examine: string
	readonly findings: string
	readonly healthy: string
	readonly stops: string
	readonly works: string
	readonly mended: string
	/** Of the code that is given where only a link was pasted. */
	readonly ofWidget: string
	readonly line: string
	readonly copy: string
	readonly copied: string
	readonly gallery: string
	readonly language: string
}

const EN: DoctorWords = {
	title: 'Embed doctor',
	lead: 'Does a widget not show, or look wrong? Paste its code as your CMS saved it: here is said what was lost on the way, with the code mended.',
	code: 'The code as it stands in the article',
	codeHint:
		'Copied from the source of the published page, or from the editor’s HTML view. It is only read here; nothing of it is run or kept.',
	policy: 'The page’s Content-Security-Policy, if it has one',
	policyHint: 'The header’s value, from the network tab of the browser’s developer tools.',
	examine: 'Examine',
	findings: 'What was found',
	healthy:
		'Nothing is wrong with this code. If the widget still does not show, paste the page’s Content-Security-Policy as well.',
	stops: 'Keeps the widget away',
	works: 'Works, but worth a look',
	mended: 'The code, mended',
	ofWidget: 'The widget’s code',
	line: 'The directive as it should be',
	copy: 'Copy',
	copied: 'Copied',
	gallery: 'All widgets and their codes',
	language: 'Language',
}

const RU: DoctorWords = {
	title: 'Доктор для кодов вставки',
	lead: 'Виджета не видно или он выглядит не так? Вставьте код в том виде, в каком его сохранила CMS: здесь сказано, что потерялось по дороге, и дан исправленный код.',
	code: 'Код в том виде, в каком он стоит в статье',
	codeHint:
		'Из исходного кода опубликованной страницы или из HTML-режима редактора. Здесь его только читают: он не выполняется и не сохраняется.',
	policy: 'Content-Security-Policy страницы, если она есть',
	policyHint: 'Значение заголовка: вкладка «Сеть» в инструментах разработчика.',
	examine: 'Проверить',
	findings: 'Что нашлось',
	healthy: 'С этим кодом всё в порядке. Если виджета всё равно не видно, вставьте и Content-Security-Policy страницы.',
	stops: 'Из-за этого виджета не видно',
	works: 'Работает, но обратите внимание',
	mended: 'Исправленный код',
	ofWidget: 'Код виджета',
	line: 'Как должна выглядеть директива',
	copy: 'Скопировать',
	copied: 'Скопировано',
	gallery: 'Все виджеты и их коды',
	language: 'Язык',
}

export type DoctorLanguage = 'ru' | 'en'

export function doctorWords(language: DoctorLanguage): DoctorWords {
	return language === 'ru' ? RU : EN
}
