/** The words of each notice, in the widgets' languages: what is wrong, what to do, and a way to the right codes. */
import { WIDGETS } from '../kinds.ts'
import type { Notice } from './model.ts'

export type NoticeWords = {
	readonly heading: string
	readonly advice: string
	/** The link to the gallery; null where a better address would not help. */
	readonly gallery: string | null
}

/** What stands at the address: a page of its own, or a widget in an article. */
export type Place = 'widget' | 'page'

/** @param language one that the widgets speak; in any other it is English */
export function noticeWords(notice: Notice, language: string, place: Place): NoticeWords {
	switch (language) {
		case 'ru':
			return inRussian(notice, place)
		case 'ar':
			return inArabic(notice, place)
		default:
			return inEnglish(notice, place)
	}
}

/** Those that there are at the address, where it asked for another: a dossier has languages that not all of it is in. */
function languagesAt({ parameter, expected }: { readonly parameter: string; readonly expected: string }) {
	const listed = parameter === 'lang' ? /^one of (?!none$)(.+)$/.exec(expected)?.[1] : undefined
	return listed?.split(', ') ?? null
}

function inEnglish(notice: Notice, place: Place): NoticeWords {
	const isPage = place === 'page'
	const gallery = 'All widgets and embed codes'
	switch (notice.kind) {
		case 'unknown-dossier':
			return {
				heading: 'There is no such dossier',
				advice: isPage
					? 'This address names a dossier that is not kept here.'
					: 'This widget’s address names a dossier that is not kept here. Please copy the embed code again.',
				gallery,
			}
		case 'unknown-widget':
			return {
				heading: 'There is no such widget',
				advice: `The widgets are ${WIDGETS.join(', ')}. Please copy the embed code again.`,
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
				advice: 'It may have been removed since the article was published. Please go back to the article.',
				gallery: null,
			}
		case 'bad-parameter':
			return {
				heading: `“${notice.parameter}” in this ${place}’s address is not valid`,
				advice: `Leave it out, or give it one value: ${notice.expected}.`,
				gallery,
			}
		case 'unavailable':
			return {
				heading: `This ${place} is unavailable right now`,
				advice: `${isPage ? '' : 'Nothing is wrong with this article. '}Please come back in a few minutes.`,
				gallery: null,
			}
	}
}

function inRussian(notice: Notice, place: Place): NoticeWords {
	const isPage = place === 'page'
	const gallery = 'Все виджеты и коды вставки'
	switch (notice.kind) {
		case 'unknown-dossier':
			return {
				heading: 'Такого досье нет',
				advice: isPage
					? 'В адресе страницы указано досье, которого здесь нет.'
					: 'В адресе виджета указано досье, которого здесь нет. Скопируйте, пожалуйста, код вставки ещё раз.',
				gallery,
			}
		case 'unknown-widget':
			return {
				heading: 'Такого виджета нет',
				advice: `Есть виджеты ${WIDGETS.join(', ')}. Скопируйте, пожалуйста, код вставки ещё раз.`,
				gallery,
			}
		case 'unknown-version':
			return {
				heading: 'Такой версии нет',
				advice: 'Версии с таким номером у досье нет. Чтобы увидеть последнюю, уберите из адреса параметр «version».',
				gallery: null,
			}
		case 'unknown-source':
			return {
				heading: 'Такого источника в досье нет',
				advice: 'Возможно, его удалили после публикации статьи. Вернитесь, пожалуйста, к статье.',
				gallery: null,
			}
		case 'bad-parameter':
			return {
				heading: `Неверный параметр «${notice.parameter}» в адресе ${isPage ? 'страницы' : 'виджета'}`,
				advice: `Уберите его или укажите одно значение: ${languagesAt(notice)?.join(', ') ?? EXPECTED_IN_RUSSIAN[notice.parameter] ?? notice.expected}.`,
				gallery,
			}
		case 'unavailable':
			return {
				heading: isPage ? 'Страница временно недоступна' : 'Виджет временно недоступен',
				advice: `${isPage ? '' : 'С этой статьёй всё в порядке. '}Загляните, пожалуйста, через несколько минут.`,
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

function inArabic(notice: Notice, place: Place): NoticeWords {
	const isPage = place === 'page'
	const gallery = 'كل الأدوات وأكواد التضمين'
	switch (notice.kind) {
		case 'unknown-dossier':
			return {
				heading: 'لا يوجد ملف بهذا الاسم',
				advice: isPage
					? 'يشير عنوان هذه الصفحة إلى ملف غير محفوظ هنا.'
					: 'يشير عنوان هذه الأداة إلى ملف غير محفوظ هنا. يُرجى نسخ كود التضمين من جديد.',
				gallery,
			}
		case 'unknown-widget':
			return {
				heading: 'لا توجد أداة بهذا الاسم',
				advice: `الأدوات هي: ${WIDGETS.map(isolated).join('، ')}. يُرجى نسخ كود التضمين من جديد.`,
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
				heading: `قيمة ${isolated(notice.parameter)} في عنوان هذه ${isPage ? 'الصفحة' : 'الأداة'} غير مناسبة`,
				advice: `يمكن حذفها، وإلا فتُذكر مرة واحدة: ${languagesAt(notice)?.map(isolated).join('، ') ?? EXPECTED_IN_ARABIC[notice.parameter] ?? isolated(notice.expected)}.`,
				gallery,
			}
		case 'unavailable':
			return {
				heading: `هذه ${isPage ? 'الصفحة' : 'الأداة'} غير متاحة الآن`,
				advice: `${isPage ? '' : 'لا خلل في هذا المقال. '}يُرجى المحاولة بعد بضع دقائق.`,
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
	published: `يوم نشر المقال بصيغة ${isolated('YYYY‑MM‑DD')}، لا يتجاوز اليوم`,
	width: 'عدد صحيح من 300 إلى 1200',
	scale: '1 أو 2',
}
