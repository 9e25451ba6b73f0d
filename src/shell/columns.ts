/** The width of a page, in columns: that of the terminal within what can be read, or 80. */
export const columnsOf = (stream: { columns?: number }): number =>
  Math.min(200, Math.max(40, stream.columns || 80));
