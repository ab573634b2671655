/** Runs in a process of its own: publishes some dossiers, copies their rows to 10,000, and times the search of them all. */
import { globSync, readFileSync } from 'node:fs'
import { importDossier } from '../../src/edits/import-dossier.ts'
import { findWords, MAX_QUESTION } from '../../src/reads/find-words.ts'
import { addDays } from '../../src/record/calendar.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { openDatabase } from '../../src/store/database.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { firstDossier } from '../support/dossier.ts'
import { random } from '../support/random.ts'
import type { Searched } from './search.ts'
import { sqliteD1 } from './sqlite-d1.ts'

const [PUBLISHED, COPIES, TURNS] = [40, 249, 9]
/** Stands in ids, names and addresses, in rows and terms alike: each copy has a word of its own there. */
const OWN = 'qxq'
const ownWord = (copy: number) => String.fromCharCode(97 + (copy % 26), 97 + Math.floor(copy / 26), 113)

const next = random(1)
const below = (n: number) => Math.floor(next() * n)
/** The first of a list are far more common than the last. */
const oneOf = <Item>(list: readonly Item[]) => list[Math.floor(list.length * next() ** 3)] as Item

const { leaders, meetings } = firstDossier()
const texts = meetings.flatMap(({ topics, outcomes }) => [...topics, ...outcomes])
const wordsIn = (language: string) => [...new Set(texts.flatMap((text) => text[language]?.match(/\p{L}{4,}/gu) ?? []))]
const [EN, RU] = [wordsIn('en'), wordsIn('ru')]
const text = (length: number) => {
	const some = (words: readonly string[]) => Array.from({ length }, () => oneOf(words)).join(' ')
	return { en: some(EN), ru: some(RU) }
}
const source = () => {
	const press = below(30)
	const url = `https://press-${press}.example/${OWN}/${below(1000)}`
	return { url, publisher: { en: `Press ${press}`, ru: `Газета ${press}` }, title: null, publishedOn: null }
}
const CITIES = [
	{ en: 'Reykjavík', ru: 'Рейкьявик' },
	{ en: 'Geneva', ru: 'Женева' },
	{ en: `${OWN}burg`, ru: `${OWN}бург` },
]
const PEOPLE = ['Фёдор Щукин', `Анна ${OWN}ова`, 'Zoë Brontë', `Пётр ${OWN}ин`, 'José Muñoz']

function published(n: number): Dossier {
	const entries = Array.from({ length: 20 }, (_, e) => {
		const on = addDays('2020-01-01', below(360))
		return entry({ id: `e${e}`, period: '2020', on, source: source(), note: text(4) })
	})
	return emptyDossier({
		...{ id: `${OWN}-${n}`, title: { en: `Putin and ${OWN}son ${n}`, ru: `Путин и ${OWN}сон ${n}` }, leaders },
		...(n % 10 === 9 && { visibility: 'draft', publicSince: null }),
		meetings: Array.from({ length: 10 }, (_, m) =>
			meeting({
				...{ id: `m${m}`, date: m === 0 && n % 4 === 0 ? '2018-07-16' : addDays('2005-01-01', below(7300)) },
				place: { city: oneOf(CITIES), country: oneOf(['DE', 'IS', 'CH']), venue: null },
				attendees: [0, 1].map(() => ({ name: { ru: oneOf(PEOPLE) }, office: text(2) })),
				...{ occasion: text(2), topics: [text(4), text(4)], outcomes: [text(6)], summary: text(8) },
				sources: [source(), source()],
			}),
		),
		tallies: [{ ...yearlyTally({ 2020: 1 }, { id: 't' }), entries }],
	})
}

const { d1, run, inDatabase } = sqliteD1(process.argv[2] ?? '')
const db = openDatabase(d1)
const rowsOf = async <Row>(sql: string) => (await d1.prepare(sql).all<Row>()).results

