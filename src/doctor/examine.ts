/** Parses pasted code and finds the widgets in it, also where it stands as text, in a comment or in a string. */
import { type Disguise, undisguised } from './disguise.ts'
import { type Pasted, readPasted } from './pasted.ts'
import { type Placement, placementsIn } from './placement.ts'

export type Read = {
	/** Null where it could not be read. */
	readonly pasted: Pasted | null
	readonly placements: readonly Placement[]
	/** What had to be taken off before a widget was seen. */
	readonly disguise: Disguise | null
}

export async function readCode(code: string, origin: string): Promise<Read> {
	const pasted = await readPasted(code)
	const placements = pasted ? placementsIn(pasted, origin) : []
	const plain: Read = { pasted, placements, disguise: null }
	// The parser keeps a string's backslashes in attribute values, so that addresses in it would come out wrong.
	const isQuoted = code.includes('=\\"')
	if (!isQuoted && placements.some(({ form, url }) => url !== null && form !== 'link')) return plain
	// A link beside it, which an editor may have made of the address in the text, is less than a code.
	for (const [disguise, bare] of undisguised(code, pasted)) {
		const read = await readPasted(bare)
		const found = read ? placementsIn(read, origin) : []
		if (read && found.some(({ form }) => form !== 'link')) return { pasted: read, placements: found, disguise }
	}
	return placements.length > 0 ? plain : { ...plain, placements: addressesIn(code, origin) }
}

/** Addresses in plain words: of Markdown, BBCode, a message. */
function addressesIn(code: string, origin: string): Placement[] {
	const addresses = code.match(/https?:\/\/[^\s<>"'()[\]“”«»]+/g) ?? []
	const elements = addresses.map((href) => ({ name: 'a', attributes: { href }, parent: null, quote: null }))
	return placementsIn({ elements, hidden: '', hasCurlyQuotes: false }, origin)
}
