/** The words of a source's page, in the languages that the widgets speak. */
import { inAnyRegion, type Language } from '../../src/record/text.ts'

type SourceWords = {
	readonly publisher: string
	readonly publishedOn: string
	readonly address: string
	/** The link out, before the name of the site that it leads to. */
	readonly go: string
}

const EN: SourceWords = {
	publisher: 'Publisher',
	publishedOn: 'Published',
	address: 'Address',
	go: 'Read it at',
}

const RU: SourceWords = {
	publisher: 'Издание',
	publishedOn: 'Дата публикации',
	address: 'Адрес',
	go: 'Читать на сайте',
}

const AR: SourceWords = {
	publisher: 'الناشر',
	publishedOn: 'تاريخ النشر',
	address: 'العنوان',
	go: 'للقراءة على موقع',
}

/** @param language one that the widgets speak; in any other it is English */
export function sourceWords(language: Language): SourceWords {
	return inAnyRegion({ ru: RU, en: EN, ar: AR }, language)
}
