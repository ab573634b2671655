/** Reported calls at the desk, as forms send them without a script. */
import { beforeEach, describe, expect, it } from 'vitest'
import { CALLS, DESK } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { answerAskedIn, fieldsOfForm } from '../support/form-fields.ts'
import { addEditor, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { reportsIn } from '../support/reports.ts'

const REPORT = { on: '2025-08-16', source: 'agency.example/1', tally: 'kremlin', 'reportedBy.en': 'Axios' }
const FORM = `${DESK}/calls/reported`

let newsroom: Newsroom
let desk: Session
beforeEach(async () => {
	newsroom = await openNewsroom()
	desk = await sitDown(newsroom, TOKEN)
	await desk.send('/desk/language', { language: 'en' })
})

const { calls, report, act, ofEntry } = reportsIn(() => newsroom)
const formOf = async (page: Response, action: string) => fieldsOfForm(await page.text(), action)
const at = (entry: string, what: 'confirm' | 'counted' | 'deny') => `${DESK}/entries/${entry}/${what}`
/** The form as the calls page has it, sent with these fields over its own. */
const press = async (entry: string, what: 'confirm' | 'counted' | 'deny', fields: Record<string, string> = {}) =>
	desk.send(at(entry, what), { ...(await formOf(await desk.read(DESK), at(entry, what))), ...fields })

describe('the form of a reported call', () => {
	it('records it in the editor’s language, and says that it is in no total', async () => {
		const saved = await desk.send(FORM, { ...(await formOf(await desk.read(DESK), FORM)), ...REPORT })
		expect([saved.status, saved.headers.get('Location')]).toEqual([303, `${DESK}?done=reported`])
		const { total, reported, entries } = await calls()
		expect([total, reported, entries[0]?.reportedBy]).toEqual([24, 1, { en: 'Axios' }])
		const page = await desk.pageAt(`${DESK}?done=reported`)
		expect(page).toContain('It does not count towards the total.')
		expect(page).toContain('Reported, not confirmed')
	})

	it('is shown again with all that was typed, and what is wrong beside its field', async () => {
		const refused = await desk.send(FORM, {
			...REPORT,
			'reportedBy.en': '',
			source: 'no address',
			'note.en': 'late at night',
		})
		const page = await refused.text()
		expect(refused.status).toBe(422)
		expect(page).toMatch(/<details class="folded" open=""><summary>Record a reported call/)
		expect(page).toMatch(/id="report-kremlin-reportedBy-en-fault" class="fault"/)
		expect(page).toMatch(/id="report-kremlin-source-fault" class="fault"/)
		expect(page).toContain('value="late at night"')
		expect((await calls()).reported).toBe(0)
	})

	it('asks about another call of that day, recorded or reported, and so does the form of a call', async () => {
		await report()
		const asked = await desk.send(FORM, REPORT)
		const page = await asked.text()
		expect([asked.status, page.includes('is reported already')]).toEqual([409, true])
		expect((await desk.send(FORM, { ...REPORT, another: answerAskedIn(page) })).status).toBe(303)
		const call = await desk.send(`${DESK}/calls`, { on: REPORT.on, source: REPORT.source, tally: 'kremlin' })
		expect(call.status).toBe(409)
		expect(await calls()).toMatchObject({ total: 24, reported: 2 })
	})
})

describe('a call that is open', () => {
	it('is confirmed by one press', async () => {
		const id = await report()
		const saved = await press(id, 'confirm')
		expect([saved.status, saved.headers.get('Location')]).toEqual([303, `${DESK}?done=confirmed`])
		expect(await calls()).toMatchObject({
			total: 25,
			reported: 0,
			entries: [{ kind: 'call', confirms: id }, {}, {}, {}],
		})
	})

	it('is asked about where a call of that day is recorded, and confirmed once it is meant', async () => {
		const id = await report()
		await newsroom.send('POST', CALLS, { on: '2025-08-16', source: 'http://www.kremlin.ru/events/1' })
		const asked = await press(id, 'confirm')
		expect(asked.status).toBe(409)
		expect((await press(id, 'confirm', { another: answerAskedIn(await asked.text()) })).status).toBe(303)
		expect(await calls()).toMatchObject({ total: 26, reported: 0 })
	})

	it('on a day that no period covers shows the period that its confirmation opens', async () => {
		const id = await report({ on: '2023-05-05' })
		const form = await formOf(await desk.read(DESK), at(id, 'confirm'))
		expect(form).toMatchObject({ 'period.from': '2023-01-01', 'period.to': '2023-12-31', 'period.label.en': '2023' })
		expect((await desk.send(at(id, 'confirm'), {})).status).toBe(409)
		expect((await press(id, 'confirm', { 'period.label.en': 'The year 2023' })).status).toBe(303)
		expect((await calls()).periods.map(({ label, count }) => [label['en'], count])).toContainEqual(['The year 2023', 1])
	})

	it('inside a stated total cannot be confirmed, and is counted already by one press', async () => {
		const id = await report({ on: '2025-08-15' })
		const page = (await desk.pageAt(DESK)).replaceAll('\u00a0', ' ')
		expect(page).not.toContain(`action="${at(id, 'confirm')}"`)
		expect(page).toContain('The total as of 15 August 2025 already covers this day.')
		const refused = await desk.send(at(id, 'confirm'), {})
		expect([refused.status, (await refused.text()).includes('press “Already counted”')]).toEqual([422, true])
		expect((await press(id, 'counted')).headers.get('Location')).toBe(`${DESK}?done=counted`)
		expect(await calls()).toMatchObject({ total: 24, reported: 0 })
	})

	it('is counted already only where something counts its day, a call too', async () => {
		const id = await report()
		const offered = async () => {
			const page = await desk.pageAt(DESK)
			return (['confirm', 'counted', 'deny'] as const).filter((what) => page.includes(`action="${at(id, what)}"`))
		}
		expect(await offered()).toEqual(['confirm', 'deny'])
		const refused = await desk.send(at(id, 'counted'), {})
		expect([refused.status, (await refused.text()).includes('Nothing counts this day yet')]).toEqual([422, true])
		await newsroom.send('POST', CALLS, { on: '2025-08-16', source: 'http://www.kremlin.ru/events/1' })
		expect(await offered()).toEqual(['confirm', 'counted', 'deny'])
		expect((await press(id, 'counted')).status).toBe(303)
		expect(await calls()).toMatchObject({ total: 25, reported: 0 })
	})

	it('is denied by whoever is named, and by nobody else', async () => {
		const id = await report()
		const refused = await press(id, 'deny')
		expect(refused.status).toBe(422)
		expect(await refused.text()).toMatch(new RegExp(`id="deny-${id}-deniedBy-en-fault" class="fault"`))
		expect((await press(id, 'deny', { 'deniedBy.en': 'the Kremlin', source: 'kremlin.ru/denial' })).status).toBe(303)
		expect(await ofEntry(id)).toMatchObject({
			deniedBy: { en: 'the Kremlin' },
			denialSource: { url: 'https://kremlin.ru/denial' },
			source: { url: 'https://agency.example/1' },
		})
		const page = await desk.pageAt(DESK)
		for (const address of ['https://kremlin.ru/denial', 'https://agency.example/1']) {
			expect(page).toContain(`href="${address}"`)
		}
	})

	it('that somebody else has settled meanwhile is said to be', async () => {
		const id = await report()
		await act(id, 'deny', { deniedBy: 'Кремль' })
		const late = await desk.send(at(id, 'deny'), { 'deniedBy.en': 'Peskov', source: 'kremlin.ru/denial' })
		const page = await late.text()
		expect([late.status, page.includes('A denial of this call is recorded already.')]).toEqual([409, true])
		// Its form is gone, and not what was typed into it.
		expect(page).toContain('<dt>Denied by (English)</dt><dd>Peskov</dd>')
		expect(page).toContain('<dd>https://kremlin.ru/denial</dd>')
	})

	it('has no buttons for those who only read', async () => {
		const id = await report()
		await addEditor('viewer', `${TOKEN}-v`, 'viewer')
		const viewer = await sitDown(newsroom, `${TOKEN}-v`)
		const page = await viewer.pageAt(DESK)
		expect(page).toContain('Axios')
		expect(page).not.toContain('/confirm"')
		expect((await viewer.send(at(id, 'confirm'))).status).toBe(403)
	})
})

describe('the ledger and the history', () => {
	it.each([
		[
			'en',
			[
				'not confirmed',
				'confirmed',
				'already counted',
				'denied',
				'undone',
				'confirms a report',
				'Denied by: the Kremlin',
			],
		],
		[
			'ru',
			[
				'не подтверждено',
				'подтверждено',
				'уже учтено',
				'опровергнуто',
				'отменено',
				'подтверждает сообщение',
				'Опровергает: Кремль',
			],
		],
	])('say in %s what came of each', async (language, told) => {
		const [open, confirmed, counted, denied, undone] = await Promise.all(Array.from({ length: 5 }, () => report()))
		await act(confirmed ?? '', 'confirm')
		await act(counted ?? '', 'confirm', { counted: true })
		await act(denied ?? '', 'deny', { deniedBy: { en: 'the Kremlin', ru: 'Кремль' } })
		await act(undone ?? '', 'undo')
		await desk.send('/desk/language', { language })
		const page = (await desk.pageAt(DESK)).replaceAll(/<[^>]*>/g, '\n')
		for (const words of told) expect(page).toContain(words)
		const history = (await desk.pageAt(`${DESK}/history`)).replaceAll('\u00a0', ' ')
		const sentences =
			language === 'en'
				? [
						'Recorded a reported call of 16 August 2025, not confirmed yet.',
						'Confirmed the reported call of 16 August 2025.',
						'Noted that the reported call of 16 August 2025 is already counted.',
						'Recorded a denial of the reported call of 16 August 2025.',
						'Undid the reported call of 16 August 2025',
					]
				: [
						'Записан неподтверждённый звонок 16 августа 2025 года.',
						'Подтверждён звонок 16 августа 2025 года.',
						'Отмечено, что звонок 16 августа 2025 года уже учтён.',
						'Записано опровержение звонка 16 августа 2025 года.',
						'Отмена: сообщение о звонке от 16 августа 2025 года',
					]
		for (const sentence of sentences) expect(history).toContain(sentence)
		const undos = [open, confirmed, counted, denied, undone].map((id) => page.includes(`/entries/${id}/undo`))
		expect(undos).toEqual([false, false, false, false, false])
	})

	it('says a denial as fields that differ', async () => {
		const id = await report()
		await act(id, 'deny', { deniedBy: { en: 'the Kremlin' } })
		const page = (await desk.pageAt(`${DESK}/history/3`)).replaceAll(/<[^>]*>/g, '')
		expect(page).toContain('Denied by (English)')
		const { entry } = await (await act(id, 'confirm')).json<Answer>()
		expect(entry.confirms).toBe(id)
		const next = (await desk.pageAt(`${DESK}/history/4`)).replaceAll(/<[^>]*>/g, '')
		expect(next).toContain('Call +1, 16')
	})
})
