/** What each kind of problem means and what to do about it, in English. */
import type { Explained } from './problem-words.ts'

export const PROBLEMS_IN_ENGLISH: Explained = {
	'bad-query': {
		name: 'Bad query parameter',
		happened: 'The address has a parameter that does not exist here, that is given twice, or whose value does not fit.',
		todo: 'Look at `parameter` and `detail`: they name the parameter and say what it takes. Nothing is guessed, so that a typing error never gets a wrong number.',
	},
	'bad-json': {
		name: 'Unreadable body',
		happened: 'The body is not JSON, or is nested too deeply.',
		todo: 'Check the JSON with a validator. A trailing comma, a comment or single quotes are the usual causes.',
	},
	'repeated-key': {
		name: 'Key given twice',
		happened: 'An object in the body has the same key twice. Programs would disagree about which of them counts.',
		todo: 'Keep one of them. `errors` says where it stands.',
	},
	'bad-form': {
		name: 'Unreadable form',
		happened: 'A form arrived damaged.',
		todo: 'Send it again from its page. The API itself takes JSON, not forms.',
	},
	'bad-encoding': {
		name: 'Not UTF-8',
		happened: 'The body is text in another encoding than UTF-8.',
		todo: 'Save or send it as UTF-8. A byte order mark is fine.',
	},
	'bad-body': {
		name: 'Not acceptable as an edit',
		happened: 'The body is JSON, but a value in it is missing, unknown or breaks a rule of the record.',
		todo: 'Mend each value that `errors` lists; its `pointer` says where it stands. Where no period covers a call’s day, `suggestedPeriod` can be sent back as `period`.',
	},
	'too-large': {
		name: 'Body too large',
		happened: 'The body has more bytes than this address takes.',
		todo: 'Send less at once: 1 MB, or 20 MB for a whole dossier.',
	},
	'too-large-to-store': {
		name: 'Too large to store',
		happened: 'One part of the record would become larger than the database can hold in one place. Nothing was saved.',
		todo: 'Make it shorter. Sending it again will not help.',
	},
	'unsupported-media-type': {
		name: 'Unsupported media type',
		happened: 'The `Content-Type` is not one that this address takes.',
		todo: 'Send `application/json`; a PATCH also takes `application/merge-patch+json`.',
	},
	'unsupported-coding': {
		name: 'Unsupported content coding',
		happened: 'The body is compressed.',
		todo: 'Send it as it is, without `Content-Encoding`.',
	},
	'not-found': {
		name: 'Not found',
		happened:
			'There is nothing at this address: no such dossier, version, meeting, period, entry or page. Drafts are not found either, until they are published.',
		todo: 'Check the address against the list that it came from.',
	},
	gone: {
		name: 'Nothing to go on from',
		happened: 'The version that you have is unknown, or readers were never shown it.',
		todo: 'Read the dossier again, and go on from its version; `first` and `newest` say which there are.',
	},
	'method-not-allowed': {
		name: 'Method not allowed',
		happened: 'The address exists, but not for this method.',
		todo: 'Use one of the methods that the `Allow` header lists.',
	},
	'not-implemented': {
		name: 'Not implemented',
		happened: 'oEmbed was asked for a format that we do not have.',
		todo: 'Ask for json or xml.',
	},
	'signed-out': {
		name: 'Not signed in',
		happened: 'The request came without a token, or with one that opens nothing.',
		todo: 'Send an editor’s token as `Authorization: Bearer …`. An admin makes tokens at the desk.',
	},
	forbidden: {
		name: 'Not allowed',
		happened: 'The token is right, but its editor’s role does not allow this.',
		todo: 'Ask an admin for the role that `detail` names.',
	},
	'cross-site': {
		name: 'Sent from another site',
		happened: 'A write came with the desk’s session cookie, but not from the desk.',
		todo: 'Programs send a token and no cookie.',
	},
	'too-many-attempts': {
		name: 'Too many attempts',
		happened: 'Too many tokens that open nothing came from your address.',
		todo: 'Wait as many seconds as `Retry-After` says, then try with a token that works. Requests with a valid token are not counted.',
	},
	'precondition-required': {
		name: 'Precondition required',
		happened: 'This replaces or removes something, and the request does not say which version was seen.',
		todo: 'Read it first, then send its `ETag` as `If-Match`.',
	},
	'precondition-failed': {
		name: 'Somebody was faster',
		happened: 'A newer version was saved since the one that your `If-Match` names. Nothing was overwritten.',
		todo: 'Read it again, see whether your edit is still right, and send it with the new `ETag`.',
	},
	'precondition-unmet': {
		name: 'Precondition failed',
		happened: '`If-Match` or `If-None-Match` does not hold for what is there now. Nothing was done.',
		todo: 'Leave the header out, or send the `ETag` of what is there.',
	},
	'period-in-use': {
		name: 'Period in use',
		happened: 'Something counts in this period, so it cannot be removed.',
		todo: 'Undo its entries first.',
	},
	'already-undone': {
		name: 'Already undone',
		happened: 'This entry has been undone before.',
		todo: 'Nothing: the ledger already says so.',
	},
	'confirmed-by-call': {
		name: 'Confirmed by a call',
		happened: 'The reported call has been confirmed, and the call that confirms it counts.',
		todo: 'Undo that call first; `call` is its id.',
	},
	archived: {
		name: 'Archived',
		happened: 'The dossier is archived: articles keep its widgets, and it takes no edits.',
		todo: 'An admin can make it public again.',
	},
	'not-a-draft': {
		name: 'Not a draft',
		happened: 'Preview links are for drafts, and this dossier is not one.',
		todo: 'Use its public address.',
	},
	'too-many-previews': {
		name: 'Too many preview links',
		happened: 'The draft has as many working preview links as it may have.',
		todo: 'End one that nobody needs.',
	},
	'already-settled': {
		name: 'Already settled',
		happened: 'The reported call has been confirmed, denied, counted or undone already; `state` says which.',
		todo: 'Nothing, or undo what was recorded.',
	},
	'bad-idempotency-key': {
		name: 'Bad Idempotency-Key',
		happened: 'The key is empty, too long, or has characters outside printable ASCII.',
		todo: 'Use a UUID, a new one for each edit.',
	},
	'likely-duplicate': {
		name: 'Likely duplicate',
		happened: 'The desk found that something very like this is recorded already, and asks.',
		todo: 'Confirm at the desk that it is another one. The API never asks: it tells of likely duplicates in its answer.',
	},
	'period-to-confirm': {
		name: 'Period to confirm',
		happened: 'The edit would open a period that the desk’s form did not show.',
		todo: 'Check its days and its name at the desk, then send again.',
	},
	'key-reused': {
		name: 'Idempotency key reused',
		happened: 'Another edit was sent under this `Idempotency-Key` within the last 24 hours.',
		todo: 'Make a new key for each edit, and keep it for retries of that edit alone.',
	},
	erased: {
		name: 'Erased',
		happened:
			'This edit was saved before under the same `Idempotency-Key`. Its answer had words that an admin has erased since, as a law can ask.',
		todo: 'Nothing was saved again. Do not send it under another key.',
	},
	contended: {
		name: 'Too many edits at once',
		happened: 'Many editors saved at the same moment, and this edit lost each time. Nothing was saved.',
		todo: 'Send it again after as many seconds as `Retry-After` says.',
	},
	unavailable: {
		name: 'Unavailable',
		happened: 'The database does not answer. Whether the edit was saved may be unknown.',
		todo: 'Try again after as many seconds as `Retry-After` says. A write with an `Idempotency-Key` is safe to repeat: it is never counted twice.',
	},
}
