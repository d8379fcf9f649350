"""Words by which a record of a sitting is known: offices and members in labels, and what is said in a parliament only.

Labels are compared in small letters and without accents, as `plain_name` writes them.
"""

import re

from teipipe.converters.sites import PARLIAMENTS

# Words of a label that say an office in a parliament.
OFFICE = re.compile(
    r"\b(?:mistopredsed\w+|predsed\w+|podpredsed\w+|potpredsed\w+|poslan\w+|senator\w*|\w*ministr\w*|\w*minister\w*"
    r"|\w*ministar\w*|premier\w*|primeiro ministro|voorzitter|(?:vice ?)?president\w*|speaker|deputy|deputat\w*"
    r"|depute\w*"
    r"|abgeordnete\w*|staatssekretar\w*|secretary of state|staatssecretaris|marszal\w+|wicemarszal\w+|posel|poslanka"
    r"|onorevole|diputad\w*|deputad\w*|senador\w*|kepviselo\w*|talman\w*|(?:vara)?puhemies\w*|(?:nast)?formand\w*"
    r"|\w*radherra|forseti|ordforer\w*|stats?rad\w*|kommissar\w*|rapporteur|zpravodaj\w*|chair|elnok\w*|miniszter\w*"
    r"|allamtitkar\w*|kanzler\w*|bundeskanzler\w*|sekretarz stanu|sprawozdawc\w*|baskan\w*|pirminink\w*|ministre"
    r"|ministra"
    r"|presidente|presidenta|(?:ase)?esimees|juhataja|sedes vaditaj\w*|conseller[ae]?|conselleir\w+|consejer[oa]"
    r"|lehendakari"
    r"|председател\w*|председник\w*|посланик\w*|депутат\w*|министър|министер|министр|докладчик|головуюч\w*|голова"
    r"|προεδρ\w+|υπουργ\w+|βουλευτ\w+|narodni poslanik|presedinte\w*|deputatul|ministrul|milletvekili|bakan\w*)\b"
)
# Whom only a parliament has: its members, and who leads its sittings. Heads of state and ministers talk elsewhere too.
MEMBER = re.compile(
    r"\b(?:poslan\w+|posel|poslanka|senator\w*|senador\w*|depute\w*|deputat\w*|deputad\w*|diputad\w*|abgeordnete\w*"
    r"|onorevole|kepviselo\w*|депутат\w*|speaker|voorzitter|marszal\w+|wicemarszal\w+|talman\w*|(?:vara)?puhemies\w*"
    r"|zpravodaj\w*|predsedajici|predsedavajuc\w+|predsedujoc\w+|elnok|головуюч\w*|posel sprawozdawca|докладчик"
    r"|pirminink\w*|m le president|mme la presidente|presidenta|aseesimees|sedes vaditaj\w*|el senor presidente"
    r"|o sr presidente|a sr a presidente|o senor presidente|forseti|\w*radherra|προεδρευων|προεδρευουσα|βουλευτ\w+"
    r"|народн\w+ посланик|milletvekili|conseller[ae]?|conselleir\w+|lehendakari)\b"
)
# How who is in the chair gives the floor, or puts to the vote, and how a house and its chair are addressed.
FLOOR = re.compile(
    r"\b(?:la parole est à|tiene la palabra|ha facoltà di parlare|(?:hat|haben|erteile|erhält) [^.]{0,60}das wort"
    r"|udzielam głosu|proszę o zabranie głosu|megadom a szót|besedo ima|besedu dajem|ri?(?:j)?eč ima|имате думата"
    r"|слово надається|слово предоставляется|реч има|збор има"
    r"|het woord is aan|geef (?:ik )?het woord|slovo má|prosím[^.]{0,60}máte slovo|zahajuji hlasování|glasuj?emo"
    r"|tem a palavra|ten a palabra|té la paraula|ordet (?:er|går|har)|så er det (?:hr\.|fru|ministeren)"
    r"|representanten har|söz veriyorum|oylarınıza sunuyorum|puheenvuoro|žodis|otwieram posiedzenie"
    r"|vārds (?:deputāt|ministr)\w+|lūdzu balsot|lūdzu[^.]{0,30}zvanu|sõna on|palun, [^\W\d_]+ [^\W\d_]+"
    r"|τον λόγο έχει|έχετε τον λόγο|cuvântul are|are cuvântul|domnul deputat|fjalën e ka"
    r"|se abre la sesión|la séance est ouverte|abstimmung|głosowania|přistoupíme|szavazzanak"
    r"|hon(?:ou?rable)?\.? (?:friend|gentleman|lady|member)|balsuojame|на голосування"
    r"|hohes haus|wysok[ai] izb[oay]|wysoki senacie|tisztelt (?:ház|országgyűlés|képviselő\w+)|virðulegi forseti"
    r"|hæstvirt\w+|arvoisa puhemies|(?:ärade|herr|fru) talman|lugupeetud riigikogu|gerbiam(?:as|a|i) pirminink\w+"
    r"|god(?:ātie|ātais|ātā) (?:deputāti|kolēģi|priekšsēdētāj\w+)|(?:mijnheer|mevrouw) de voorzitter"
    r"|dank u(?: wel)?, voorzitter"
    r"|pane předsedající|paní předsedající|vážená vláda|sayın (?:başkan|milletvekilleri)"
    r"|κύριε πρόεδρε|κυρίες και κύριοι συνάδελφοι|señorías|signor presidente|onorevoli colleghi|senhor(?:as"
    r"|es) deputad[oa]s"
    r"|sr\.ª? presidente|poštovan[iae] (?:predsjed\w+|predsed\w+|kolegice|narodni)|spoštovan[iae] (?:kolegi|kolegic"
    r"|poslan)\w+"
    r"|уважаеми (?:колеги|народни представители)|шановн\w+ (?:колеги|народні|головуюч\w+)|уважаемые депутаты"
    r"|(?:mr|madam) (?:deputy )?speaker|takk, president|ærede formand|mes chers collègues|chers collègues)",
    re.IGNORECASE,
)
# The name of a parliament on a line of its own, perhaps in capitals.
HOUSE = re.compile(f"(?:{'|'.join(PARLIAMENTS)})", re.IGNORECASE)
