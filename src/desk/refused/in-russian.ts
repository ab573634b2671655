/** Validation messages for editors, in Russian: what is wrong with a value, and what to do. */
import { pluralOf } from '../../../widgets/languages/plural.ts'
import type { Because } from '../../record/because.ts'
import type { Text } from '../../record/text.ts'
import type { Speaker, Where } from './speaker.ts'

/** Whole sentences: they stand beside a field, or after its name and a colon. */
export function refusalInRussian(because: Because, pointer: string, where: Where, say: Speaker): string {
	/** What follows «период», in whatever case that stands. */
	const named = (label: Text) => (say.name(label) === '' ? '' : ` «${say.name(label)}»`)
	switch (because.kind) {
		case 'required':
			if (pointer === '/bundle') return 'Выберите файл.'
			return pointer.endsWith('/reason') ? 'Укажите причину.' : 'Заполните это поле.'
		case 'unknown-field':
			return 'Такого поля в досье нет. Уберите его.'
		case 'not-an-object':
			return 'Здесь должно быть несколько полей, как в только что скачанном файле.'
		case 'not-a-list':
			return 'Здесь должен быть список, как в только что скачанном файле.'
		case 'not-a-string':
		case 'not-text':
			return 'Здесь должен быть текст.'
		case 'not-a-number':
			return 'Укажите число.'
		case 'not-a-boolean':
			return 'Здесь возможно только «да» или «нет».'
		case 'not-whole':
			return 'Укажите целое число.'
		case 'not-one-of': {
			const choice = say.choice(because.values)
			return choice === null ? 'Выберите из списка.' : `Выберите одно из этого: ${choice}.`
		}
		case 'empty':
			return 'Напишите что-нибудь: читаемого текста здесь нет.'
		case 'broken-text':
			return `Знак № ${because.at} нельзя показать. Удалите его или наберите этот текст заново.`
		case 'stacked-marks':
			return `Над одной буквой больше ${say.number(because.max)} знаков (знак № ${because.at}). Уберите их.`
		case 'too-long':
			return `Сократите до ${say.number(because.max)} ${pluralOf('ru')(because.max, { one: 'знака', few: 'знаков', many: 'знаков', other: 'знаков' })}.`
		case 'too-large':
			return `Слишком много текста: ${say.kilobytes(because.bytes)} КБ, а помещается ${say.kilobytes(because.max)} КБ. Сократите его.`
		case 'too-small':
			return `Укажите число не меньше ${say.number(because.min)}.`
		case 'too-great':
			return `Укажите число не больше ${say.number(because.max)}.`
		case 'too-many':
			return `Слишком много: здесь помещается не больше ${say.number(because.max)}.`
		case 'too-few':
			return because.min === 1 ? 'Добавьте хотя бы одну запись.' : `Нужно не меньше ${say.number(because.min)}.`
		case 'not-a-date':
			return where === 'form'
				? 'Укажите настоящую дату, например 7 мая 2000 года.'
				: 'Такой даты не бывает. Напишите год, месяц и день цифрами, как в других местах файла.'
		case 'not-an-address':
			return 'Укажите полный адрес страницы, без имени пользователя и пароля, например https://news.example/article.'
		case 'not-a-country':
			return where === 'form'
				? 'Выберите страну из списка.'
				: 'Страны с таким кодом нет. Напишите две заглавные латинские буквы, например FI — это Финляндия.'
		case 'not-an-id':
			return 'Допустимы только строчные латинские буквы, цифры и дефисы, не больше 80 знаков. Некоторые слова зарезервированы.'
		case 'not-a-period':
			return 'Выберите период из списка или откройте новый.'
		case 'not-a-language-tag':
			return 'Такой язык неизвестен. Напишите его код: ru — русский, en — английский, sr-Latn — сербский латиницей.'
		case 'not-an-instant':
			return 'Оставьте дату и время такими, какими они были в скачанном файле.'
		case 'not-a-bundle':
			return 'Это сводка, а не полное досье. Выберите файл, который скачан со страницы «О досье».'
		case 'nothing-changed':
			return 'Ничего не изменится: в досье уже так.'
		case 'not-a-language':
			return `Такого языка в досье нет. Его языки: ${say.languages(because.languages)}. Сначала добавьте язык в досье.`
		case 'language-in-use':
			return `На языке, который вы убираете (${say.language(because.language)}), есть тексты: ${say.number(because.texts)}. Сначала уберите их.`
		case 'taken':
			return takenInRussian(pointer)
		case 'unknown-id':
			return 'Такого в этом досье нет.'
		case 'erased-row':
			return {
				gone: 'Стёрто навсегда. Уберите это из файла.',
				another: 'Слова этой записи стёрты навсегда. Уберите её из файла или возьмите из только что скачанного.',
				undone: 'Эта запись отменена, а её слова стёрты. Верните в файл запись, которая её отменяет, или уберите обе.',
			}[because.is]
		case 'reason-of-entry':
			return 'Эта причина стоит и в журнале звонков, рядом с записью той правки. Сначала сотрите ту запись.'
		case 'other-dossier':
			return 'Это файл другого досье. Выберите файл этого досье или создайте из него новое.'
		case 'future':
			return `Этот день ещё нигде не наступил. Укажите дату не позже ${say.date(because.latest)}.`
		case 'ends-before-start':
			return 'Последний день раньше первого.'
		case 'no-tally':
			return 'В этом досье подсчёт звонков не ведётся. Добавьте на странице досье, кто считает.'
		case 'none-preferred':
			return 'Один из подсчётов должен показываться читателям.'
		case 'no-period':
			return `День ${say.date(because.on)} не входит ни в один период. Откройте новый.`
		case 'outside-period':
			return `Не входит в период${named(because.label)}: ${say.date(because.from)} – ${say.date(because.to)}.`
		case 'overlaps-period':
			return `Пересекается с периодом${named(because.label)}: ${say.date(because.from)} – ${say.date(because.to)}.`
		case 'leaves-out-entry':
			return `Вне периода окажется то, что записано за ${say.date(because.on)}.`
		case 'inside-stated-total':
			return `Уже входит в общее число за период${named(because.label)} (на ${say.date(because.stated)}). Чтобы добавить, укажите новое общее число.`
		case 'reported-inside-stated-total':
			return `На этот день уже указано общее число за период${named(because.label)} (на ${say.date(because.stated)}). Если звонок в него входит, нажмите «Уже учтён»; если нет — укажите новое общее число.`
		case 'before-stated-total':
			return `Общее число за период${named(because.label)} уже указано на ${say.date(because.stated)}. Выберите этот день или более поздний.`
		case 'undone-inside-stated-total':
			return `Эта запись входит в общее число, указанное на ${say.date(because.stated)}. Сначала отмените его или укажите новое.`
		case 'undo-of-undo':
			return 'Отмену отменить нельзя. Запишите звонок или укажите общее число заново.'
		case 'negative-total':
			return `В периоде${named(because.label)} осталось бы меньше нуля звонков (${say.number(because.left)}). Сначала отмените более поздние записи.`
		case 'out-of-order':
			return 'Записи журнала должны идти в том порядке, в каком они сделаны.'
		case 'not-the-opposite':
			return `Отмена должна быть обратной тому, что она отменяет: тот же период, ${say.date(because.on)}, ${say.signed(because.delta)}.`
		case 'held-in-the-future':
			return `Этот день ещё нигде не наступил, встреча не могла состояться. Укажите дату не позже ${say.date(because.latest)}.`
		case 'only-of-days':
			return 'У месяца и года нет последнего дня. Укажите первый и последний день либо только месяц.'
		case 'not-the-first-day':
			return 'Укажите месяц или год без числа.'
		case 'only-of-reported':
			return 'Это поле есть только у неподтверждённого звонка, удалите его.'
		case 'not-reported':
			return 'Эта запись — не сообщение о звонке.'
		case 'counted-nowhere':
			return `Этот звонок ещё нигде не учтён: ни одно общее число не включает ${say.date(because.on)}, и звонок в этот день не записан. Нажмите «Подтвердить».`
		case 'settled-before':
			return 'Это уже подтверждено, опровергнуто, учтено или отменено.'
		case 'duration-not-understood':
			return 'Напишите как в тексте: более 2 часов, 10–15 минут, около 90 минут, 1 час 20 минут.'
		case 'days-not-understood':
			return DAYS[because.why]
		case 'low-contrast':
			return `Слишком бледно: контраст ${say.ratio(because.ratio)}:1, а нужно не меньше 4,5:1. Ближайший подходящий цвет — ${because.nearest}.`
		case 'not-a-colour':
			return 'Напишите цвет как # и шесть знаков, например #1a5fb4.'
		case 'not-a-time-zone':
			return 'Выберите часовой пояс из списка, например Europe/Moscow.'
		case 'not-a-site':
			return `«${because.given}» — это не сайт. Напишите так: https://news.example или https://*.news.example — для всех его поддоменов.`
		case 'last-admin':
			return 'Это последний администратор. Сначала назначьте другого.'
		case 'not-an-email':
			return 'Напишите адрес почты, например anna@news.example.'
		case 'taken-email':
			return 'Этот адрес уже указан у другого сотрудника.'
		case 'own-way-in':
			return 'По этому адресу вы входите, и другого входа у вас нет. Попросите другого администратора его изменить.'
		case 'not-by-access':
			return 'Сначала сами войдите через Cloudflare Access, чтобы не остаться без входа.'
	}
}

const DAYS: Readonly<Record<Extract<Because, { kind: 'days-not-understood' }>['why'], string>> = {
	form: 'Напишите день, несколько дней, месяц или год: 3 июля 2017, 3–4 июля 2017, март 2025, 2025.',
	'no-such-day': 'Такой даты в календаре нет. Проверьте число и месяц.',
	'day-or-month': 'Непонятно, где здесь день, а где месяц. Напишите месяц словом: 3 июля 2017.',
	'no-year': 'Добавьте год.',
	'short-year': 'Напишите год четырьмя цифрами: 2017.',
	serial: 'Это число, которым таблица обозначает дату. Выберите для ячеек формат даты и скопируйте их ещё раз.',
	weekday: 'День недели не соответствует дате. Проверьте и то и другое.',
}

function takenInRussian(pointer: string): string {
	if (/^\/(id|address)$/.test(pointer)) return 'Этот адрес уже занят другим досье. Укажите другой.'
	if (/^\/languages\//.test(pointer)) return 'Этот язык указан дважды.'
	if (pointer.endsWith('/preferred')) return 'Читателям показывается только один подсчёт, и он уже выбран.'
	if (pointer.endsWith('/undoes')) return 'Эта запись уже отменена.'
	return 'Такое уже есть.'
}
