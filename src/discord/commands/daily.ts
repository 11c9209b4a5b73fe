import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { clockTime } from '../../daily/clock-time.ts'
import { searchZones } from '../../daily/zones.ts'
import type { Message } from '../../speak/discord/message.ts'
import { MOST_A_GUILD } from '../../store/store.ts'
import { type Asked, type Command, textOf } from '../command.ts'
import { forbidding, type Office, type Order, privately } from '../daily/office.ts'
import { CHANNEL_TYPES } from '../daily/permissions.ts'
import { previewToday, status, unsubscribe } from '../daily/status.ts'
import { subscribe } from '../daily/subscribe.ts'
import { described, named, type Said } from '../locale.ts'
import { projectOption } from '../options.ts'

const { Subcommand, Channel, String: Text, Boolean: Flag, Integer } = ApplicationCommandOptionType

const channel = (said: Said, required: boolean): APIApplicationCommandBasicOption => ({
  type: Channel,
  ...named(['channel', '频道', '頻道']),
  ...described(said),
  channel_types: [...CHANNEL_TYPES],
  required,
})

const TIME: APIApplicationCommandBasicOption = {
  type: Text,
  ...named(['time', '时间', '時間']),
  ...described(['When: 9:00, 0900, 9am, 21:30', '几点：9:00、0900、早上9点', '幾點：9:00、0900、早上9點']),
  required: true,
  autocomplete: true,
  max_length: 30,
}

const ZONE: APIApplicationCommandBasicOption = {
  type: Text,
  ...named(['timezone', '时区', '時區']),
  ...described([
    'A city, a country or an offset: Shanghai, Germany, +8',
    '城市、国家或时差：上海、德国、+8',
    '城市、國家或時差：台北、德國、+8',
  ]),
  autocomplete: true,
  max_length: 100,
}

const LANGUAGE: APIApplicationCommandBasicOption = {
  type: Text,
  ...named(['language', '语言', '語言']),
  ...described(['The language of the posts', '推送所用的语言', '推送所用的語言']),
  choices: [
    { ...named(['English', '英文', '英文']), value: 'en' },
    { ...named(['Simplified Chinese', '简体中文', '簡體中文']), value: 'zh-Hans' },
    { ...named(['Traditional Chinese', '繁体中文', '繁體中文']), value: 'zh-Hant' },
  ],
}

const WEEKDAYS: APIApplicationCommandBasicOption = {
  type: Flag,
  ...named(['weekdays', '仅工作日', '僅平日']),
  ...described(['Monday to Friday only', '仅周一至周五', '僅週一至週五']),
}

const NUMBER: APIApplicationCommandBasicOption = {
  type: Integer,
  ...named(['number', '编号', '編號']),
  ...described([
    'Its number in the status, where the channel is gone',
    '状态中的编号，用于频道已不存在时',
    '狀態中的編號，用於頻道已不存在時',
  ]),
  min_value: 1,
  max_value: MOST_A_GUILD,
}

const subcommand = (
  name: Said,
  description: Said,
  options: APIApplicationCommandBasicOption[],
): APIApplicationCommandOption => ({
  type: Subcommand,
  ...named(name),
  ...described(description),
  options,
})

const DEEDS: Readonly<Record<string, (order: Order, office: Office) => Promise<Message>>> = {
  subscribe,
  status,
  preview: previewToday,
  unsubscribe,
}

/** The times that could be meant: what was typed as it is understood, else the hours most pick. */
const times = (typed: string) => {
  const understood = clockTime(typed)
  return understood ? [understood] : ['08:00', '09:00', '10:00', '12:00', '18:00', '20:00']
}

const choicesFor = (asked: Asked, { now }: Office) => {
  if (asked.focused === 'time') return times(textOf(asked, 'time')).map(time => ({ name: time, value: time }))
  return searchZones(textOf(asked, 'timezone'), now(), asked.tongue).map(({ zone, label }) => ({
    name: label,
    value: zone,
  }))
}

/** `/daily`: a post a day in a channel of a server, for those who manage it. */
export const daily = (office: Office): Command => ({
  data: {
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    ...named(['daily', '每日', '每日']),
    ...described([
      'A daily post: on this day in history',
      '每日推送：历史上的今天',
      '每日推送：歷史上的今天',
    ]),
    options: [
      subcommand(
        ['subscribe', '订阅', '訂閱'],
        ['Post in a channel every day', '每天在频道里推送', '每天在頻道裡推送'],
        [
          channel(['Where to post', '推送到哪里', '推送到哪裡'], true),
          TIME,
          ZONE,
          projectOption(office.projects, ['Of this project only', '仅此项目的', '僅此專案的']),
          LANGUAGE,
          WEEKDAYS,
        ],
      ),
      subcommand(
        ['status', '状态', '狀態'],
        ['How the daily posts go', '查看每日推送的情况', '檢視每日推送的情況'],
        [],
      ),
      subcommand(
        ['preview', '预览', '預覽'],
        ["Today's post, for you alone", '今天的推送，仅自己可见', '今天的推送，僅自己可見'],
        [channel(['As this channel gets it', '按此频道的设置', '按此頻道的設定'], false)],
      ),
      subcommand(
        ['unsubscribe', '退订', '退訂'],
        ['End a daily post', '取消每日推送', '取消每日推送'],
        [channel(['Where to end it', '取消哪个频道的', '取消哪個頻道的'], false), NUMBER],
      ),
    ],
  },
  run: async asked => {
    const { guild, options } = asked
    const deed = DEEDS[String(options.subcommand)]
    if (!deed) throw new Error(`Expected a subcommand of /daily, got "${options.subcommand}"`)
    const refused = forbidding(asked)
    if (refused || guild === undefined) return privately(refused!)
    return privately(await deed({ ...asked, guild }, office))
  },
  autocomplete: asked => choicesFor(asked, office),
})
