import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10'

/** Installed in a server or by a person; used in servers, with the bot, and in other direct messages. */
export const ANYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
}
