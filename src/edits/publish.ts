/** The order of every write: may they → read → retry key → may this version → decide → render → one batch → tell the edge. */
import { createHash } from 'node:crypto'
import { dossierETag } from '../answers/answers.ts'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { dateInTimeZone } from '../record/calendar.ts'
import { type Dossier, inOrder } from '../record/dossier.ts'
import { type EditScope, isOfLedger } from '../record/edit-scope.ts'
import { type Editor, mayActAs } from '../record/editor.ts'
import { counts, type Excerpt } from '../record/excerpt.ts'
import { excerptOf } from '../record/excerpt-of.ts'
import type { Doing } from '../record/newsroom-change.ts'
import { proofOf } from '../record/proof.ts'
import type { Erasable } from '../record/revision.ts'
import { isDraft } from '../record/visibility.ts'
import type { Database } from '../store/database.ts'
import { entryWithReason, type Reasoned, reasonsOf } from '../store/erase.ts'
import { ERASED_STATUS, type Retry, type RetryKey, readKeptAnswer } from '../store/kept-answers.ts'
import { linkOfEdit, type Sign } from '../store/links.ts'
import { meetingIdsOf } from '../store/read-meetings.ts'
import { readMoment } from '../store/read-moment.ts'
import { readPart } from '../store/read-part.ts'
import { type ReadRecord, readRecord } from '../store/read-record.ts'
import type { RecordPart } from '../store/record-part.ts'
import { readSettings } from '../store/settings.ts'
import { writeRecord } from '../store/write-record.ts'
import type { Decide, Moment, Start } from './decision.ts'
import { saysErased } from './erase.ts'
import { followsFromWhole, newestEntries, outgrownBy } from './follows.ts'
import { followsFromPart } from './follows-from-part.ts'
import { inTurn } from './in-turn.ts'
import { knownOf, knownOfWhole } from './known.ts'
import type { Teller } from './tell.ts'
import { told, toldAgain, toldOnceMore } from './told.ts'
import { NOTHING, type Published, validated } from './validated.ts'

export type Desk = Teller & { readonly origin: string; readonly editor: Editor; readonly sign: Sign }

/** Who changes something of the newsroom, and when, for its history. */
export function doingOf({ editor, now }: Desk): Doing {
	return { editor: editor.id, at: now().toISOString() }
}

export type Edit<Answer> = {
	readonly dossier: string
	/** Where it was read already: the first attempt is made on it, and loses to whatever was saved since. */
	readonly read?: ReadRecord
	/** The part that `scope` asks for, where it was read already: never without it. */
	readonly part?: RecordPart
	/** With the key, what a retry is recognised by. */
	readonly route: string
	/** The parsed body, to tell a retry from another edit under the same key. */
	readonly body: unknown
	readonly idempotencyKey: string | null
	/** Is the record still what the editor saw (`If-Match`)? Null where an edit adds to whatever is there. */
	readonly expects: ((current: Dossier) => boolean) | null
	readonly status: number
	/** The ETag of an answer that has one of its own, from its bytes; the dossier's where there is none. */
	readonly etagOf?: (body: string) => string
	readonly decide: Decide<Answer>
	/** What the edit depends on, where that is a part of the record: the rest is left unread. */
	readonly scope?: EditScope
	/** The version that it restores: it is read with the record, as much of it as of that. */
	readonly restores?: number
	/** To say what the edit would do, and do nothing. No key is read or kept: nothing happened that a retry could repeat. */
	readonly validateOnly?: boolean
	/** An admin's to do, and the one edit that an archived dossier takes. */
	readonly movesVisibility?: true
	/** An admin's to do as well, whatever the dossier is: what was said there goes from every version. */
	readonly erases?: Erasable
	/** For an edit that can make a dossier, answered with 201; without it, one that is not there is not found. */
	readonly start?: Start<Answer>
}

/** A lost race is run again from the new record. With 50 editors at once the unluckiest needed far fewer. */
const MAX_ATTEMPTS = 60

const IDEMPOTENCY_KEY = /^[\x20-\x7e]{1,255}$/

