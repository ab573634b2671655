/** The inline style of a pasted frame: its size outweighs any rule of a theme short of `!important`, as attributes do not. */

/**
 * `all` sets a theme's rules for frames aside: height, aspect ratio, float, position, margins; the column of a grid
 * is left to it. A host that sets the height
 * attribute is followed where browsers know a typed `attr()` (CSS Values 5, §7.7), one that sets the style everywhere.
 * @param height pixels
 */
export function frameStyle(height: number): string {
	return `all:unset;grid-area:revert-layer;border:0;display:block;flex-shrink:0;width:100%;height:${height}px;height:attr(height px,${height}px)`
}
