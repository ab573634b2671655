/**
 * The header by which the desk's script says whose page a form is on: another tab, or a second sign-in over the page, may have
 * changed who is signed in. A file of its own: the script and the server share it.
 */
export const EDITOR_HEADER = 'Desk-Editor'
