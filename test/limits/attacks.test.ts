/** What hostile people and broken parts may try, and the test that tries it: each row names one that stands in its file. */
import { describe, it } from 'vitest'
import { expectTests, type Tried } from '../support/named-tests.ts'

const CONTENT: Readonly<Record<string, readonly Tried[]>> = {
	'markup in any field is text in every format': [
		['worker/people.test.ts', 'shows a hostile name as text'],
		['worker/pictures-letters.test.ts', 'that mean something in XML are words'],
		['worker/in-page.test.ts', 'can stand in a page whatever the record says'],
		['formats/tables.test.ts', ''],
	],
	'letters that are no text are refused, invisible ones are taken away': [
		['worker/api-bodies.test.ts', 'is no text, and nothing inside a body'],
		['worker/edit-texts.test.ts', 'is kept without them, and so is the id that is made of it'],
	],
	'words and lists of any length neither overflow nor cost too much': [
		['browser/long-words.spec.ts', 'a word of two hundred letters widens no page'],
		['worker/edit-texts.test.ts', 'is asked before anything that costs more than it does'],
		['limits/patterns.test.ts', 'every pattern is linear'],
	],
}

const EMBEDDING: Readonly<Record<string, readonly Tried[]>> = {
	'only listed sites frame a widget, and none the desk': [
		[
			'worker/settings-sites.test.ts',
			'show at the next reading of every page, with our own gallery and desk among them',
		],
		['worker/settings-sites.test.ts', 'that may embed no longer find nothing at the edge'],
	],
	'without script, colours or a screen it is whole': [
		['browser/widget-reading.spec.ts', 'is whole under sandbox='],
		['browser/widget-adaptation.spec.ts', 'every line and mark is seen in forced colours'],
		['browser/widget-adaptation.spec.ts', 'on paper a source is followed by where it is, whole'],
	],
	'an embed asks our host alone and keeps nothing': [
		['browser/embed-hosts.spec.ts', 'nothing but our host is asked, and nothing is kept of the reader'],
	],
	'the loader runs twice, late and fifty times': [
		['browser/embed-loader.spec.ts', 'loaded twice, before and after its quotes and tags'],
		['browser/embed-loader.spec.ts', 'fifty widgets on one page'],
		['browser/embed-loader.spec.ts', 'quotes and tags added later'],
	],
	'strict policies, Trusted Types and isolation let it in': [
		['browser/embed-hosts.spec.ts', 'a strict policy with Trusted Types'],
		['browser/embed-hosts.spec.ts', 'a host isolated by COEP and COOP: every code works'],
		['browser/in-page.spec.ts', 'under a policy that lets in our scripts alone'],
	],
	'names in the host’s page shadow nothing': [
		['browser/loader-own-script.spec.ts', 'elements named as what the loader asks a document for'],
		['browser/loader-own-script.spec.ts', 'an element that passes for the current script lends the loader no address'],
	],
}

const IDENTITY: Readonly<Record<string, readonly Tried[]>> = {
	'each route takes those whom it should': [
		['worker/roles.test.ts', 'takes those whom it should, and nobody else'],
		['worker/desk-roles.test.ts', 'takes those whom it should, and nobody else'],
	],
	'fields that are the server’s own are refused': [
		['worker/api-bodies.test.ts', 'is told of each of them, and of what else is wrong'],
	],
	'other sites write nothing': [
		['worker/roles.test.ts', 'lets a session change nothing from another site'],
		['worker/desk-roles.test.ts', 'lets nobody write from another site'],
		['worker/api-cross-origin.test.ts', 'can do nothing with the session of an editor who happens to be signed in'],
	],
	'reading changes nothing': [['worker/every-route.test.ts', 'changes nothing']],
	'a session is a cookie that nobody plants, and ends at once': [
		['worker/desk-sign-in.test.ts', 'gives a cookie that no other host can plant or read'],
		['worker/desk-sign-in.test.ts', 'anew ends the session that the browser had'],
		['worker/desk-sign-in.test.ts', 'is over at once when the token is revoked'],
		['worker/people.test.ts', 'holds at once, in a session that is open'],
	],
	'a word of Cloudflare Access that is forged, for others or out of date opens nothing': [
		['worker/access.test.ts', 'is refused, and logged:'],
		['worker/access.test.ts', 'is refused where none came and Access is the only way in'],
		['worker/access-keys.test.ts', 'are asked for anew when an unknown one signs, but not for every stranger’s word'],
	],
	'who changed people and settings stays written, and the log has each sign-in and refusal': [
		['worker/who-did-it.test.ts', 'has a row for each change'],
		['worker/who-did-it.test.ts', 'is never changed'],
		['worker/who-did-it.test.ts', 'holds no token and no address'],
		['worker/who-did-it.test.ts', 'has a line for each sign-in, refusal and change'],
	],
	'guessing is stopped and learns nothing': [
		['worker/desk-sign-in.test.ts', 'stops the guessing after ten'],
		['worker/edit-calls.test.ts', 'nobody by guessing'],
	],
	'words that a law wants gone are nowhere any more': [
		['worker/erase.test.ts', 'are in no answer of some hundred, no table and no copy'],
		['worker/erase.test.ts', 'are given back to no retry of the edit that brought them'],
	],
	'no token is in a table or a log': [
		['worker/desk-sign-in.test.ts', 'leaves no trace of a token in the log when D1 fails'],
		['worker/desk-sign-in.test.ts', 'keeps no token in clear'],
		['worker/previews.test.ts', 'its secret is in no log'],
	],
	'a draft is not there': [
		[
			'worker/draft-unseen.test.ts',
			'is to a stranger, byte for byte and header for header, a dossier that is not there',
		],
		['worker/drafted-again.test.ts', 'is to readers a version that never was'],
		['worker/previews.test.ts', 'is answered as any other, whether it is unknown, ended, out of date'],
	],
}

