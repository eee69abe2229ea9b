/** A set from a list that is easy to read and to extend. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))
