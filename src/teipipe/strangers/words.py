"""Words that tell a name, and words that are none: of languages and of trades, never of one text."""

from teipipe.marks.endings import cases
from teipipe.register import words
from teipipe.register.names import HAN_HONORIFICS

# Titles that stand before a person's name. What is before an institution too ("General Staff") needs NO_NAMES.
TITLES = words("""
    comrade comr mr mrs ms miss dr prof professor sir lord lady dame general marshal admiral colonel major captain
    lieutenant sergeant commander ambassador consul president premier chancellor senator congressman governor secretary
    undersecretary minister chairman commissar king queen prince princess emperor tsar pope cardinal bishop reverend
    judge justice gen adm col maj capt lt sgt sen rep gov amb
    m mme mlle monsieur madame mademoiselle général maréchal amiral ambassadeur président ministre chancelier
    herr herrn frau fräulein doktor botschafter gesandter präsident minister reichskanzler kanzler staatssekretär
    ministerpräsident legationsrat graf baron freiherr marschall oberst hauptmann geheimrat
    hofrat hofrätin doctor direktor regierungsrat rat
    т тов товарищ товарища товарищу товарищем товарище г-н г-на г-ну г-ном г-жа г-жи г-же господин
    господина господину господином госпожа госпожи генерал генерала генералу генералом маршал маршала маршалу маршалом
    адмирал адмирала полковник полковника министр министра министру министром посол посла послу послом президент
    президента президенту президентом премьер премьера премьер-министр премьер-министра премьер-министру секретарь
    секретаря доктор доктора профессор профессора
""")
# Offices, behind which a country or a body may stand as well as a name: "посол Финляндии", "секретарь ЦК".
OFFICES = words("""
    министр министра министру министром посол посла послу послом президент президента президенту президентом
    премьер премьера премьер-министр премьер-министра премьер-министру секретарь секретаря
""")
# What stands before the name in a signature: "Dein Karl", "Ваш А. Чехов".
POSSESSIVES = words("""
    dein deine deiner ihr ihre ihrer euer eure eurer mein meine your my thy votre ton ta mon ma notre
    твой твоя ваш ваша мой моя tuo tua suo sua vostro vostra il tu su twój twoja váš vaše tvůj tvoje
""")
# Titles that are cut short, which only a full stop ends, and those in small letters before a name.
ABBREVIATED = words("""
    comr mr mrs ms dr prof gen adm col maj capt lt sgt sen rep gov amb m mme mlle mm st messrs comrs т тов тт гр
""")
SMALL = words("comrade comrades comr comrs monsieur madame mademoiselle")
# The same of several persons: what follows is a list.
PLURAL_TITLES = words("""
    comrades comrs messrs mm messieurs herren generals marshals ministers senators ambassadors
    тт товарищи товарищей товарищам товарищами господа господ
""")
AND = words("and und et и а также & sowie ainsi que")
# Words with a capital that are no part of a person's name: offices, bodies, times, languages, and what ends a sentence.
NO_NAMES = words("""
    the a an of in on at to for from with by and or but if when while after before since until that as than then so
    both between against about through under over is was were are be been has had did does do will would should could
    may might must not no yes also only even what which who whom whose why how where there here this these those our
    your his her its their my we you he she it they i re us all any some such each other another one two three
    january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday
    assembly staff council committee department office headquarters agreement act plan order treaty conference
    government army navy force forces house union party bureau ministry embassy legation consulate court bank company
    corporation commission delegation delegate delegates state states republic kingdom empire nation nations people
    peoples charter protocol note telegram letter memorandum report question article section paragraph annex appendix
    page chapter part line doctrine declaration line war peace world north south east west northern southern eastern
    western central far near middle island islands sea ocean river lake bay street avenue road square university college
    school institute museum library hospital church airport station
    affairs foreign defense defence interior treasury commerce trade finance war-time labor labour agriculture
    secretary minister minister-counselor ambassador president premier general marshal admiral colonel major captain
    lieutenant commander chairman chancellor governor senator king queen prince comrade comrades mr mrs ms miss dr prof
    professor sir lord lady deputy vice assistant acting under chief adviser advisor counselor counsellor
    attaché attache consul consul-general director editor speaker member members representative plenipotentiary
    extraordinary subject file files records post strike election elections motors electric orders reserve
    pro tempore elect designate emeritus great grand high supreme royal imperial national international federal
    american british english french german russian soviet chinese japanese italian spanish polish turkish greek indian
    korean vietnamese egyptian iranian israeli arab european asian african communist democratic socialist
    der die das des dem den ein eine einer eines einem einen und oder aber im am zu zum zur für mit von vom bei nach
    auf aus ist war hat haben wird ich sie er es wir ihr nicht auch nur januar februar märz mai juni juli oktober
    dezember montag dienstag mittwoch donnerstag freitag samstag sonntag rat amt stab reichstag bundestag regierung
    le la les un une des du au aux et ou mais dans sur pour par avec est je il elle nous vous ils janvier février mars
    avril juin juillet août septembre octobre novembre décembre conseil gouvernement comité
    и в во на с со к ко о об от до по из за у при для между после перед что как но а или не также ли же он она они мы
    вы я это его её их январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь января февраля
    марта апреля мая июня июля августа сентября октября ноября декабря иностранных дел обороны внутренних совета совет
    комитет комитета правительство правительства союз союза республики республика партии партия армии армия
    министр министра посол посла президент президента премьер генерал генерала маршал маршала секретарь секретаря
    председатель председателя товарищ товарища товарищи чрезвычайный полномочный
    signed recorded typed drafted translated approved gezeichnet
""")
# The same in Russian, in any case.
RUSSIAN = words("""
    советский союз американский английский британский французский германский немецкий китайский японский польский
    итальянский турецкий корейский монгольский индийский чехословацкий соединённые штаты республика народный
    правительство министерство комитет партия армия фронт флот округ штаб совет управление отдел посольство
""")
NO_NAMES |= frozenset(case for word in RUSSIAN for case in cases(word.title()))
# Behind a word they make an institution or a place of it: "Marshall Plan", "Chen Chiang Province".
MAKES_ANOTHER = words("""
    plan act doctrine line agreement treaty declaration prize library center centre institute foundation university
    college school hospital street avenue road square bridge island islands river lake bay province county city
    district prefecture railway railroad company corporation bank brothers government administration cabinet regime
    committee commission report note proposal palace house hotel airport dynasty campaign
    премия план институт улица площадь провинция провинции железная
""")
# Pairs of letters with full stops that are abbreviations.
ABBREVIATIONS = words("us un uk pm kk am dc ny po ad bc ca eg ie ussr nw sw ne se cc gm ср тд тп тк нэ")
# Chinese: what stands behind a name, and what the characters before it belong to when no name does.
HAN_TITLES = frozenset(HAN_HONORIFICS) | words("教授 博士 司令")
# Characters in which foreign names are written; a row of three and more before a title is one.
FOREIGN_HAN = (
    "阿埃艾安奥奧巴贝貝本比彼波伯布查达達戴德迪蒂杜多厄恩尔爾法菲费費佛夫弗福盖蓋戈格古哈海汉漢赫亨洪霍基吉加贾賈杰傑金卡凯凱科克肯库庫拉赖賴"
    "兰蘭朗劳勞勒雷黎里利列林龙龍卢盧鲁魯伦倫罗羅洛马馬迈邁曼梅门門蒙米密摩莫姆穆纳納内內尼涅宁寧努诺諾帕佩皮普奇乔喬切丘让讓若撒萨薩塞桑森沙舍"
    "翰逊遜娜娅婭丽麗莉莎琳茨赛賽柯甫捷申珀蓬藤顿頓登丹坎登埃"
    "圣聖史什斯司苏蘇塔泰坦汤湯特提托图圖瓦万萬威维維韦韋温溫沃乌烏西希夏谢謝辛休雅亚亞扬揚耶叶葉伊依因英尤约約泽澤詹兹茲祖佐"
)
