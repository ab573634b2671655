/** `calls.csv`: a row for each entry of a ledger; and `totals.csv`: a row for each period and who counts. */
import { type CalendarDate, notAfter } from '../record/calendar.ts'
import {
	ENTRY_KINDS,
	type EntryKind,
	type ListedEntry,
	type Period,
	type PeriodCount,
	REPORT_STATES,
} from '../record/tally.ts'
import { column, type Table } from './csv.ts'
import { sayIn, type Told } from './told.ts'

/** An entry of the ledgers, told by the day on which it stands. */
export type CallRow = ListedEntry & {
	/** What its tally has come to with it. */
	readonly runningTotal: number
}

/** @param periods all of them, those in which nothing counts as well */
export function callsTable(told: Told, periods: readonly Period[]): Table<CallRow> {
	const say = sayIn(told)
	const tallies = new Map(told.tallies.map((tally) => [tally.id, tally]))
	const byId = new Map(periods.map((period) => [period.id, period]))
	const tallyOf = ({ tally }: CallRow) => tallies.get(tally) ?? null
	const periodOf = ({ period }: CallRow) => (period === null ? null : (byId.get(period) ?? null))
	return {
		name: 'calls',
		key: ['dossier_id', 'entry_id'],
		columns: [
			column('dossier_id', 'id', () => told.id),
			column('tally_id', 'id', (e) => e.tally),
			column('authority', 'text', (e) => say(tallyOf(e)?.authority.name ?? null)),
			column('preferred', 'boolean', (e) => tallyOf(e)?.preferred ?? null),
			column('entry_id', 'id', (e) => e.id),
			column('kind', ENTRY_KINDS, (e) => e.kind),
			column('date', 'date', (e) => e.on),
			column('period_id', 'id', (e) => e.period),
			column('period', 'text', (e) => say(periodOf(e)?.label ?? null)),
			column('period_from', 'date', (e) => periodOf(e)?.from ?? null),
			column('period_to', 'date', (e) => periodOf(e)?.to ?? null),
			column('delta', 'integer', (e) => e.delta),
			column('running_total', 'integer', (e) => e.runningTotal),
			column('dated', 'boolean', (e) => isDated(e.undoneKind ?? e.kind)),
			column('undoes', 'id', (e) => e.undoes),
			column('undone', 'boolean', (e) => e.isUndone),
			column('source_url', 'address', (e) => e.source?.url ?? null),
			column('source_publisher', 'text', (e) => say(e.source?.publisher ?? null)),
			column('source_title', 'text', (e) => e.source?.title ?? null),
			column('source_published_on', 'date', (e) => e.source?.publishedOn ?? null),
			column('note', 'text', (e) => say(e.note)),
			column('reason', 'text', (e) => e.reason),
			column('recorded_at', 'instant', (e) => e.recordedAt),
			column('lang', 'language', () => told.language),
			column('version', 'integer', () => told.version),
			column('state', REPORT_STATES, (e) => e.state),
			column('reported_by', 'text', (e) => say(e.reportedBy)),
			column('denied_by', 'text', (e) => say(e.deniedBy)),
			column('confirms', 'id', (e) => e.confirms),
			column('counted', 'boolean', (e) => (e.kind === 'reported' ? e.counted : null)),
		],
	}
}

/** A total is stated as of its day; of the calls in it no day is known. */
function isDated(kind: EntryKind): boolean {
	return kind === 'call' || kind === 'reported'
}

/** Adds up entries as they come, each tally by itself. */
export function withRunningTotals(): <Entry extends ListedEntry>(entries: readonly Entry[]) => (Entry & CallRow)[] {
	const totals = new Map<string, number>()
	return (entries) =>
		entries.map((entry) => {
			const runningTotal = (totals.get(entry.tally) ?? 0) + entry.delta
			totals.set(entry.tally, runningTotal)
			return { ...entry, runningTotal }
		})
}

type TotalRow = PeriodCount & { readonly tally: Told['tallies'][number] }

/** @param today of the newsroom: no count is as of a later day */
export function totalsTable(told: Told, today: CalendarDate): Table<TotalRow> {
	const say = sayIn(told)
	return {
		name: 'totals',
		key: ['dossier_id', 'tally_id', 'period_id'],
		columns: [
			column('dossier_id', 'id', () => told.id),
			column('tally_id', 'id', ({ tally }) => tally.id),
			column('authority', 'text', ({ tally }) => say(tally.authority.name)),
			column('preferred', 'boolean', ({ tally }) => tally.preferred),
			column('period_id', 'id', (p) => p.id),
			column('period', 'text', (p) => say(p.label)),
			column('period_from', 'date', (p) => p.from),
			column('period_to', 'date', (p) => p.to),
			column('count', 'integer', (p) => p.count),
			column('as_of', 'date', ({ tally }) => tally.asOf && notAfter(tally.asOf, today)),
			column('method', 'text', ({ tally }) => say(tally.method)),
			column('lang', 'language', () => told.language),
			column('version', 'integer', () => told.version),
		],
	}
}

/** Oldest period first; of the same days, the preferred count first. */
export function totalRows({ tallies }: Pick<Told, 'tallies'>): TotalRow[] {
	const rows = tallies.flatMap((tally) => tally.periods.map((period) => ({ ...period, tally })))
	return rows.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}