const INPUT: Readonly<Record<string, readonly Tried[]>> = {
	'SQL anywhere names nothing': [
		['worker/api-hostile.test.ts', 'with SQL or no number in any parameter is refused by its name'],
		['worker/api-hostile.test.ts', 'with SQL in its path names nothing'],
	],
	'numbers and days that cannot be are refused': [
		['worker/api-hostile.test.ts', 'a number or a day that cannot be'],
		['worker/edit-calls.test.ts', 'refuses a day inside a stated total'],
		['worker/edit-calls-totals.test.ts', 'is no way below nothing'],
	],
	'bodies that are too long, too deep, doubled or of no encoding are refused': [
		['worker/edit-calls.test.ts', 'refuses what is not JSON, and what is too large'],
		['worker/api-bodies.test.ts', 'is not a body with one key in two objects'],
		['worker/api-bodies.test.ts', 'which pollutes nothing'],
		['worker/edit-encodings.test.ts', 'is told that it is not UTF-8'],
	],
	'parameters twice and cursors that were forged are refused, damaged paths lead home': [
		['worker/api-hostile.test.ts', 'with a known parameter twice is refused'],
		['worker/damaged-addresses.test.ts', 'a damaged path'],
	],
	'methods that a path has not are named': [
		['worker/every-route.test.ts', 'says which methods it has to whoever tries another'],
	],
	'oEmbed fetches nothing': [['worker/oembed.test.ts', 'an address that is none of ours']],
	'a sender who is not known is not read': [
		['worker/unread-bodies.test.ts', 'gets the same page whatever they sent'],
		['worker/unread-bodies.test.ts', 'is not read from somebody whose role is too small'],
	],
	'what the database refuses for good is never told to try again': [
		['store/platform-limits.test.ts', 'is never told "try again"'],
	],
}

const CACHE: Readonly<Record<string, readonly Tried[]>> = {
	'a reader’s headers change no byte': [
		['worker/api-hostile.test.ts', 'what the edge does not look at'],
		['worker/local-edge-keeping.test.ts', 'keeps one copy for all hosts, cookies, languages and agents'],
	],
	'parameters of hosts cost one rendering and one place': [
		['worker/canonical-addresses.test.ts', 'are one rendering in ten seconds, and no query but its own'],
		['worker/canonical-addresses.test.ts', 'take no more room at the edge than one'],
	],
	'what is somebody’s own is never kept': [
		['worker/local-edge-keeping.test.ts', 'what is never kept'],
		['worker/local-edge-keeping.test.ts', 'passes a cookie on to the one reader whom it is for'],
	],
	'after an edit no reader has the old number': [
		['worker/widget-kept.test.ts', 'shows the new number to the first reader after the edit was answered'],
		['worker/staleness.test.ts', ''],
	],
	'what readers cause to be kept is bounded': [
		['worker/pictures-kept.test.ts', 'are kept for thirty days, and in no table'],
		['worker/local-edge-keeping.test.ts', 'is so many answers: the longest unread goes'],
	],
	'an invalidation that was refused is told later': [
		['worker/edge-refusals.test.ts', 'is tried again behind the answer, until it is done'],
		['worker/behind-answers.test.ts', 'is one line, with its cause and nothing that was stored'],
	],
}

const FAULTS: Readonly<Record<string, readonly Tried[]>> = {
	'each question of each route fails or hangs': [
		['worker/deadlines.test.ts', 'every route answers in time, and has written nothing by half'],
		['worker/every-route.test.ts', 'when the database throws'],
	],
	'the database is gone': [
		['worker/last-good-reads.test.ts', 'live reads, a third of whose questions to the database fail'],
		['worker/last-good.test.ts', 'each live read has the bytes that the database gave'],
		['worker/widget-kept.test.ts', 'goes on showing what it has while D1 is gone'],
	],
	'an edit is sent again, fifty times at once, or after a timeout': [
		['worker/edit-faults.test.ts', 'fifty of the same at once have one effect and one answer'],
		['worker/edit-deadlines.test.ts', 'has one effect and one answer by the API'],
		['worker/edit-calls.test.ts', 'is refused with another body'],
	],
	'many editors lose nothing': [
		['worker/edit-calls.test.ts', 'adds up exactly: 200 calls from 20 workers'],
		['worker/edit-meetings.test.ts', 'lose nothing: every call and every meeting is there'],
	],
	'a migration finds a full database': [
		['store/migration-as-known.test.ts', 'is full of rows that were ended, and keeps each of them'],
		['limits/migrations.test.ts', 'drops no table and no column'],
	],
	'the largest record there may be, at every address': [
		['worker/bounds.test.ts', 'of a dossier of %s'],
		['worker/edit-large-bundle.test.ts', 'takes in a dossier as large as one may be'],
	],
}

describe.each(Object.entries({ CONTENT, EMBEDDING, IDENTITY, INPUT, CACHE, FAULTS }))('%s', (_, rules) => {
	it.each(Object.entries(rules))('%s', (_rule, tried) => {
		expectTests(tried)
	})
})