export async function publish<Answer>(desk: Desk, edit: Edit<Answer>): Promise<Result<Published, Fault>> {
	const needs = edit.movesVisibility || edit.erases ? 'admin' : 'editor'
	if (!mayActAs(desk.editor, needs)) return err({ kind: 'forbidden', needs })
	if (edit.idempotencyKey !== null && !IDEMPOTENCY_KEY.test(edit.idempotencyKey)) {
		return err({ kind: 'bad-idempotency-key' })
	}
	const outcome = await inTurn(edit.dossier, (hasWaited) => publishInTurn(desk, edit, hasWaited))
	return outcome === 'no-turn' ? CONTENDED : outcome
}

async function publishInTurn<Answer>(
	desk: Desk,
	edit: Edit<Answer>,
	hasWaited: boolean,
): Promise<Result<Published, Fault>> {
	const request = createHash('sha256').update(JSON.stringify(edit.body)).digest('hex')
	const { route, idempotencyKey } = edit
	const key =
		idempotencyKey === null || edit.validateOnly
			? null
			: { editor: desk.editor.id, route, key: idempotencyKey, request }
	const { read: _read, part: _part, ...unread } = edit
	for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
		const outcome = await publishOnce(desk, hasWaited || attempt > 0 ? unread : edit, key)
		if (outcome !== 'lost') return outcome
		await pause(attempt)
	}
	return CONTENDED
}

const CONTENDED = err({ kind: 'contended', retryAfterSeconds: 1 } as const)

