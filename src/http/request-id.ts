/** The id of a request: in each line of the log, and in the answer that says what went wrong. */

const ids = new WeakMap<Request, string>()

/** The platform's own (`cf-ray`), else one of ours. */
export function requestIdOf(request: Request): string {
	const ray = request.headers.get('cf-ray')
	if (ray !== null && /^[\w-]{1,64}$/.test(ray)) return ray
	const id = ids.get(request) ?? crypto.randomUUID()
	ids.set(request, id)
	return id
}

/** Answers of reads that are the same for everybody, byte for byte: what is not there, and what is asked for wrongly. */
const SAID_TO_ALL = [400, 404, 405, 410]

/** RFC 9457, §3.2: a problem with the id that the log has it under, or null for an answer that has none. */
export async function withRequestId(request: Request, answer: Response): Promise<Response | null> {
	const isRead = request.method === 'GET' || request.method === 'HEAD'
	if (!answer.headers.get('Content-Type')?.startsWith('application/problem+json')) return null
	if (isRead && SAID_TO_ALL.includes(answer.status)) return null
	const problem = await answer.clone().text()
	if (!problem.endsWith('}') || problem.includes('"requestId":')) return null
	const told = `${problem.slice(0, -1)},"requestId":${JSON.stringify(requestIdOf(request))}}`
	return new Response(told, answer)
}
