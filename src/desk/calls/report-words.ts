/** The words about reported calls on the calls page, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

const EN = {
	title: 'Record a reported call',
	explains:
		'For a call that has been reported but not confirmed. It is shown as reported and does not count towards the total.',
	date: 'Date of the call',
	reportedBy: 'Reported by',
	note: 'What is known',
	button: 'Record as reported',
	open: 'Reported, not confirmed',
	/** Between the oldest and the newest of them. */
	more: (count: string) => `Not shown here: ${count} more. The newest are below.`,
	/** Before the name of whoever it is. */
	by: 'Reported by:',
	denied: 'Denied by:',
	confirm: 'Confirm',
	counted: 'Already counted',
	deny: 'Denied…',
	/** What a button says to somebody who hears it alone. */
	about: (button: string, on: string) => `${button}: the call of ${on}`,
	inside: (stated: string) => `The total as of ${stated} already covers this day.`,
	deniedBy: 'Denied by',
	source: 'Source of the denial',
	sourceHint: 'Replaces the source of the report. Leave empty to keep that one.',
	denyButton: 'Record the denial',
	confirms: 'confirms a report',
	states: {
		open: 'not confirmed',
		confirmed: 'confirmed',
		counted: 'already counted',
		denied: 'denied',
		undone: 'undone',
	},
	done: {
		reported: 'The reported call is recorded. It does not count towards the total.',
		confirmed: 'The call is confirmed, and readers see the new number.',
		counted: 'The call is marked as already counted. The total stays as it was.',
		denied: 'The denial is recorded, and readers no longer see the call.',
	},
}

const RU: typeof EN = {
	title: 'Записать неподтверждённый звонок',
	explains:
		'Для звонка, о котором сообщают, но который пока не подтверждён. Он показывается отдельно и в общее число не входит.',
	date: 'Дата звонка',
	reportedBy: 'Кто сообщает',
	note: 'Что известно',
	button: 'Записать как неподтверждённый',
	open: 'Пока не подтверждены',
	more: (count) => `Здесь не показано ещё ${count}. Ниже — самые новые.`,
	by: 'Сообщает:',
	denied: 'Опровергает:',
	confirm: 'Подтвердить',
	counted: 'Уже учтён',
	deny: 'Опровергнут…',
	about: (button, on) => `${button}: звонок ${on}`,
	inside: (stated) => `Этот день уже входит в общее число на ${stated}.`,
	deniedBy: 'Кто опровергает',
	source: 'Источник опровержения',
	sourceHint: 'Заменит источник сообщения. Чтобы оставить прежний, не заполняйте.',
	denyButton: 'Записать опровержение',
	confirms: 'подтверждает сообщение',
	states: {
		open: 'не подтверждено',
		confirmed: 'подтверждено',
		counted: 'уже учтено',
		denied: 'опровергнуто',
		undone: 'отменено',
	},
	done: {
		reported: 'Неподтверждённый звонок записан. В общее число он не входит.',
		confirmed: 'Звонок подтверждён, читатели видят новое число.',
		counted: 'Звонок отмечен как уже учтённый. Общее число не изменилось.',
		denied: 'Опровержение записано, читатели этот звонок больше не видят.',
	},
}

export function reportWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
