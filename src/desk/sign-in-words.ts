/** The words of the sign-in page, in English and Russian. */
import type { DeskLanguage } from '../record/editor.ts'

const EN = {
	title: 'Sign in',
	/** To whoever sent a form after their session had ended, where no script keeps it. */
	againTitle: 'You were signed out',
	again:
		'Nothing was saved. Sign in here, in a new tab, then come back to this one and reload it: your browser sends the form again, with all that you typed. If you go back instead, a form that had been sent before may come back empty.',
	token: 'Your editor’s token',
	button: 'Sign in',
	unknown: 'This token is not valid here. Ask an admin for a new one.',
	tooMany: 'Too many attempts. Try again in a minute.',
	/** Why Cloudflare Access lets nobody in. */
	access: {
		'not-by-access':
			'This desk opens only through Cloudflare Access, and you did not come through it. Open it at its usual address, or ask whoever runs it.',
		wrong: 'Cloudflare Access could not confirm who you are. Sign in again.',
		unverifiable: 'Cloudflare Access is not answering, so your sign-in could not be checked. Try again in a minute.',
		stranger: 'The address you signed in with is not on the list of people. Ask an admin to add it.',
		ended: 'You were signed out. Sign in again.',
	},
	anew: 'Sign in with Cloudflare Access again',
}

const RU: typeof EN = {
	title: 'Вход',
	againTitle: 'Сеанс завершён',
	again:
		'Ничего не сохранено. Войдите — вход откроется в новой вкладке, — затем вернитесь сюда и обновите страницу: браузер ещё раз отправит форму со всем, что вы набрали. Если вместо этого вернуться назад, форма, которую уже отправляли, может оказаться пустой.',
	token: 'Ваш ключ редактора',
	button: 'Войти',
	unknown: 'Этот ключ здесь не действует. Попросите у администратора новый.',
	tooMany: 'Слишком много попыток. Попробуйте через минуту.',
	access: {
		'not-by-access':
			'Вход сюда — только через Cloudflare Access, а вы пришли другим путём. Откройте рабочий стол по обычному адресу или обратитесь к тому, кто его обслуживает.',
		wrong: 'Cloudflare Access не подтвердил, кто вы. Войдите ещё раз.',
		unverifiable: 'Cloudflare Access не отвечает, проверить вход не удалось. Попробуйте через минуту.',
		stranger: 'Адреса, с которым вы вошли, нет в списке сотрудников. Попросите администратора его добавить.',
		ended: 'Сеанс завершён. Войдите ещё раз.',
	},
	anew: 'Войти через Cloudflare Access заново',
}

export function signInWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
