"""Names whose own order is surname first, told by their syllables: Chinese, Korean and Vietnamese names.

    Deng Xiaoping        Teng Hsiao-p'ing        Дэн Сяо-пин        鄧小平        Kim Il-sung        欧阳修

The tables are those of languages: common surnames in characters, in pinyin, in Wade and Giles's and in Palladius's
spelling, and the shape that a syllable has in them.
"""

import re
import unicodedata

from teipipe.register.names import HAN, words

HAN_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂"
    "苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鐘汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍"
    "万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文粟聂聶饶饒滕章鲁魯韦韋严嚴华華"
)
HAN_DOUBLE_SURNAMES = words("欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 夏侯 皇甫 尉迟")
LATIN_SURNAMES = words("""
    wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang
    feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia
    zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan
    duan lei qian yin yi chang qiao he lai gong wen nie rao hua zhen geng ouyang sima zhuge
    chang ch'en chou chao chu hsu hsieh kuo ho lo cheng ts'ao teng hsiao ts'ai tseng chiang chia hsueh tu tai hsia
    chung t'ien jen t'an tsou hsiung chin ts'ui k'ang ch'iu ch'in ku kung nieh chiao p'eng p'an t'ang teng yeh
    kim pak park lee choe choi chung cho kang yun chang im shin nguyen pham tran vo ho le dang truong hoang phan
""")
CYRILLIC_SURNAMES = words("""
    ван ли чжан лю чэнь ян чжао хуан чжоу у сюй сунь ху чжу гао линь хэ го ма ло лян сун чжэн се хань тан фэн юй дун
    сяо чэн цао юань дэн фу шэнь цзэн пэн лу су цзян цай цзя дин вэй сюэ е янь пань ду дай ся чжун тянь жэнь фань фан
    ши яо тань ляо цзоу сюн цзинь хао кун бай цуй кан мао цю цинь гу хоу шао мэн лун вань дуань лэй цянь инь и чан цяо
    лай гун вэнь не жао хуа чэн люй сы чан ким пак цой тен нгуен фам хо во чан
""")
LATIN_SYLLABLE = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh|hs|ts|tz|ng|kh|ph|th|nh)?['’]?[aeiouü]{1,3}(?:ng|nh|n|h|k|l|p|m|t|r)?['’]?"
)
CYRILLIC_SYLLABLE = r"(?:[бпмфдтнлгкхжшсцрвзч]|чж|цз|дз)?[аеиоуыэюяй]{1,3}(?:нь|н|р|м|к)?"
LATIN_GIVEN = re.compile(rf"(?:{LATIN_SYLLABLE}){{1,2}}|{LATIN_SYLLABLE}-{LATIN_SYLLABLE}", re.IGNORECASE)
CYRILLIC_GIVEN = re.compile(rf"(?:{CYRILLIC_SYLLABLE}){{1,2}}|{CYRILLIC_SYLLABLE}-{CYRILLIC_SYLLABLE}", re.IGNORECASE)


def is_surname_first(name: str) -> bool:
    """Say whether a name is surname first by its own order, as its syllables tell. A surname alone tells nothing."""
    if HAN.fullmatch(name):
        return True
    surname, *given = plain(name).split()
    if not given or len(given) > 2:
        return False
    known, syllables = (LATIN_SURNAMES, LATIN_GIVEN) if surname[:1] < "\u0400" else (CYRILLIC_SURNAMES, CYRILLIC_GIVEN)
    return surname in known and all(syllables.fullmatch(part) for part in given)


def plain(name: str) -> str:
    """Return a name in small letters, without signs of tones, with typewriters' apostrophes."""
    if name.isascii():
        return name.lower()
    signs = unicodedata.normalize("NFD", name.casefold().replace("ё", "е").replace("й", "\0"))
    bare = "".join(sign for sign in signs if not unicodedata.combining(sign))
    return bare.replace("\0", "й").replace("’", "'").replace("‘", "'")
