/** A dossier's heading, and who counts in it, are changed on a part of the record: what is stored, answered or refused is what the whole record would give. */
import { describe, expect, it } from 'vitest'
import { tallyResource } from '../../src/answers/ledger-resources.ts'
import { type HeadingBody, saveHeading } from '../../src/edits/save-heading.ts'
import { addTally, editTally, type PreferenceBody, preferTally, type TallyPatch } from '../../src/edits/save-tally.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { counts } from '../../src/record/excerpt.ts'
import { excerptOf } from '../../src/record/excerpt-of.ts'
import type { Text } from '../../src/record/text.ts'
import { readPart } from '../../src/store/read-part.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { entry } from '../../widgets/example.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { firstDossier } from '../support/dossier.ts'
import { drafted } from '../support/drafts.ts'
import { expectSamePreview } from '../support/expect-preview.ts'
import { AFTER_ALL, expectWhole } from '../support/expect-whole.ts'
import { withOtherTally } from '../support/other-tally.ts'
import { check } from '../support/proof.ts'
import { type Described, publishedAsWhole, send, watched } from '../support/published-as-whole.ts'

const now = () => new Date(`${AFTER_ALL}T09:00:00Z`)
const WHY = { reason: 'House style', reasonKind: 'correction' } as const

function heading(body: Omit<HeadingBody, 'reasonKind'> & Partial<Pick<HeadingBody, 'reasonKind'>>): Described {
	const whole = { reasonKind: 'correction', ...body } as const
	return { decide: saveHeading(whole), body: whole, scope: { meetings: [] } }
}

const leader = (n: number) => ({ name: { en: `Leader ${n}`, ru: `Лидер ${n}` }, office: { en: 'president' } })

const HEADINGS: readonly Described[] = [
	heading({ title: { en: 'Otherwise', ru: 'Иначе' } }),
	heading({ title: { en: 'Otherwise', ru: 'Иначе' }, ...WHY }),
	heading({ title: { en: 'Otherwise', ru: 'Иначе' }, ...WHY }),
	heading({ title: { en: 'Only in one language' }, ...WHY }),
	heading({
		title: { en: 'In a strange one', xx: 'Strange' },
		leaders: [{ ...leader(1), office: { yy: 'x' } }],
		...WHY,
	}),
	heading({ leaders: [leader(1), leader(2)], ...WHY }),
	heading({ leaders: [{ id: 'leader-2', ...leader(3), terms: [{ from: '2017-01-20', to: null }] }], ...WHY }),
	heading({ leaders: [{ id: 'nobody', ...leader(3) }], ...WHY }),
]

function authority(tally: string, patch: TallyPatch): Described {
	return { decide: editTally(tally, patch), body: patch, scope: { tally } }
}

function preference(tally: string, body: PreferenceBody): Described {
	return { decide: preferTally(tally, body), body, scope: { tally } }
}

function added(name: Text): Described {
	const body = { authority: { name, site: 'https://third.example/' } }
	return { decide: addTally(body), body, scope: { tally: null } }
}

const method = { en: 'As it says', ru: 'Как сказано' }

function talliesOf({ tallies: [first] }: Dossier): readonly Described[] {
	const id = first?.id ?? ''
	return [
		authority(id, { name: { en: 'Another' } }),
		authority(id, { name: { en: 'Another' }, site: 'https://another.example/', ...WHY }),
		authority(id, { method, ...WHY }),
		authority(id, { method: null, ...WHY }),
		authority(id, { total: 5000, ...WHY }),
		authority('other', { name: { xx: 'Strange' }, ...WHY }),
		authority('other', { name: { ru: 'Другой' }, method, ...WHY }),
		preference('other', { reasonKind: 'correction' }),
		preference('other', WHY),
		preference('other', WHY),
		authority('other', { site: 'https://other.example/', ...WHY }),
		authority(id, { site: 'https://third.example/', ...WHY }),
		preference(id, WHY),
		preference('nobody', WHY),
		added({ en: 'A third' }),
		added({ xx: 'Strange' }),
	]
}

