"""Lines that pages of any site have at their edges: rights, addresses, counts of pages, days of retrieval, paths.

© 2019 The editors        info@example.org        https://example.org/letters/12        Page 1 of 3
Home › Letters › 1843     Abgerufen am 3. Mai 2021        Все права защищены
"""

# How a path through a site begins, and what stands between its steps.
HOME = (
    "Home|Homepage|Start|Startseite|Accueil|Главная|Головна|Начало|Strona główna|Domů|Úvod|Domov|Početna|Naslovnica"
    "|Pagina principale|Inicio|Início|Inici|Forside|Forsíða|Hjem|Hem|Etusivu|Avaleht|Sākums|Pradžia|Főoldal|Címlap"
    "|Acasă|Αρχική|Ana [Ss]ayfa|You are here|Sie sind hier|Vous êtes ici|Вы здесь|Estás aquí|Sei qui"
    "|U bevindt zich hier"
)
STEP = "[›»>→/|:·•]{1,2}"
ADDRESS = r"(?:https?://|www\.)[\w./:?=&%#~+,;@!()-]{2,300}"
DAY = r"[: ].{0,60}\d{4}.{0,30}"

WEB_LINES = (
    rf"(?:{HOME})(?: ?{STEP} ?.{{1,60}}){{1,6}}",
    rf"(?:(?:URL|URI|DOI|Permalink|Permanent link|Link|Source|Quelle|Adresse|Source en ligne|Fonte|Fuente|Źródło|Zdroj"
    rf"|Bron|Källa|Kilde|Источник|Джерело|Ссылка|Retrieved from|Online)[:—– ]{{1,3}})?<?{ADDRESS}>?",
    r"(?:doi|DOI): ?10\.[\w./()-]{4,80}|[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,2}\.(?:org|com|net|edu|gov|eu|de|at"
    r"|ch|fr|it"
    r"|es|pt|nl|be|dk|se|no|fi|is|ee|lv|lt|pl|cz|sk|si|hr|rs|ba|hu|ro|bg|gr|tr|ua|ru|uk|ie|info)",
    r"(?:[Ee]-?[Mm]ail|[Cc]ontact|[Kk]ontakt|[Cc]ourriel|[Пп]очта)?[: ]{0,2}[\w+.-]{1,64}(?:@| ?\(at\) ?"
    r"|\[at\])[\w.-]{3,100}",
    r"(?:Copyright |copyright )?© ?.{0,140}|Copyright (?:\([cC]\) )?\d{4}.{0,140}|\([cC]\) ?\d{4}.{0,60}",
    "All [Rr]ights [Rr]eserved.{0,40}|Alle Rechte vorbehalten.{0,40}|Tous droits réservés.{0,40}"
    "|Tutti i diritti riservati"
    ".{0,40}|(?:Todos los derechos reservados|Todos os direitos reservados|Tots els drets reservats).{0,40}",
    "Все права защищены.{0,40}|Усі права захищені.{0,40}|Всички права запазени.{0,40}"
    "|Wszelkie prawa zastrzeżone.{0,40}"
    "|Všechna práva vyhrazena.{0,40}|Vse pravice pridržane.{0,40}|Sva prava pridržana.{0,40}"
    "|Minden jog fenntartva.{0,40}"
    "|Alle rechten voorbehouden.{0,40}|Alla rättigheter förbehållna.{0,40}|Tüm hakları saklıdır.{0,40}",
    "(?:Licen[cs]e|Lizenz|Licence|Licenza|Licencia|Licença|Лицензия)?:? ?(?:CC|Creative Commons)[ -].{2,80}"
    "|Public [Dd]omain",
    r"(?:Page|Seite|Pagina|Página|Pàgina|Страница|Стр\.|Сторінка|Strona|Strana|Stran|Stranica|Sida|Side|Síða|Sivu"
    r"|Oldal"
    r"|Lehekülg|Lappuse|Puslapis|Σελίδα|Sayfa|Pag\.) \d{1,4}(?: ?(?:of|von|sur|di|de|из|з|от|z|ze|od|av|af|van|iz"
    r"|/) ?\d{1,4})?",
    r"\d{1,4} / \d{1,4}|\d{1,4}\. ?oldal|第 ?\d{1,4} ?[页頁]",
    rf"(?:Retrieved|Accessed|Downloaded|Printed|Generated|Last (?:modified|updated|edited|changed|reviewed)|Page last"
    rf" (?:modified|updated|edited)|This page was last (?:modified|edited)|(?:Published|Posted) on){DAY}",
    rf"(?:Abgerufen|Heruntergeladen|Gedruckt|Zuletzt (?:geändert|bearbeitet|aktualisiert)|Letzte (?:Änderung"
    rf"|Aktualisierung)|Stand:|Veröffentlicht am|Diese Seite wurde zuletzt){DAY}",
    rf"(?:Consulté|Téléchargé|Imprimé|Dernière (?:mise à jour|modification)|Mis en ligne le|Mis à jour le"
    rf"|Publié le){DAY}",
    rf"(?:Consultato|Scaricato|Ultim[oa] (?:aggiornamento|modifica)|Pubblicato il){DAY}",
    rf"(?:Consultado|Descargado|Última (?:actualización|modificación|atualização|modificació)|Publicado el){DAY}",
    rf"(?:Дата обращения|Последнее (?:изменение|обновление)|Последняя правка|Эта страница последний раз|Опубликовано"
    rf"|Останн[яєі] (?:зміна|оновлення|редагування)|Последна (?:промяна|актуализация)){DAY}",
    rf"(?:Ostatnia (?:modyfikacja|aktualizacja|zmiana)|Dostęp:|Data dostępu|Poslední (?:změna|aktualizace|úprava)"
    rf"|Posledná"
    rf" (?:zmena|aktualizácia)|Zadnja (?:sprememba|posodobitev)|Zadnje ažuriranje|Ažurirano){DAY}",
    rf"(?:Laatst (?:gewijzigd|bijgewerkt)|Geraadpleegd|Senast (?:uppdaterad|ändrad)|Publicerad|Sist (?:oppdatert"
    rf"|endret)"
    rf"|Publisert|Sidst (?:opdateret|ændret)|Síðast (?:uppfært|breytt)|Viimeksi (?:päivitetty|muokattu)){DAY}",
    rf"(?:Viimati (?:uuendatud|muudetud)|Pēdējās izmaiņas|Atnaujinta|Utolsó (?:módosítás|frissítés)"
    rf"|Ultima (?:actualizare"
    rf"|modificare)|Τελευταία (?:ενημέρωση|τροποποίηση)|Son güncelleme){DAY}",
    "(?:.{1,40} )?(?:[Dd]igital(?:e|es|er)? (?:[Ee]dition|[Aa]rchive|[Ll]ibrary|[Bb]ibliothek)"
    "|[Dd]igital [Hh]umanities"
    "|[Oo]nline-(?:Edition|Archiv|Bibliothek)|Online (?:Edition|Library|Archive)|Briefedition|Briefausgabe|Briefportal"
    "|Letters Project|Correspondence (?:Project|Online)|Papers Project)(?: .{1,40})?",
    "(?:Édition numérique|Correspondance en ligne|Bibliothèque numérique|Edizione digitale|Archivio digitale"
    "|Biblioteca"
    " [Dd]igital[e]?|Edición digital|Электронная библиотека|Электронное издание|Цифровой архив|Цифровая библиотека"
    "|Biblioteka cyfrowa|Edycja cyfrowa|Digitální knihovna|Digitale [Ee]ditie|Digitale bibliotheek)(?: .{1,60})?",
    "Powered by .{1,60}|Printed from .{1,100}|Généré par .{1,60}|Erstellt mit .{1,60}|Loading[.…]{0,3}|Advertisement",
    "Your browser does not support .{1,80}|(?:Please )?[Ee]nable JavaScript.{0,80}"
    "|This (?:web)?site uses cookies.{0,120}",
    "Diese (?:Website|Seite) verwendet Cookies.{0,120}|Ce site utilise des cookies.{0,120}"
    "|Этот сайт использует .{0,120}",
    "Accept(?: all)?(?: cookies)?|Reject all|Alle akzeptieren|Tout accepter|OK",
)
