/** The embed doctor: says what is wrong with pasted code. It reads the record, runs nothing, keeps nothing. */
import { Hono } from 'hono'
import { hashETag } from '../answers/etag.ts'
import { diagnose } from '../doctor/diagnose.ts'
import { readCode } from '../doctor/examine.ts'
import { isOfFirstScreen, mendedOf, widgetNamed } from '../doctor/placement.ts'
import { DOCTOR_LANGUAGES, type DoctorModel, doctorPage, doctorPolicy } from '../doctor/view.tsx'
import { doctorWords } from '../doctor/words.ts'
import type { Fault } from '../faults/fault.ts'
import { faultIn } from '../faults/words.ts'
import { readForm } from '../http/form-body.ts'
import { problemHeaders, problemOf } from '../http/problem.ts'
import { publicResponse } from '../http/respond.ts'
import { readPlaced, readPlacedPhrase } from '../reads/read-placed.ts'
import { type AppContext, type AppEnv, readerOf } from './context.ts'
import { onFailure } from './failure.ts'
import { close } from './untaken.ts'

/** From anybody: a code has a kilobyte, a policy a few. */
const MAX_FORM_BYTES = 20_000
const HEADERS = {
	'Content-Security-Policy': doctorPolicy,
}

export const doctorRoutes = new Hono<AppEnv>()
	.get('/', (c) => {
		const body = doctorPage(blank(c))
		const policy = { kind: 'live', about: 'no-dossier' } as const
		return publicResponse(c.req.raw, { body, etag: hashETag(body), type: 'text/html', policy, headers: HEADERS })
	})
	.post('/', async (c) => {
		const form = await readForm(c.req.raw, MAX_FORM_BYTES)
		if (!form.ok) return refused(c, form.error)
		c.set('fields', form.value)
		const { code = '', policy = '' } = form.value
		return c.html(doctorPage({ ...blank(c), code, policy, examined: await examined(c, code, policy) }), 200, HEADERS)
	})
	.onError(onFailure(refused))

close(doctorRoutes, (c) => refused(c, { kind: 'not-found', what: 'page' }))

/** The page itself says why, with what was pasted still in it. */
function refused(c: AppContext, fault: Fault): Response {
	const { code = '', policy = '' } = c.get('fields') ?? {}
	const model = blank(c)
	const why = fault.kind === 'unavailable' ? doctorWords(model.language).unavailable : faultIn(model.language, fault)
	const page = doctorPage({ ...model, code, policy, refused: why })
	return c.html(page, problemOf(fault).status, { ...HEADERS, ...problemHeaders(fault) })
}

async function examined(c: AppContext, code: string, policy: string): Promise<DoctorModel['examined']> {
	const origin = c.env.PUBLIC_ORIGIN
	const read = await readCode(code, origin)
	const [placement] = read.placements
	if (!placement?.url) return { findings: diagnose({ ...read, policy, placed: null, origin }), mended: null }
	const { form, element, url } = placement
	if (form === 'phrase') {
		const placed = await readPlacedPhrase(readerOf(c), widgetNamed(url))
		return { findings: diagnose({ ...read, policy, placed, origin }), mended: placed.code }
	}
	const isEager = read.pasted?.elements.some(isOfFirstScreen) ?? isOfFirstScreen(element)
	const placed = await readPlaced(readerOf(c), widgetNamed(url), isEager)
	const findings = diagnose({ ...read, policy, placed, origin })
	return { findings, mended: placed.embed && mendedOf(form, placed.embed.codes) }
}

function blank(c: AppContext): DoctorModel {
	const asked = c.req.query('lang')
	const language = DOCTOR_LANGUAGES.find((l) => l === asked) ?? 'en'
	return { language, code: '', policy: '', refused: null, examined: null }
}
