"""The words of menus and links on web sites, by language: where to go, what to do with a page, who runs the site."""

from collections.abc import Mapping

# Words that sites set in capitals as well.
LINKS: Mapping[str, str] = {
    "en": "next|previous|back|Home|Home ?page|Search|Browse|Menu|Main menu|Login|Log in|Sign in|Log out|Register"
    "|Sign up|Share|Help"
    "|FAQs?|Contact"
    "|Contacts|Contact us|Privacy|Privacy policy|Cookies|Cookie policy|Accessibility|Site ?map|RSS|Next|Previous"
    "|Prev|Back"
    "|Print|Download|Downloads|Disclaimers?|Top|Up|News|Blog|Events|Donate|Subscribe|Newsletter|Imprint|Legal notice"
    "|Terms of use|About|About us|About this site|Settings|Feedback|Links|Bookmark|Credits|Languages?|English",
    "de": "zurück|weiter|Startseite|Suche|Suchen|Impressum|Datenschutz|Kontakt|Hilfe|Drucken|Zurück|Weiter|Nach oben"
    "|Anmelden"
    "|Abmelden"
    "|Registrieren|Menü|Navigation|Inhalt|Inhaltsverzeichnis|Sitemap|Seitenübersicht|Barrierefreiheit|Presse"
    "|Aktuelles|Teilen"
    "|Merken|Vorherige|Nächste|Übersicht|Leichte Sprache|Gebärdensprache|Deutsch|Über uns|Newsletter|Spenden|AGB",
    "fr": "précédent|suivant|retour|Accueil|Recherche[rz]?|Aide|Imprimer|Mentions légales|Contact|Contactez-nous"
    "|Plan du site|Retour"
    "|Précédent|Suivant"
    "|Page précédente|Page suivante|Haut de page|Retour en haut|Connexion|Se connecter|S[’']inscrire|Partager"
    "|Télécharger"
    "|Sommaire|Crédits|Actualités|Accessibilité|Confidentialité|Données personnelles|Français|À propos|Liens"
    "|Nous contacter",
    "ru": "назад|дальше|Главная|Главная страница|На главную|Поиск|Содержание|Оглавление|Назад|Вперёд|Вперед|Далее"
    "|Наверх|В начало"
    "|Печать"
    "|Версия для печати|Контакты|Обратная связь|Карта сайта|Войти|Вход|Выход|Регистрация|Помощь|Справка|Меню"
    "|Поделиться"
    "|Скачать|Новости|О сайте|О проекте|О нас|Форум|Ссылки|Предыдущая|Следующая|Русский|Настройки",
    "uk": "Головна|Головна сторінка|Пошук|Зміст|Назад|Вперед|Далі|Вгору|Друк|Друкувати|Версія для друку|Контакти"
    "|Карта сайту"
    "|Увійти|Вхід|Реєстрація|Довідка|Меню|Завантажити|Новини|Українська|Попередня|Наступна|Про сайт",
    "bg": "Начало|Начална страница|Търсене|Назад|Напред|Нагоре|Печат|За печат|Контакти|Карта на сайта|Вход"
    "|Регистрация|Помощ|Меню"
    "|Новини|Български|Предишна|Следваща|За нас|За сайта",
    "nl": "Zoeken|Terug|Volgende|Vorige|Afdrukken|Printen?|Naar boven|Omhoog|Inhoud|Menu|Inloggen|Contact|Help"
    "|Nieuws|Delen"
    "|Downloaden|Nederlands|Startpagina|Toegankelijkheid|Privacyverklaring|Privacybeleid|Over deze site|Over ons"
    "|Colofon|Abonneren",
    "cs": "Vyhledávání|Hledat|Hledání|Předchozí|Následující|Další|Zpět|Domů|Úvod|Úvodní stránka|Hlavní stránka"
    "|Hlavní strana|Tisk"
    "|Vytisknout|Nahoru|Nápověda|Mapa webu|Mapa stránek|Kontakty?|Přihlásit(?: se)?|Menu|Obsah|Stáhnout|Aktuality"
    "|Čeština|Česky"
    "|Prohlášení o přístupnosti|O webu|Sdílet",
    "sk": "Vyhľadávanie|Hľadať|Späť|Ďalej|Ďalšie|Predchádzajúce|Domov|Úvod|Úvodná stránka|Tlač|Tlačiť|Hore|Pomoc"
    "|Mapa stránok"
    "|Kontakty|Prihlásiť(?: sa)?|Obsah|Slovensky|Stiahnuť",
    "sl": "Iskanje|Išči|Nazaj|Naprej|Domov|Natisni|Tiskanje|Na vrh|Kazalo|Prejšnj[aei]|Naslednj[aei]|Pomoč|Kolofon"
    "|Piškotki"
    "|Kontakt|Prijava|Zemljevid strani|Novice|Slovensko|Slovenščina|Dostopnost",
    "hr": "Pretraga|Pretraži|Traži|Natrag|Nazad|Povratak|Dalje|Naprijed|Napred|Početna|Početna stranica|Naslovna"
    "|Naslovnica|Ispis|Ispiši"
    "|Štampaj|Odštampaj|Na vrh|Kontakt|Mapa sajta|Karta weba|Mapa weba|Prijava|Vijesti|Vesti|Pomoć|Impressum"
    "|Uvjeti korištenja"
    "|Pristupačnost|Hrvatski|Srpski|Bosanski|Prethodn[aoi]|Sljedeć[aei]|Sledeć[aei]|Podijeli|O nama",
    "sr": "Претрага|Почетна|Насловна|Назад|Напред|Штампај|Контакт|Мапа сајта|Вести|Српски|Помоћ|На врх|Пребарување"
    "|Почеток|Контакти",
    "pl": "Szukaj|Wyszukiwanie|Wyszukiwarka|Strona główna|Wstecz|Powrót|Dalej|Poprzedni[ae]?|Następn[aey]|Drukuj"
    "|Wersja do druku"
    "|Do góry|Na górę|Kontakt|Mapa (?:strony|serwisu|witryny)|Zaloguj(?: się)?|Pomoc|Menu|Pobierz|Aktualności|Polski"
    "|Deklaracja dostępności|Dostępność|Polityka prywatności|O serwisie|O stronie|Udostępnij|Spis treści",
    "it": "Cerca|Ricerca|Indietro|Avanti|Stampa|Torna su|Torna indietro|Torna all[’']inizio|Precedente|Successiv[oa]"
    "|Inizio|Indice"
    "|Mappa del sito|Contatti|Note legali|Aiuto|Accedi|Condividi|Scarica|Crediti|Notizie|Italiano|Accessibilità|Menù"
    "|Chi siamo"
    "|Vai al contenuto|Informativa (?:sulla )?privacy",
    "es": "Buscar|Búsqueda|Buscador|Inicio|Anterior|Siguiente|Imprimir|Volver|Volver arriba|Arriba|Subir|Contacto"
    "|Contactar|Ayuda"
    "|Aviso legal|Mapa (?:web|del sitio)|Accesibilidad|Iniciar sesión|Compartir|Descargar|Noticias|Español"
    "|Castellano|Portada"
    "|Índice|Menú|Política de (?:privacidad|cookies)|Acerca de|Créditos|Ir al contenido",
    "pt": "Pesquisar|Pesquisa|Procurar|Início|Anterior|Seguinte|Próximo|Voltar|Voltar ao topo|Topo|Imprimir"
    "|Contactos?|Contatos?|Ajuda"
    "|Mapa do (?:site|sítio)|Acessibilidade|Partilhar|Compartilhar|Notícias|Português|Entrar|Índice|Ficha técnica"
    "|Aviso legal",
    "ca": "Cerca|Cercar|Cercador|Inici|Anterior|Següent|Imprimir|Imprimeix|Tornar|Torna|Torna a dalt|Avís legal"
    "|Contacte|Contactar"
    "|Mapa (?:web|del web)|Accessibilitat|Comparteix|Notícies|Català|Ajuda|Crèdits",
    "gl": "Procura|Procurar|Buscador|Inicio|Voltar|Seguinte|Anterior|Imprimir|Contacto|Aviso legal|Mapa (?:web"
    "|do sitio)|Galego|Axuda",
    "eu": "Bilatu|Bilaketa|Hasiera|Itzuli|Hurrengoa|Aurrekoa|Inprimatu|Kontaktua|Lege-oharra|Webgunearen mapa"
    "|Euskara|Laguntza",
    "da": "Søg|Søgning|Forside|Tilbage|Forrige|Næste|Udskriv|Print|Til top(?:pen)?|Kontakt|Hjælp|Log ind|Nyheder"
    "|Dansk|Indhold"
    "|Del|Om (?:siden|os)|Tilgængelighed|Privatlivspolitik",
    "no": "Søk|Hjem|Forsiden|Tilbake|Forrige|Neste|Skriv ut|Utskrift|Til toppen|Kontakt(?: oss)?|Hjelp|Logg inn"
    "|Nyheter|Norsk|Innhold"
    "|Meny|Om nettstedet|Om oss|Tilgjengelighet|Personvern(?:erklæring)?|Informasjonskapsler",
    "sv": "Sök|Hem|Startsida|Tillbaka|Föregående|Nästa|Skriv ut|Utskrift|Till toppen|Upp|Kontakt(?:a oss)?|Hjälp"
    "|Logga in|Nyheter"
    "|Svenska|Innehåll|Meny|Om webbplatsen|Om oss|Tillgänglighet|Lyssna|Dela|Kakor"
    "|Hoppa till (?:huvud)?innehåll(?:et)?",
    "is": "Leit|Leita|Forsíða|Heim|Til baka|Næsta|Fyrri|Prenta|Efst á síðu|Upp|Hafa samband|Hafðu samband|Hjálp"
    "|Innskráning|Fréttir"
    "|Íslenska|Veftré|Valmynd|Um vefinn",
    "fi": "Haku|Hae|Etusivu|Takaisin|Edellinen|Seuraava|Tulosta|Sivun alkuun|Ylös|Alkuun|Yhteystiedot|Ohje"
    "|Kirjaudu(?: sisään)?|Uutiset"
    "|Suomi|Suomeksi|Sisältö|Valikko|Sivukartta|Tietosuoja(?:seloste)?|Saavutettavuus|Evästeet|Jaa|Siirry sisältöön",
    "et": "Otsing|Otsi|Avaleht|Esileht|Tagasi|Edasi|Eelmine|Järgmine|Prindi|Trüki|Üles|Kontaktid?|Abi|Logi sisse"
    "|Uudised|Eesti(?: keeles)?"
    "|Sisukaart|Menüü|Sisukord|Jaga|Ligipääsetavus",
    "lv": "Meklēt|Meklēšana|Sākums|Sākumlapa|Atpakaļ|Tālāk|Iepriekšēj[aāais]{1,2}|Nākam[aāais]{1,2}|Drukāt|Izdrukāt"
    "|Uz augšu|Kontakti|Palīdzība"
    "|Ienākt|Ziņas|Jaunumi|Latviešu|Lapas karte|Izvēlne|Saturs",
    "lt": "Paieška|Ieškoti|Pradžia|Pradinis(?: puslapis)?|Titulinis(?: puslapis)?|Atgal|Pirmyn|Toliau|Ankstesnis"
    "|Kitas|Spausdinti|Į viršų"
    "|Kontaktai|Pagalba|Prisijungti|Naujienos|Lietuvių|Svetainės (?:medis|žemėlapis)|Meniu|Turinys",
    "hu": "Keresés|Kereső|Vissza|Tovább|Főoldal|Kezdőlap|Címlap|Nyomtatás|Nyomtatható változat|Előző|Következő"
    "|Lap tetejére|Fel|Kapcsolat"
    "|Súgó|Segítség|Belépés|Bejelentkezés|Hírek|Magyar|Oldaltérkép|Honlaptérkép|Impresszum|Menü|Tartalom"
    "|Tartalomjegyzék|Letöltés",
    "ro": "Căutare|Caută|Înapoi|Înainte|Acasă|Prima pagină|Pagina principală|Tipărire|Tipărește|Sus|Contact|Ajutor"
    "|Autentificare|Știri"
    "|Română|Harta site-?ului|Meniu|Cuprins|Precedent|Următor(?:ul)?|Descarcă",
    "el": "Αναζήτηση|Επόμεν[οη]|Προηγούμεν[οη]|Αρχική|Αρχική σελίδα|Επιστροφή|Πίσω|Εκτύπωση|Επικοινωνία|Βοήθεια"
    "|Σύνδεση|Είσοδος|Νέα"
    "|Ελληνικά|Χάρτης ιστ(?:οτόπου|οχώρου|οσελίδας)|Μενού|Περιεχόμενα|Όροι χρήσης",
    "tr": "Arama|Ara|Ana [Ss]ayfa|Anasayfa|Geri|İleri|Önceki|Sonraki|Yazdır|Başa dön|Yukarı|İletişim|Yardım|Giriş"
    "|Haberler|Türkçe"
    "|Site haritası|Menü|İçindekiler|İndir|Hakkımızda|Gizlilik(?: politikası)?",
    "sq": "Kërko|Kreu|Ballina|Mbrapa|Kthehu|Printo|Kontakt|Shqip",
    "zh": "首页|首頁|主页|主頁|搜索|搜尋|搜寻|目录|目錄|返回|返回顶部|返回頂部"
    "|上一页|上一頁|下一页|下一頁|打印|列印|联系我们|聯絡我們|关于我们|關於我們"
    "|登录|登錄|登入|注册|註冊|帮助|幫助|跳转到导航|跳轉到導覽|跳转到搜索|跳轉到搜尋|隐私政策|隱私政策|免责声明|免責聲明|移动版|手機版視圖|简体|繁體|中文",
    "ja": "ホーム|検索|目次|戻る|次へ|前へ|印刷|お問い合わせ|ログイン|ヘルプ|サイトマップ|日本語",
}
# Words that may head a part of a text when they stand in capitals.
PARTS: Mapping[str, str] = {
    "en": "Start|Plays|Texts|Authors|Contents|Table of contents|Index|Catalogue|Library|Collections?|Works|Debates"
    "|Documents?|Committees"
    "|Members|Sessions?|Sittings?|Agenda|Bills|Votes|Transcripts?|Publications|Archives?|Calendar|Resources"
    "|Print this page"
    "|Email this page|Save|Cite|Back to (?:top|contents|index|list|results)|Return to .{1,30}|Skip to .{1,30}"
    "|Jump to .{1,20}"
    "|(?:Go|Scroll) to top|Mobile view|Desktop view|View source|Edit|Discussion|Next (?:page|document|chapter|item"
    "|section)"
    "|Previous (?:page|document|chapter|item|section)|Add to favou?rites|Full text|Read more|Show more"
    "|Search this site"
    "|Advanced search|Terms and conditions|Terms of service|Using this site",
    "de": "Genres|Neue Texte|Alle Autoren|Autoren|Werke|Plenarprotokolle|Dokumente|Nutzungsbedingungen|Sitzungen"
    "|Protokolle|Abgeordnete"
    "|Ausschüsse|Parlament aktiv|Tagesordnung|Mediathek|Bibliothek|Archiv|(?:Zum )?Seitenanfang|Zum (?:Inhalt"
    "|Anfang)(?: springen)?"
    "|Zur (?:Startseite|Übersicht|Navigation)(?: springen)?|Vorwärts|(?:Vorheriges|Nächstes) (?:Kapitel|Dokument)"
    "|(?:Vorherige"
    "|Nächste) Seite|Seite (?:drucken|empfehlen|teilen)|Druckversion|Erweiterte Suche|Als PDF|Ausgabe|Mehr"
    "|Autorinnen und Autoren",
    "fr": "Auteurs|Pièces|Œuvres|Documents|Travaux(?: parlementaires)?|Comptes? rendus?|Séances?|Les députés|Députés"
    "|Sénateurs|Commissions"
    "|Agenda|Index|Table des matières|Catalogue|Bibliothèque|Aller au contenu|Version imprimable"
    "|Imprimer (?:cette page|la page)"
    "|Recherche avancée|Retour (?:à|au|aux) .{1,30}|En savoir plus|Partager cette page|Politique de confidentialité"
    "|Gestion des cookies",
    "ru": "Перейти к (?:навигации|поиску|содержанию)|Категори[ияй]: .{1,200}|Политика конфиденциальности|О Викитеке"
    "|Отказ от ответственности"
    "|Мобильная версия|Разработчики|Статистика|Соглашение .{1,60}|Свободные.{0,40}|Документы|Заседания|Стенограммы"
    "|Авторы|Пьесы|Тексты"
    "|Библиотека|Каталог|Архив|Вернуться .{1,30}|К оглавлению|К содержанию|Комментарии|Депутаты|Законопроекты"
    "|Произведения|Алфавитный указатель"
    "|Источник — .{1,120}|Править|Обсуждение|Оставить отзыв",
    "uk": "Депутати|Законопроекти|Стенограми|Засідання|Документи|Перейти до .{1,30}|Автори|Твори|Бібліотека"
    "|Категорі[яії]: .{1,200}",
    "bg": "Заседания|Стенограми|Законопроекти|Документи|Народни представители|Комисии|Автори|Към началото",
    "nl": "Documenten|Vergaderingen|Commissies|Verslagen|Integraal verslag|Leden|Kamerleden|Plenaire (?:vergadering"
    "|verslagen?)|Debat en vergadering"
    "|Agenda|Auteurs|Werken|Index|Ga naar .{1,30}|Direct naar .{1,30}|Terug naar .{1,30}|Pagina afdrukken"
    "|Uitgebreid zoeken",
    "cs": "Jednání|Schůze|Dokumenty|Stenozáznamy|Stenoprotokoly|Poslanci(?: a orgány)?|Senátoři|Výbory|Autoři|Díla"
    "|Rejstřík|Verze pro tisk"
    "|Přejít (?:na|k) .{1,30}|Zpět na .{1,30}|Předchozí stránka|Následující stránka",
    "sk": "Poslanci|Schôdze|Dokumenty|Výbory|Autori|Verzia pre tlač",
    "sl": "Seje|Dokumenti|Poslanci|Poslanke in poslanci|Delovna telesa|Avtorji|Skok na .{1,30}|Za medije",
    "hr": "Zastupnici|Sjednice|Dokumenti|Rasprave|Poslanici|Narodni poslanici|Sednice|Transkripti|Autori|Fonogrami"
    "|Odbori",
    "sr": "Посланици|Седнице|Документи|Аутори|Собранија|Пратеници|Седници",
    "pl": "Posiedzenia|Stenogramy|Dokumenty|Posłowie|Senatorowie|Komisje|Prace Sejmu|Transmisje|Autorzy|Utwory"
    "|Przejdź do .{1,30}|Katalog"
    "|Porządek dzienny",
    "it": "Documenti|Sedute|Lavori|Composizione|Resoconti|Deputati|Senatori|Commissioni|Autori|Opere|Catalogo"
    "|Versione stampabile|Vai a .{1,30}",
    "es": "Documentos|Sesiones|Diputad[oa]s|Senadores|Iniciativas|Comisiones|Diario de Sesiones|Publicaciones"
    "|Autores|Obras|Catálogo"
    "|Versión para imprimir|Ir a .{1,30}",
    "pt": "Sessões|Deputados|Iniciativas|Documentos|Comissões|Diário da Assembleia da República|Autores|Obras"
    "|Ir para .{1,30}",
    "ca": "Diputats|Diputades i diputats|Sessions|Documents|Publicacions|Comissions|Iniciatives|Autors|Obres",
    "gl": "Deputad[oa]s|Sesións|Documentos|Publicacións|Iniciativas",
    "eu": "Legebiltzarkideak|Bilkurak|Argitalpenak",
    "da": "Medlemmer|Dokumenter|Møder|Referater|Udvalg|Forfattere|Værker|Gå til .{1,30}",
    "no": "Saker og publikasjoner|Saker|Representanter|Møter|Referater|Dokumenter|Forfattere|Gå til .{1,30}"
    "|Hopp til .{1,30}|Komiteer",
    "sv": "Dokument(?: & lagar| och lagar)?|Ledamöter(?: (?:&|och) partier)?|Protokoll|Debatter(?: (?:&"
    "|och) beslut)?|Utskott(?:en)?|Författare|Verk"
    "|Gå till .{1,30}|Så funkar riksdagen",
    "is": "Þingmenn|Þingfundir|Þingmál|Ræður|Nefndir|Höfundar|Fara í .{1,30}",
    "fi": "Kansanedustajat|Asiakirjat|Pöytäkirjat|Täysistunnot?|Valiokunnat|Kirjailijat|Teokset|Siirry .{1,30}",
    "et": "Istungid|Stenogrammid|Riigikogu liikmed|Dokumendid|Eelnõud|Komisjonid|Autorid|Liigu .{1,30}",
    "lv": "Deputāti|Stenogrammas|Sēdes|Dokumenti|Komisijas|Likumprojekti|Autori",
    "lt": "Seimo nariai|Posėdžiai|Stenogramos|Dokumentai|Komitetai|Autoriai",
    "hu": "Képviselők|Irományok|Ülésnapok|Jegyzőkönyvek|Bizottságok|Dokumentumok|Szerzők|Művek|Ugrás .{1,30}",
    "ro": "Deputați|Senatori|Ședințe|Documente|Stenograme|Comisii|Autori|Opere|Mergi la .{1,30}",
    "el": "Βουλευτές|Πρακτικά|Συνεδριάσεις|Έγγραφα|Επιτροπές|Συγγραφείς|Έργα|Μετάβαση .{1,30}",
    "tr": "Milletvekilleri|Tutanaklar|Kanunlar|Komisyonlar|Belgeler|Yazarlar|Eserler",
    "zh": "作者|作品|分类：.{1,60}|分類：.{1,60}|图书馆|圖書館|分类|分類",
}
# What editions of letters have beside them: as headings they open lists of a play's persons.
LETTER_MENUS: Mapping[str, str] = {
    "en": "Letters|All letters|People|Persons|Names|Places|Works|Correspondents|Correspondence|About the (?:edition"
    "|project|letters)|Chronology"
    "|Calendar|Timeline|Index(?:es)?|Indices|Facsimiles?|View facsimile|Images?|Transcription|Translation|Metadata"
    "|Commentary"
    "|(?:Download|View) (?:TEI|XML|PDF)(?:[ /-]XML)?|TEI(?:[/ -]XML)?|XML|PDF|JSON|CMIF|How to cite|Citation"
    "|Suggested citation"
    "|Cite(?: this)?(?: letter| page)?|Editorial (?:principles|guidelines)|(?:Previous|Next) letter"
    "|Back to (?:the )?letters?|Map|Team|Project",
    "de": "Korrespondenzen|Korrespondenz|Korrespondenzpartner|Verzeichnisse|Kalender|(?:Zum )?Faksimiles?|Briefe"
    "|Alle Briefe|Briefverzeichnis|Personen"
    "|Personenregister|Ortsregister|Orte|Register|Karte|Chronologie|Zeitleiste|(?:(?:TEI|XML|PDF)[/ -]?)?(?:XML|TEI"
    "|PDF)(?: herunterladen)?"
    "|Zitieren|Zitierhinweis|Zitiervorschlag|Zitierempfehlung|(?:Über d(?:ie|as)|Zur) (?:Edition|Projekt|Ausgabe)"
    "|Zum Projekt|Projekt|Edition"
    "|Editionsrichtlinien|(?:Vorheriger|Nächster|Voriger) Brief|Briefe? von .{1,40}|Metadaten|Kommentar|Handschrift"
    "|Textzeugen|Lesefassung",
    "fr": "Lettres|Toutes les lettres|Personnes|Correspondants|Correspondance|Lieux|Œuvres"
    "|Télécharger (?:le )?(?:TEI|XML|PDF)|Citer"
    "|Citer cette lettre|Comment citer|À propos|Le projet|L[’']édition|Fac-similés?|Chronologie|Lettre (?:précédente"
    "|suivante)|Transcription"
    "|Principes d[’']édition",
    "it": "Lettere|Tutte le lettere|Persone|Corrispondenti|Carteggio|Carteggi|Luoghi|Opere|Scarica(?: (?:TEI|XML"
    "|PDF))?|Citare|Come citare"
    "|Progetto|Il progetto|L[’']edizione|Facsimile|Cronologia|Lettera (?:precedente|successiva)|Trascrizione",
    "ru": "Письма|Все письма|Переписка|Лица|Персоны|Корреспонденты|Места|Произведения|Скачать(?: (?:TEI|XML|PDF))?"
    "|Как цитировать|Цитировать"
    "|Об издании|Факсимиле|Указател[иь]|Хронология|(?:Предыдущее|Следующее) письмо|Именной указатель"
    "|Примечания к изданию",
    "pl": "Listy|Wszystkie listy|Osoby|Korespondencja|Korespondenci|Miejsca|Pobierz(?: (?:TEI|XML|PDF))?|Cytuj"
    "|Jak cytować|O projekcie|O edycji"
    "|Faksymile|Indeksy?|Kalendarium|(?:Poprzedni|Następny) list",
    "cs": "Dopisy|Všechny dopisy|Osoby|Korespondence|Místa|Stáhnout(?: (?:TEI|XML|PDF))?|Citovat|Jak citovat"
    "|O projektu|O edici|Faksimile"
    "|Rejstříky?|(?:Předchozí|Následující) dopis",
    "nl": "Brieven|Alle brieven|Personen|Correspondenten|Plaatsen|Citeren|Over (?:de editie|het project)|Facsimile"
    "|(?:Vorige|Volgende) brief",
    "es": "Cartas|Todas las cartas|Epistolario|Personas|Corresponsales|Lugares|Descargar(?: (?:TEI|XML|PDF))?|Citar"
    "|Cómo citar|El proyecto"
    "|Facsímil|Cronología|Carta (?:anterior|siguiente)",
    "pt": "Cartas|Pessoas|Lugares|Descarregar(?: (?:TEI|XML|PDF))?|Citar|Como citar|O projeto|Fac-símile"
    "|Carta (?:anterior|seguinte)",
    "da": "Breve|Alle breve|Personer|Steder|Faksimile|Citér|Om udgaven|(?:Forrige|Næste) brev",
    "sv": "Brev|Alla brev|Personer|Platser|Faksimil|Citera|Om utgåvan|(?:Föregående|Nästa) brev",
    "no": "Brev|Personer|Steder|Faksimile|Om utgaven|(?:Forrige|Neste) brev",
    "hu": "Levelek|Személyek|Helyek|Hasonmás|A kiadásról|(?:Előző|Következő) levél",
    "zh": "书信|書信|人物|地点|地點|下载|下載|引用|关于本项目|關於本計畫",
}
