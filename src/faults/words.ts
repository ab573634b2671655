/** The desk's error messages, in English and Russian: what is wrong, that nothing typed is lost, and what to do. */
import type { CalendarDate } from '../record/calendar.ts'
import type { DeskLanguage } from '../record/editor.ts'
import { inLanguage } from '../record/text.ts'
import type { Fault, Settled, Twin } from './fault.ts'

export function faultIn(language: DeskLanguage, fault: Fault): string {
	return language === 'ru' ? inRussian(fault) : inEnglish(fault)
}

function inEnglish(fault: Fault): string {
	switch (fault.kind) {
		case 'bad-query':
		case 'gone':
			return 'This address is damaged or out of date. Open the page again from the desk.'
		case 'bad-json':
			return `This is not a dossier’s file, or it was damaged${fault.line === null ? '' : ` (look at line ${fault.line})`}. Choose a file that was downloaded from a dossier’s page.`
		case 'repeated-key':
			return 'The file says one thing twice. Keep one of them.'
		case 'bad-form':
			return 'This arrived damaged. Send it again.'
		case 'bad-idempotency-key':
			return 'This form is damaged or out of date. Open the page again, and send it from there.'
		case 'unsupported-media-type':
		case 'unsupported-coding':
			return 'This page takes its own form only. Open it, fill in the form, and send it from there.'
		case 'bad-encoding':
			return `This file is ${fault.encoding ?? 'not in UTF-8'}: save it as UTF-8, then choose it again.`
		case 'bad-body':
			return 'Something is not right yet: see below.'
		case 'too-large':
			return `This is too long: at most ${sizeIn('en', fault.maxBytes)} can be sent.`
		case 'too-large-to-store':
			return 'Nothing was saved: there is more text here than the record can hold in one place. Make it shorter; sending it again will not help.'
		case 'not-found':
			return NOT_FOUND[fault.what].en
		case 'method-not-allowed':
		case 'not-implemented':
			return 'Nothing can be sent to this address. Go back, and open the page from the desk.'
		case 'signed-out':
			return 'You were signed out. What you typed is still here.'
		case 'forbidden':
			return 'Your role does not allow this. Ask an admin.'
		case 'cross-site':
			return 'This did not come from the desk itself, so nothing was saved.'
		case 'too-many-attempts':
			return `Too many attempts. Try again in ${fault.retryAfterSeconds === 1 ? 'a second' : `${fault.retryAfterSeconds} seconds`}.`
		case 'precondition-required':
		case 'precondition-failed':
		case 'precondition-unmet':
			return 'Somebody saved a newer version while you typed. Nothing of theirs was overwritten, and what you typed is here: compare, then send again.'
		case 'period-in-use':
			return 'Calls or totals are recorded in this period. Undo them first, then remove it.'
		case 'already-undone':
			return 'This entry is already undone.'
		case 'confirmed-by-call':
			return 'This reported call is confirmed. Undo the call that confirms it first.'
		case 'archived':
			return 'This dossier is archived, so nothing in it can be changed. An admin can make it public again.'
		case 'not-a-draft':
			return 'This dossier is no longer a draft. Only drafts have preview links.'
		case 'too-many-previews':
			return `A dossier can have at most ${fault.max} working preview links. End one that nobody needs, then make a new one.`
		case 'already-settled':
			return SETTLED[fault.state].en
		case 'likely-duplicate':
			return `${twinInEnglish(fault.twin)} Is this another one?`
		case 'period-to-confirm':
			return 'This would open a new period. Check its days and name below, then send again.'
		case 'key-reused':
			return 'This form was sent before with other words. Look at what was saved, then send again.'
		case 'erased':
			return 'This form was sent and saved before. Some of those words have been erased since; nothing was saved again.'
		case 'contended':
		case 'unavailable':
			return 'Nothing was saved: the record is not answering right now. What you typed is still here; send it again in a moment.'
	}
}

type Missing = Extract<Fault, { kind: 'not-found' }>['what']

const NOT_FOUND: Readonly<Record<Missing, Readonly<Record<DeskLanguage, string>>>> = {
	page: { en: 'There is no such page.', ru: 'Такой страницы нет.' },
	dossier: {
		en: 'There is no such dossier. Choose one on the desk’s first page.',
		ru: 'Такого досье нет. Выберите досье на первой странице рабочего стола.',
	},
	widget: { en: 'There is no such widget.', ru: 'Такого виджета нет.' },
	count: { en: 'Nothing is counted yet.', ru: 'Пока ничего не посчитано.' },
	version: {
		en: 'There is no such version. Choose one in the dossier’s history.',
		ru: 'Такой версии нет. Выберите версию в истории досье.',
	},
	meeting: {
		en: 'There is no such meeting in the record. It may have been removed.',
		ru: 'Такой встречи в досье нет. Возможно, её удалили.',
	},
	tally: {
		en: 'There is no such count of calls in this dossier. It may have been removed.',
		ru: 'Такого подсчёта в этом досье нет. Возможно, его удалили.',
	},
	period: {
		en: 'There is no such period in the record. It may have been removed.',
		ru: 'Такого периода в досье нет. Возможно, его удалили.',
	},
	entry: {
		en: 'There is no such entry in the ledger. It may have been removed.',
		ru: 'Такой записи в журнале нет. Возможно, её удалили.',
	},
	editor: {
		en: 'There is no such person at the desk.',
		ru: 'Такого сотрудника нет.',
	},
	source: {
		en: 'There is no such source in the record. It may have been removed.',
		ru: 'Такого источника в досье нет. Возможно, его удалили.',
	},
}

