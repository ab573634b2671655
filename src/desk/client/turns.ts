/** What was asked of a form last: an answer that comes after somebody has sent it, or asked again, shows nothing. */

const turns = new WeakMap<HTMLFormElement, number>()

export function nextTurn(form: HTMLFormElement): number {
	const turn = (turns.get(form) ?? 0) + 1
	turns.set(form, turn)
	return turn
}

export function isNewest(form: HTMLFormElement, turn: number): boolean {
	return turns.get(form) === turn
}
