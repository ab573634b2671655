/**
 * OWASP Application Security Verification Standard 5.0.0, level 1: for each item the tests that hold it, and what is only said. An item
 * without a test is not proven: it does not apply, or is the platform's or the operator's duty. It is one table, and for that longer
 * than other files.
 */
import { describe, expect, it } from 'vitest'
import { expectTests, type Tried } from '../support/named-tests.ts'

type Held = { readonly tests: readonly Tried[]; readonly said?: string } | { readonly said: string }

/** The same of several. */
function said(said: string, ...ids: readonly string[]): Record<string, Held> {
	return Object.fromEntries(ids.map((id) => [id, { said }]))
}

const ENCODING: Readonly<Record<string, Held>> = {
	'1.2.1': {
		tests: [
			['worker/people.test.ts', 'shows a hostile name as text'],
			['worker/desk-meetings-edited.test.ts', 'shows hostile text as text'],
			['worker/pictures-letters.test.ts', 'that mean something in XML are words'],
			['formats/feeds.test.ts', 'Atom has no character that XML cannot say'],
			['formats/tables.test.ts', 'lets no text be run as a formula'],
		],
	},
	'1.2.2': {
		tests: [
			['worker/source-page.test.ts', 'an address that does not stand in the record'],
			['worker/desk-meetings.test.ts', 'says what is wrong beside each field'],
			['worker/damaged-addresses.test.ts', 'a damaged path'],
		],
	},
	'1.2.3': { tests: [['worker/in-page.test.ts', 'can stand in a page whatever the record says']] },
	'1.2.4': {
		tests: [
			['worker/api-hostile.test.ts', 'with SQL or no number in any parameter is refused by its name'],
			['worker/api-hostile.test.ts', 'with SQL in its path names nothing'],
		],
	},
	'1.2.5': { tests: [['limits/deployed-code.test.ts', 'the Worker starts no program and evaluates no text']] },
	'1.3.1': {
		said: 'Nobody’s HTML is shown: every text is text. The doctor examines pasted code and shows it as text.',
	},
	'1.3.2': {
		tests: [
			['limits/deployed-code.test.ts', 'the Worker starts no program and evaluates no text'],
			['worker/security-headers.test.ts', 'have policies in which CSP Evaluator finds nothing'],
		],
	},
	'1.5.1': { said: 'The Worker writes XML and parses none.' },
}

const VALIDATION: Readonly<Record<string, Held>> = {
	'2.1.1': {
		tests: [['worker/openapi-contract.test.ts', 'requests as it is described']],
		said: 'The document is made from the schemas that validate. SECURITY.md says so.',
	},
	'2.2.1': {
		tests: [
			['worker/api-bodies.test.ts', 'is told of each of them, and of what else is wrong'],
			['worker/api-hostile.test.ts', 'a number or a day that cannot be'],
			['worker/edit-calls.test.ts', 'refuses a day inside a stated total'],
		],
	},
	'2.2.2': { tests: [['worker/api-hostile.test.ts', 'is refused where the server alone says it']] },
	'2.3.1': {
		tests: [
			['worker/desk-visibility.test.ts', 'publishes nothing that its admin has not seen'],
			['worker/edit-calls-totals.test.ts', 'wants to know which version was seen'],
			['worker/edit-calls-totals.test.ts', 'is done once: the second time is a conflict'],
		],
	},
}

const FRONTEND: Readonly<Record<string, Held>> = {
	'3.2.1': {
		tests: [
			['worker/security-headers.test.ts', 'are the table’s'],
			['worker/pictures.test.ts', 'may be shown anywhere, and does nothing when it is opened by itself'],
		],
	},
	'3.2.2': {
		tests: [
			['worker/source-page.test.ts', 'takes hostile words for words'],
			['worker/people.test.ts', 'shows a hostile name as text'],
		],
	},
	'3.3.1': { tests: [['worker/desk-sign-in.test.ts', 'gives a cookie that no other host can plant or read']] },
	'3.4.1': {
		tests: [['worker/security-headers.test.ts', 'promise HTTPS for hosts that are all ours, and never for others']],
		said: 'Below a path of another’s host it is theirs to promise.',
	},
	'3.4.2': {
		tests: [
			['worker/api-cross-origin.test.ts', 'reads what it asked for'],
			['worker/api-cross-origin.test.ts', 'can do nothing with the session of an editor'],
		],
	},
	'3.5.1': { tests: [['worker/desk-roles.test.ts', 'lets nobody write from another site']] },
	'3.5.2': { tests: [['worker/roles.test.ts', 'lets a session change nothing from another site']] },
	'3.5.3': { tests: [['worker/every-route.test.ts', 'changes nothing']] },
}