const SETTLED: Readonly<Record<Settled, Readonly<Record<DeskLanguage, string>>>> = {
	confirmed: { en: 'This call is confirmed already.', ru: 'Этот звонок уже подтверждён.' },
	counted: { en: 'This call is marked as counted already.', ru: 'Этот звонок уже отмечен как учтённый.' },
	denied: { en: 'A denial of this call is recorded already.', ru: 'Опровержение этого звонка уже записано.' },
	undone: { en: 'This report was undone.', ru: 'Эта запись отменена.' },
}

/** In the unit of which there is at least one. */
function sizeIn(language: DeskLanguage, bytes: number): string {
	const [count, unit] = bytes < 1e6 ? [bytes / 1e3, { en: 'kB', ru: 'КБ' }] : [bytes / 1e6, { en: 'MB', ru: 'МБ' }]
	return `${count.toLocaleString(language)} ${unit[language]}`
}

function twinInEnglish(twin: Twin): string {
	switch (twin.of) {
		case 'call':
			return `A call on ${dayIn('en', twin.on)} is recorded already.`
		case 'report':
			return `A call on ${dayIn('en', twin.on)} is reported already, and can be confirmed above.`
		case 'total':
			return `A total of ${twin.total} as of ${dayIn('en', twin.on)} is set already.`
		case 'meeting':
			return `A meeting on ${dayIn('en', twin.on)} in ${inLanguage(twin.city, 'en', [])} is recorded already.`
		case 'authority':
			return `“${inLanguage(twin.name, 'en', [])}” is here already, with this name or this website.`
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
		case 'report':
			return `О звонке ${dayIn('ru', twin.on)} уже сообщалось, его можно подтвердить выше. Это ещё один?`
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
	return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
		.format(new Date(`${day}T00:00:00Z`))
		.replace(/\sг\.$/, ' года')
}

function inRussian(fault: Fault): string {
	switch (fault.kind) {
		case 'bad-query':
		case 'gone':
			return 'Этот адрес повреждён или устарел. Откройте страницу заново с рабочего стола.'
		case 'bad-json':
			return `Это не файл досье, или он повреждён${fault.line === null ? '' : ` (посмотрите строку ${fault.line})`}. Выберите файл, скачанный на странице досье.`
		case 'repeated-key':
			return 'В файле что-то указано дважды. Оставьте одно.'
		case 'bad-form':
			return 'Отправленное пришло повреждённым. Отправьте ещё раз.'
		case 'bad-idempotency-key':
			return 'Эта форма повреждена или устарела. Откройте страницу заново и отправьте форму с неё.'
		case 'unsupported-media-type':
		case 'unsupported-coding':
			return 'Эта страница принимает только свою форму. Откройте её, заполните форму и отправьте.'
		case 'bad-encoding':
			return `${fault.encoding ? `Этот файл в кодировке ${fault.encoding}` : 'Этот файл не в кодировке UTF-8'}: сохраните его как UTF-8 и выберите снова.`
		case 'bad-body':
			return 'Пока не всё верно: см. ниже.'
		case 'too-large':
			return `Слишком много текста: можно отправить не больше ${sizeIn('ru', fault.maxBytes)}.`
		case 'too-large-to-store':
			return 'Ничего не сохранено: здесь больше текста, чем помещается в одну запись. Сократите его: отправлять ещё раз бесполезно.'
		case 'not-found':
			return NOT_FOUND[fault.what].ru
		case 'method-not-allowed':
		case 'not-implemented':
			return 'На этот адрес ничего нельзя отправить. Вернитесь и откройте страницу с рабочего стола.'
		case 'signed-out':
			return 'Сеанс завершён. Набранный текст на месте.'
		case 'forbidden':
			return 'Ваша роль этого не позволяет. Обратитесь к администратору.'
		case 'cross-site':
			return 'Это отправлено не с рабочего стола, поэтому ничего не сохранено.'
		case 'too-many-attempts':
			return `Слишком много попыток. Повторите через ${fault.retryAfterSeconds} с.`
		case 'precondition-required':
		case 'precondition-failed':
		case 'precondition-unmet':
			return 'Пока вы писали, кто-то сохранил новую версию. Чужая правка не затронута, ваш текст на месте: сравните и отправьте ещё раз.'
		case 'period-in-use':
			return 'В этом периоде есть звонки или общее число. Сначала отмените их, потом удалите период.'
		case 'already-undone':
			return 'Эта запись уже отменена.'
		case 'confirmed-by-call':
			return 'Этот звонок подтверждён. Сначала отмените запись, которая его подтверждает.'
		case 'archived':
			return 'Это досье в архиве, изменить в нём ничего нельзя. Вернуть его из архива может администратор.'
		case 'not-a-draft':
			return 'Это досье уже не черновик. Ссылки для предпросмотра бывают только у черновиков.'
		case 'too-many-previews':
			return `У досье может быть не больше ${fault.max} действующих ссылок для предпросмотра. Отключите ненужную и создайте новую.`
		case 'already-settled':
			return SETTLED[fault.state].ru
		case 'likely-duplicate':
			return twinInRussian(fault.twin)
		case 'period-to-confirm':
			return 'Будет открыт новый период. Проверьте его даты и название и отправьте ещё раз.'
		case 'key-reused':
			return 'Эта форма уже отправлялась с другим текстом. Посмотрите, что сохранено, и отправьте ещё раз.'
		case 'erased':
			return 'Эта форма уже отправлена и сохранена. Часть этих текстов с тех пор стёрта; второй раз ничего не сохранено.'
		case 'contended':
		case 'unavailable':
			return 'Ничего не сохранено: база сейчас не отвечает. Набранный текст на месте; отправьте ещё раз через минуту.'
	}
}
