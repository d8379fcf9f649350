"""Chinese, in simplified or traditional characters, Chinese or Arabic numerals.

    十二月十三日四时   1949年12月18日   下午十时   1949年10月   民国三十八年   二月上旬   两小时   三至五年

Traditional characters are read as simplified ones, one for one, so that offsets stay.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from teipipe.marks.date_forms.cues import NUMBER, YEAR_NUMBER, Cue
from teipipe.marks.date_forms.values import Form, Length, Period, Point, Read, Shift, Value, Weekday

SIMPLIFIED = str.maketrans(
    "點時個兩後號週來過內鐘間這幾們從國晝當數聽尋禮廿慶豐緒統０１２３４５６７８９○〇",
    "点时个两后号周来过内钟间这几们从国昼当数听寻礼廿庆丰绪统0123456789零零",
)
LUNAR = "a year that begins in our January or February"
DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
N = r"[0-9零一二三四五六七八九十廿卅百两]"
FOUR = r"(?:[12]\d{3}|[一二][零一二三四五六七八九]{3})"
YEARS = {"前年": -2, "去年": -1, "今年": 0, "本年": 0, "这一年": 0, "明年": 1, "后年": 2}
MONTHS = {"上月": -1, "上个月": -1, "本月": 0, "这个月": 0, "今个月": 0, "下月": 1, "下个月": 1}
DAYS = {
    "大前天": -3,
    "前天": -2,
    "前日": -2,
    "昨天": -1,
    "昨日": -1,
    "寻日": -1,
    "琴日": -1,
    "昨晚": -1,
    "昨夜": -1,
    "前晚": -2,
    "明晚": 1,
    "明晨": 1,
    "今天": 0,
    "今日": 0,
    "今晚": 0,
    "今晨": 0,
    "今早": 0,
    "明天": 1,
    "明日": 1,
    "听日": 1,
    "后天": 2,
    "后日": 2,
    "大后天": 3,
    "大后日": 3,
}
TOLD = {"前": -2, "昨": -1, "今": 0, "本": 0, "明": 1}
WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
WHICH_WEEK = {"上": -1, "本": 0, "这": 0, "下": 1}
WEEKS = {"上周": -1, "上星期": -1, "本周": 0, "本星期": 0, "这星期": 0, "下周": 1, "下星期": 1}
PARTS = {
    "上旬": "early",
    "中旬": "mid",
    "下旬": "late",
    "初": "early",
    "中": "mid",
    "底": "late",
    "末": "late",
    "上半": "first half",
    "下半": "second half",
}
SEASONS = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}
DAY_PARTS = {
    "上午": "morning",
    "早上": "am",
    "早晨": "am",
    "清晨": "am",
    "凌晨": "am",
    "晨": "am",
    "早": "am",
    "中午": "noon",
    "正午": "noon",
    "下午": "pm",
    "午后": "pm",
    "傍晚": "pm",
    "晚上": "night",
    "晚间": "night",
    "夜间": "night",
    "夜里": "night",
    "夜": "night",
    "晚": "night",
}
ZONES = {"北京时间": "+08:00", "莫斯科时间": "+03:00"}
UNITS = {
    "个半月": "months",
    "个月": "months",
    "年": "years",
    "个星期": "weeks",
    "星期": "weeks",
    "周": "weeks",
    "天": "days",
    "日": "days",
    "个半小时": "hours",
    "个半钟头": "hours",
    "个小时": "hours",
    "小时": "hours",
    "个钟头": "hours",
    "分钟": "minutes",
}


def words(table: Mapping[str, object]) -> str:
    """The keys of a table as one alternative, the longest first."""
    return "|".join(sorted(table, key=len, reverse=True))


# An era's first year is 1: the thirty-eighth of the Republic is 1949.
# By the sun since 1873, the Japanese eras; the others count months by the moon, which our calendar has not.
SOLAR_ERAS = {"民国": 1911, "明治": 1867, "大正": 1911, "昭和": 1925}
LUNAR_ERAS = {
    **{"康熙": 1661, "雍正": 1722, "乾隆": 1735, "嘉庆": 1795, "道光": 1820, "咸丰": 1850, "同治": 1861, "光绪": 1874},
    "宣统": 1908,
}
YEAR = rf"(?:(?P<year>{FOUR})年|(?P<era>{words(SOLAR_ERAS)})(?P<republic>{N}{{1,3}}|元)年|(?P<relyear>{words(YEARS)}))"
MONTH = rf"(?:(?P<month>{N}{{1,3}})月份?|(?P<relmonth>{words(MONTHS)}))"
DAY = rf"(?P<day>{N}{{1,3}})[日号]"
TO = "[至到—–~～-]"
# A unit of time has one of these, a year in figures one of those.
IN_UNITS = "年月星周天日时钟"
YEARS_IN_FIGURES = frozenset({YEAR_NUMBER, "一", "二"})
START = r"(?<![0-9零一二三四五六七八九十廿卅百千第每两])"


def number(text: str) -> int:
    """A numeral in digits or characters: "25", "二十五", "廿五", "一九四九"."""
    if text.isascii():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    total, current, read = 0, 0, ""
    for character in text:
        if character in "十百":
            total += (current if read else 1) * (10 if character == "十" else 100)
            current, read = 0, ""
            continue
        read += str(DIGITS.get(character, character))
        current = int(read)
    return total + current


def point(found: re.Match[str]) -> Point | None:
    """A day, a month or a year; None where the numbers cannot be such."""
    said = found.groupdict()
    month, day = said.get("month"), said.get("day")
    if (month and number(month) > 12) or (day and not 1 <= number(day) <= 31):
        return None
    year = number(said["year"]) if said.get("year") else None
    if said.get("republic"):
        year = SOLAR_ERAS[said["era"]] + (1 if said["republic"] == "元" else number(said["republic"]))
    evening = (said.get("relday") or "")[-1:] in ("晚", "夜")
    shift = next((Shift(unit, table[said[name]]) for name, unit, table in SHIFTS if said.get(name)), None)
    part = PARTS.get(said.get("part") or "", "") or SEASONS.get(said.get("season") or "", "")
    month_number, day_number = number(month) if month else None, number(day) if day else None
    return Point(year, month_number, day_number, shift=shift, part=part, evening=evening)


def part(found: re.Match[str]) -> Point | None:
    """A vague part, of a month or year that is said with it."""
    whole = point(found)
    return whole if whole and (whole.year or whole.month or whole.shift) else None


SHIFTS = (
    ("relday", "day", DAYS),
    ("relweek", "week", WEEKS),
    ("relmonth", "month", MONTHS),
    ("relyear", "year", YEARS),
)


def clock(found: re.Match[str]) -> Point | None:
    """An hour; 上午十二时 is noon."""
    said = found.groupdict()
    hour, kind = number(said["hour"]), DAY_PARTS.get(said.get("part") or "", "")
    minute = 30 if said.get("half") else 15 * number(said["quarter"]) if said.get("quarter") else 0
    minute = number(said["min"]) if said.get("min") else minute
    if (kind == "pm" or (kind == "night" and hour >= 6)) and hour < 12:
        hour += 12
    elif kind in ("am", "night") and hour == 12:
        hour = 0
    if hour > 29:
        return None
    return Point(hour=hour, minute=minute, zone=ZONES.get(said.get("zone") or "", ""))


def length(found: re.Match[str], reach: int = 0) -> Length | None:
    """A duration: 三至五年, 半年, 两小时."""
    said = found.groupdict()
    unit = UNITS[said["unit"]]
    high = 0.5 if said["high"] == "半" else float(number(said["high"]))
    if said["unit"].startswith("个半") or said.get("more"):
        high += 0.5
    if high == 0.5 and unit == "months":
        return Length(15, 15, "days")
    low = float(number(said["low"])) if said.get("low") else high
    ends = bool(said.get("ends"))
    return Length(low, high, unit, reach if ends else 0, ends) if low <= high else None


def days_of_month(found: re.Match[str]) -> Value | None:
    """From day to day of one month: 三月一日至五日, 3月1-5日."""
    last = point(found)
    return Period(Point(last.year, last.month, number(found["day1"]), shift=last.shift), last) if last else None


def form(rule: str, cue: str | frozenset[str], pattern: str, read: Read, hint: str = "") -> Form:
    """A form of Chinese: as a rule, each character of the cue may be the one that it needs."""
    return Form(rule, pattern, read, Cue(frozenset(cue), 40, 40), hint, simplified=True)


def forms() -> Iterator[Form]:
    """The forms of Chinese dates."""
    days = rf"{START}(?:{YEAR})?{MONTH}(?P<day1>{N}{{1,3}})[日号]?{TO}{DAY}"
    lunar = rf"(?P<era>{words(LUNAR_ERAS)})(?P<count>{N}{{1,3}}|元)年(?:闰?{N}{{1,2}}月(?:初?{N}{{1,3}}日?)?)?"
    tail = rf"年?(?P<part>{words(PARTS)})"
    parts = rf"{START}(?:{YEAR})?(?:{MONTH})?(?<=[年月份]){tail}年?(?!国|央|共|苏|美)"
    for rule, cue, hint, pattern, read in (
        ("day", "月", "", rf"{START}(?:{YEAR})?{MONTH}(?:{DAY})?", point),
        ("year", "年", "", rf"{START}{YEAR}(?!代)", point),
        ("day alone", "日", "", rf"{START}(?<![0-9.:/-])(?P<day>{N}{{1,3}})日(?![内后前间之以来本军报文语])", point),
        ("days", "月", TO, days, days_of_month),
        ("part", "年月份", f"[年月份]{tail}", parts, part),
        ("season", "春夏秋冬", "", rf"{START}{YEAR}(?P<season>[春夏秋冬])[天季]?", point),
        ("relative day", "天日晚夜晨早", "", rf"(?P<relday>{words(DAYS)})", point),
        ("relative day", "日", "[(（]", rf"(?P<told>{words(TOLD)})[(（](?P<day>{N}{{1,3}})[)）]日", told),
        ("year of an era", "年", "", lunar, in_era),
        ("decade", "代", "", r"(?P<decade>[1-9]0|[二三四五六七八九]?十|[12]\d\d0)年代", decade),
        ("relative week", "周星", "", rf"(?P<relweek>{words(WEEKS)})", point),
        ("years", YEARS_IN_FIGURES, "", rf"(?<!\d)(?P<first>{FOUR})年?{TO}(?P<year>{FOUR})年?(?!\d)", years),
    ):
        yield form(rule, cue, pattern, read, hint)
    which = rf"(?:(?P<which>{words(WHICH_WEEK)})个?)"
    week = r"(?:星期|礼拜|周)(?P<weekday>[一二三四五六日天])(?![年月至到])"
    yield form("day of the week", "期拜周", which + week, weekday)
    yield form("day of the week", "期拜周", rf"^{week}$", weekday)
    yield from hours()
    yield from lengths()


def told(found: re.Match[str]) -> Point | None:
    """A day as telegrams say it twice: 昨（二十九）日."""
    day = number(found["day"])
    return Point(day=day, again=Shift("day", TOLD[found["told"]])) if 1 <= day <= 31 else None


def in_era(found: re.Match[str]) -> Point | None:
    """The year of a Chinese era; its first and last weeks are of two years of ours."""
    count = 1 if found["count"] == "元" else number(found["count"])
    return Point(LUNAR_ERAS[found["era"]] + count, doubt=LUNAR) if 1 <= count <= 61 else None


def decade(found: re.Match[str]) -> Value:
    """From the first to the last year of a decade; without its century it is the nearest."""
    first = number(found["decade"])
    return Period(Point(first, century=first > 99), Point(first + 9, century=first > 99))


def weekday(found: re.Match[str]) -> Weekday:
    """A day of the week: 下周一, 上星期五."""
    which = found.groupdict().get("which")
    return Weekday(WEEKDAYS[found["weekday"]], Shift("week", WHICH_WEEK[which]) if which else None)


def years(found: re.Match[str]) -> Value | None:
    """From year to year."""
    first, last = number(found["first"]), number(found["year"])
    return Period(Point(first), Point(last)) if 0 < last - first <= 150 else None


def hours() -> Iterator[Form]:
    """四时, 下午十时半, 10点20分. 点 alone counts points of a list, 一时 means "for a while"."""
    part = rf"(?P<part>{words(DAY_PARTS)})"
    hour, zone = rf"(?P<hour>{N}{{1,3}})", rf"(?P<zone>{words(ZONES)})?"
    rest = rf"(?:(?P<min>{N}{{1,3}})分|(?P<half>半)|整|(?P<quarter>[一三1-3])刻)"
    start = r"(?<![0-9零一二三四五六七八九十百千几:.])"
    told = rf"{zone}{part}{hour}(?:时|点钟?){rest}?|"
    exact = rf"{start}{zone}{hour}(?:时|点){rest}"
    for pattern in (
        told.rstrip("|"),
        exact,
        rf"{start}{zone}(?!一时|两时|百){hour}(?:时(?!代|期|候|间|机|局|刻)|点钟)",
    ):
        yield form("hour", "时点", pattern, clock)
    digits = r"(?<![\d:.])(?P<hour>\d{1,2}):(?P<min>\d\d)(?![\d:])"
    yield form("hour beside a day", frozenset({NUMBER}), digits, clock)


def lengths() -> Iterator[Form]:
    """Durations. 一九四九年 is a year, 第二年 an ordinal, 一天 and 一日 idioms."""
    between = r"(?:[至到—–~～、-]|或)"
    unit = rf"(?P<unit>{words(UNITS)})"
    tail = r"(?P<ends>之?以?%s)?"
    single = r"(?![一1]?[天日年](?![内后前之以来多的]))"
    count = rf"(?<![0-9零一二三四五六七八九十廿百千第每])(?!{FOUR}年)(?:(?P<low>{N}{{1,4}})(?:年)?{between})?"
    half = r"(?P<more>半(?![天年月日个]))?"
    exact = rf"{count}{single}(?P<high>{N}{{1,4}}|半){unit}{half}(?!代|级|度|月|[0-9一二三四五六七八九十]{{1,3}}月)"
    yield form("length", IN_UNITS, exact + tail % "后", lambda found: plausible(found, 1))
    yield form("length", IN_UNITS, exact + r"(?P<ends>之?以?前)", lambda found: plausible(found, -1), "前")
    lasting = r"(?:过去|最近)的?"
    yield form("past length", IN_UNITS, lasting + exact, lambda found: reaching(found, -1), "[去近]")
    yield form("length ahead", IN_UNITS, r"(?:未来|今后|接下来)的?" + exact, lambda found: reaching(found, 1), "[来后]")
    # In a sentence these may be the first and the last two days of anything.
    yield form("past length", IN_UNITS, rf"^[前上]{exact}$", lambda found: reaching(found, -1), "^[前上]")
    yield form("length ahead", IN_UNITS, rf"^[后下]{exact}$", lambda found: reaching(found, 1), "^[后下]")
    vague = r"(?:[几数]|若干|好几|许多)"
    yield form("vague length", IN_UNITS, vague + unit, lambda found: Length(None, None, UNITS[found["unit"]]))


def reaching(found: re.Match[str], reach: int) -> Length | None:
    """A length that ends or begins today: 过去两天, 未来三天."""
    said = length(found)
    return replace(said, reach=reach) if said else None


def plausible(found: re.Match[str], reach: int) -> Length | None:
    """A bare day number before 日 is a date unless 内, 后 or 前 follows; "49年" may be a year."""
    text = found["high"]
    if found["unit"] == "日" and not found["ends"] and found.string[found.end() : found.end() + 1] != "内":
        return None
    if found["unit"] == "年" and len(text) == 2 and number(text) > 31 and "十" not in text:
        return None
    return length(found, reach)