const SERVICE_AND_FILES: Readonly<Record<string, Held>> = {
	'4.1.1': { tests: [['worker/security-headers.test.ts', 'stand beside a type for each body']] },
	'4.4.1': { said: 'There are no WebSockets.' },
	'5.2.1': {
		tests: [
			['worker/unread-bodies.test.ts', 'may be as long as a bundle on the routes that take one, and on no other'],
			['worker/edit-bundle-rules.test.ts', 'may be up to 20 MB, in JSON, each key once'],
		],
	},
	'5.2.2': {
		tests: [
			['worker/edit-encodings.test.ts', 'in an encoding that cannot be told'],
			['worker/refused-forms.test.ts', 'a file with something wrong in it'],
		],
		said: 'A file is a dossier’s JSON or a table as text: its content is held to their schemas, and its name is not read.',
	},
	'5.3.1': { said: 'No file is stored as it came: it is parsed into rows.' },
	'5.3.2': {
		tests: [['worker/api-hostile.test.ts', 'with dots in it is what it comes to']],
		said: 'Files are named by the ids of dossiers, which are letters, digits and hyphens.',
	},
}

const NO_PASSWORDS = 'Nobody sets a password: tokens are made by the server, and replaced by an admin.'
const SIGN_IN: Readonly<Record<string, Held>> = {
	'6.1.1': { said: 'SECURITY.md, “Signing in”.' },
	...said(NO_PASSWORDS, '6.2.1', '6.2.2', '6.2.3', '6.2.4', '6.2.5'),
	'6.2.6': { tests: [['worker/desk-sign-in.test.ts', 'takes it in a field that masks it']] },
	'6.2.7': { tests: [['worker/desk-sign-in.test.ts', 'that password managers know and may fill']] },
	'6.2.8': {
		said: `${NO_PASSWORDS} Of a pasted token the spaces around it are put aside; its hash is compared whole.`,
	},
	'6.3.1': {
		tests: [
			['worker/desk-sign-in.test.ts', 'stops the guessing after ten'],
			['worker/edit-calls.test.ts', 'nobody by guessing'],
		],
	},
	'6.3.2': {
		said: 'There is no account before the first token is made. One that the deployment gives has 32 characters or more.',
	},
	'6.4.1': {
		tests: [
			['worker/people.test.ts', 'shows their token once, and keeps only its hash'],
			['worker/people.test.ts', 'ends the old one and every session at once'],
		],
		said: 'Not met to the letter: a token lasts until it is replaced. It is no initial password but the credential; with Cloudflare Access there need be none.',
	},
	'6.4.2': { said: 'There are no hints and no secret questions.' },
}

const EACH_ROUTE: readonly Tried[] = [
	['worker/roles.test.ts', 'takes those whom it should, and nobody else'],
	['worker/desk-roles.test.ts', 'takes those whom it should, and nobody else'],
]
const A_COOKIE: readonly Tried[] = [
	['worker/desk-sign-in.test.ts', 'gives a cookie that no other host can plant or read'],
]
const SESSIONS: Readonly<Record<string, Held>> = {
	'7.2.1': { tests: EACH_ROUTE },
	'7.2.2': { tests: A_COOKIE },
	'7.2.3': { tests: A_COOKIE },
	'7.2.4': { tests: [['worker/desk-sign-in.test.ts', 'anew ends the session that the browser had']] },
	'7.4.1': {
		tests: [
			['worker/desk-sign-in.test.ts', 'signing out closes it at once'],
			['worker/access.test.ts', 'signs out of Access too, and what it said before opens nothing more'],
			['worker/desk-roles.test.ts', 'takes those whom it should, and nobody else'],
		],
	},
	'7.4.2': {
		tests: [
			['worker/people.test.ts', 'takes the desk away from them at once'],
			['worker/desk-sign-in.test.ts', 'is over at once when the token is revoked'],
		],
	},
}

