/** A dossier's files as the API gives them out, before and after a meeting of it is edited. */
import { DOSSIER, MEETINGS } from './addresses.ts'
import { rowsOf } from './formats.ts'
import type { Newsroom } from './newsroom.ts'

export const HAMBURG = '2017-07-07-hamburg'

export async function rowsAt(newsroom: Newsroom, file: string): Promise<Record<string, string>[]> {
	return rowsOf(await (await newsroom.ask(`${DOSSIER}/${file}`)).text())
}

/** @returns the answer's status */
export async function editHamburg(newsroom: Newsroom, method: 'PATCH' | 'DELETE', body: object): Promise<number> {
	const address = `${MEETINGS}/${HAMBURG}`
	return (await newsroom.send(method, address, body, { 'If-Match': await newsroom.tagOf(address) })).status
}
