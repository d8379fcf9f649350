"""Given names of many languages."""

from teipipe.marks.folding import fold
from teipipe.register import words

FORENAMES = words(
    fold("""
    adam adele alan albert alec alexander alexandra alexis alfred alice allen anatoly andre andrea andrei andrew
    andré anna anne anthony antoine antonio arthur august barbara benjamin bernard boris bruno carl carlos
    caroline catherine cecil charles charlotte christian christine christopher claire clara claude clement
    clementine constantin curt daniel david dean dmitri dmitry donald dorothy douglas edgar edith eduard edward
    eleanor elena elisabeth elizabeth ellen emil emily emma eric erich ernst esther eugen eugene eva ferdinand
    fidel francis francisco frank franklin franz françois fred frederick friedrich fritz georg george georges
    georgi gerald gerhard gertrud gilbert grace gregory guido gustav guy hans harold harry heinrich helen helene
    helmut henri henry herbert hermann hubert hugh hugo igor ilya irene irina isabel ivan jack jacob jacques james
    jan jane jean jeanne jennie jerome joachim joan johann john josef joseph josé juan julia julian julius karl
    katherine kathleen konrad kurt larissa laura laurence leo leon leonard leonid lewis lloyd louis louise lucie
    lucy ludwig luis marcel margaret maria marie marion mark martha martin mary mathilde matthew maurice max maxim
    michael michel mikhail mildred miriam nadezhda natalia nathan nicholas nicolas nikita nikolai nina norman oleg
    olga oliver oscar otto pamela patrick paul pauline pavel pedro peter philip philippe pierre rachel ralph
    randolph raoul raul raymond raúl richard robert roger roland ronald rosa rose rudolf ruth samuel sarah serge
    sergei sidney simon sofia sophie stanley stephen stuart svetlana sylvia theodor theodore thomas thérèse ursula
    valentin vera victor victoria viktor vincent violet virginia vladimir walter werner wilhelm william winifred
    yuri yvonne александр александра алексей алексея алла анатолий андрей андрея анна анны антон анфиса борис
    бориса вадим валентин валентина василий василия вера виктор виктора виталий владимир владимира вячеслав галина
    георгий григорий дмитрий евгений екатерина елена елены иван ивана игорь игоря илья иосиф ирина лев леонид
    людмила максим марии мария михаил михаила надежда наталья никита николай николая нина олег олега ольга ольги
    павел павла петр петра пётр роман светлана светланы семён сергей сергея софья степан татьяна федор фёдор юлия
    юрий юрия яков
""")
)
# Short forms, and given names that are also surnames: they tell less.
FAMILIAR = words("""
    alex ben bill bob brent charlie chester chip clark dan dave dick don doug ed jake jim jimmy joe ken larry
    lyndon mac marshall mike nelson nick pete phil ray rob ron sam stan steve ted tom tony walt will
""")
