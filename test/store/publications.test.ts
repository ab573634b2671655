/** Dossiers that were drafts now and then: what readers were shown of their versions, and what they are told was changed. */
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { type ChangedRow, readChanges } from '../../src/store/read-changes.ts'
import { publicVersions } from '../../src/store/revisions.ts'
import * as t from '../../src/store/tables.ts'
import { meeting } from '../../widgets/example.ts'
import { emptyStores } from '../support/empty-stores.ts'
import { random } from '../support/random.ts'

/** How many migrations there were before publications were written down. */
const BEFORE = 8
const AT = '2024-05-01T10:00:00.000Z'
const MEETINGS = ['a', 'b', 'c']
const next = random(20_261_128)

/** Meetings by what is said of them. */
type Snapshot = ReadonlyMap<string, string>
type Version = { readonly isDraft: boolean; readonly snapshot: Snapshot }

const histories = Array.from({ length: 40 }, () => historyOf(3 + Math.floor(next() * 12)))
const db = openDatabase(env.DB)

beforeAll(async () => {
	await emptyStores()
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS.slice(0, BEFORE))
	for (const [n, history] of histories.entries()) await write(`d-${n}`, history)
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
})

it('tells which versions were shown, of dossiers that were there before as well', async () => {
	for (const [n, history] of histories.entries()) {
		const numbers = history.map((_, i) => i + 1)
		const shown = numbers.filter((version) => !history[version - 1]?.isDraft)
		const versions = await publicVersions(db, `d-${n}`, [0, ...numbers, numbers.length + 1])
		expect(versions?.shown).toEqual(history.at(-1)?.isDraft ? undefined : shown)
	}
})

it('tells whoever has a version that was shown all that makes it a later one, and no more', async () => {
	for (const [n, history] of histories.entries()) {
		const shown = history.flatMap(({ isDraft }, i) => (isDraft ? [] : [i + 1]))
		for (const since of shown) {
			const until = shown.at(-1) ?? since
			const changes = await changesOf({ dossier: `d-${n}`, since, until }, 100)
			expect(await changesOf({ dossier: `d-${n}`, since, until }, 2)).toEqual(changes)
			const told = new Map(history[since - 1]?.snapshot)
			for (const version of shown.filter((one) => one > since)) {
				for (const change of changes.filter((one) => one.version === version)) follow(told, change)
				expect(told).toEqual(history[version - 1]?.snapshot)
			}
			expect(changes.filter(({ version }) => !shown.includes(version))).toEqual([])
		}
	}
})

function follow(told: Map<string, string>, { id, change, value }: ChangedRow): void {
	expect([id, change, told.has(id)]).toEqual([id, change, change !== 'added'])
	if (change === 'removed') told.delete(id)
	else told.set(id, JSON.stringify(value?.['summary']))
}

/** Page after page. */
async function changesOf(asked: { dossier: string; since: number; until: number }, limit: number) {
	const all: ChangedRow[] = []
	for (;;) {
		const page = await readChanges(db, { ...asked, after: all.at(-1) ?? null, limit })
		all.push(...page)
		if (page.length < limit) return all
	}
}

/** Each version moves it, or changes some of its meetings. */
function historyOf(length: number): Version[] {
	const versions: Version[] = [{ isDraft: next() < 0.5, snapshot: new Map() }]
	for (let version = 2; version <= length; version++) {
		const { isDraft, snapshot } = versions.at(-1) ?? { isDraft: false, snapshot: new Map() }
		const changed = new Map(snapshot)
		for (const id of MEETINGS.filter(() => next() < 0.5)) {
			if (next() < 0.4) changed.delete(id)
			else changed.set(id, JSON.stringify({ en: `Version ${version}` }))
		}
		versions.push(next() < 0.4 ? { isDraft: !isDraft, snapshot } : { isDraft, snapshot: changed })
	}
	return versions
}

async function write(dossier: string, history: readonly Version[]): Promise<void> {
	const visibilityOf = (version: Version | undefined) => (version?.isDraft ? 'draft' : 'public')
	const since = history.findIndex(({ isDraft }) => !isDraft) + 1
	// By the columns of that time.
	await env.DB.prepare(
		"INSERT INTO dossiers (id, version, updated_at, language, visibility, public_since) VALUES (?, ?, ?, 'en', ?, ?)",
	)
		.bind(dossier, history.length, AT, visibilityOf(history.at(-1)), since || null)
		.run()
	for (const [i, { isDraft, snapshot }] of history.entries()) {
		const before = history[i - 1]
		const isMove = before !== undefined && before.isDraft !== isDraft
		const moved = { kind: 'visibility-changed', from: visibilityOf(before), to: visibilityOf(history[i]) } as const
		await db.insert(t.revisions).values({ dossier, version: i + 1, at: AT, changes: isMove ? [moved] : [] })
		for (const [id, summary] of snapshot) {
			if (before?.snapshot.get(id) === summary) continue
			const ended = history.findIndex((later, l) => l > i && later.snapshot.get(id) !== summary) + 1
			const row = { ...meeting({ id, summary: JSON.parse(summary) }), dossier, written: i + 1, ended: ended || null }
			await db.insert(t.meetings).values(row)
		}
	}
}
