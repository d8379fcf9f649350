"""Names of web sites as pages set them over a text: libraries of plays and letters, parliaments, by language."""

# Whose sittings are recorded: a name among the first lines is evidence of a record too.
PARLIAMENTS = (
    "Deutscher Bundestag|Der Bundestag|Bundesrat|Nationalrat|(?:Das )?(?:Österreichische )?Parlament(?: Österreich)?",
    "Republik Österreich|(?:Die )?(?:Schweizer |Schweizerische )?Bundesversammlung.{0,40}",
    "Landtag .{2,40}|Abgeordnetenhaus von Berlin|Hamburgische Bürgerschaft|Bremische Bürgerschaft",
    "(?:UK )?Parliament(?: UK)?|(?:UK )?Parliament\\.uk|House of Commons.{0,40}|House of Lords.{0,40}"
    "|Hansard(?: Online)?",
    "Official Report|The Scottish Parliament|Welsh Parliament.{0,30}|Senedd.{0,30}|Northern Ireland Assembly",
    "Houses of the Oireachtas|Dáil Éireann.{0,40}|Seanad Éireann.{0,40}|Parliament of (?:Canada|Australia)",
    "(?:U\\.S\\. )?Congress|United States Senate|U\\.S\\. Senate|U\\.S\\. House of Representatives"
    "|Congressional Record",
    "(?:L[’'])?Assemblée nationale.{0,30}|(?:Le )?Sénat(?: de Belgique)?|Vie publique",
    "De Kamer|La Chambre|De Kamer ?[-|/–] ?La Chambre|La Chambre des représentants(?: de Belgique)?|LaChambre",
    "(?:De )?Belgische Kamer.{0,40}|Kamer van volksvertegenwoordigers|dekamer\\.be|Vlaams Parlement|De Senaat",
    "(?:De )?Tweede Kamer.{0,60}|(?:De )?Eerste Kamer.{0,60}|Staten-Generaal",
    "Chambre des Députés.{0,40}|Parlament européen|European Parliament|Europäisches Parlament|Parlamento europeo",
    "Parlement européen|Europees Parlement",
    "Poslanecká sněmovna.{0,60}|(?:Senát|Parlament) České republiky|Senát.{0,60}|Parlament ČR",
    "Národná rada.{0,60}|NR SR",
    "Sejm.{0,60}|Senat Rzeczypospolitej Polskiej",
    "Državni zbor.{0,60}|Državni svet.{0,40}",
    "Hrvatski sabor|Sabor(?: Republike Hrvatske)?|Parlamentarna skupština.{0,40}|Predstavnički dom.{0,60}"
    "|Dom naroda.{0,60}",
    "Narodna skupština.{0,40}|Народна скупштина.{0,40}|Скупштина.{0,40}|Skupština .{2,40}|Собрание на .{2,40}",
    "Парламентарна скупштина.{0,40}",
    "Народно събрание.{0,40}|Верховна Рада.{0,30}|Государственная Дума.{0,40}|Совет Федерации.{0,40}",
    "Βουλή των Ελλήνων|Η Βουλή των Ελλήνων|Ελληνικό Κοινοβούλιο|Βουλή των Αντιπροσώπων",
    "Parlamentul (?:României|Republicii Moldova)|Camera [Dd]eputa[țţ]ilor|Senatul(?: României)?",
    "Türkiye Büyük Millet Meclisi|TBMM",
    "Camera dei [Dd]eputati|Senato della Repubblica.{0,20}|Parlamento [Ii]taliano",
    "Congreso de los Diputados|Cortes Generales|(?:El )?Senado de España|Parlamento de .{2,30}|Parlament de Catalunya",
    "Corts Valencianes|Les Corts|Eusko Legebiltzarra.{0,40}|Asamblea de Madrid|Cortes de .{2,30}",
    "Assembleia da República|Câmara dos Deputados|Senado Federal|Parlamento",
    "Folketinget|Stortinget|(?:Sveriges )?[Rr]iksdag(?:en)?|Alþingi|Eduskunta(?: ?[-|–/] ?Riksdagen)?|Løgtingið",
    "Riigikogu|(?:Latvijas Republikas )?Saeima|(?:Lietuvos Respublikos )?Seimas|LR Seimas",
    "(?:Magyar )?Országgyűlés|Az Országgyűlés(?: honlapja)?|Parlament\\.hu|Kuvendi i Shqipërisë|Kuvendi",
    "ParlaMint.{0,40}",
)
SITES = (
    "Projekt Gutenberg-DE|Projekt Gutenberg|Gutenberg-DE|(?:The )?Project Gutenberg(?:’s|'s)?|gutenberg\\.(?:org"
    "|spiegel\\.de)",
    "Zeno\\.org|TextGrid(?: Repository)?|Deutsches Textarchiv|Wikimedia Commons|Internet Archive|HathiTrust.{0,30}",
    "Théâtre Classique|Théâtre classique|Gallica|Bibliothèque nationale de France|Persée|Molière21"
    "|Théâtre-documentation",
    "Wikisource.{0,60}|Wikizdroje|Wikizdroj|Wikizdrój|Wikitekst|Wikiteka|Wikiforrás|Wikibron|Viquitexts|维基文库.{0,20}",
    "維基文庫.{0,20}|中國哲學書電子化計劃|ウィキソース.{0,20}|青空文庫",
    "Викитека.{0,60}|Материал из Викитеки.{0,60}|Библиотека Максима Мошкова|Lib\\.ru.{0,40}|Вікіджерела.{0,60}",
    "Русская виртуальная библиотека|Фундаментальная электронная библиотека|ФЭБ.{0,40}|Классика\\.ру|Im Werden",
    "Liber Liber|LiberLiber|Biblioteca Italiana|Progetto Manuzio|Biblioteca Virtual Miguel de Cervantes",
    "Wolne Lektury|Ladislav Zelenka Elektronická knihovna|Zlatý fond.{0,20}|Project Runeberg|Projekt Runeberg"
    "|Litteraturbanken",
    "Digitale Bibliotheek voor de Nederlandse Letteren|DBNL|dbnl|Arkiv for Dansk Litteratur"
    "|Magyar Elektronikus Könyvtár",
    "Perseus Digital Library|Luminarium|Folger (?:Shakespeare Library|Digital Texts)|Open ?Source Shakespeare|DraCor",
    "Early Modern Letters Online|correspSearch|Kalliope|e-manuscripta|Briefportal.{0,40}|Electronic Enlightenment",
    "Darwin Correspondence Project|Founders Online|Internet History Sourcebooks.{0,20}|Marxists Internet Archive",
)
