/** Why an edit was not saved, as the desk says it: what is wrong, that nothing typed is lost, and what to do. */
import type { CalendarDate } from '../record/calendar.ts'
import type { DeskLanguage } from '../record/editor.ts'
import type { Fault, Twin } from '../record/fault.ts'
import { inLanguage } from '../record/text.ts'

export function faultIn(language: DeskLanguage, fault: Fault): string {
	return language === 'ru' ? inRussian(fault) : inEnglish(fault)
}

function inEnglish(fault: Fault): string {
	switch (fault.kind) {
		case 'bad-query':
			return `“${fault.parameter}” in the address does not fit.`
		case 'bad-json':
		case 'bad-form':
		case 'repeated-key':
		case 'bad-idempotency-key':
		case 'unsupported-media-type':
			return 'What was sent could not be read.'
		case 'bad-encoding':
			return `This file is ${fault.encoding ?? 'not in UTF-8'}: save it as UTF-8, then choose it again.`
		case 'bad-body':
			return 'Something is not right yet: see below.'
		case 'too-large':
			return `This is too long: at most ${fault.maxBytes / 1e6} MB can be sent.`
		case 'too-large-to-store':
			return 'Nothing was saved: there is more text here than the record can hold in one place. Make it shorter; sending it again will not help.'
		case 'not-found':
			return 'This is not in the record (any more).'
		case 'method-not-allowed':
		case 'not-implemented':
			return 'This address does not take what was sent.'
		case 'signed-out':
			return 'You were signed out. What you typed is still here.'
		case 'forbidden':
			return 'Your role does not allow this. Ask an admin.'
		case 'cross-site':
			return 'This did not come from the desk itself, so nothing was saved.'
		case 'too-many-attempts':
			return `Too many attempts: try again in ${fault.retryAfterSeconds} seconds.`
		case 'precondition-required':
		case 'precondition-failed':
			return 'Somebody saved a newer version while you typed. Nothing of theirs was overwritten, and what you typed is here: compare, then send again.'
		case 'period-in-use':
			return 'Calls or totals are recorded in this period. Undo them first, then remove it.'
		case 'already-undone':
			return 'This entry was undone before.'
		case 'likely-duplicate':
			return `${twinInEnglish(fault.twin)} Is this another one?`
		case 'period-to-confirm':
			return 'This would open a new period. Check its days and name below, then send again.'
		case 'key-reused':
			return 'This form was sent before with other words. Look at what was saved, then send again.'
		case 'contended':
		case 'unavailable':
			return 'Nothing was saved: the record does not answer right now. What you typed is still here; send again in a moment.'
	}
}

function twinInEnglish(twin: Twin): string {
	switch (twin.of) {
		case 'call':
			return `A call on ${dayIn('en', twin.on)} is recorded already.`
		case 'total':
			return `A total of ${twin.total} as of ${dayIn('en', twin.on)} is set already.`
		case 'meeting':
			return `A meeting on ${dayIn('en', twin.on)} in ${inLanguage(twin.city, 'en', [])} is recorded already.`
		case 'authority':
			return `“${inLanguage(twin.name, 'en', [])}” is here already, with this name or this site.`
		case 'leader':
			return `“${inLanguage(twin.name, 'en', [])}” is among the leaders already.`
		case 'source':
			return `The source ${twin.url} is listed already.`
	}
}

function twinInRussian(twin: Twin): string {
	switch (twin.of) {
		case 'call':
			return `Звонок ${dayIn('ru', twin.on)} уже записан. Это ещё один?`
		case 'total':
			return `Общее число на ${dayIn('ru', twin.on)} уже указано: ${twin.total}. Указать ещё раз?`
		case 'meeting':
			return `Встреча ${dayIn('ru', twin.on)} (${inLanguage(twin.city, 'ru', [])}) уже записана. Это ещё одна?`
		case 'authority':
			return `«${inLanguage(twin.name, 'ru', [])}» уже есть: то же название или тот же сайт. Добавить ещё раз?`
		case 'leader':
			return `«${inLanguage(twin.name, 'ru', [])}» уже есть среди лидеров. Это другой человек?`
		case 'source':
			return `Источник ${twin.url} уже указан. Указать ещё раз?`
	}
}

function dayIn(language: DeskLanguage, day: CalendarDate): string {
	const locale = language === 'ru' ? 'ru' : 'en-GB'
	return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

function inRussian(fault: Fault): string {
	switch (fault.kind) {
		case 'bad-query':
			return `Параметр «${fault.parameter}» в адресе не подходит.`
		case 'bad-json':
		case 'bad-form':
		case 'repeated-key':
		case 'bad-idempotency-key':
		case 'unsupported-media-type':
			return 'Отправленное не удалось прочитать.'
		case 'bad-encoding':
			return `${fault.encoding ? `Этот файл в кодировке ${fault.encoding}` : 'Этот файл не в кодировке UTF-8'}: сохраните его как UTF-8 и выберите снова.`
		case 'bad-body':
			return 'Пока не всё верно: см. ниже.'
		case 'too-large':
			return `Слишком много текста: можно отправить не больше ${fault.maxBytes / 1e6} МБ.`
		case 'too-large-to-store':
			return 'Ничего не сохранено: здесь больше текста, чем помещается в одну запись. Сократите его: отправлять ещё раз бесполезно.'
		case 'not-found':
			return 'Этого в досье нет (или уже нет).'
		case 'method-not-allowed':
		case 'not-implemented':
			return 'Этот адрес не принимает того, что было отправлено.'
		case 'signed-out':
			return 'Вы вышли из системы. Набранный текст на месте.'
		case 'forbidden':
			return 'Ваша роль этого не позволяет. Обратитесь к администратору.'
		case 'cross-site':
			return 'Это отправлено не с рабочего места редактора, поэтому ничего не сохранено.'
		case 'too-many-attempts':
			return `Слишком много попыток: повторите через ${fault.retryAfterSeconds} с.`
		case 'precondition-required':
		case 'precondition-failed':
			return 'Пока вы писали, кто-то сохранил новую версию. Чужая правка не затронута, ваш текст на месте: сравните и отправьте ещё раз.'
		case 'period-in-use':
			return 'В этом периоде есть звонки или общее число. Сначала отмените их, потом удалите период.'
		case 'already-undone':
			return 'Эта запись уже отменена.'
		case 'likely-duplicate':
			return twinInRussian(fault.twin)
		case 'period-to-confirm':
			return 'Будет открыт новый период. Проверьте его даты и название и отправьте ещё раз.'
		case 'key-reused':
			return 'Эта форма уже отправлялась с другим текстом. Посмотрите, что сохранено, и отправьте ещё раз.'
		case 'contended':
		case 'unavailable':
			return 'Ничего не сохранено: база сейчас не отвечает. Набранный текст на месте; отправьте ещё раз через минуту.'
	}
}
