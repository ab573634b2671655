/** The words of a preview link's page, in English and Russian. */

type PreviewWords = {
	readonly title: (dossier: string) => string
	readonly language: string
	/** Leads to the dossier's own page. */
	readonly page: string
	readonly draft: string
	readonly published: string
	/** `when` in words. */
	readonly until: (when: string) => string
}

const EN: PreviewWords = {
	title: (dossier) => `Preview: ${dossier}`,
	language: 'Language',
	page: 'The dossier’s own page',
	draft: 'This is an unpublished draft: readers do not see it, and it may still change.',
	published: 'This dossier has been published since: readers see it too.',
	until: (when) => `This link works until ${when}. Whoever has it can see the draft, so pass it on with care.`,
}

const RU: PreviewWords = {
	title: (dossier) => `Предпросмотр: ${dossier}`,
	language: 'Язык',
	page: 'Страница досье',
	draft: 'Это неопубликованный черновик: читатели его не видят, и он ещё может измениться.',
	published: 'Это досье уже опубликовано: его видят и читатели.',
	until: (when) =>
		`Ссылка действует до ${when}. Черновик увидит любой, у кого она есть, поэтому не пересылайте её посторонним.`,
}

export function previewWords(language: 'ru' | 'en'): PreviewWords {
	return language === 'ru' ? RU : EN
}
