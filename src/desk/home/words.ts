/** What the desk's first page says. */
import type { DeskLanguage } from '../../record/editor.ts'

export type HomeWords = {
	readonly title: string
	readonly none: string
	readonly more: string
	readonly totals: (totals: { calls: number | null; held: number; scheduled: number }) => string
}

const EN: HomeWords = {
	title: 'Dossiers',
	none: 'There is no dossier yet.',
	more: 'More dossiers',
	totals: ({ calls, held, scheduled }) => `${calls ?? 'no'} calls · ${held} meetings held, ${scheduled} announced`,
}

const RU: HomeWords = {
	title: 'Досье',
	none: 'Досье пока нет.',
	more: 'Ещё досье',
	totals: ({ calls, held, scheduled }) => `звонков: ${calls ?? 'нет'} · встреч: ${held}, объявлено: ${scheduled}`,
}

export function homeWords(language: DeskLanguage): HomeWords {
	return language === 'ru' ? RU : EN
}
