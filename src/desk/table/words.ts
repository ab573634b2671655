/** The words of the page that takes a pasted table, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'
import { groupedIn } from '../counted.ts'

const EN = {
	title: { meetings: 'Paste a table of meetings', calls: 'Paste a table of calls' },
	link: 'Paste a table',
	explains: {
		meetings:
			'Copy cells from a spreadsheet, headings included, or choose a file. You will see every row as it would be recorded before anything is published.',
		calls:
			'Copy cells from a spreadsheet, headings included, or choose a file: one call per row, with its date. You will see every row as it would be recorded before anything is published.',
	},
	table: 'Table',
	tableHint: {
		meetings:
			'One row per meeting, with its date. A row with the id of a recorded meeting updates it: an empty cell leaves things as they are, a hyphen clears them.',
		calls: 'One row per call, with its date. Rows of calls that are recorded already are left as they are.',
	},
	file: 'Or a file',
	fileHint: 'CSV or TSV, up to 8 MB',
	tableAgain: 'The table as text',
	language: 'Language of the texts',
	byLetters: 'As the table shows',
	source: 'One source for all',
	sourceHint: 'Used in rows without a source of their own.',
	tally: 'Counted by',
	slashes: 'Dates with slashes',
	slashesHint: 'Nothing in the table tells the day from the month.',
	slashed: { day: '03/07 is 3 July', month: '03/07 is March 7' },
	choose: 'Choose',
	look: 'Look at the rows',
	lookAgain: 'Look again',
	busy: 'Reading the table…',
	problems: {
		nothing: 'Paste a table or choose a file.',
		workbook:
			'This is a spreadsheet program’s own file. Copy its cells and paste them here, or save it as CSV and choose that.',
		both: 'There is a new table in the field and a file as well. Leave one of them.',
		'too-large': 'This table is larger than 8 MB. Paste it in parts.',
		'no-rows': 'There are headings here and no rows under them.',
		'too-many': 'More than 2,000 rows say something new. Paste them in parts.',
		'too-wide': 'This table has more than 500 columns. Leave out those that say nothing of these facts.',
		'no-tally': 'This dossier does not count calls yet. Add who counts on the dossier’s own page.',
	},
	columns: {
		choose: (count: number) =>
			count === 1
				? 'One column is not recognised: choose what it says, or leave it out.'
				: `${count} columns are not recognised: choose what they say, or leave them out.`,
		understood: 'What each column says',
		nameless: (letter: string) => `Column ${letter}`,
		ignored: 'Leave this column out',
		own: 'Filled in by the record itself',
		twice: 'Two columns say this. Leave one of them out.',
		first: (sample: string) => `for example: ${sample}`,
		bare: 'The first row is data, not headings',
	},
	counts: {
		added: (count: number) => `${groupedIn('en', count)} new`,
		changed: (count: number) => `${groupedIn('en', count)} changed`,
		refused: (count: number) => `${groupedIn('en', count)} to correct`,
		asked: (count: number) => `${groupedIn('en', count)} to decide on`,
		leftOut: (count: number) => `${groupedIn('en', count)} left out`,
		same: (count: number) => `${groupedIn('en', count)} already in the record, unchanged`,
	},
	ready: 'As it would be recorded',
	nothingNew: 'The record already says all of this: there is nothing to publish.',
	twins: (count: number) =>
		count === 1
			? 'One row looks like what is already there'
			: `${groupedIn('en', count)} rows look like what is already there`,
	twinsLeaveOut: 'Leave all of them out',
	twinsAnother: 'Record all of them as other ones',
	twinsEach: 'Decide on each',
	opens: 'Periods that will be opened',
	publish: 'Publish the table',
	notReady: 'Not published yet: correct or leave out the rows that are marked, then publish.',
	looked: 'You changed the table after looking at it. Check the rows as they are now, then publish.',
}

const RU: typeof EN = {
	title: { meetings: 'Вставить таблицу встреч', calls: 'Вставить таблицу звонков' },
	link: 'Вставить таблицу',
	explains: {
		meetings:
			'Скопируйте ячейки из электронной таблицы вместе с заголовками или выберите файл. Прежде чем что-то будет опубликовано, вы увидите каждую строку такой, какой она будет записана.',
		calls:
			'Скопируйте ячейки из электронной таблицы вместе с заголовками или выберите файл: по звонку в строке, с датой. Прежде чем что-то будет опубликовано, вы увидите каждую строку такой, какой она будет записана.',
	},
	table: 'Таблица',
	tableHint: {
		meetings:
			'По встрече в строке, с датой. Строка с кодом записанной встречи обновляет её: пустая ячейка оставляет всё как было, дефис стирает.',
		calls: 'По звонку в строке, с датой. Строки с уже записанными звонками остаются как есть.',
	},
	file: 'Или файл',
	fileHint: 'CSV или TSV, до 8 МБ',
	tableAgain: 'Таблица как текст',
	language: 'Язык текстов',
	byLetters: 'Как в таблице',
	source: 'Один источник для всех',
	sourceHint: 'Для строк, в которых нет своего.',
	tally: 'Кто считает',
	slashes: 'Даты с косой чертой',
	slashesHint: 'Из таблицы не понять, где день, а где месяц.',
	slashed: { day: '03/07 — это 3 июля', month: '03/07 — это 7 марта' },
	choose: 'Выберите',
	look: 'Посмотреть строки',
	lookAgain: 'Посмотреть ещё раз',
	busy: 'Таблица читается…',
	problems: {
		nothing: 'Вставьте таблицу или выберите файл.',
		workbook:
			'Это файл самой программы таблиц. Скопируйте из него ячейки и вставьте сюда или сохраните его как CSV и выберите снова.',
		both: 'В поле новая таблица, и к тому же выбран файл. Оставьте что-то одно.',
		'too-large': 'Таблица больше 8 МБ. Вставьте её по частям.',
		'no-rows': 'Здесь есть заголовки, но под ними нет строк.',
		'too-many': 'Новое говорят больше 2\u00a0000 строк. Вставьте их по частям.',
		'too-wide': 'В таблице больше 500 столбцов. Уберите лишние.',
		'no-tally': 'В этом досье пока не считают звонки. Добавьте на странице досье, кто считает.',
	},
	columns: {
		choose: (count) =>
			count === 1
				? 'Один столбец не распознан: выберите, что в нём, или пропустите его.'
				: `Не распознано столбцов: ${count}. Выберите, что в них, или пропустите их.`,
		understood: 'Что в каждом столбце',
		nameless: (letter) => `Столбец ${letter}`,
		ignored: 'Пропустить этот столбец',
		own: 'Досье заполняет само',
		twice: 'Это указано в двух столбцах. Один из них пропустите.',
		first: (sample) => `например: ${sample}`,
		bare: 'В первой строке данные, а не заголовки',
	},
	counts: {
		added: (count) => `новых: ${groupedIn('ru', count)}`,
		changed: (count) => `изменённых: ${groupedIn('ru', count)}`,
		refused: (count) => `надо исправить: ${groupedIn('ru', count)}`,
		asked: (count) => `надо решить: ${groupedIn('ru', count)}`,
		leftOut: (count) => `пропущено: ${groupedIn('ru', count)}`,
		same: (count) => `уже в досье и без изменений: ${groupedIn('ru', count)}`,
	},
	ready: 'Что будет записано',
	nothingNew: 'Всё это в досье уже есть: публиковать нечего.',
	twins: (count) => `Строк, похожих на то, что уже есть: ${groupedIn('ru', count)}`,
	twinsLeaveOut: 'Пропустить все',
	twinsAnother: 'Записать все отдельно',
	twinsEach: 'Решить по каждой',
	opens: 'Периоды, которые будут открыты',
	publish: 'Опубликовать таблицу',
	notReady: 'Пока не опубликовано: исправьте или пропустите отмеченные строки, затем опубликуйте.',
	looked: 'После просмотра таблица изменилась. Проверьте строки в нынешнем виде, затем опубликуйте.',
}

export function tableWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