const AUTHORIZATION: Readonly<Record<string, Held>> = {
	'8.1.1': {
		tests: [
			['worker/roles.test.ts', 'every route of the API says whom it takes'],
			['worker/desk-roles.test.ts', 'every route of the desk says whom it takes'],
		],
		said: 'SECURITY.md, “Who may do what”.',
	},
	'8.2.1': { tests: EACH_ROUTE },
	'8.2.2': {
		tests: [
			['worker/draft-unseen.test.ts', 'is to a stranger, byte for byte and header for header'],
			['worker/previews.test.ts', 'or another dossier’s'],
			['worker/who-did-it.test.ts', 'is ended by an admin, and by no colleague'],
		],
	},
	'8.3.1': {
		tests: [
			['worker/who-may.test.ts', 'a viewer publishes nothing'],
			['worker/desk-erase.test.ts', 'is an admin’s: nobody else is led there or let in'],
		],
	},
}

const WRONG_WORDS: readonly Tried[] = [['worker/access.test.ts', 'is refused, and logged']]
const NO_SERVER =
	'It is no authorization server, and takes part in no OAuth: Cloudflare Access is asked by its signed word alone.'
const TOKENS: Readonly<Record<string, Held>> = {
	'9.1.1': { tests: WRONG_WORDS },
	'9.1.2': { tests: WRONG_WORDS },
	'9.1.3': { tests: [...WRONG_WORDS, ['worker/access-keys.test.ts', 'are asked for anew when an unknown one signs']] },
	'9.2.1': { tests: WRONG_WORDS },
	...said(NO_SERVER, '10.4.1', '10.4.2', '10.4.3', '10.4.4', '10.4.5'),
}

const PLATFORM = 'Cloudflare ends TLS in front of the Worker; the zone’s settings are the operator’s'
const REST: Readonly<Record<string, Held>> = {
	...said('Nothing is encrypted by the application: it hashes and signs.', '11.3.1', '11.3.2'),
	'11.4.1': { tests: [['limits/deployed-code.test.ts', 'no weak hash is named anywhere']] },
	'12.1.1': { said: `${PLATFORM}: “Minimum TLS version” 1.2 or newer.` },
	'12.2.1': {
		tests: [['worker/security-headers.test.ts', 'promise HTTPS for hosts that are all ours']],
		said: `${PLATFORM}: “Always use HTTPS”.`,
	},
	'12.2.2': { said: `${PLATFORM}; its certificates are public.` },
	'13.4.1': { tests: [['limits/deployed-code.test.ts', 'what is deployed is what the build makes']] },
	'14.2.1': {
		tests: [
			['worker/previews.test.ts', 'its secret is in no log'],
			['worker/previews.test.ts', 'leads nobody to an address that has its secret in it'],
			['worker/desk-sign-in.test.ts', 'leaves no trace of a token in the log'],
		],
		said: 'Tokens are sent in a form or a header; a sign-in link has its token behind the #. Not met by preview links, which are secrets in an address by design: for seven days, one draft, to be ended at the desk.',
	},
	'14.3.1': { tests: [['worker/desk-sign-in.test.ts', 'out clears what the browser has kept']] },
	'15.1.1': { said: 'SECURITY.md, “Packages”.' },
	'15.2.1': { said: 'The operator’s, by `npm audit`: no test asks a registry.' },
	'15.3.1': {
		tests: [
			['worker/edit-calls-totals.test.ts', 'appears under corrections, without the editor'],
			['worker/openapi-contract.test.ts', 'requests as it is described'],
		],
	},
}

/** Of the standard's 5.0.0, in its order. */
const LEVEL_1 =
	`1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1 3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1 3.5.2 3.5.3
	4.1.1 4.4.1 5.2.1 5.2.2 5.3.1 5.3.2 6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1 6.3.2 6.4.1 6.4.2 7.2.1 7.2.2 7.2.3 7.2.4
	7.4.1 7.4.2 8.1.1 8.2.1 8.2.2 8.3.1 9.1.1 9.1.2 9.1.3 9.2.1 10.4.1 10.4.2 10.4.3 10.4.4 10.4.5 11.3.1 11.3.2 11.4.1 12.1.1 12.2.1 12.2.2
	13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1`.split(/\s+/)

const CHAPTERS = { ENCODING, VALIDATION, FRONTEND, SERVICE_AND_FILES, SIGN_IN, SESSIONS, AUTHORIZATION, TOKENS, REST }
const items = Object.entries(Object.assign({}, ...Object.values(CHAPTERS)) as Record<string, Held>)

it('every item of level 1 is held or spoken of', () => {
	expect(items.map(([id]) => id)).toEqual(LEVEL_1)
})

describe('what holds', () => {
	const held = items.flatMap(([id, item]) => ('tests' in item ? [[id, item.tests] as const] : []))
	it.each(held)('%s', (_, tests) => expectTests(tests))
})
