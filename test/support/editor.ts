/** The editor whom the browser tests' newsroom begins with. */
export const EDITOR_TOKEN = 'the-browser-tests-own-token-0123456789abcdef'
