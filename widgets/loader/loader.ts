/** The host's side, served as `/embed.js`: turns placeholders into frames, and gives its frames the height they ask for. */
import { HEIGHTS, isWidgetName } from '../heights.ts'

console.log(HEIGHTS, isWidgetName)
