"""What web sites put around a text, as patterns of whole units, by language: names of sites, menus, links."""

from collections.abc import Mapping

SITES = (
    "Projekt Gutenberg-DE",
    "Project Gutenberg",
    r"Zeno\.org",
    "Théâtre Classique|Théâtre classique",
    "Wikisource.{0,60}|Wikizdroje|Wikizdroj|Wikisource — .{0,60}",
    r"Викитека.{0,60}|Материал из Викитеки.{0,60}|Библиотека Максима Мошкова|Lib\.ru.{0,40}",
    "De Kamer|La Chambre|De Kamer / La Chambre|La Chambre des représentants",
    "Kamer van volksvertegenwoordigers",
    "Poslanecká sněmovna.{0,60}|Senát.{0,60}|Národná rada.{0,60}|Sejm.{0,60}|Državni zbor.{0,60}",
    "Hrvatski sabor",
    "Deutscher Bundestag|Bundesrat|Nationalrat|Parlament Österreich|Der Bundestag",
    "Assemblée nationale|Sénat|House of Commons|House of Lords|Hansard|UK Parliament",
    "Tweede Kamer.{0,60}|Eerste Kamer.{0,60}",
    "Camera dei deputati|Senato della Repubblica|Congreso de los Diputados|Cortes Generales",
    "Assembleia da República",
    "Folketinget|Stortinget|Riksdagen|Sveriges riksdag|Alþingi|Eduskunta|Riigikogu|Saeima|Seimas",
    "Országgyűlés",
    "Народно събрание|Верховна Рада.{0,30}|Государственная Дума|Βουλή των Ελλήνων",
    "Parlamentul României|Camera Deputaților|Türkiye Büyük Millet Meclisi|Narodna skupština|Parlamento de .{2,30}",
)
# The words of menus and links anywhere on the web.
MENUS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "Home|Home ?page|Start|Browse|Search|Plays|Texts|Authors|Contents|Index|Catalogue|Library|Menu",
        "Main menu|Log ?in|Sign in|Share",
        "About(?: this site| us)?|Back to top|Top|Up|Print(?: this page)?|Download|Terms of use",
        "Contact(?: us)?|Help|Privacy(?: policy)?",
        "Disclaimers?|Cookies|Accessibility|Sitemap|Site map|RSS|Next|Previous|Skip to (?:main )?content",
        "Jump to .{1,20}|Mobile view",
        "Debates|Documents?|Committees|Members|Sessions?|Sittings?|Agenda|News|Language|English",
    ),
    "de": (
        "Startseite|Genres|Neue Texte|Alle Autoren|Autoren|Werke|Impressum|Datenschutz|Deutsch",
        "(?:<<|«|‹)? ?zurück|weiter ?(?:>>|»|›)?|Suche|Drucken",
        "Kontakt|Hilfe|Seitenanfang|Nach oben|Inhalt|Inhaltsverzeichnis|Plenarprotokolle|Dokumente",
        "Nutzungsbedingungen|Sitzungen|Protokolle",
    ),
    "fr": (
        "Accueil|Recherche[r]?|Rechercher|Auteurs|Pièces|Imprimer|Mentions légales|Contact|Haut de page|Français",
        "Retour(?: en haut)?|Précédent|Suivant",
        "Documents|Travaux|Comptes? rendus?|Plan du site|Aide|Séances?|Télécharger",
    ),
    "ru": (
        "Перейти к (?:навигации|поиску|содержанию)|Источник — .{1,120}|Категори[ияй]: .{1,200}|Русский",
        "Политика конфиденциальности|О Викитеке",
        "Отказ от ответственности|Мобильная версия|Главная(?: страница)?|Поиск|Содержание|Назад|Вперёд",
        "Вперед|Наверх|Печать|Контакты|Авторы",
        "Разработчики|Статистика|Соглашение .{1,60}|Свободные.{0,40}|Документы|Заседания|Стенограммы",
    ),
    "nl": (
        "Documenten|Terug|Volgende|Vorige|Zoeken|Afdrukken|Naar boven|Vergaderingen|Commissies|Verslagen",
        "Inhoud|Menu|Leden|Plenaire vergadering|Nederlands",
    ),
    "cs": (
        "Vyhledávání|Předchozí|Následující|Další|Zpět|Domů|Hlavní stránka|Tisk|Nahoru|Jednání|Schůze",
        "Dokumenty|Stenozáznamy|Poslanci|Nápověda",
    ),
    "sl": (
        "Iskanje|Nazaj|Naprej|Domov|Natisni|Na vrh|Seje|Dokumenti|Kazalo|Prejšnj[aei]|Naslednj[aei]|Pomoč",
        "Poslanci",
    ),
    "pl": (
        "Szukaj|Wyszukiwanie|Strona główna|Wstecz|Dalej|Poprzedni[ae]?|Następn[aey]|Drukuj|Posiedzenia",
        "Stenogramy|Dokumenty|Do góry|Posłowie",
    ),
    "it": (
        "Cerca|Ricerca|Indietro|Avanti|Stampa|Torna su|Precedente|Successiv[oa]|Documenti|Sedute|Inizio",
        "Indice",
    ),
    "es": ("Buscar|Inicio|Anterior|Siguiente|Imprimir|Volver|Documentos|Sesiones",),
    "pt": ("Pesquisar|Início|Seguinte|Voltar|Sessões",),
    "da": ("Søg|Forside|Tilbage|Forrige|Næste|Udskriv",),
    "sv": ("Sök|Hem|Tillbaka|Föregående|Nästa|Skriv ut",),
    "is": ("Leit|Forsíða|Til baka",),
    "fi": ("Haku|Etusivu",),
    "et": ("Otsing",),
    "hu": ("Keresés|Vissza|Tovább|Főoldal|Nyomtatás|Előző|Következő",),
    "bg": ("Търсене|Назад|Напред|Начало|Заседания",),
    "uk": ("Пошук|Головна|Далі|Друк",),
    "ro": ("Căutare|Înapoi|Înainte",),
    "el": ("Αναζήτηση|Επόμενο|Προηγούμενο|Αρχική",),
    "hr": ("Pretraga|Natrag|Dalje",),
    "tr": ("Arama|Ana sayfa",),
    "lv": ("Meklēt",),
    "lt": ("Paieška|Atgal",),
}
# The words of menus that editions of letters have beside them: as headings they open lists of a play's persons.
LETTER_MENUS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "Letters?|People|Persons|Places|Works|About the edition|Chronology|Calendar|Indexes|Facsimile",
        "Download (?:TEI|XML)|TEI(?:/XML)?|XML|PDF|How to cite|Cite(?: this)?|Imprint|Legal notice",
        "(?:Previous|Next) letter",
    ),
    "de": (
        "Korrespondenzen|Verzeichnisse|Kalender|(?:Zum )?Faksimile|Briefe|Personen|Orte|Register",
        "(?:TEI/)?XML herunterladen|Zitieren|Zitierhinweis|Zitierempfehlung|Über die Edition|Projekt",
    ),
    "fr": ("Lettres|Personnes|Lieux|Télécharger le TEI|Citer|À propos|Fac-similé",),
    "it": ("Lettere|Persone|Luoghi|Scarica(?: TEI)?|Citare|Come citare|Note legali|Facsimile|Progetto",),
    "ru": ("Письма|Лица|Места|Скачать(?: TEI)?|Как цитировать|О проекте|Факсимиле|Указатели",),
    "pl": ("Listy|Osoby|Miejsca|Pobierz(?: TEI)?|Cytuj|Jak cytować|O projekcie",),
    "cs": ("Dopisy|Místa|Hledat|Stáhnout",),
    "nl": ("Brieven|Personen|Plaatsen",),
    "es": ("Cartas|Personas|Lugares|Descargar",),
}


def of_all(menus: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the patterns of all languages: a page's menu may be in another than its text."""
    return tuple(dict.fromkeys(pattern for patterns in menus.values() for pattern in patterns))


NAVIGATION = (*SITES, *of_all(MENUS))
LETTER_EDITIONS = of_all(LETTER_MENUS)
