/** The words of a preview link's page, in English and Russian. */

const EN = {
	title: (dossier: string) => `Preview: ${dossier}`,
	language: 'Language',
	/** Leads to the dossier's own page. */
	page: 'The dossier’s own page',
	draft: 'This is an unpublished draft: readers do not see it, and it may still change.',
	published: 'This dossier has been published since: readers see it too.',
	/** `when` in words. */
	until: (when: string) => `This link works until ${when}. Whoever has it can see the draft, so pass it on with care.`,
}

const RU: typeof EN = {
	title: (dossier) => `Предпросмотр: ${dossier}`,
	language: 'Язык',
	page: 'Страница досье',
	draft: 'Это неопубликованный черновик: читатели его не видят, и он ещё может измениться.',
	published: 'Это досье уже опубликовано: его видят и читатели.',
	until: (when) =>
		`Ссылка действует до ${when}. Черновик увидит любой, у кого она есть, поэтому не пересылайте её посторонним.`,
}

export function previewWords(language: 'ru' | 'en'): typeof EN {
	return language === 'ru' ? RU : EN
}
