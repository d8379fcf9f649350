"""The words of Chinese, as far as rules of faults ask for them, and characters that look alike.

The idioms and words are those of pypinyin (the phrases of phrase-pinyin-data); loaded only for a Chinese text.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

# Characters of one shape but for a stroke, a dot or a component, as tables of easily confused characters list them.
SHAPES = """
    未末 己已巳 土士 日曰目 人入八 大太犬 干千于 天夫无 力刀九 午牛 木本术 今令 且目 白自百 问间同闻 治冶 待侍持特
    时对 王主玉 国圆围 团困因 很根恨 没设 议仪汉 论沦伦 准淮 拔拨 析折拆 抓爪 货贷贺 贫贪 情清请精晴 部陪倍 输轮
    除徐 洒酒 侯候 免兔 乌鸟 住往佳 任仟 代伐 使便 低底抵 决块快 历厉 厂广 户尸 万方 办为 开并井 失矢 见贝 儿几
    手毛 予矛 幻幼 旧旦 但旦 首苜 面而 再冉 我找 划刻 形彤 和知利 刑形 料科 究空 客容 官宫 实买卖 密蜜 基墓幕
    其具 真直 县具 员贝 赏尝 堂常 学字 宇字 安妄 受爱 变恋 应虚 府附 度席 座坐 压厌庆 原愿厚 建健 律津 德得 微徽
    征证 施旅族旗 放故 效郊 政攻 收牧 敌故 求救 教敦 数教 整正 斗头 斤斥 所听 断新 戊戌戍 祇祗 兵乒 兢竞 竟竞
    辩辨辫 滴摘 睛晴 辛幸 暑署 享亨 荼茶 陕狭 隆降 壁璧 延廷 肓盲 祥详 壮状 驻住 拢扰 杨扬 慢漫 幅副 栽裁载 即既
    概慨 侵浸 暴爆 练炼 喝渴 蓝篮 渡度 响晌 袖抽 柱拄 栖牺 冲仲 权杈 义叉 仓仑 夹央 岛鸟 师帅 氏民 丐丏 司可 名各
    吸及 级极 纪记 约纣 红江 线钱 终络 结给 统充 苟荀 经径 编偏 综踪
"""
SHORTEST = 4


@cache
def phrases() -> frozenset[str]:
    """Return words and idioms of Chinese, in both orthographies as far as they are listed."""
    # It takes a third of a second: only a Chinese text is worth it.
    from pypinyin.phrases_dict import phrases_dict  # noqa: PLC0415

    return frozenset(phrases_dict)


@cache
def idioms_but_one() -> Mapping[str, tuple[str, ...]]:
    """Return the idioms of four characters by what is left of them when one is hidden."""
    found = defaultdict[str, list[str]](list)
    for idiom in phrases():
        if len(idiom) == SHORTEST:
            for at in range(SHORTEST):
                found[idiom[:at] + "?" + idiom[at + 1 :]].append(idiom)
    return {hidden: tuple(idioms) for hidden, idioms in found.items()}


@cache
def alike() -> Mapping[str, frozenset[str]]:
    """Return for each character those that look like it."""
    found = defaultdict[str, set[str]](set)
    for group in SHAPES.split():
        for character in group:
            found[character] |= set(group) - {character}
    return {character: frozenset(others) for character, others in found.items()}