function counting(dossier: Dossier): Dossier {
	const calls = Array.from({ length: 60 }, (_, n) => entry({ id: `other-call-${n}`, period: 'other-2025' }))
	return withOtherTally(dossier, { 2024: 2, 2025: 3 }, calls)
}

describe.each([
	['the first dossier', () => counting(firstDossier())],
	['one with reported, denied and undone calls', () => ({ ...counting(hardDossier()), id: 'hard', publicSince: null })],
	['a draft', () => drafted(counting(hardDossier()))],
])('of %s', (_, make) => {
	it.each([
		['what names it', () => HEADINGS],
		['who counts in it', talliesOf],
	])('%s is changed, or not, as on the whole record', async (_, editsOf) => {
		const dossier = make()
		const { newsroom, desk, wholes } = await watched(dossier)
		const kinds = new Set<string>()
		const edits = editsOf(dossier)
		for (const edit of edits) {
			expect(await expectSamePreview(newsroom, dossier.id, edit, AFTER_ALL)).toBe(true)
			kinds.add(await publishedAsWhole(desk, dossier.id, edit))
			await expectWhole(newsroom, dossier.id)
		}
		expect([...kinds]).toEqual(expect.arrayContaining(['ok', 'bad-body']))
		// Each once, to compare with.
		expect(wholes()).toBe(edits.length)
	})

	it('a tally is sent back as it was read', async () => {
		const dossier = make()
		const { newsroom, desk } = await watched(dossier)
		const record = await readRecord(newsroom.db, dossier.id, 'newsroom')
		if (!record) throw new Error('no record')
		const excerpt = excerptOf(record.dossier, counts(AFTER_ALL))
		for (const tally of excerpt.tallies) {
			const patch = { ...tallyResource(excerpt, tally, AFTER_ALL), ...WHY }
			expect(await publishedAsWhole(desk, dossier.id, authority(tally.id, patch))).toBe('ok')
		}
	})
})

it('the first tally of a dossier is its preferred one, and a later one is not', async () => {
	const { newsroom, desk } = await watched({ ...firstDossier(), tallies: [] })
	for (const name of ['First', 'Second']) {
		expect(await publishedAsWhole(desk, 'putin-trump', added({ en: name }))).toBe('ok')
		await expectWhole(newsroom, 'putin-trump')
	}
})

it('is answered once more under its key, loses a race and is decided again, and is not what somebody else has changed', async () => {
	const { newsroom, desk } = await watched(firstDossier())
	const id = 'putin-trump'
	const [, , , renamed] = HEADINGS
	if (!renamed) throw new Error('no edit')
	const part = await readPart(newsroom.db, id, renamed.scope, now())
	if (!part) throw new Error('no part')
	const first = await send(desk, id, { ...renamed, idempotencyKey: 'one' })
	expect(first).toMatchObject({ ok: true })
	expect(await send(desk, id, { ...renamed, idempotencyKey: 'one' })).toEqual({
		...first,
		value: { ...(first.ok && first.value), replayed: true },
	})
	const another = heading({ leaders: [leader(1)], ...WHY })
	expect(await send(desk, id, { ...another, idempotencyKey: 'one' })).toMatchObject({ error: { kind: 'key-reused' } })
	// On the part as it was before: its version is taken.
	const behind = await send(desk, id, { ...another, part })
	expect(JSON.parse(behind.ok ? behind.value.body : '{}')).toMatchObject({
		version: 3,
		title: { en: 'Only in one language' },
	})
	const expects = ({ version }: Dossier) => version === 2
	expect(await send(desk, id, { ...another, expects })).toMatchObject({
		error: { kind: 'precondition-failed', version: 3 },
	})
	await expectWhole(newsroom, id)
	expect(await check(newsroom, id)).toMatchObject({ findings: [], isSigned: true })
	await newsroom.send('POST', `/api/v1/dossiers/${id}/visibility`, { visibility: 'archived' })
	expect(await send(desk, id, renamed)).toMatchObject({ error: { kind: 'archived' } })
})