/** The rows that a search reads, each once more with every copy's word in its texts, and with the number of its own thing. */
async function copyRows(): Promise<void> {
	const words = JSON.stringify(Array.from({ length: COPIES }, (_, copy) => ownWord(copy)))
	const [index] = await rowsOf<{ sql: string }>(`SELECT sql FROM sqlite_master WHERE name = 'search_terms_by_item'`)
	const [items] = await rowsOf<{ most: number }>('SELECT max(id) AS most FROM search_items')
	// An index is made faster of all of its rows at once.
	run('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; DROP INDEX search_terms_by_item; BEGIN')
	const record = ['dossiers', 'headings', 'meeting_versions', 'entry_versions', 'pages']
	for (const table of [...record, 'search_items', 'search_terms']) {
		const columns = await rowsOf<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
		const number = { search_items: 'id', search_terms: 'item' }[table]
		const values = columns.map(({ name }) =>
			name === number ? `o.${name} + (copy.key + 1) * ${items?.most}` : `replace(o."${name}", '${OWN}', copy.value)`,
		)
		run(`INSERT INTO ${table} SELECT ${values} FROM ${table} o CROSS JOIN json_each('${words}') copy
			${table === 'pages' ? `WHERE o.name = 'summary'` : ''} ${table === 'search_terms' ? 'ORDER BY 1, 2, 3' : ''}`)
	}
	run(`COMMIT; ${index?.sql}`)
}

async function timed(question: string, audience: 'readers' | 'newsroom') {
	const turns: { wall: number; database: number; found: number }[] = []
	for (let turn = 0; turn < TURNS; turn++) {
		inDatabase.milliseconds = 0
		const begun = performance.now()
		const found = await findWords(db, question, { limit: audience === 'readers' ? 20 : 50, audience })
		const [wall, { dossiers, meetings, entries }] = [performance.now() - begun, found]
		const items = [...dossiers.items, ...meetings.items, ...entries.items]
		turns.push({ wall, database: inDatabase.milliseconds, found: items.length })
	}
	const of = (what: 'wall' | 'database') => {
		const times = turns.map((turn) => turn[what]).sort((a, b) => a - b)
		return { median: times[Math.floor(TURNS / 2)] ?? Number.NaN, worst: times.at(-1) ?? Number.NaN }
	}
	return { wall: of('wall'), database: of('database'), found: turns[0]?.found ?? 0 }
}

const [often, also] = EN
const long = `${[...EN.slice(0, 4), ...RU.slice(0, 3)].join(' ')} putin `.padEnd(MAX_QUESTION, 'and more ')
const QUESTIONS = [
	...[`${ownWord(100)}burg`, `${often}`, `${often} ${also}`, `${often} ${ownWord(100)}burg`, 's', 'pr', 'zzzz'],
	...[`putin ${ownWord(100)}son`, `${often} ${ownWord(100)}son`],
	...['Фёдор', 'РЕЙКЬЯВИК', 'Reykjavík', '16 июля 2018', 'July 2018', 'press-0.example', `${often} zzzz`, long],
	// All are common, and nothing has them all: no two cities are of one meeting.
	'Владимир Путин президент России putin president женева рейкьявик',
]

for (const path of globSync('drizzle/*.sql').sort()) run(readFileSync(path, 'utf8'))
const now = new Date('2025-08-16T09:00:00Z')
for (let n = 0; n < PUBLISHED; n++) await importDossier(db, published(n), 'https://sidelines.test', now)
await copyRows()
// As in an isolate that has answered before.
await timed('putin', 'newsroom')
const of = []
for (const question of QUESTIONS)
	of.push({ question, readers: await timed(question, 'readers'), newsroom: await timed(question, 'newsroom') })
const [count] = await rowsOf<Pick<Searched, 'dossiers' | 'terms'>>(
	'SELECT (SELECT count(*) FROM dossiers) AS dossiers, (SELECT count(*) FROM search_terms) AS terms',
)
console.log(JSON.stringify({ ...count, of }))
