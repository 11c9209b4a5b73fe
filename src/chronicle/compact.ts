/**
 * The same data made anew. Of a part of a text V8 keeps the whole file, of a text put together all its parts, and of a
 * list that grew the room to grow on: who runs for long makes it anew, once. Costs tens of milliseconds.
 */
export const compact = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T
