/** Waits while somebody presses on something: what they press must not move away under the pointer, or no click comes of it. */

/** A browser sends the click after the pointer is let go, and from a finger not at once. */
const CLICK_MS = 50

/** Of a press that ends over a frame no event tells. No click takes so long. */
const LONGEST_MS = 3_000

let letGo = () => {}
let pressed: Promise<void> = Promise.resolve()

// By the main button: after another one, a menu may open and no event tell that it was let go.
addEventListener('pointerdown', ({ button }) => button === 0 && press(), true)
for (const end of ['pointerup', 'pointercancel', 'contextmenu']) addEventListener(end, release, true)
// The window's own: one of a field does not bubble.
addEventListener('blur', release)

function press(): void {
	// Whoever waits goes on to wait for this one.
	letGo()
	pressed = new Promise((resolve) => {
		letGo = resolve
		setTimeout(resolve, LONGEST_MS)
	})
}

function release(): void {
	setTimeout(letGo, CLICK_MS)
}

/** At once, unless something is pressed right now; then, when its click has come. */
export async function pressOver(): Promise<void> {
	let seen: Promise<void>
	do {
		seen = pressed
		await seen
	} while (seen !== pressed)
}
