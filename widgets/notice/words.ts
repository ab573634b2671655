/** What a notice says, in the languages that the widgets speak: what is wrong, what to do, and a way to the right codes. */
import { WIDGETS } from '../heights.ts'
import type { Notice } from './model.ts'

export type NoticeWords = {
	readonly heading: string
	readonly advice: string
	/** The link to the gallery; null where a better address would not help. */
	readonly gallery: string | null
}

/** @param language one that the widgets speak; in any other it is English */
export function noticeWords(notice: Notice, language: string): NoticeWords {
	switch (language) {
		case 'ru':
			return inRussian(notice)
		case 'ar':
			return inArabic(notice)
		default:
			return inEnglish(notice)
	}
}

function inEnglish(notice: Notice): NoticeWords {
	const gallery = 'All widgets and their codes'
	switch (notice.kind) {
		case 'unknown-dossier':
			return {
				heading: 'There is no such dossier',
				advice: 'The address of this widget names a dossier that is not kept here. Please copy its code again.',
				gallery,
			}
		case 'unknown-widget':
			return {
				heading: 'There is no such widget',
				advice: `The address may name one of these: ${WIDGETS.join(', ')}. Please copy its code again.`,
				gallery,
			}
		case 'unknown-version':
			return {
				heading: 'There is no such version',
				advice: 'The dossier has no version of that number. Take “version” out of the address to see the newest.',
				gallery: null,
			}
		case 'unknown-source':
			return {
				heading: 'This source is not in the record',
				advice: 'It may have been taken out since the article was published. Please go back to the article.',
				gallery: null,
			}
		case 'bad-parameter':
			return {
				heading: `“${notice.parameter}” in the address of this widget does not fit`,
				advice: `You can leave it out. Otherwise: ${notice.expected}.`,
				gallery,
			}
		case 'unavailable':
			return {
				heading: 'The record cannot be read right now',
				advice: 'Nothing is wrong with this article. Please come back in a few minutes.',
				gallery: null,
			}
	}
}

function inRussian(notice: Notice): NoticeWords {
	const gallery = 'Все виджеты и их коды'
	switch (notice.kind) {
		case 'unknown-dossier':
			return {
				heading: 'Такого досье нет',
				advice: 'В адресе виджета указано досье, которое здесь не ведётся. Пожалуйста, скопируйте код заново.',
				gallery,
			}
		case 'unknown-widget':
			return {
				heading: 'Такого виджета нет',
				advice: `В адресе может стоять одно из имён: ${WIDGETS.join(', ')}. Пожалуйста, скопируйте код заново.`,
				gallery,
			}
		case 'unknown-version':
			return {
				heading: 'Такой версии нет',
				advice: 'Версии с этим номером у досье нет. Уберите из адреса параметр «version», чтобы увидеть последнюю.',
				gallery: null,
			}
		case 'unknown-source':
			return {
				heading: 'Такого источника в досье нет',
				advice: 'Возможно, его убрали после выхода статьи. Пожалуйста, вернитесь к статье.',
				gallery: null,
			}
		case 'bad-parameter':
			return {
				heading: `Параметр «${notice.parameter}» в адресе виджета не подходит`,
				advice: `Его можно убрать; иначе он указывается один раз: ${EXPECTED_IN_RUSSIAN[notice.parameter] ?? notice.expected}.`,
				gallery,
			}
		case 'unavailable':
			return {
				heading: 'Данные сейчас не читаются',
				advice: 'С этой статьёй всё в порядке. Загляните, пожалуйста, через несколько минут.',
				gallery: null,
			}
	}
}

/** What each parameter of a widget's address may say. */
const EXPECTED_IN_RUSSIAN: Readonly<Record<string, string>> = {
	lang: 'код одного из языков досье',
	theme: 'auto, light, dark или host',
	'as-of': 'день в виде ГГГГ‑ММ‑ДД, не позже сегодняшнего',
	version: 'номер версии, целое число от 1',
	limit: 'целое число от 1 до 50',
	metric: 'calls или meetings',
	published: 'день публикации статьи в виде ГГГГ‑ММ‑ДД, не позже сегодняшнего',
	width: 'целое число от 300 до 1200',
	scale: '1 или 2',
}

function inArabic(notice: Notice): NoticeWords {
	const gallery = 'كل الأدوات وأكوادها'
	switch (notice.kind) {
		case 'unknown-dossier':
			return {
				heading: 'لا يوجد ملف بهذا الاسم',
				advice: 'يشير عنوان هذه الأداة إلى ملف غير محفوظ هنا. يُرجى نسخ الكود من جديد.',
				gallery,
			}
		case 'unknown-widget':
			return {
				heading: 'لا توجد أداة بهذا الاسم',
				advice: `يمكن أن يتضمن العنوان أحد هذه الأسماء: ${WIDGETS.map(isolated).join('، ')}. يُرجى نسخ الكود من جديد.`,
				gallery,
			}
		case 'unknown-version':
			return {
				heading: 'لا توجد نسخة بهذا الرقم',
				advice: `ليست لهذا الملف نسخة بهذا الرقم. احذف ${isolated('version')} من العنوان لعرض أحدث نسخة.`,
				gallery: null,
			}
		case 'unknown-source':
			return {
				heading: 'هذا المصدر غير وارد في الملف',
				advice: 'ربما حُذف بعد نشر المقال. يُرجى العودة إلى المقال.',
				gallery: null,
			}
		case 'bad-parameter':
			return {
				heading: `قيمة ${isolated(notice.parameter)} في عنوان هذه الأداة غير مناسبة`,
				advice: `يمكن حذفها، وإلا فتُذكر مرة واحدة: ${EXPECTED_IN_ARABIC[notice.parameter] ?? isolated(notice.expected)}.`,
				gallery,
			}
		case 'unavailable':
			return {
				heading: 'تتعذر قراءة البيانات الآن',
				advice: 'لا خلل في هذا المقال. يُرجى المحاولة بعد بضع دقائق.',
				gallery: null,
			}
	}
}

/** Latin among Arabic keeps its direction, also in plain text (UAX #9, first strong isolate). */
function isolated(latin: string): string {
	return `\u2068${latin}\u2069`
}

const EXPECTED_IN_ARABIC: Readonly<Record<string, string>> = {
	lang: 'رمز إحدى لغات الملف',
	theme: `${isolated('auto')} أو ${isolated('light')} أو ${isolated('dark')} أو ${isolated('host')}`,
	'as-of': `يوم بصيغة ${isolated('YYYY‑MM‑DD')}، لا يتجاوز اليوم`,
	version: 'رقم النسخة، عدد صحيح من 1',
	limit: 'عدد صحيح من 1 إلى 50',
	metric: `${isolated('calls')} أو ${isolated('meetings')}`,
	width: 'عدد صحيح من 300 إلى 1200',
	scale: '1 أو 2',
}
