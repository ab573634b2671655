/** Checks a newsroom's dossier from outside, with a key for its proofs. */

import type { Head } from '../../src/proof/check-chain.ts'
import { checkDossier, type Report } from '../../src/proof/check-dossier.ts'
import { webCrypto } from '../../src/proof/tools.ts'
import { type Newsroom, ORIGIN } from './newsroom.ts'

/** As `openssl genpkey -algorithm ed25519 -outform DER | base64` gives one. */
export const PROOF_KEY = 'MC4CAQAwBQYDK2VwBCIEIJDLyNk9+k/rqc86wZpcnCcsFXCnWEWx6wZzRCpq2Htt'

export function check(newsroom: Newsroom, dossier: string, kept: Head | null = null): Promise<Report> {
	const ask = async <Answer>(address: string) => {
		const response = await newsroom.ask(address)
		if (response.status !== 200) throw new Error(`${response.status} ${address}`)
		return response.json<Answer>()
	}
	return checkDossier(ask, `${ORIGIN}/api/v1`, dossier, kept, webCrypto)
}
