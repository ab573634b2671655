/** Why a value is not taken, in words that follow the name of its field: “source is required”. */
import type { Because } from '../record/because.ts'
import type { DeskLanguage } from '../record/editor.ts'

export function becauseIn(language: DeskLanguage, because: Because): string {
	return language === 'ru' ? inRussian(because) : inEnglish(because)
}

function inEnglish(because: Because): string {
	switch (because.kind) {
		case 'required':
			return 'is required'
		case 'unknown-field':
			return 'is not a field of this edit'
		case 'not-an-object':
			return 'must be an object'
		case 'not-a-list':
			return 'must be a list'
		case 'not-a-string':
			return 'must be a string'
		case 'not-text':
			return 'must be a text or a map of texts by language'
		case 'not-a-number':
			return 'must be a number'
		case 'not-a-boolean':
			return 'must be true or false'
		case 'not-whole':
			return 'must be a whole number'
		case 'not-one-of':
			return `must be one of ${because.values.join(', ')}`
		case 'empty':
			return 'must not be empty'
		case 'broken-text':
			return `must not contain control characters or broken Unicode: character ${because.at} is ${because.character}`
		case 'stacked-marks':
			return `must not have more than 30 accents on one letter (from character ${because.at})`
		case 'too-long':
			return `must have at most ${because.max} characters`
		case 'too-large':
			return `must have at most ${inThousands(because.max, ',')} bytes in all: it has ${inThousands(because.bytes, ',')}`
		case 'too-small':
			return `must be at least ${because.min}`
		case 'too-great':
			return `must be at most ${because.max}`
		case 'too-many':
			return `must have at most ${items(because.max)}`
		case 'too-few':
			return `must have at least ${items(because.min)}`
		case 'not-a-date':
			return 'must be a real day, YYYY-MM-DD'
		case 'not-an-address':
			return 'must be a whole http: or https: address without user name or password'
		case 'not-a-country':
			return 'must be a country’s code of two letters (ISO 3166-1)'
		case 'not-an-id':
			return 'must be small letters, digits and hyphens, 80 at most, and not a name that is reserved'
		case 'not-a-period':
			return 'must be a period’s id, or { from, to, label } to open one'
		case 'not-a-language-tag':
			return 'must be a language’s tag (BCP 47), such as ru or sr-Latn'
		case 'not-an-instant':
			return 'must be an instant, such as 2025-08-15T09:00:00.000Z'
		case 'nothing-changed':
			return 'says nothing new'
		case 'not-a-language':
			return `takes the dossier’s languages: ${because.languages.join(', ')}`
		case 'untranslated':
			return `lacks the language ${because.language}`
		case 'language-in-use':
			return `leaves out ${because.language}, in which texts are written (${because.texts}): take those out first`
		case 'taken':
			return `is taken: there is ${because.id} already`
		case 'unknown-id':
			return `is not in the record: ${because.id}`
		case 'future':
			return `is in the future: nowhere is it later than ${because.latest} yet`
		case 'ends-before-start':
			return 'is before the first day'
		case 'none-preferred':
			return 'is true of no tally: one of them must be the preferred one'
		case 'no-tally':
			return 'keeps no tally of calls'
		case 'no-period':
			return `falls in no period: give one in “period” to open it (${because.on})`
		case 'outside-period':
			return `is outside the period ${because.period}, ${because.from} to ${because.to}`
		case 'overlaps-period':
			return `overlaps the period ${because.period}, ${because.from} to ${because.to}`
		case 'leaves-out-entry':
			return `would leave out what is recorded for ${because.on}`
		case 'inside-stated-total':
			return `is already inside the total stated for ${because.period} as of ${because.stated}: state a new total instead (PUT calls/${because.period})`
		case 'before-stated-total':
			return `is before ${because.stated}, for which a total of ${because.period} is stated already`
		case 'undone-inside-stated-total':
			return `is inside the total stated for ${because.stated}: undo that first, or state a new one`
		case 'undo-of-undo':
			return 'is an undo, which cannot be undone: record the call or the total again'
		case 'negative-total':
			return `would leave ${because.left} calls in the period ${because.period}: undo what came after it first`
		case 'out-of-order':
			return 'is out of order: entries come in the order of writing'
		case 'not-the-opposite':
			return `must be the opposite of ${because.undoes}: its period, its day ${because.on}, and a delta of ${because.delta}`
		case 'held-in-the-future':
			return `is in the future: a meeting is held only once its day has come (nowhere is it later than ${because.latest} yet)`
		case 'duration-not-understood':
			return 'is not understood: write it as “over 2 hours”, “10–15 minutes”, “about 90 minutes” or “1 hour 20 minutes”'
		case 'low-contrast':
			return `has a contrast of ${because.ratio.toFixed(2)} to 1 where 4.5 is needed: the nearest that passes is ${because.nearest}`
		case 'not-a-colour':
			return 'must be a colour, #rrggbb'
		case 'not-a-time-zone':
			return 'must be a time zone’s name, such as Europe/Moscow'
		case 'not-a-site':
			return `must be sites, such as https://news.example or https://*.news.example: not “${because.given}”`
		case 'last-admin':
			return 'is the last admin: name another one first'
	}
}

function inThousands(count: number, separator: string): string {
	return count.toLocaleString('en').replaceAll(',', separator)
}

