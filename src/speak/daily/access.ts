/** What a daily post needs in its channel; `history` only to look for our own post after a crash. */
export const NEEDS = ['view', 'send', 'sendInThreads', 'history'] as const
export type Need = (typeof NEEDS)[number]

/** What the bot may do in a channel, need by need; or that the channel is gone, or that nobody could say. */
export type Access =
  | {
      readonly kind: 'seen'
      readonly has: Readonly<Partial<Record<Need, boolean>>>
      /** A locked thread in which we may not write. */
      readonly isLocked: boolean
      /** A channel that takes no messages. */
      readonly isWrongKind: boolean
    }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unseen' }

/** The needs without which nothing can be posted, that are not met. */
export const lacking = (access: Access): readonly Need[] =>
  access.kind === 'seen' ? NEEDS.filter(need => need !== 'history' && access.has[need] === false) : []

/** Whether a post would be taken there, as far as one can see. */
export const isOpen = (access: Access): boolean =>
  access.kind === 'seen' && !access.isLocked && !access.isWrongKind && lacking(access).length === 0
