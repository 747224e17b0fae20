shell-acting-for = Jūs pārstāvat:
shell-acting-label = Organizācija, kuru pārstāvat
shell-breadcrumbs = Navigācijas ceļš
shell-came-accepted = { $count ->
    [zero] { $count } ņemti vērā
    [one] { $count } ņemts vērā
   *[other] { $count } ņemti vērā
}
shell-came-noted = { $count ->
    [zero] { $count } pieņemti zināšanai
    [one] { $count } pieņemts zināšanai
   *[other] { $count } pieņemti zināšanai
}
shell-came-partly = { $count ->
    [zero] { $count } daļēji ņemti vērā
    [one] { $count } daļēji ņemts vērā
   *[other] { $count } daļēji ņemti vērā
}
shell-came-rejected = { $count ->
    [zero] { $count } nav ņemti vērā
    [one] { $count } nav ņemts vērā
   *[other] { $count } nav ņemti vērā
}
shell-came-several = { $count ->
    [zero] { $count } atbildēti pa daļām
    [one] { $count } atbildēts pa daļām
   *[other] { $count } atbildēti pa daļām
}
shell-came-waiting = { $count ->
    [zero] { $count } komentāru gaida atbildi
    [one] { $count } komentārs gaida atbildi
   *[other] { $count } komentāri gaida atbildi
}
shell-change = Mainīt
shell-comment-until = Komentārus pieņem līdz
shell-comments = Komentāri
shell-consultations = Apspriešanas
shell-day = Diena
shell-deadline-label = Termiņš
shell-deleted = svītrots:
shell-desk = Mans darba galds
shell-erased = Dzēsts { $day } ({ $ground }). Tas, kas šeit bija, vairs netiek glabāts; tā kontrolsumma paliek.
shell-erased-personal-data = personas dati
shell-erased-unlawful = nelikumīgs saturs
shell-error = Kļūda:
shell-error-back = Atpakaļ uz iepriekšējo lapu
shell-error-barred-title = Pašlaik jūs to nevarat darīt
shell-error-forbidden-text = Jūsu konta tiesības to neļauj. Ja tas vajadzīgs darbam, vērsieties pie vietnes administratora.
shell-error-forbidden-title = Jums nav tiesību to darīt
shell-error-internal-text = Kļūda ir mūsu pusē, un tā ir reģistrēta. Mēģiniet vēlreiz pēc dažām minūtēm. Ja kļūda atkārtojas, paziņojiet mums atsauces numuru.
shell-error-internal-title = Radusies kļūda
shell-error-method-text = Šī lapa ir tikai lasāma; tai neko nevar nosūtīt.
shell-error-method-title = Uz šo adresi nosūtīt nevar
shell-error-not-found-text = Šādā adresē lapas nav, vai arī jums nav tiesību to skatīt. Ja adrese ievadīta ar roku, pārbaudiet to.
shell-error-not-found-title = Lapa nav atrasta
shell-error-origin-text = Veidlapas pieņemam tikai no šīs vietnes lapām. Ja atvērāt vietni ar citu adresi, atveriet to ar zemāk norādīto adresi un mēģiniet vēlreiz.
shell-error-origin-title = Veidlapa nav nosūtīta no šīs vietnes
shell-error-refused-title = To nevar izdarīt
shell-error-request-text = Veidlapu nevarēja nolasīt, vai arī tā bija atvērta pārāk ilgi. Atgriezieties, ielādējiet lapu vēlreiz un nosūtiet veidlapu no jauna.
shell-error-request-title = Veidlapa netika saņemta pareizi
shell-error-second-factor-text = Ministrija prasa, lai darbinieki pieslēdzas divos soļos. Nekas nav saglabāts; kad to iestatīsiet, varēsiet atvērt darbinieku lapas.
shell-error-second-factor-title = Vispirms iestatiet pieslēgšanos divos soļos
shell-error-staff-only-text = Jūsu konts nav ministrijas darbinieka konts.
shell-error-staff-only-title = Šī lapa ir paredzēta ministrijas darbiniekiem
shell-error-stale-text = Pēc lapas atvēršanas jūs pieslēdzāties vai izgājāt no konta, tāpēc poga vairs nedarbojas. Atgriezieties lapā un nospiediet pogu vēlreiz.
shell-error-stale-title = Darbība nav izpildīta
shell-error-to-application = Organizācijas statuss
shell-error-to-consultations = Visas apspriešanas
shell-error-to-second-factor = Iestatīt pieslēgšanos divos soļos
shell-error-too-large-text = Datne vai teksts nedrīkst pārsniegt 4 MB.
shell-error-too-large-title = Nosūtīts pārāk daudz datu
shell-error-too-many-text = Īsā laikā bija pārāk daudz mēģinājumu. Uzgaidiet dažas minūtes un mēģiniet vēlreiz.
shell-error-too-many-title = Pārāk daudz mēģinājumu
shell-error-too-slow-text = Dati tika saņemti pārāk lēni, tāpēc gaidīšana ir pārtraukta. Nekas nav saglabāts. Atgriezieties un mēģiniet vēlreiz, ja iespējams, ar ātrāku savienojumu.
shell-error-too-slow-title = Gaidīšana ir pārtraukta
shell-error-unavailable-text = Vietne pašlaik nedarbojas. Nekas no iepriekš iesniegtā nav zudis. Mēģiniet vēlreiz pēc minūtes.
shell-error-unavailable-title = Vietne pašlaik nav pieejama
shell-error-uncertain-text = Datubāze neapstiprināja, ka jūsu nosūtītais ir saglabāts. Vispirms atveriet lapu, no kuras to nosūtījāt, un pārbaudiet. Ja tā tur nav, nosūtiet vēlreiz.
shell-error-uncertain-title = Nav zināms, vai tas ir saglabāts
shell-events = Notikumi
shell-file-csv = CSV
shell-file-docx = Word
shell-file-json = JSON
shell-file-not-kept = Vispirms izvēlieties lapas valodu un tikai tad datni: nomainot valodu, datne būs jāizvēlas no jauna.
shell-file-semicolons = CSV ar semikoliem
shell-file-xlsx = Excel
shell-footer = Atbalss ir publisko apspriešanu vietne, kuru uztur { $ministry }. Visi laiki norādīti pēc Rīgas laika.
shell-for-staff = Darbiniekiem
shell-held-off-topic = Tas nav par projektu.
shell-held-personal-data = Tajā ir citu personu dati.
shell-held-unlawful = Tas pārkāpj likumu: aizskar, draud vai kūda.
shell-hide = Slēpt
shell-inserted = ievietots:
shell-kind-note = Pavadvēstule
shell-kind-objection = Iebildums
shell-kind-proposal = Priekšlikums
shell-kind-question = Jautājums
shell-kind-support = Atbalsts
shell-letters = Vēstules
shell-menu = Izvēlne
shell-month = Mēnesis
shell-my-organisations = Manas organizācijas
shell-navigation = Galvenā izvēlne
shell-next-page = Nākamā lapa
shell-no-mail-server = Šī vietne vēl nevar sūtīt vēstules, tāpēc vēstule pienāks vēlāk vai nepienāks. Palīdzēs ministrijas darbinieki.
shell-not-saved = Jūsu ierakstītais
shell-not-saved-text = Tas nav saglabāts. Ja tas vēl būs vajadzīgs, nokopējiet to no šejienes.
shell-organisations = Organizācijas
shell-other-language = In English
shell-pages = Lapas
shell-people = Darbinieki
shell-permanent-link = pastāvīgā saite uz šo punktu
shell-phase-answered = Atbildes publicētas
shell-phase-closed = Izvērtēšanā
shell-phase-draft = Sagatavošanā
shell-phase-open = Atvērta
shell-phase-scheduled = Ieplānota
shell-phase-upcoming = Gaidāma
shell-phase-withdrawn = Atsaukta
shell-previous-page = Iepriekšējā lapa
shell-problems = Darbība nav izpildīta
shell-redacted-personal-data = Tie ir personas dati.
shell-redacted-unlawful = Tie pārkāpj likumu: aizskar, draud vai kūda.
shell-reference = Atsauces numurs:
shell-register = Pieteikt organizāciju
shell-remove-filter = noņemt šo filtru
shell-send-again = Nosūtīt vēlreiz
shell-send-again-or-copy = Nosūtiet to vēlreiz vai nokopējiet no šejienes.
shell-show = Rādīt
shell-sign-in = Pieslēgties
shell-sign-out = Iziet
shell-skip = Pāriet uz galveno saturu
shell-standing-refused = Ministrija ir noraidījusi organizācijas pieteikumu ({ $organisation }). To var izlabot un iesniegt atkārtoti.
shell-standing-suspended = Ministrija ir apturējusi organizācijas tiesības ({ $organisation }). Pašlaik tās vārdā neviens nevar komentēt un iesniegt atzinumus; iesniegto joprojām var lasīt.
shell-standing-waiting = Organizācijas pieteikums ({ $organisation }) gaida ministrijas lēmumu. Par to saņemsiet e-pasta vēstuli.
shell-state-approved = Atbilde apstiprināta
shell-state-divided = Sadalīts daļās
shell-state-drafted = Atbilde sagatavota
shell-state-lapsed = Atbilde vairs nav vajadzīga
shell-state-published = Atbilde publicēta
shell-state-received = Vēl nav atbildes
shell-state-returned = Atbilde nosūtīta atpakaļ
shell-the-point = Projekta punkts
shell-time = Laiks
shell-today = Šodien
shell-unpublished = Apspriešana vēl nav publicēta. Šo lapu redz tikai darbinieki.
shell-unpublished-label = Publicēšana
shell-verdict-accepted = Ņemts vērā
shell-verdict-noted = Pieņemts zināšanai
shell-verdict-partly = Daļēji ņemts vērā
shell-verdict-rejected = Nav ņemts vērā
shell-verify = Kā pārbaudīt, ka nekas nav mainīts
shell-waiver = Atbildi apstiprināja tas pats darbinieks, kas to rakstīja. Iemesls:
shell-what-you-can-do = Ko varat darīt
shell-whole-minute = šo minūti ieskaitot
shell-year = Gads
