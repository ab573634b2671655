/** The words of the embed kit, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'
import { embedWords } from '../../site/embed-words.ts'

export type KitWords = Readonly<typeof EN>

const EN = {
	title: 'Embed codes',
	lead: 'Choose how the widget should look and copy a code into the article. A live widget follows the record; a pinned one stays on its day or version.',
	/** Over the codes of a draft. */
	draft:
		'These codes work once the dossier is published. Until then readers would be told that there is no such dossier.',
	choose: 'Options',
	widget: 'Widget',
	language: 'Language',
	theme: 'Theme',
	themes: { auto: 'the reader’s', light: 'light', dark: 'dark', host: 'the article’s (codes with our script)' },
	eager: 'On the first screen of the article: load it at once, ahead of other things',
	width: 'Preview width',
	widthHint: 'Not part of the code: the widget fits any width from 280\u00a0px.',
	limit: 'Newest meetings',
	limitHint: 'For the timeline and the list of meetings. Leave empty to let the widget decide.',
	asOf: 'Pinned to a day',
	asOfHint: 'What had happened by then, as the record has it today. Leave empty for a live widget.',
	version: 'Pinned to a version',
	versionHint: (newest: number) => `What the record said then; the newest is ${newest}. Leave empty for a live widget.`,
	live: 'Live: readers see the newest number.',
	pinnedToDay: 'Pinned to a day: corrections show, newer events do not.',
	pinnedToVersion: 'Pinned to a version: never changes again.',
	waits: 'The codes appear once the options above are filled in correctly.',
	open: 'Open the widget’s own page',
	codes: 'Codes',
	code: {
		...embedWords('en').codes,
		link: { name: 'Link', when: 'The sentence alone, for newsletters and for where nothing else gets through.' },
		text: { name: 'Text', when: 'For print, push messages and picture captions.' },
		amp: { name: 'AMP', when: 'For AMP pages.' },
	},
	/** In the words of the gallery. */
	embed: embedWords('en'),
	copy: embedWords('en').copy,
	where: 'If a code does not work',
	doctor: 'Check the code as your CMS saved it, and get it fixed',
	advice: {
		scripts: {
			title: 'The CMS strips scripts',
			text: 'Use the frame: it needs none. Or have this line put once into the template of your articles; the quote then works without a script of its own, and stays a sentence with a link until it does.',
		},
		frames: {
			title: 'The CMS strips frames',
			text: 'Use the quote and script, which puts the frame there itself. Where both are stripped, the quote is still a sentence with a link to the widget.',
			fragment: 'Your developers can also include the widget on the server, as HTML without script:',
		},
		wordpress: {
			title: 'WordPress',
			text: 'Paste the widget’s address alone on a line of its own: WordPress asks us for the rest and makes the frame, for authors too. WordPress keeps the code it received when you saved. Codes go into a “Custom HTML” block; only editors and administrators can paste them there (in a network of sites, super administrators): for everyone else, WordPress strips frames and scripts and leaves the sentence with its link.',
		},
		amp: {
			title: 'AMP',
			text: 'AMP pages accept only AMP’s own kind of frame, and need its script in the head of the page:',
		},
		csp: {
			title: 'A strict Content-Security-Policy',
			frame: 'For the frame, the site’s policy needs',
			script:
				'For the quote with the loader and for the one tag, this as well; for the widget in the page and for a number in a sentence, this alone:',
			strict:
				'Under “strict-dynamic”, give the script tag the page’s nonce. Where style attributes are forbidden the codes still work, and the room for the widget is made when the script runs.',
			lines: 'Line of the policy',
		},
		integrity: {
			title: 'Scripts pinned by their hash',
			text: 'For sites that load only scripts with a known hash. Used instead of the usual tag, this one always loads the same script: the script gets no improvements, but the widgets in its frames still update as usual.',
		},
		mail: {
			title: 'Newsletters',
			text: 'Mail programs show neither frames nor scripts. Paste this picture with its sentence, or the link or the text above. The text stays as it was sent and gives the day it was correct; the picture is loaded when the mail is opened, so pin a day or a version to keep it as it was.',
		},
	},
}

