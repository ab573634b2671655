/** By what method an authority counts: said in each language on the dossier's page, and beside the count. */
import { beforeEach, expect, it } from 'vitest'
import { CALLS, DESK, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const FORM = `${DESK}/tallies/kremlin`
const RU = 'Разговоры, о которых сообщил сайт Кремля.'
const EN = 'Calls on which the Kremlin published a report.'

let newsroom: Newsroom
let desk: Session
beforeEach(async () => {
	const dossier = firstDossier()
	const tallies = dossier.tallies.map((tally) => ({ ...tally, method: null }))
	newsroom = await openNewsroom({ dossiers: [{ ...dossier, tallies }] })
	desk = await sitDown(newsroom, TOKEN)
	await desk.send('/desk/language', { language: 'en' })
})

const publish = async (fields: Record<string, string>) =>
	desk.send(FORM, { ...(await desk.formAt(`${DESK}/about`, FORM)), ...fields })
const method = async () => (await (await newsroom.ask(CALLS)).json<Answer>()).method
const newest = async () => {
	const { revisions } = await (await newsroom.ask(`${DOSSIER}/revisions`, { headers: bearer() })).json<Answer>()
	return revisions[0]
}

it('is said without a reason, and translated without one', async () => {
	expect((await publish({ 'method.ru': RU })).status).toBe(303)
	expect(await newest()).toMatchObject({
		reason: null,
		changes: [{ kind: 'method-changed', tally: 'kremlin', fields: ['method.ru'] }],
	})
	expect((await publish({ 'method.en': EN })).status).toBe(303)
	expect(await method()).toEqual({ ru: RU, en: EN })
	expect((await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()).corrections).toEqual([])
})

it('is said otherwise, or taken away, with a reason alone, which is published', async () => {
	await publish({ 'method.ru': RU, 'method.en': EN })
	for (const fields of [{ 'method.en': 'Whatever is called a call.' }, { 'method.ru': '', 'method.en': '' }]) {
		const refused = await publish(fields)
		expect([refused.status, (await refused.text()).includes('id="authority-kremlin-reason-fault"')]).toEqual([
			422,
			true,
		])
		expect((await publish({ ...fields, reason: 'it was misread' })).status).toBe(303)
	}
	expect(await method()).toBeNull()
	const { corrections } = await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()
	expect(corrections.map(({ reason }) => reason)).toEqual(['it was misread', 'it was misread'])
})

it('comes beside a new name in one revision, and nothing new makes none', async () => {
	await publish({ 'method.en': EN, 'name.en': 'The Kremlin press office', reason: 'its own name' })
	const said = await newest()
	expect(said?.changes.map((c) => c.kind)).toEqual(['authority-changed', 'method-changed'])
	expect((await publish({})).status).toBe(303)
	expect((await newest())?.version).toBe(said?.version)
})

it('stands beside the count and in the history, in both languages', async () => {
	await publish({ 'method.ru': RU, 'method.en': EN })
	expect(await desk.pageAt(DESK)).toContain(EN)
	expect(await desk.pageAt(`${DESK}/history`)).toContain('Edited the description of how the Kremlin counts.')
	await desk.send('/desk/language', { language: 'ru' })
	expect(await desk.pageAt(DESK)).toContain(RU)
	expect(await desk.pageAt(`${DESK}/history`)).toContain('Обновлено описание методики подсчёта: Кремль.')
	expect(await desk.pageAt(`${DESK}/history/2`)).toContain('Методика подсчёта (на русском)')
})

it('is sent to the API under the version that was seen, by the same rules', async () => {
	const send = (body: object, tally = 'kremlin', headers: Record<string, string> = { 'If-Match': '*' }) =>
		newsroom.send('PATCH', `${DOSSIER}/tallies/${tally}`, body, headers)
	const answer = await send({ method: { ru: RU, en: EN } })
	expect([answer.status, (await answer.json<Answer>()).tallies[0]?.method]).toEqual([200, { ru: RU, en: EN }])
	expect((await send({ method: null })).status).toBe(422)
	expect((await send({ method: { de: 'x' } })).status).toBe(422)
	expect((await send({ method: null, reason: 'misread' }, 'nobody')).status).toBe(404)
	expect((await send({ method: null, reason: 'misread' }, 'kremlin', {})).status).toBe(428)
	expect((await send({ method: null, reason: 'misread' })).status).toBe(200)
	expect(await method()).toBeNull()
})