/** @returns `lost` where somebody else saved this version first */
async function publishOnce<Answer>(
	desk: Desk,
	edit: Edit<Answer>,
	key: Key | null,
): Promise<Result<Published, Fault> | 'lost'> {
	const { erases, restores } = edit
	const scope = edit.scope ?? (restores === undefined ? undefined : { restores })
	if (restores !== undefined && !(await readMoment(desk.db, edit.dossier, 'newsroom', restores))) {
		return err({ kind: 'not-found', what: 'version' })
	}
	const part = edit.part ?? (scope && !edit.read ? await readPart(desk.db, edit.dossier, scope, desk.now()) : null)
	const whole = part ? null : (edit.read ?? (await readRecord(desk.db, edit.dossier, 'newsroom')))
	const record = part ?? whole
	const proof = part?.counted.proof ?? whole?.proof ?? null
	const now = desk.now().toISOString()
	// The key after the record: a twin saved in between makes this attempt lose, and the next one finds its answer.
	const kept = key && (await readKeptAnswer(desk.db, key, now))
	const before = record?.dossier ?? null
	if (kept?.status === ERASED_STATUS) return err({ kind: 'erased' })
	if (kept && kept.request !== key?.request) return err({ kind: 'key-reused' })
	if (kept) return ok(await toldAgain(desk, edit, before, kept))

	const settings = record?.settings ?? (await readSettings(desk.db))
	if (before?.visibility === 'archived' && !edit.movesVisibility && !edit.erases) return err({ kind: 'archived' })
	if (before && edit.expects && !edit.expects(before)) {
		return err({ kind: 'precondition-failed', version: before.version })
	}

	// Never before what it follows: machines' clocks differ, and the ledger is read in the order of these instants.
	const at = before && before.updatedAt > now ? before.updatedAt : now
	const today = dateInTimeZone(new Date(at), settings.timeZone)
	// After the record: an erasure saved in between makes this attempt lose.
	const known = part ? knownOf(part) : await knownOfWhole(desk.db, edit.dossier, restores)
	if (!known) return err({ kind: 'not-found', what: 'version' })
	const moment = { at, today, newId: () => crypto.randomUUID(), ...known }
	const decided = before ? await decidedOn(desk, edit, before, moment) : edit.start?.(moment)
	if (!decided) return err({ kind: 'not-found', what: 'dossier' })
	if (!decided.ok) return decided

	const reasons = erases ? await reasonsToErase(desk.db, edit.dossier, erases) : ok([])
	if (!reasons.ok) return reasons

	const { reason, creates = before === null ? true : null } = decided.value
	const changes = [...decided.value.changes, ...saysErased(reasons.value)]
	// Of which kind a correction is: nobody was told what a draft said before.
	const reasonKind = before && isDraft(before) ? null : decided.value.reasonKind
	const around = { settings, origin: desk.origin, today }
	const answered = (written: Dossier, counted: Excerpt): Published => {
		const newest = (tally: string) => newestEntries(written, tally, part)
		const body = JSON.stringify(decided.value.answer(written, desk.origin, today, counted, newest))
		const etag = edit.etagOf ? edit.etagOf(body) : dossierETag(counted, today)
		return { status: creates === null ? edit.status : creates ? 201 : 200, body, etag }
	}
	if (before && decided.value.next === before) {
		const answer = {
			...answered(before, part?.counted ?? excerptOf(before, counts(today), proof)),
			status: 200,
		}
		if (edit.validateOnly) return ok(validated(answer, before.version, NOTHING))
		return ok(edit.movesVisibility ? await toldOnceMore(desk, before, answer) : answer)
	}

	const version = (before?.version ?? 0) + 1
	const publicSince = decided.value.next.publicSince ?? (isDraft(decided.value.next) ? null : version)
	// Entries are put behind the others, and tallies are in order as they were decided.
	const isLedger = scope !== undefined && isOfLedger(scope)
	const decidedNext = isLedger && part ? decided.value.next : inOrder(decided.value.next)
	const next = { ...decidedNext, version, updatedAt: at, publicSince }
	const revision = { version, at, editor: desk.editor.id, reason, reasonKind, changes }
	const link = edit.validateOnly ? null : await linkOfEdit(desk.db, { before, next, revision }, proof, desk.sign)
	const proven = link && proofOf(link)
	const follows =
		part && scope
			? followsFromPart(part, scope, next, around, proven)
			: followsFromWhole(before, decided.value.next, next, around, proven)
	const outgrown = outgrownBy(follows, changes)
	if (outgrown) return err(outgrown)
	const answer = answered(next, follows.counted)
	if (edit.validateOnly) return ok(validated(answer, version, { changes, reason, reasonKind }))
	const outcome = await writeRecord(desk.db, {
		before,
		next,
		revision,
		link,
		erases: erases ? { of: erases, reasons: reasons.value } : null,
		pages: isDraft(next) ? [] : follows.pages(),
		unchanged: follows.unchanged,
		summary: follows.summary,
		counts: follows.counts,
		answer: key ? { ...key, status: answer.status, response: answer.body, etag: answer.etag } : null,
	})
	return outcome === 'written' ? ok(await told(desk, edit, before, next, answer)) : 'lost'
}

async function reasonsToErase(
	db: Database,
	dossier: string,
	of: Erasable,
): Promise<Result<readonly Reasoned[], Fault>> {
	const reasons = await reasonsOf(db, dossier, of)
	if (reasons === null) return err({ kind: 'not-found', what: of.type === 'revision' ? 'version' : of.type })
	const entry = of.type === 'revision' ? await entryWithReason(db, dossier, of.id) : null
	return entry === null ? ok(reasons) : err(badValue('/id', { kind: 'reason-of-entry', entry }))
}

/** Decided again where it adds a meeting: one that was removed keeps its id, which addresses in articles name. */
async function decidedOn<Answer>({ db }: Desk, { decide }: Edit<Answer>, before: Dossier, moment: Moment) {
	const decided = decide(before, moment)
	const isNamed = decided.ok && decided.value.changes.some(({ kind }) => kind === 'meeting-added')
	return isNamed ? decide(before, { ...moment, meetingIds: await meetingIdsOf(db, before.id) }) : decided
}

type Key = RetryKey & Pick<Retry, 'request'>

/** Spreads out those who lost the same race, ever wider: each further try renders every page again. */
function pause(attempt: number): Promise<void> {
	const milliseconds = Math.random() * Math.min(20 * 2 ** attempt, 1000)
	return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
