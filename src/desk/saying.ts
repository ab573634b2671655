/** The keys of the messages that the desk's script shows; each page brings the words in its own language. */

export type Saying =
	| 'offline'
	| 'noAnswer'
	| 'sendAgain'
	| 'unanswered'
	| 'signedOut'
	| 'offer'
	| 'empty'
	| 'lookAtIt'
	| 'restore'
	| 'restored'
	| 'discard'
	| 'alsoHere'
	| 'newer'
	| 'showNewer'
	| 'copied'
