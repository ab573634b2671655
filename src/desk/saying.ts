/** What a page's script has to say: the page brings the words along, in its own language. */

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
