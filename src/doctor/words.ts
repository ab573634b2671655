/** The words of the embed doctor's page around its findings, in English and Russian. */

export type DoctorWords = Readonly<typeof EN>

const EN = {
	title: 'Check an embed code',
	lead: 'Widget missing, or not looking right? Paste its code as your CMS saved it: we’ll tell you what was lost on the way and give you the mended code.',
	code: 'The code as it is in the article',
	codeHint:
		'Copied from the source of the published page, or from the editor’s HTML view. We only read it: nothing is run or kept. 20 kB at most.',
	policy: 'The page’s Content-Security-Policy, if it has one',
	policyHint: 'The header’s value, from the network tab of the browser’s developer tools.',
	examine: 'Check',
	findings: 'What we found',
	healthy:
		'Nothing is wrong with this code. If the widget still does not show, paste the page’s Content-Security-Policy as well.',
	stops: 'Stops the widget from showing',
	works: 'Works, but worth a look',
	mended: 'The mended code',
	/** Of the code that is given where only a link was pasted. */
	ofWidget: 'The widget’s code',
	line: 'The directive as it should be',
	copy: 'Copy',
	copied: 'Copied',
	gallery: 'All widgets and embed codes',
	language: 'Language',
	/** The database does not answer. */
	unavailable: 'We can’t look up the widget right now. Your code is still here: check it again in a moment.',
}

const RU: DoctorWords = {
	title: 'Проверка кода вставки',
	lead: 'Виджета не видно или он выглядит не так? Вставьте код в том виде, в каком его сохранила CMS: мы скажем, что потерялось по дороге, и дадим исправленный код.',
	code: 'Код в том виде, в каком он стоит в статье',
	codeHint:
		'Из исходного кода опубликованной страницы или из HTML-режима редактора. Мы его только читаем: код не выполняется и не сохраняется. Не больше 20 КБ.',
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
	gallery: 'Все виджеты и коды вставки',
	language: 'Язык',
	unavailable: 'Сейчас не получается найти виджет. Ваш код на месте: проверьте его ещё раз через минуту.',
}

export type DoctorLanguage = 'ru' | 'en'

export function doctorWords(language: DoctorLanguage): DoctorWords {
	return language === 'ru' ? RU : EN
}