function items(count: number): string {
	return count === 1 ? '1 item' : `${count} items`
}

function inRussian(because: Because): string {
	switch (because.kind) {
		case 'required':
			return 'нужно заполнить'
		case 'unknown-field':
			return 'лишнее поле'
		case 'not-an-object':
			return 'должно быть объектом'
		case 'not-a-list':
			return 'должно быть списком'
		case 'not-a-string':
			return 'должно быть строкой'
		case 'not-text':
			return 'должно быть текстом или текстами по языкам'
		case 'not-a-number':
			return 'должно быть числом'
		case 'not-a-boolean':
			return 'должно быть «да» или «нет»'
		case 'not-whole':
			return 'должно быть целым числом'
		case 'not-one-of':
			return `возможно одно из: ${because.values.join(', ')}`
		case 'empty':
			return 'не должно быть пустым'
		case 'broken-text':
			return `содержит недопустимый знак: ${because.character}, по счёту ${because.at}-й`
		case 'stacked-marks':
			return `больше 30 надстрочных знаков у одной буквы (с ${because.at}-го знака)`
		case 'too-long':
			return `не длиннее ${because.max} знаков`
		case 'too-large':
			return `всё вместе должно занимать не больше ${inThousands(because.max, '\u00a0')} байт, а занимает ${inThousands(because.bytes, '\u00a0')}`
		case 'too-small':
			return `не меньше ${because.min}`
		case 'too-great':
			return `не больше ${because.max}`
		case 'too-many':
			return `не больше ${because.max} в списке`
		case 'too-few':
			return `не меньше ${because.min} в списке`
		case 'not-a-date':
			return 'нужен настоящий день в виде ГГГГ-ММ-ДД'
		case 'not-an-address':
			return 'нужен полный адрес http: или https: без имени пользователя и пароля'
		case 'not-a-country':
			return 'нужен двухбуквенный код страны (ISO 3166-1)'
		case 'not-an-id':
			return 'строчные латинские буквы, цифры и дефисы, не больше 80; некоторые имена заняты'
		case 'not-a-period':
			return 'нужен период: из списка или новый'
		case 'not-a-language-tag':
			return 'нужен код языка (BCP 47), например ru или sr-Latn'
		case 'not-an-instant':
			return 'нужен момент времени в виде 2025-08-15T09:00:00.000Z'
		case 'nothing-changed':
			return 'ничего не изменено'
		case 'not-a-language':
			return `возможны языки досье: ${because.languages.join(', ')}`
		case 'untranslated':
			return `нет текста на языке: ${because.language}`
		case 'language-in-use':
			return `на языке ${because.language} есть тексты (${because.texts}): сначала уберите их`
		case 'taken':
			return `уже занято: ${because.id}`
		case 'unknown-id':
			return `нет в досье: ${because.id}`
		case 'future':
			return `этот день ещё нигде не наступил: позже всего сейчас ${because.latest}`
		case 'ends-before-start':
			return 'раньше первого дня'
		case 'none-preferred':
			return 'не отмечен ни у одного счёта: один из них должен быть основным'
		case 'no-tally':
			return 'в досье не ведётся счёт звонков'
		case 'no-period':
			return `день ${because.on} не входит ни в один период: откройте новый`
		case 'outside-period':
			return `вне периода ${because.period}: ${because.from} — ${because.to}`
		case 'overlaps-period':
			return `пересекается с периодом ${because.period}: ${because.from} — ${because.to}`
		case 'leaves-out-entry':
			return `тогда запись за ${because.on} окажется вне периода`
		case 'inside-stated-total':
			return `уже входит в итог, указанный для периода ${because.period} на ${because.stated}: укажите новый итог`
		case 'before-stated-total':
			return `раньше ${because.stated}: на этот день итог периода ${because.period} уже указан`
		case 'undone-inside-stated-total':
			return `запись входит в итог, указанный на ${because.stated}: сначала отмените его или укажите новый`
		case 'undo-of-undo':
			return 'отмену отменить нельзя: запишите звонок или итог заново'
		case 'negative-total':
			return `в периоде ${because.period} осталось бы ${because.left}: сначала отмените более поздние записи`
		case 'out-of-order':
			return 'не по порядку: записи идут в том порядке, в каком они сделаны'
		case 'not-the-opposite':
			return `должно быть обратным записи ${because.undoes}: тот же период, день ${because.on}, изменение ${because.delta}`
		case 'held-in-the-future':
			return `этот день ещё нигде не наступил (позже всего сейчас ${because.latest}): встреча пока не может быть состоявшейся`
		case 'duration-not-understood':
			return 'непонятно: напишите, например, «более 2 часов», «10–15 минут», «около 90 минут» или «1 час 20 минут»'
		case 'low-contrast':
			return `контраст ${because.ratio.toFixed(2).replace('.', ',')}:1, а нужно не меньше 4,5:1; ближайший подходящий цвет — ${because.nearest}`
		case 'not-a-colour':
			return 'нужен цвет в виде #rrggbb'
		case 'not-a-time-zone':
			return 'нужно название часового пояса, например Europe/Moscow'
		case 'not-a-site':
			return `нужны сайты, например https://news.example или https://*.news.example; не подходит «${because.given}»`
		case 'last-admin':
			return 'это последний администратор: сначала назначьте другого'
	}
}