const RU: KitWords = {
	title: 'Коды вставки',
	lead: 'Выберите, как должен выглядеть виджет, и скопируйте код в статью. Живой виджет обновляется вместе с досье; зафиксированный остаётся на своей дате или версии.',
	draft:
		'Эти коды заработают, когда досье будет опубликовано. До этого на месте виджета будет сказано, что такого досье нет.',
	choose: 'Параметры',
	widget: 'Виджет',
	language: 'Язык',
	theme: 'Тема',
	themes: { auto: 'как у читателя', light: 'светлая', dark: 'тёмная', host: 'как у статьи (коды с нашим скриптом)' },
	eager: 'Виджет на первом экране статьи: загружать сразу и раньше остального',
	width: 'Ширина для просмотра',
	widthHint: 'В код не входит: виджет подстраивается под любую ширину от 280 пикселей.',
	limit: 'Последних встреч',
	limitHint: 'Для хронологии и списка встреч. Если не указать, виджет выберет число сам.',
	asOf: 'Зафиксировать на дату',
	asOfHint: 'Что произошло к этому дню, по нынешним данным. Пусто — живой виджет.',
	version: 'Зафиксировать версию',
	versionHint: (newest) => `Что говорилось в досье тогда; последняя версия — ${newest}. Пусто — живой виджет.`,
	live: 'Живой: читатели видят самое новое число.',
	pinnedToDay: 'Зафиксирован на дату: исправления видны, новые события — нет.',
	pinnedToVersion: 'Зафиксирована версия: больше ничего не изменится.',
	waits: 'Коды появятся, когда параметры выше будут заполнены верно.',
	open: 'Открыть страницу виджета',
	codes: 'Коды',
	code: {
		...embedWords('ru').codes,
		link: { name: 'Ссылка', when: 'Только фраза: для рассылок и там, где ничего другого не вставить.' },
		text: { name: 'Текст', when: 'Для печати, пуш-уведомлений и подписей к фотографиям.' },
		amp: { name: 'AMP', when: 'Для страниц AMP.' },
	},
	embed: embedWords('ru'),
	copy: embedWords('ru').copy,
	where: 'Если код не работает',
	doctor: 'Проверить код в том виде, в каком его сохранила CMS, и получить исправленный',
	advice: {
		scripts: {
			title: 'CMS вырезает скрипты',
			text: 'Возьмите фрейм: ему скрипт не нужен. Или попросите один раз добавить эту строку в шаблон статей: тогда цитата работает и без собственного скрипта, а до того остаётся фразой со ссылкой.',
		},
		frames: {
			title: 'CMS вырезает фреймы',
			text: 'Возьмите цитату и скрипт: он сам поставит фрейм на место. Если вырезается и то и другое, останется фраза со ссылкой на виджет.',
			fragment: 'Разработчики могут вставлять виджет и на сервере — готовым HTML без скрипта:',
		},
		wordpress: {
			title: 'WordPress',
			text: 'Вставьте адрес виджета отдельной строкой: WordPress сам запросит у нас код и вставит фрейм, в том числе у авторов. Код останется таким, каким WordPress получил его при сохранении. Коды вставляют в блок «Произвольный HTML»; это могут только редакторы и администраторы (в сети сайтов — суперадминистраторы): у остальных WordPress вырезает фреймы и скрипты и оставляет фразу со ссылкой.',
		},
		amp: {
			title: 'AMP',
			text: 'Страницы AMP принимают только собственный вид фреймов, а в head нужен его скрипт:',
		},
		csp: {
			title: 'Строгая Content-Security-Policy',
			frame: 'Для фрейма в политику сайта нужно добавить',
			script:
				'Для цитаты с загрузчиком и для одного тега — ещё и это; для виджета в самой странице и для числа в предложении — только это:',
			strict:
				'При «strict-dynamic» добавьте тегу script nonce страницы. Если запрещены атрибуты style, коды всё равно работают: место под виджет появится, когда запустится скрипт.',
			lines: 'Строка политики',
		},
		integrity: {
			title: 'Скрипты, закреплённые по хешу',
			text: 'Для сайтов, которые загружают только скрипты с известным содержимым. Этот тег вместо обычного всегда приносит один и тот же скрипт: улучшений в нём не будет, но сами виджеты во фреймах обновляются как везде.',
		},
		mail: {
			title: 'Рассылки',
			text: 'Почтовые программы не показывают ни фреймов, ни скриптов. Вставьте эту картинку с фразой либо ссылку или текст из кодов выше. Слова останутся такими, какими были отправлены, и в них указано, на какой день они верны; картинка загружается, когда письмо открывают, — чтобы она не менялась, зафиксируйте дату или версию.',
		},
	},
}

export function kitWords(language: DeskLanguage): KitWords {
	return language === 'ru' ? RU : EN
}
