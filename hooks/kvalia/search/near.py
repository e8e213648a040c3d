"""Words that readers use for what our pages call something else.

Each line is what a reader writes, a colon, and the words of our titles, terms and headings
that are about it. An entry that is named by one of the latter is found by the former too, at
a part of the weight. These are everyday words of the trade, written by hand; extend them
freely, one line for one idea, lemmas only.
"""

NEAR = {
    "nb": """
sint rasende sinna forbannet irritert aggressiv ufin vanskelig: klage konflikt konfliktdemping
krangle krangel bråk: konflikt konfliktdemping
true trussel truende vold: konflikt konfliktdemping
bestemme: avgjøre
bonus lønn: belønning lønn
penger: tilbakebetaling kompensasjon
beklage sorry: unnskyldning
tabbe miss: feil svikt
kø vente: ventetid
måle måling statistikk: nøkkeltall oppfølging
kurs kursing utdanning: opplæring
gdpr cookies informasjonskapsel sporing: personvern
pris koste: gratis lisens
rykte: omdømme
hyggelig vennlig høflig: kundebehandling
skyld skylde: syndebukk
late falsk spille: overflatespill
ros skryt: tilbakemelding anerkjennelse
rutine regel retningslinje: standard servicestandard
gave rabatt: kompensasjon
lojal trofast: lojalitet
kollega medarbeider: team
""",
    "sv": """
arg ilsken rasande förbannad irriterad aggressiv otrevlig besvärlig: klagomål nedtrappning
bråka bråk gräla gräl: nedtrappning
hota hot hotfull våld: nedtrappning
bestämma: avgöra
bonus lön: belöning lön
pengar: återbetalning kompensation
beklaga förlåt sorry: ursäkt
misstag miss: fel servicemiss
kö vänta: väntetid
mäta mätning statistik: nyckeltal uppföljning
kurs: utbildning
gdpr cookies kaka spårning: integritet
pris kosta: fri licens
rykte: anseende
trevlig vänlig artig: bemötande
skuld skylla: syndabock
låtsas spela spelad falsk: ytagerande
beröm: återkoppling utmärkelse
rutin regel: standard servicestandard
gåva rabatt: kompensation
lojal trogen: lojalitet
kollega medarbetare: team
""",
    "fi": """
vihainen raivostunut suuttunut kiukkuinen ärtynyt aggressiivinen hankala: valitus tilanne rauhoittaminen
riidellä riita: rauhoittaminen
uhata uhka uhkaava väkivalta: rauhoittaminen
määrätä: päättää
bonus palkka: kannustin palkitseminen palkka
raha: palautus hyvitys
pahoitella sori: anteeksipyyntö
moka erehdys: virhe palveluvirhe
jono jonottaa odottaa: odotusaika
mitata mittaus tilasto: mittari seuranta
kurssi: koulutus
gdpr eväste seuranta: yksityisyys
hinta maksaa ilmainen: lisenssi avoin
kohtelias ystävällinen mukava: kohtelu
syyttää syyllistää syyllistäminen: syyllinen
teeskennellä teeskennelty esittää: pintanäytteleminen
kehua kehu kiitos: palaute tunnustus
ohje sääntö käytäntö: standardi palvelustandardi
lahja alennus: hyvitys
uskollinen: asiakasuskollisuus
kollega työkaveri: tiimi
valittaa: valitus
""",
    "pl": """
wściekły zły zdenerwowany rozgniewany agresywny trudny: skarga deeskalacja
kłócić kłótnia awantura: deeskalacja
grozić groźba przemoc: deeskalacja
oceniać ocena: decydować
bonus wynagrodzenie płaca pensja: premia
pieniądze: zwrot rekompensata
przepraszać przeprosić: przeprosiny przepraszać przeprosić
pomyłka: błąd
kolejka czekać: oczekiwanie czas
mierzyć pomiar statystyka: wskaźnik monitorowanie
kurs: szkolenie
rodo ciasteczko śledzenie: prywatność
cena kosztować darmowy: bezpłatny licencja
opinia: reputacja
miły uprzejmy życzliwy: traktowanie
wina obwiniać: winny
udawać udawany sztuczny: powierzchniowy płytki
pochwała chwalić: uznanie informacja
zasada reguła instrukcja: standard
prezent rabat zniżka: rekompensata
lojalny wierny: lojalność
kolega współpracownik: zespół
skarżyć narzekać: skarga
""",
}


def near_words(code: str) -> dict[str, list[str]]:
    """Return what readers write instead, by the words of our pages."""
    found: dict[str, list[str]] = {}
    for line in NEAR.get(code, "").strip().splitlines():
        written, _, ours = line.partition(":")
        for word in ours.split():
            found.setdefault(word, []).extend(written.split())
    return found
