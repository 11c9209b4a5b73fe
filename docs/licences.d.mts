export function licencesOf(lock: { packages: object }): string
