// The least a Discord bot can be, to compare with: discord.js as it comes, answering every command with "pong".
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js'

const { DISCORD_TOKEN = '', DISCORD_API_URL = '' } = process.env
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: DISCORD_API_URL } })
client.on(Events.InteractionCreate, interaction => {
  if (interaction.isChatInputCommand())
    interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: 10, content: 'pong' }],
      allowedMentions: { parse: [] },
    })
})
client.once(Events.ClientReady, () => process.stdout.write('{"msg":"ready"}\n'))
process.once('SIGTERM', async () => {
  await client.destroy()
  process.exit(0)
})
await client.login(DISCORD_TOKEN)
