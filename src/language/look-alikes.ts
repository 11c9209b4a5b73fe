/** Characters that are taken for each other where Chinese is typed by shape, drawn or read from a picture. */
const GROUPS =
  '拆折析 未末 己已巳 侯候 戊戌戍 辨辩 拨拔 晴睛 治冶 历厉 日曰 仓仑 贷货 微徽徵 幻幼 免兔 第弟 钩钓 遗遣 准淮 洗冼 暖暧 竟竞 坏坯 土士 人入 千干于 夭天 刀力 间问闷 网罔 状壮 复夏 载栽 输愉 组祖 注往 版板 服报 冲冷 密蜜 链键 存在 项顶 理埋 限根 设没 请清 待侍'

const alike = new Map<string, readonly string[]>(
  GROUPS.split(' ').flatMap(group => {
    const letters = [...group]
    return letters.map(letter => [letter, letters.filter(other => other !== letter)] as const)
  }),
)

/** A run of Han characters with one of them taken for each that looks like it. */
export const lookAlikes = (run: string): string[] =>
  [...run].flatMap((letter, at) =>
    (alike.get(letter) ?? []).map(other => run.slice(0, at) + other + run.slice(at + letter.length)),
  )
