/** The words of the people pages, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

export type PeopleWords = Readonly<typeof EN>

const EN = {
	title: 'People',
	name: 'Name',
	nameHint: 'Colleagues see it in the history. Readers never do.',
	role: 'Role',
	roleHint:
		'A viewer sees the desk, an editor edits, an admin also publishes, erases, and manages people and settings.',
	roles: { viewer: 'Viewer', editor: 'Editor', admin: 'Admin' },
	add: { title: 'Add somebody', button: 'Add and make a token' },
	listed: 'At the desk',
	you: 'you',
	added: (instant: string) => `since ${instant}`,
	change: 'Change',
	/** For those who cannot see in whose row a control stands. */
	of: (name: string) => ` of ${name}`,
	formerly: 'Formerly at the desk',
	revoked: (instant: string) => `revoked ${instant}`,
	token: {
		title: (name: string) => `The token of ${name}`,
		label: 'Token',
		copy: 'Copy',
		warning:
			'It is shown only once and kept nowhere. Copy it now and hand it over in private: anyone who has it can sign in.',
		use: 'Sign in with it at',
		shownBefore: (name: string) =>
			`This form has already been sent and counts once. The token of ${name} was shown then and is kept nowhere.`,
		makeAnother: 'Not copied? Make another',
	},
	newToken: {
		link: 'New token',
		title: (name: string) => `A new token for ${name}`,
		means: 'The old token stops working at once, and they are signed out everywhere.',
		meansYou: 'You will be signed out too: sign in with the new one.',
		button: 'Make a new token',
	},
	revoke: {
		link: 'Revoke',
		title: (name: string) => `Revoke ${name}?`,
		means:
			'They are signed out everywhere at once, and their token stops working. Their name stays on what they wrote. This cannot be undone: to let them in again, add them anew.',
		button: (name: string) => `Revoke ${name}`,
		lastAdmin: (name: string) => `${name} is the last admin. Make somebody else an admin first.`,
	},
	/** By which Cloudflare Access knows them. */
	email: {
		label: 'Sign-in address',
		hint: 'The e-mail address with which they sign in through Cloudflare Access. Leave empty to let them in with a token only.',
		link: 'Address',
		title: (name: string) => `The sign-in address of ${name}`,
		button: 'Save the address',
	},
	sessions: 'Sessions',
	changes: 'History of people and settings',
	done: {
		email: 'The address is saved, effective now.',
		added: 'Added. The token is below: copy it now.',
		token: 'The token is replaced. The new one is below: copy it now.',
		role: 'The role is changed, effective now.',
		revoked: 'Revoked: they are signed out everywhere.',
	},
}

const RU: PeopleWords = {
	title: 'Сотрудники',
	name: 'Имя',
	nameHint: 'Его видят коллеги в истории правок. Читатели не видят никогда.',
	role: 'Роль',
	roleHint:
		'Наблюдатель только смотрит, редактор вносит правки, администратор к тому же публикует досье, стирает тексты, ведёт список сотрудников и настройки.',
	roles: { viewer: 'Наблюдатель', editor: 'Редактор', admin: 'Администратор' },
	add: { title: 'Добавить сотрудника', button: 'Добавить и выдать ключ' },
	listed: 'Кто работает',
	you: 'это вы',
	added: (instant) => `доступ открыт ${instant}`,
	change: 'Сменить',
	of: (name) => `: ${name}`,
	formerly: 'Больше не работают',
	revoked: (instant) => `доступ закрыт ${instant}`,
	token: {
		title: (name) => `Ключ: ${name}`,
		label: 'Ключ',
		copy: 'Скопировать',
		warning:
			'Ключ показан единственный раз и нигде не хранится. Скопируйте его сейчас и передайте лично: с ним может войти любой, у кого он есть.',
		use: 'Входить с ним здесь:',
		shownBefore: (name) =>
			`Эта форма уже отправлена, второй раз она не сработает. Ключ (${name}) был показан тогда и нигде не хранится.`,
		makeAnother: 'Не скопировали? Выдать другой',
	},
	newToken: {
		link: 'Новый ключ',
		title: (name) => `Новый ключ: ${name}`,
		means: 'Старый ключ сразу перестанет действовать, а все открытые с ним сеансы завершатся.',
		meansYou: 'Вы тоже выйдете из системы: войдите с новым ключом.',
		button: 'Выдать новый ключ',
	},
	revoke: {
		link: 'Закрыть доступ',
		title: (name) => `Закрыть доступ: ${name}?`,
		means:
			'Все сеансы сразу завершатся, ключ перестанет действовать. Под уже сделанными правками имя останется. Вернуть доступ нельзя: сотрудника придётся добавить заново.',
		button: (name) => `Закрыть доступ: ${name}`,
		lastAdmin: (name) => `${name} — последний администратор. Сначала назначьте администратором кого-то ещё.`,
	},
	email: {
		label: 'Адрес для входа',
		hint: 'Адрес почты, с которым сотрудник входит через Cloudflare Access. Оставьте пустым, если он входит только по ключу.',
		link: 'Адрес',
		title: (name) => `Адрес для входа: ${name}`,
		button: 'Сохранить адрес',
	},
	sessions: 'Сеансы',
	changes: 'История сотрудников и настроек',
	done: {
		email: 'Адрес сохранён и уже действует.',
		added: 'Сотрудник добавлен. Ключ ниже: скопируйте его сейчас.',
		token: 'Ключ заменён. Новый ниже: скопируйте его сейчас.',
		role: 'Роль изменена и уже действует.',
		revoked: 'Доступ закрыт, все сеансы завершены.',
	},
}

export function peopleWords(language: DeskLanguage): PeopleWords {
	return language === 'ru' ? RU : EN
}
