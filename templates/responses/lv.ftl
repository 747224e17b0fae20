responses-age = Saņemts
responses-agreed-accepted = Vienošanās ir panākta
responses-agreed-noted = Vienošanās nav vajadzīga
responses-agreed-partly = Vienošanās ir panākta daļēji
responses-agreed-rejected = Vienošanās nav panākta
responses-alike = Līdzīgi komentāri
responses-alike-all = { $count ->
    [zero] Apstrādāt visus { $count }
    [one] Apstrādāt visus { $count }
   *[other] Apstrādāt visus { $count }
 }
responses-alike-compared = { $count ->
    [zero] salīdzināti { $count } neatbildēti komentāri
    [one] salīdzināts { $count } neatbildēts komentārs
   *[other] salīdzināti { $count } neatbildēti komentāri
 }
responses-alike-differs = Kas atšķiras
responses-alike-figures = atšķirīgi skaitļi: { $figures }
responses-alike-group = { $count ->
    [zero] { $count } līdzīgu komentāru
    [one] { $count } līdzīgs komentārs
   *[other] { $count } līdzīgi komentāri
 }
responses-alike-members = Kuri no tiem ir līdzīgi
responses-alike-more = Salīdzināti tikai pirmie { $count } komentāri; pārējie tiks salīdzināti, kad uz šiem būs atbildēts.
responses-alike-none = Līdzīgu komentāru nav
responses-alike-none-text = Starp komentāriem, kas gaida atbildi, nav divu, kas ar gandrīz tiem pašiem vārdiem sacītu to pašu.
responses-alike-not-shown = { $count ->
    [zero] Vēl { $count } mazākas grupas būs redzamas, kad uz šīm būs atbildēts.
    [one] Vēl { $count } mazāka grupa būs redzama, kad uz šīm būs atbildēts.
   *[other] Vēl { $count } mazākas grupas būs redzamas, kad uz šīm būs atbildēts.
 }
responses-alike-percent = līdzība { $percent } %
responses-alike-same = tie paši vārdi
responses-alike-shown = tas, kas redzams augstāk
responses-alike-text = Programma tos atradusi tikai pēc vārdiem. Apskatiet, kas atšķiras, noņemiet atzīmi tiem, kas neiederas, un uz pārējiem atbildiet vienreiz.
responses-all = Visas
responses-all-comments = Skatīt visus komentārus
responses-also-open = Komentārs ir atvērts arī citam darbiniekam ({ $name }, { $at }), kurš, iespējams, raksta atbildi.
responses-answer = Atbilde
responses-answer-by-post = Reģistrā nav un e-pastu no šejienes nesaņem: { $names }. Nosūtiet atbildes pa pastu.
responses-answer-together = { $count ->
    [zero] Viena atbilde uz { $count } komentāriem
    [one] Atbilde uz { $count } komentāru
   *[other] Viena atbilde uz { $count } komentāriem
 }
responses-answer-together-text = To raksta vienu reizi, un to publicē pie katra komentāra, kas gaida atbildi. Katra organizācija to saņem kopā ar pašas rakstīto. Komentāri, kam atbilde jau ir, paliek, kā ir.
responses-any = Visi komentāri
responses-any-day = Jebkurš
responses-any-organisation = Jebkura
responses-any-point = Jebkurš
responses-anybody = Jebkurš
responses-approve = Apstiprināt
responses-approve-and-next = Apstiprināt un atvērt nākamo
responses-approve-together = { $count ->
    [zero] Apstiprināt { $count } atbilžu
    [one] Apstiprināt { $count } atbildi
   *[other] Apstiprināt { $count } atbildes
 }
responses-approve-together-heading = Apstiprināt
responses-approve-together-text = Jūs apstiprināt šajā lapā redzamās atbildes, kuras rakstījuši citi. Ja kāds atbildi tikmēr maina, tā netiek apstiprināta.
responses-approved = Atbilde ir apstiprināta.
responses-approved-some = Apstiprinātas: { $count }. Neapstiprinātas: { $refused }. Iemesls norādīts pie katras atbildes.
responses-approved-together = { $count ->
    [zero] Apstiprinātas { $count } atbildes.
    [one] Apstiprināta { $count } atbilde.
   *[other] Apstiprinātas { $count } atbildes.
 }
responses-approved-with-remark = Jūs ierakstījāt piezīmi: nosūtiet atbildi ar to atpakaļ vai izdzēsiet piezīmi un apstipriniet
responses-approver-closes = Apspriešanu noslēdz atbilžu apstiprinātājs.
responses-approver-publishes = Atbildes publicē atbilžu apstiprinātājs.
responses-assign-gone = Uz dažiem no šiem komentāriem vairs nav jāatbild. Apskatiet sarakstu vēlreiz.
responses-assign-no-reviewer = Šis cilvēks atbildes vairs neraksta. Izvēlieties citu.
responses-assign-past = Norādiet dienu, kas vēl nav pagājusi
responses-assignee = Kas atbild
responses-assignee-choose = Izvēlieties kolēģi
responses-assignee-missing = Izvēlieties, kas atbild
responses-assignee-nobody = Neviens: noņemt uzdevumu
responses-back = Visi komentāri
responses-caption = Komentāri: vispirms neatbildētie, projekta secībā
responses-caption-in-order = Komentāri. Secība: { $order }
responses-change = Izmaiņas, kas radās komentāra dēļ
responses-change-at = { $point } ({ $version }. redakcija)
responses-change-gone = { $point }, svītrots { $version }. redakcijā
responses-change-hint = Lasītāji tās redz pie atbildes un komentāru – pie izmaiņām. Vispirms norādītas tā paša punkta izmaiņas.
responses-change-named = Izmaiņas:
responses-change-none = Izmaiņas nav norādītas
responses-changed-before-decision = Kamēr jūs lasījāt, atbilde ir mainīta. Pirms lemjat, izlasiet to vēlreiz.
responses-changed-since = Kas šajā punktā kopš tā laika mainīts
responses-choose = Izvēlieties komentāru
responses-choose-all = Izvēlēties visus šajā lapā
responses-choose-consultation = Lai strādātu ar vairākiem komentāriem kopā, izvēlieties apspriešanu.
responses-choose-text = Šeit redzēsiet komentāru, tā punktu un atbildi. Saraksta filtri un jūsu vieta tajā saglabājas.
responses-chosen = Izvēlētais komentārs
responses-clear-filters = Noņemt visus filtrus
responses-close = Noslēgt apspriešanu
responses-closed = Apspriešana ir noslēgta.
responses-closure-agreed = { $count ->
    [zero] { $count } atzinumos norādīts, ka iebildumu nav; uz tiem nav jāatbild
    [one] { $count } atzinumā norādīts, ka iebildumu nav; uz to nav jāatbild
   *[other] { $count } atzinumos norādīts, ka iebildumu nav; uz tiem nav jāatbild
 }
responses-closure-answered = { $count ->
    [zero] Ir atbildēts uz { $count } komentāriem, un neatbildētu vairs nav
    [one] Ir atbildēts uz { $count } komentāru, un neatbildētu vairs nav
   *[other] Ir atbildēts uz { $count } komentāriem, un neatbildētu vairs nav
 }
responses-closure-corrections = { $count ->
    [zero] Vēl nav publicēti { $count } publicētu atbilžu labojumi: vispirms tos publicējiet vai atmetiet.
    [one] Vēl nav publicēts { $count } publicētas atbildes labojums: vispirms to publicējiet vai atmetiet.
   *[other] Vēl nav publicēti { $count } publicētu atbilžu labojumi: vispirms tos publicējiet vai atmetiet.
 }
responses-closure-for-ever = Noslēgtu apspriešanu vairs neatver; publicētu atbildi joprojām var labot ar jaunāku
responses-closure-public = Ikviens redzēs, ka publicētas visas atbildes: { $address }
responses-closure-title = Vai noslēgt apspriešanu { $number }?
responses-colleague-wrote = Šo atbildi { $at } sagatavoja { $name }; ja saglabāsiet, par tās autoru kļūsiet jūs.
responses-colour = Krāsa
responses-colour-blue = Zila
responses-colour-green = Zaļa
responses-colour-grey = Pelēka
responses-colour-purple = Violeta
responses-colour-red = Sarkana
responses-colour-yellow = Dzeltena
responses-column-address = Komentāra adrese
responses-column-agreed = Vai vienošanās ir panākta
responses-column-answer = Aizpildāms: pamatojums
responses-column-answer-language = Aizpildāms: atbildes valoda
responses-column-assignee = Atbildētājs
responses-column-change = Kas mainīts
responses-column-comment = Komentārs
responses-column-corrects = Aizstāj atbildi, kas publicēta
responses-column-decision = Aizpildāms: ņemts vērā vai nav ņemts vērā
responses-column-essence = Iebilduma vai priekšlikuma būtība
responses-column-kind = Komentāra veids
responses-column-labels = Birkas
responses-column-language = Komentāra valoda
responses-column-last-wording = Galīgā redakcija
responses-column-mark = Zīme: nemainīt
responses-column-note = Ministrijas norāde
responses-column-number = Nr.
responses-column-objection = Iebildums vai priekšlikums
responses-column-point = Punkts
responses-column-proposed-wording = Piedāvātā redakcija
responses-column-published = Atbilde publicēta
responses-column-reasons = Pamatojums
responses-column-received = Komentārs saņemts
responses-column-state = Atbilde
responses-column-submitter = Iesniedzējs
responses-column-summary = Kopsavilkums ministrijas vārdiem
responses-column-text = Komentāra pilns teksts
responses-column-verdict = Ņemts vērā vai nav ņemts vērā
responses-column-version = Redakcija
responses-column-waiver = Kāpēc apstiprināja rakstītājs
responses-column-wording = Saskaņošanai nosūtītā redakcija
responses-comment = Komentārs
responses-consultation = Apspriešana
responses-correct = Labot publicēto atbildi
responses-correction = Labojums
responses-correction-approved = Labojums: apstiprināts
responses-correction-drafted = Labojums: sagatavots
responses-correction-returned = Labojums: nosūtīts atpakaļ
responses-corrections = Nepublicētie labojumi
responses-corrections-to-approve = { $count ->
    [zero] Apstiprināšanu gaida arī { $count } publicētu atbilžu labojumi
    [one] Apstiprināšanu gaida arī { $count } publicētas atbildes labojums
   *[other] Apstiprināšanu gaida arī { $count } publicētu atbilžu labojumi
 }
responses-count = { $count ->
    [zero] { $count } komentāru
    [one] { $count } komentārs
   *[other] { $count } komentāri
 }
responses-discard = Atmest
responses-discard-correction-text = Labojums tiks atmests, un publicētā atbilde paliks, kāda tā ir. Vēsturē būs redzams, ka labojums bija sagatavots un atmests.
responses-discard-question = Atmest sagatavoto atbildi
responses-discard-shared-text = { $count ->
    [zero] Atbilde ir uz { $count } komentāriem. Tā tiks atmesta visiem, un katrs atkal gaidīs atbildi. Ja jāmaina tikai šis, dodiet šim komentāram savu atbildi.
    [one] Atbilde ir uz { $count } komentāru. Tā tiks atmesta, un komentārs atkal gaidīs atbildi.
   *[other] Atbilde ir uz { $count } komentāriem. Tā tiks atmesta visiem, un katrs atkal gaidīs atbildi. Ja jāmaina tikai šis, dodiet šim komentāram savu atbildi.
 }
responses-discard-text = Šeit rakstītais tiks atmests, un komentārs atkal gaidīs atbildi. Vēsturē būs redzams, ka atbilde bija sagatavota un atmesta.
responses-discarded = Rakstītais ir atmests.
responses-divide = Sadalīt komentāru daļās
responses-divide-already = Komentārs jau ir sadalīts.
responses-divide-answered = Uz visu komentāru jau ir atbilde. Ja tā nav publicēta, vispirms to atmetiet.
responses-divide-at = Kur sākas jauna daļa?
responses-divide-do = Sadalīt
responses-divide-hint = Pirmā daļa sākas ar pirmo teikumu. Atzīmējiet katru teikumu, ar kuru sākas jauna daļa.
responses-divide-noted = Par kādu daļu ir iekšēja piezīme vai jautāts kolēģim. Komentārs paliek sadalīts, lai nekas nezustu.
responses-divide-nowhere = Izvēlieties vismaz vienu teikumu, ar kuru sākas jauna daļa.
responses-divide-part-answered = Uz vienu no daļām jau ir atbilde. Ja tā nav publicēta, vispirms to atmetiet.
responses-divide-text = Uz katru daļu atbild atsevišķi. Komentārs visās lapās paliek vesels, un atbildes redzamas zem tā. Komentāru var sadalīt ne vairāk kā { $most } daļās.
responses-divide-too-many = Izvēlieties mazāk vietu: komentāru var sadalīt ne vairāk kā { $most } daļās.
responses-divide-whole = Komentārs nav sadalīts.
responses-divided-done = Komentārs ir sadalīts. Šī ir tā pirmā daļa.
responses-do-not-close = Nenoslēgt
responses-do-not-divide = Nesadalīt
responses-do-not-hold = Rādīt kā līdz šim
responses-do-not-publish = Pagaidām nepublicēt
responses-do-not-redact = Neaizklāt
responses-do-not-waive = Atstāt citam darbiniekam
responses-drafted-before = Organizācija šo komentāru jau bija iesniegusi tādiem pašiem vārdiem, un uz to bija sagatavota atbilde. To var pārņemt; tad tā jāapstiprina no jauna.
responses-due = Termiņš
responses-due-by = Līdz kuras dienas beigām
responses-due-hint = Var atstāt tukšu. Piemēram, 5 12 2026.
responses-earlier-answer = Agrākā atbilde, kas vēlāk labota
responses-erase = Dzēst vārdus no reģistra
responses-erased-already = Komentāra vārdi ir dzēsti.
responses-erasure-ask = Lūgt dzēst
responses-erasure-asked-already = Dzēst kaut ko no šī komentāra jau ir lūgts. Vispirms jāizlemj šis lūgums.
responses-erasure-asked-by = Lūdza { $name }, { $at }
responses-erasure-asked-done = Lūgums saglabāts. Lēmumu pieņem cita amatpersona.
responses-erasure-closed = Par šo lūgumu jau ir izlemts.
responses-erasure-confirm = Dzēst neatgriezeniski
responses-erasure-copies = Zūd arī visas kopijas: atzinuma melnrakstos, vēstulēs, meklēšanā, atnestajās tabulās, un vēlākos vai agrākos komentāros ar tiem pašiem vārdiem.
responses-erasure-do-not-ask = Nelūgt
responses-erasure-done = Vārdi ir dzēsti. Organizācijai paziņos.
responses-erasure-done-by-post = Vārdi ir dzēsti. Reģistrā nav un e-pastu no šejienes nesaņem: { $names }. Paziņojiet pa pastu.
responses-erasure-for-good = To nevar atsaukt.
responses-erasure-goes-answer = { $count ->
    [zero] Tiks dzēsts { $count } atbilžu pamatojums
    [one] Tiks dzēsts { $count } atbildes pamatojums
   *[other] Tiks dzēsts { $count } atbilžu pamatojums
}
responses-erasure-goes-comment = { $count ->
    [zero] Tiks dzēsti { $count } komentāru vārdi
    [one] Tiks dzēsti { $count } komentāra vārdi
   *[other] Tiks dzēsti { $count } komentāru vārdi
}
responses-erasure-goes-note = { $count ->
    [zero] Tiks dzēstas { $count } pavadvēstules
    [one] Tiks dzēsta { $count } pavadvēstule
   *[other] Tiks dzēstas { $count } pavadvēstules
}
responses-erasure-goes-scan = { $count ->
    [zero] Tiks dzēsti { $count } skenēti dokumenti ar nosaukumiem
    [one] Tiks dzēsts { $count } skenēts dokuments ar nosaukumu
   *[other] Tiks dzēsti { $count } skenēti dokumenti ar nosaukumiem
}
responses-erasure-goes-signature = { $count ->
    [zero] Tiks dzēsts parakstītāja vārds un amats { $count } parakstos
    [one] Tiks dzēsts parakstītāja vārds un amats { $count } parakstā
   *[other] Tiks dzēsts parakstītāja vārds un amats { $count } parakstos
}
responses-erasure-not-own = Lūgumu atsauc tas, kurš to iesniedza.
responses-erasure-not-touched = Iekšējās piezīmes, kolēģu viedokļi un sagatavojamās atbildes netiek skartas: pārskatiet tās paši. Rezerves kopijās vārdi paliek, līdz tās iznīcina.
responses-erasure-nothing = Nekā no izvēlētā tur vairs nav.
responses-erasure-nothing-chosen = Izvēlieties, ko dzēst
responses-erasure-of-answer = Publicēto atbilžu pamatojums
responses-erasure-of-comment = Komentāra teksts un ierosinātā redakcija
responses-erasure-of-note = Pavadvēstule
responses-erasure-of-scan = Papīra skenētie dokumenti
responses-erasure-of-signature = Parakstītāja vārds un amats
responses-erasure-outcome-erased = Dzēsa { $name }, { $at }
responses-erasure-outcome-refused = Atteica { $name }, { $at }
responses-erasure-outcome-taken-back = Atsauca { $name }, { $at }
responses-erasure-own = Jūs to lūdzāt. Dzēst vai atteikt dzēst var tikai cita amatpersona.
responses-erasure-personal-data = Tie ir personas dati, un persona lūdz tos dzēst (Vispārīgās datu aizsardzības regulas 17. panta 1. punkts).
responses-erasure-prepared = Tiek gatavota atbilde uz šo komentāru vai atbilde ar tiem pašiem vārdiem. Vispirms publicējiet to vai atmetiet.
responses-erasure-refuse = Atteikt
responses-erasure-refuse-heading = Atteikt dzēst
responses-erasure-refused-done = Dzēst atteikts.
responses-erasure-remark = Kāpēc nedzēst
responses-erasure-remark-hint = Lasa tikai darbinieki.
responses-erasure-remark-missing = Norādiet, kāpēc nedzēst
responses-erasure-stays = Paliek numurs, organizācija, laiks, lēmums un kontrolsumma; skaits nemainās. Teksta vietā visi redz, ka un kāpēc tas ir dzēsts.
responses-erasure-take-back = Atsaukt lūgumu
responses-erasure-taken-back-done = Lūgums atsaukts.
responses-erasure-title = Dzēšana: { $number }
responses-erasure-to-comment = Uz komentāru
responses-erasure-two = Dzēš tikai tad, kad to apstiprina cita amatpersona. Organizācijai par to paziņo.
responses-erasure-unlawful = Likums aizliedz tos glabāt.
responses-erasure-waits = Lūgts dzēst vārdus; jāpieņem lēmums
responses-erasure-what = Ko dzēst
responses-erasure-why = Piezīme lietai
responses-erasure-why-hint = Lasa tikai darbinieki, piemēram, personas iesnieguma numurs. Neatkārtojiet dzēšamos vārdus.
responses-erasure-why-missing = Norādiet, uz kā pamata jādzēš
responses-erasures = Dzēšana
responses-erasures-closed = Izlemtie lūgumi
responses-erasures-none = Nekas negaida lēmumu.
responses-erasures-open = Gaida lēmumu
responses-essence = Īsumā
responses-essence-hint = Rezultātu tabulā to rāda komentāra vietā. Ja lauks ir tukšs, tabulā ir viss komentārs.
responses-essence-label = Komentārs īsumā
responses-files = Lejupielādēt sarakstu
responses-files-choose = Vispirms izvēlieties apspriešanu: tabula ir par vienu apspriešanu.
responses-files-filtered = Tabulās ir saraksta komentāri ar izvēlētajiem filtriem.
responses-files-for-staff = Tajās ir arī nepublicētas atbildes: tās ir paredzētas ministrijas lietai.
responses-files-link = Word, Excel
responses-files-public = Visiem pieejamās tabulas ir pie rezultātiem.
responses-files-whole = Tabulās ir visi apspriešanas komentāri.
responses-filters-set = Izvēlētie filtri
responses-form-coordination = Izziņa par iebildumiem un priekšlikumiem
responses-form-coordination-text = Nosūtītā redakcija, iebildums vai priekšlikums, ministrijas norāde, vai vienošanās ir panākta, un galīgā redakcija.
responses-form-summary = Komentāru kopsavilkums
responses-form-summary-text = Kas ko teicis, kas nolemts un kāpēc. Word failā ir piecas tiesību aktos prasītās ailes, izklājlapās – viss, kas ir zināms.
responses-form-working = Darba tabula
responses-form-working-text = Saraksta komentāri, uz kuriem vēl jāatbild, – kolēģiem, kas atbildes raksta Excel vai Word. Aizpildītā tabula atgriežas zemāk; pirms kas mainās, redzat, ko tā mainīs.
responses-form-working-text-only = Saraksta komentāri, uz kuriem vēl nav atbildēts, kolēģiem, kas raksta programmā Excel vai Word. Aizpildīto tabulu atnes atpakaļ atbilžu sagatavotājs.
responses-further = Citi filtri un secība
responses-go-on-unsaved = Turpināt nesaglabājot
responses-hand-out = Uzdot atbildēt
responses-hand-out-together = { $count ->
    [zero] Uzdot atbildēt uz { $count } komentāriem
    [one] Uzdot atbildēt uz { $count } komentāru
   *[other] Uzdot atbildēt uz { $count } komentāriem
 }
responses-handed-out = { $count ->
    [zero] Uzdots atbildēt uz { $count } komentāriem.
    [one] Uzdots atbildēt uz { $count } komentāru.
   *[other] Uzdots atbildēt uz { $count } komentāriem.
 }
responses-handed-to = Atbildētājs: { $name }
responses-handed-to-former = Atbildētājs atbildes vairs neraksta
responses-handed-until = Atbildētājs: { $name }, līdz { $day }
responses-held-already = Komentāru jau publiski nerāda.
responses-held-badge = nerāda
responses-held-done = Komentāru publiski vairs nerāda. Organizācijai to paziņos.
responses-held-done-by-post = Komentāru publiski vairs nerāda. Reģistrā nav un e-pastu no šejienes nesaņem: { $names }. Paziņojiet pa pastu.
responses-held-over = Komentārs ir atsaukts vai aizstāts, tāpēc to vairs neviens nelasa.
responses-held-since = Publiski nerāda kopš { $at }. Lēmumu pieņēma { $name }.
responses-hindrance-another = Uz šo komentāru jau tiek gatavota cita atbilde.
responses-hindrance-approved = Atbilde jau ir apstiprināta.
responses-hindrance-corrected = Šo atbildi jau ir aizstājusi jaunāka.
responses-hindrance-divided = Komentārs ir sadalīts: atbildiet uz tā daļām.
responses-hindrance-lapsed = Uz komentāru vairs nav jāatbild: tas ir atsaukts vai aizstāts.
responses-hindrance-not-approved = Atbilde nav apstiprināta.
responses-hindrance-not-own-draft = Šo atbildi rakstīja cits darbinieks: apstipriniet to bez iemesla.
responses-hindrance-nothing-before = Sagatavotas atbildes, ko pārņemt, vairs nav.
responses-hindrance-only-one = Šī atbilde ir tikai uz šo komentāru.
responses-hindrance-own-draft = Šo atbildi rakstījāt jūs, tāpēc to apstiprinās vai nosūtīs atpakaļ cits darbinieks.
responses-hindrance-published = Atbilde ir publicēta: to var labot tikai ar jaunāku atbildi.
responses-hindrance-returned = Atbilde ir nosūtīta atpakaļ: vispirms to izlabojiet.
responses-history = Komentāra vēsture
responses-hold-back = Publiski nerādīt komentāru
responses-hold-ground = Kāpēc
responses-hold-ground-hint = Cita iemesla nav. To redz visi.
responses-hold-ground-missing = Izvēlieties, kāpēc
responses-hold-mend = Organizācijai to paziņo e-pastā, un līdz termiņa beigām tā iesniegto var labot.
responses-hold-no-mend = Organizācijai to paziņo e-pastā. Termiņš ir beidzies, tāpēc iesniegto labot vairs nevar.
responses-hold-note = Ko jūs sakāt organizācijai
responses-hold-note-covered = Pavadvēstuli neaiztur: tās vietā aizsedziet tās vārdus.
responses-hold-note-hint = To lasa tikai organizācija un darbinieki: piemēram, par kuru teikumu ir runa.
responses-hold-note-missing = Ierakstiet, kas ir domāts
responses-hold-text = Tekstu lasīs tikai ministrija un pati organizācija. Tā vietā visi redzēs, ka komentāru nerāda, kā tas ir, kopš kura laika un kāpēc. Tas paliek reģistrēts, to skaita, un uz to ir jāatbild.
responses-in-en = Angļu valodā
responses-in-lv = Latviešu valodā
responses-kind = Komentāra veids
responses-label = Birka
responses-label-change = Mainīt
responses-label-changed = Birka ir mainīta.
responses-label-choose = Izvēlieties birku
responses-label-colour-missing = Izvēlieties krāsu
responses-label-gone = Šī birka ir dzēsta. Izvēlieties citu.
responses-label-made = Birka ir izveidota.
responses-label-make = Izveidot birku
responses-label-missing = Izvēlieties birku
responses-label-more = { $count ->
    [zero] vairāk nekā { $count } komentāru
    [one] vairāk nekā { $count } komentārs
   *[other] vairāk nekā { $count } komentāri
 }
responses-label-name = Nosaukums
responses-label-name-hint = Piemēram, Izmaksas vai Piekļūstamība.
responses-label-name-missing = Ierakstiet nosaukumu
responses-label-name-taken = Šai apspriešanai jau ir birka ar šādu nosaukumu
responses-label-new = Jauna birka
responses-label-off = { $count ->
    [zero] Birka noņemta { $count } komentāriem.
    [one] Birka noņemta { $count } komentāram.
   *[other] Birka noņemta { $count } komentāriem.
 }
responses-label-on = { $count ->
    [zero] Birka pielikta { $count } komentāriem.
    [one] Birka pielikta { $count } komentāram.
   *[other] Birka pielikta { $count } komentāriem.
 }
responses-label-public = Rādīt publiskajos rezultātos kopā ar komentāru skaitu
responses-label-public-hint = Citādi birku redz tikai darbinieki.
responses-label-public-short = Publiskajos rezultātos
responses-label-put = Pielikt birku
responses-label-remove = Dzēst birku
responses-label-remove-text = Nevienam komentāram šīs birkas vairs nebūs. Komentāri un atbildes paliek, kā bijuši.
responses-label-removed = Birka ir dzēsta.
responses-label-results = Kas to redz
responses-label-save = Saglabāt birku
responses-label-take-off = Noņemt birku
responses-label-together = { $count ->
    [zero] Birka { $count } komentāriem
    [one] Birka { $count } komentāram
   *[other] Birka { $count } komentāriem
 }
responses-label-too-many = Apspriešanas birku skaits nedrīkst pārsniegt { $most }. Vispirms dzēsiet kādu no tām.
responses-label-unanswered = { $count } bez publicētas atbildes
responses-labels = Birkas
responses-labels-none = Šai apspriešanai vēl nav birku.
responses-language = Atbildes valoda
responses-language-en = Angļu
responses-language-lv = Latviešu
responses-language-missing = Izvēlieties atbildes valodu
responses-lapsed-superseded = Uz šo komentāru vairs nav jāatbild: to ir aizstājis atzinums { $reference }, kas iesniegts { $at }. Sagatavotais ir saglabāts.
responses-lapsed-withdrawn = Uz šo komentāru vairs nav jāatbild: organizācija to atsauca { $at }. Sagatavotais ir saglabāts.
responses-list = Komentāru saraksts
responses-look-further = Meklēt tālāk
responses-looked-at = Apskatīti pirmie 10 000 komentāru; aiz tiem var būt vēl citi.
responses-mine = Es
responses-more = Komentārs īsumā
responses-next = Nākamais
responses-no = Nē
responses-none = Šeit komentāru nav
responses-none-chosen = Nekas nav izvēlēts: atzīmējiet vismaz vienu apspriešanas komentāru.
responses-none-text = Šiem filtriem nekas neatbilst.
responses-none-yet = Pagaidām nekas nav atrasts
responses-not-held = Komentāru publiski rāda.
responses-not-yet = Atbilde vēl nav uzrakstīta.
responses-note = Atzinuma pavadvēstule
responses-note-closed = Apspriešana ir pabeigta vai atsaukta, tāpēc vairs neko nevar pieņemt atbildēšanai.
responses-note-gets-a-number = Tā saņem numuru { $number } un iesnieguma komentāru vidū ir pirmā. Visi to lasa tur, kur komentāri ir publiski.
responses-note-leave = Atstāt, kā ir
responses-note-must-be-answered = No tā brīža uz to ir jāatbild, kopumā vai pa daļām. To nevar atsaukt.
responses-note-none = Šim iesniegumam nav pavadvēstules.
responses-note-stays = Tās vārdi paliek tādi, kādi tika nosūtīti.
responses-note-take-up = Atbildēt uz pavadvēstuli
responses-note-taken-up = Pavadvēstule tagad ir starp komentāriem. Uz to var atbildēt kopumā vai sadalīt to daļās.
responses-nothing-together = Neviens no šiem komentāriem negaida neko tādu, ko jūs varētu izdarīt ar visiem kopā.
responses-of-nobody = Nav uzdots
responses-older-than = { $count ->
    [zero] vairāk nekā pirms { $count } dienām
    [one] vairāk nekā pirms { $count } dienas
   *[other] vairāk nekā pirms { $count } dienām
 }
responses-order = Secība
responses-order-arrival = Vispirms agrāk saņemtie
responses-order-draft = Kā projektā
responses-order-due = Vispirms ar tuvāko termiņu
responses-order-work = Vispirms neatbildētie
responses-organisation = Organizācija
responses-organisation-and-comment = Organizācija un komentārs
responses-organisation-choose = Šādi vārdi ir vairāku organizāciju nosaukumā. Izvēlieties vienu sarakstā „Organizācija”.
responses-organisation-name = Organizācijas nosaukuma vārdi
responses-organisation-name-longer = Šādi vārdi ir pārāk daudzu organizāciju nosaukumā. Ierakstiet vairāk no nosaukuma.
responses-organisation-none = Nav organizācijas, kas iesniegusi komentārus un kuras nosaukumā ir šādi vārdi.
responses-others-of-organisation = Visi šīs organizācijas komentāri
responses-others-on-point = Visi komentāri par šo punktu
responses-overdue = Nokavētie
responses-overtaken = Šī atbilde ir mainīta vai apstiprināta pēc tam, kad atvērāt šo lapu. Pašreizējā atbilde ir virs komentāra, jūsu atbilde – laukos zem tā. Ja saglabāsiet, paliks jūsu atbilde, un tā būs jāapstiprina.
responses-part = { $number }. daļa
responses-parts = Komentāra daļas
responses-point = Punkts
responses-previous = Iepriekšējais
responses-proposed = Piedāvātā redakcija salīdzinājumā ar punktu
responses-publication-by-post = Šīs organizācijas nav reģistrā, un e-pastu tām nesūta. Nosūtiet tām atbildes pa pastu:
responses-publication-changed = Apstiprinātas ir citas atbildes nekā tās, ko redzējāt. Pārbaudiet vēlreiz.
responses-publication-corrections = To skaitā publicēto atbilžu labojumi: { $count }
responses-publication-count = { $count ->
    [zero] Ikviens uzreiz varēs lasīt { $count } atbilžu: { $address }
    [one] Ikviens uzreiz varēs lasīt { $count } atbildi: { $address }
   *[other] Ikviens uzreiz varēs lasīt { $count } atbildes: { $address }
 }
responses-publication-for-ever = Publicētu atbildi nemaina; to labo tikai ar jaunāku atbildi, norādot datumu
responses-publication-heading = Apspriešanas { $number } atbilžu publicēšana
responses-publication-in-en = To skaitā atbildes angļu valodā: { $count }
responses-publication-in-lv = To skaitā atbildes latviešu valodā: { $count }
responses-publication-later = { $count ->
    [zero] Lai publicētu vēl { $count } apstiprinātu atbilžu, pēc tam nospiediet pogu vēlreiz
    [one] Lai publicētu vēl { $count } apstiprinātu atbildi, pēc tam nospiediet pogu vēlreiz
   *[other] Lai publicētu vēl { $count } apstiprinātas atbildes, pēc tam nospiediet pogu vēlreiz
 }
responses-publication-letters = Katrs šo organizāciju pārstāvis saņems vēstuli ar atbildēm uz organizācijas komentāriem:
responses-publication-not-over = Atbildes publicē pēc termiņa beigām.
responses-publication-nothing = Nav ko publicēt: neviena atbilde nav apstiprināta.
responses-publication-title = Vai publicēt apspriešanas { $number } apstiprinātās atbildes?
responses-publication-waiting = { $count ->
    [zero] Pagaidām bez atbildes paliek { $count } komentāru
    [one] Pagaidām bez atbildes paliek { $count } komentārs
   *[other] Pagaidām bez atbildes paliek { $count } komentāri
 }
responses-publication-waived = No tām atbildes, kuras apstiprināja tas pats darbinieks, kas tās rakstīja (iemeslu publicē kopā ar atbildi): { $count }
responses-publish = { $count ->
    [zero] Publicēt { $count } atbilžu
    [one] Publicēt { $count } atbildi
   *[other] Publicēt { $count } atbildes
 }
responses-published = Atbildes ir publicētas.
responses-published-answer = Publicētā atbilde
responses-read-again = Pirms apstiprināt, izlasiet atbildes vēlreiz.
responses-reasons = Pamatojums
responses-reasons-hint = Tiks publicēts vārds vārdā: kas tekstā mainās vai kāpēc nekas nemainās.
responses-reasons-missing = Norādiet pamatojumu. Bez tā var iztikt tikai tad, ja komentārs ir ņemts vērā.
responses-redact = Aizklāt vārdus publiski
responses-redact-already = Šie vārdi jau ir aizklāti.
responses-redact-done = Vārdi ir aizklāti.
responses-redact-not-there = Šādu vārdu nav ne komentārā, ne ierosinātajā redakcijā, ne pavadvēstulē. Nokopējiet tos, kā tie ir tekstā.
responses-redact-shown = Šie vārdi jau ir redzami.
responses-redact-text = Vārdus aizklāj visur, kur tie ir komentārā, tajā ierosinātajā redakcijā un iesniegtā pavadvēstulē. Iesniegtais paliek reģistrēts, kāds tas ir; autors to redz, un autoram par to paziņo.
responses-redact-words = Aizklājamie vārdi
responses-redact-words-hint = Nokopējiet tos, kā tie ir tekstā.
responses-redact-words-missing = Ierakstiet aizklājamos vārdus: vismaz divas zīmes.
responses-redacted-by = Publiski aizklāti vārdi ({ $name }, { $at }):
responses-remark = Piezīme, ja nosūtāt atpakaļ
responses-remark-hint = To redz tikai darbinieki.
responses-remark-missing = Norādiet, kas jāmaina
responses-return = Darba tabula atgriežas
responses-return-choose-again = Izvēlieties datni vēlreiz: tā netika saglabāta.
responses-return-file = Aizpildītā darba tabula
responses-return-hint = Excel darbgrāmata (.xlsx) vai Word dokuments (.docx), ne vairāk kā 16 MB un 5000 rindu.
responses-return-nothing = Izvēlieties tabulas datni
responses-return-read = Nolasīt tabulu
responses-return-text = Pagaidām nekas nemainās: nākamajā lapā redzams, ko mainīs katra rinda, un jūs izlemjat, kas tiek pārņemts.
responses-returned = Atbilde ir nosūtīta atpakaļ.
responses-returned-all-approved = { $count ->
    [zero] No tām ir apstiprinātas { $count } atbildes; tās būs jāapstiprina vēlreiz.
    [one] No tām ir apstiprināta { $count } atbilde; tā būs jāapstiprina vēlreiz.
   *[other] No tām ir apstiprinātas { $count } atbildes; tās būs jāapstiprina vēlreiz.
 }
responses-returned-all-text = { $count ->
    [zero] Visās lapās kopā par { $count } rindām jums nav jālemj.
    [one] Visās lapās kopā par { $count } rindu jums nav jālemj.
   *[other] Visās lapās kopā par { $count } rindām jums nav jālemj.
 }
responses-returned-and = { $first } { $second }
responses-returned-approved = Atbilde ir apstiprināta. Ja rindu pārņemsiet, atbilde būs jāapstiprina vēlreiz.
responses-returned-becomes = kļūs
responses-returned-before = Tabulas, ko esat atgriezuši
responses-returned-column-missing = Tabulā nav ailes „{ $column }”. Paņemiet jaunu darba tabulu un mainiet tikai to, kas ir zem aiļu nosaukumiem.
responses-returned-conflict-changed = Jums jāizlemj: pēc tabulas sagatavošanas atbilde šeit ir uzrakstīta vai mainīta. Ja rindu pārņemsiet, tā aizstās šo atbildi.
responses-returned-conflict-discarded = Jums jāizlemj: pēc tabulas sagatavošanas atbilde šeit ir atmesta. Ja rindu pārņemsiet, komentāram atkal būs atbilde.
responses-returned-conflict-shared = Jums jāizlemj: šī ir kopīga atbilde uz vairākiem komentāriem, bet to rindas tabulā atšķiras. Ja rindu pārņemsiet, tā kļūs par atbildi uz visiem šiem komentāriem.
responses-returned-count-changed = Mainītas: { $count }
responses-returned-count-conflict = Jāizlemj: { $count }
responses-returned-count-new = Jaunas: { $count }
responses-returned-count-refused = Netiek pārņemtas: { $count }
responses-returned-count-unchanged = Bez izmaiņām: { $count }
responses-returned-elsewhere = Komentārs ir no citas apspriešanas. Atgrieziet tabulu tur.
responses-returned-emptied = Tabulā atbilde ir izdzēsta. Atbildi var atmest tikai komentāra lapā.
responses-returned-forget = Dzēst šo tabulu
responses-returned-forgotten = Tabula ir dzēsta. No tās pārņemtais paliek.
responses-returned-formula = Rindas šūnā ir formula vai kļūda. Ierakstiet tās vietā tekstu.
responses-returned-here = Pašreizējā atbilde šeit
responses-returned-in-table = Tabulā
responses-returned-kept = To redzat tikai jūs. Tā tiek glabāta septiņas dienas.
responses-returned-language-unknown = Atbildes valoda nav neviena no piedāvātajām.
responses-returned-later = { $count ->
    [zero] Vēl gaida { $count } rindu: nospiediet pogu vēlreiz.
    [one] Vēl gaida { $count } rinda: nospiediet pogu vēlreiz.
   *[other] Vēl gaida { $count } rindas: nospiediet pogu vēlreiz.
 }
responses-returned-left = { $count ->
    [zero] Netika pārņemtas { $count } rindas, jo pa šo laiku šeit kaut kas ir mainījies; apskatiet tās zemāk vēlreiz.
    [one] Netika pārņemta { $count } rinda, jo pa šo laiku šeit kaut kas ir mainījies; apskatiet to zemāk vēlreiz.
   *[other] Netika pārņemtas { $count } rindas, jo pa šo laiku šeit kaut kas ir mainījies; apskatiet tās zemāk vēlreiz.
 }
responses-returned-mark-changed = Zīme vai komentāra numurs ir mainīts, vai arī tie ir no dažādām rindām. Paņemiet abus no jaunas darba tabulas.
responses-returned-no-mark = Rindā nav zīmes, tāpēc nav zināms, uz kuru atbildi tā attiecas.
responses-returned-no-rows = Tabulā nav rindu.
responses-returned-none-ticked = Atzīmējiet vismaz vienu rindu
responses-returned-nothing = Tabula neko nemaina
responses-returned-nothing-text = Visas tās rindas saka to pašu, kas šeit jau ir.
responses-returned-published = Pa šo laiku atbilde ir publicēta. To var labot komentāra lapā.
responses-returned-refused = Netiek pārņemta:
responses-returned-row = { $row }. rinda
responses-returned-shared = { $count ->
    [zero] Atbilde ir uz { $count } komentāriem un mainīsies visiem.
    [one] Atbilde ir uz { $count } komentāru un mainīsies visiem.
   *[other] Atbilde ir uz { $count } komentāriem un mainīsies visiem.
 }
responses-returned-table = Ko tabula mainīs
responses-returned-take = Pārņemt šo rindu
responses-returned-take-all = { $count ->
    [zero] Pārņemt { $count } rindu no visām lapām
    [one] Pārņemt { $count } rindu no visām lapām
   *[other] Pārņemt { $count } rindas no visām lapām
 }
responses-returned-take-ticked = Pārņemt atzīmētās rindas
responses-returned-taken = { $count ->
    [zero] No tabulas pārņemtas { $count } atbildes. Tās apstiprinās cits darbinieks.
    [one] No tabulas pārņemta { $count } atbilde. To apstiprinās cits darbinieks.
   *[other] No tabulas pārņemtas { $count } atbildes. Tās apstiprinās cits darbinieks.
 }
responses-returned-taken-before = Šīs rindas jau ir pārņemtas.
responses-returned-text = Nospiežot pogu, tiek pārņemtas atzīmētās rindas. Ja atbilde šeit pa to laiku ir mainīta, redzami abi teksti un nekas nav atzīmēts.
responses-returned-twice = Komentārs ir arī { $row }. rindā, kurā teikts kas cits. Atstājiet vienu no tām.
responses-returned-unknown = Tāda komentāra nav.
responses-returned-verdict-missing = Nav aizpildīta aile par to, vai komentārs ir ņemts vērā.
responses-returned-verdict-unknown = „{ $words }” nav neviens no piedāvātajiem lēmumiem.
responses-save = Saglabāt
responses-save-and-next = Saglabāt un atvērt nākamo
responses-save-list = Saglabāt šo sarakstu
responses-save-list-heading = Saglabāt sarakstu ar filtriem
responses-save-together = { $count ->
    [zero] Saglabāt atbildi uz { $count } komentāriem
    [one] Saglabāt atbildi uz { $count } komentāru
   *[other] Saglabāt atbildi uz { $count } komentāriem
 }
responses-saved = Atbilde ir saglabāta. To apstiprinās cits darbinieks.
responses-saved-forget = Dzēst
responses-saved-forgotten = Saraksts ir dzēsts.
responses-saved-list = Saraksts ir saglabāts.
responses-saved-lists = Saglabātie saraksti
responses-saved-name = Saraksta nosaukums
responses-saved-name-hint = To redzat tikai jūs. Jūsu sarakstu ar tādu pašu nosaukumu aizstās šis.
responses-saved-name-missing = Ierakstiet nosaukumu
responses-saved-none = Saglabātu sarakstu vēl nav.
responses-saved-nothing-set = Vispirms izvēlieties filtru komentāru sarakstā; tad to varēs saglabāt šeit.
responses-saved-together = { $count ->
    [zero] Atbilde uz { $count } komentāriem ir saglabāta. To apstiprina cits darbinieks.
    [one] Atbilde uz { $count } komentāru ir saglabāta. To apstiprina cits darbinieks.
   *[other] Atbilde uz { $count } komentāriem ir saglabāta. To apstiprina cits darbinieks.
 }
responses-saved-too-many = Saglabāto sarakstu skaits nedrīkst pārsniegt { $most }. Vispirms dzēsiet kādu no tiem.
responses-send-back = Nosūtīt atpakaļ
responses-sent-back = Atpakaļ nosūtīja: { $name }. Piezīme:
responses-serve = { $count ->
    [zero] Izmantot šo atbildi arī pārējiem { $count } komentāriem bez atbildes
    [one] Izmantot šo atbildi arī { $count } komentāram bez atbildes
   *[other] Izmantot šo atbildi arī pārējiem { $count } komentāriem bez atbildes
 }
responses-served = { $count ->
    [zero] Atbilde tagad ir arī uz vēl { $count } komentāriem. To apstiprina cits darbinieks.
    [one] Atbilde tagad ir arī uz vēl { $count } komentāru. To apstiprina cits darbinieks.
   *[other] Atbilde tagad ir arī uz vēl { $count } komentāriem. To apstiprina cits darbinieks.
 }
responses-shared = { $count ->
    [zero] uz { $count } no šiem komentāriem
    [one] uz { $count } no šiem komentāriem
   *[other] uz { $count } no šiem komentāriem
 }
responses-shared-decided = Ko šeit izlemjat, to izlemjat par visiem.
responses-shared-elsewhere = { $count ->
    [zero] Tā ir arī uz { $count } komentāriem, kas šeit nav redzami. Skatīt un apstiprināt visus.
    [one] Tā ir arī uz { $count } komentāru, kas šeit nav redzams. Skatīt un apstiprināt visus.
   *[other] Tā ir arī uz { $count } komentāriem, kas šeit nav redzami. Skatīt un apstiprināt visus.
 }
responses-shared-text = Ko maināt šeit, to maināt visiem.
responses-shared-with = { $count ->
    [zero] Atbilde ir arī uz { $count } citiem komentāriem.
    [one] Atbilde ir arī uz { $count } citu komentāru.
   *[other] Atbilde ir arī uz { $count } citiem komentāriem.
 }
responses-show-again = Atkal rādīt publiski
responses-shown-again = Komentāru atkal rāda publiski. Organizācijai to paziņos.
responses-somebody-else-approves = To apstiprinās cits darbinieks.
responses-stands-now = Pašreizējā atbilde
responses-table-about = Par tabulu
responses-table-comments = Saņemtie komentāri
responses-table-cut = Teksti, kas saīsināti līdz 32 767 rakstzīmēm
responses-table-empty = Sarakstā komentāru nav.
responses-table-for-staff = Ministrijas lietai: tabulā ir arī nepublicētas atbildes.
responses-table-held-back = Publiski nerāda
responses-table-last-wording = Galīgā redakcija ir pēdējā publicētā projekta redakcija; kamēr jaunākas redakcijas nav, aile ir tukša.
responses-table-many = vairāk nekā { $count } organizāciju
responses-table-not-public = Vēl nav publiski
responses-table-number = Apspriešana
responses-table-official = Atbildīgā amatpersona
responses-table-on-a-page = Lasīt lapā
responses-table-participants = Dalībnieki
responses-table-period = Termiņš
responses-table-several = Atbildēts pa daļām, lemts atšķirīgi
responses-table-sheet = Komentāri
responses-table-superseded = Aizstāti ar vēlāku atzinumu
responses-table-title-coordination = Izziņa par iebildumiem un priekšlikumiem: { $title }
responses-table-title-summary = Komentāru kopsavilkums: { $title }
responses-table-title-working = Darba tabula: { $title }
responses-table-waiting = Vēl nav atbildēts
responses-table-withdrawn = Atsaukti
responses-table-working = Aizpildiet ailes, kuru nosaukums sākas ar „Aizpildāms”. Lēmumi: { $verdicts }. Valodas: { $languages }. Katrā rindā atstājiet zīmi un komentāra numuru, kā tie ir: pēc tiem rindu atpazīst, kad tabula atgriežas. Pārējās ailes ir tikai lasīšanai; tajās mainītais netiek pārņemts. Rindas drīkst kārtot, atstāt tukšas vai dzēst.
responses-take-out = Dot šim komentāram savu atbildi
responses-take-over = Pārņemt sagatavoto atbildi
responses-taken-back = { $count ->
    [zero] { $count } komentāri tagad nevienam nav uzdoti.
    [one] { $count } komentārs tagad nevienam nav uzdots.
   *[other] { $count } komentāri tagad nevienam nav uzdoti.
 }
responses-taken-out = Komentāram tagad ir sava atbilde – kopija, kas vēl jāapstiprina.
responses-taken-over = Sagatavotā atbilde ir pārņemta. Tā vēl jāapstiprina.
responses-text = Sagatave
responses-text-add = Pievienot sagatavi
responses-text-added = Sagatave ir pievienota.
responses-text-body = Teksts
responses-text-body-hint = Ievietojot sagatavi, laukus figūriekavās aizpilda no komentāra:
responses-text-body-missing = Ierakstiet tekstu
responses-text-changed = Sagatave ir mainīta.
responses-text-changed-meanwhile = Kamēr šī lapa bija atvērta, sagatavi mainīja cits darbinieks. Pašreizējais teksts ir redzams augstāk, jūsu teksts – laukos zem tā. Ja saglabāsiet, jūsu teksts to aizstās.
responses-text-choose = Izvēlieties sagatavi
responses-text-differs = Lauku „{ $field }” nevar vienādi aizpildīt visiem šiem komentāriem. Izvēlieties citu sagatavi vai atbildiet uz šiem komentāriem atsevišķi.
responses-text-field-consultation = apspriešana
responses-text-field-means-consultation = apspriešanas nosaukums
responses-text-field-means-number = komentāra numurs, piemēram, 2026-003/014-2
responses-text-field-means-organisation = organizācija, kas iesniedza komentāru
responses-text-field-means-point = punkts, par kuru ir komentārs, piemēram, 5. punkts
responses-text-field-number = numurs
responses-text-field-organisation = organizācija
responses-text-field-point = punkts
responses-text-gone = Šī sagatave ir dzēsta. Izvēlieties citu.
responses-text-insert = Ievietot sagatavi
responses-text-insert-hint = Tās tekstu ar aizpildītiem laukiem ievieto pamatojumā. Nekas vēl netiek saglabāts.
responses-text-language = Sagataves valoda
responses-text-language-missing = Izvēlieties sagataves valodu
responses-text-missing = Izvēlieties sagatavi
responses-text-new = Jauna sagatave
responses-text-now = Pašreizējā sagatave
responses-text-put = Ievietot izvēlēto sagatavi
responses-text-remove = Dzēst sagatavi
responses-text-remove-text = To vairs nevarēs ievietot. Atbildes, kas sāktas ar to, paliek, kā ir.
responses-text-removed = Sagatave ir dzēsta.
responses-text-save = Saglabāt sagatavi
responses-text-saved-by = Saglabāja { $name }, { $at }
responses-text-title = Nosaukums
responses-text-title-hint = Piemēram, Pateicība par atbalstu.
responses-text-title-missing = Ierakstiet nosaukumu
responses-text-title-taken = Šajā valodā jau ir sagatave ar šādu nosaukumu
responses-text-too-many = Sagatavju skaits nedrīkst pārsniegt { $most }. Vispirms dzēsiet kādu no tām.
responses-text-unknown-field = Lauka „{ $name }” nav. Ir šādi lauki: organizācija, punkts, apspriešana un numurs.
responses-texts = Sagataves
responses-texts-none = Sagatavju vēl nav.
responses-texts-what = Šīs sagataves var ievietot un mainīt ikviens, kas raksta atbildes.
responses-to-choose = Izvēlēties
responses-to-closure = Noslēgt apspriešanu
responses-to-publication = Publicēt atbildes
responses-to-the-alike = Atrast līdzīgus komentārus
responses-to-the-answer = Pāriet uz atbildi
responses-to-the-chosen = Apstrādāt izvēlētos kopā
responses-to-the-desk = Atvērt komentārus
responses-to-the-later = Atvērt jaunāko atzinumu
responses-to-the-whole-list = Apstrādāt visu sarakstu kopā
responses-to-what-can-be-done = Pāriet pie tā, ko var darīt
responses-together = { $count ->
    [zero] { $count } komentāru kopā
    [one] { $count } komentārs
   *[other] { $count } komentāri kopā
 }
responses-together-changed = Komentāri vairs nav tādi, kādus tos rādīja šī lapa: kāds tikmēr uz kādu ir atbildējis vai atbildi mainījis. Jūsu rakstītais ir saglabājies; apskatiet sarakstu un saglabājiet vēlreiz.
responses-together-more = Sarakstā ir vairāk komentāru, nekā var apstrādāt kopā. Šie ir pirmie { $count }; pārējos var apstrādāt pēc tam.
responses-together-not-shown = { $count ->
    [zero] Vēl { $count } komentāru šeit nav redzami; atbilde visiem tiek saglabāta arī tiem.
    [one] Vēl { $count } komentārs šeit nav redzams; atbilde visiem tiek saglabāta arī tam.
   *[other] Vēl { $count } komentāri šeit nav redzami; atbilde visiem tiek saglabāta arī tiem.
 }
responses-told-by-post = Reģistrā nav un e-pastu no šejienes nesaņem: { $names }. Paziņojiet pa pastu.
responses-typed = Jūsu rakstītais
responses-uncover = Atkal rādīt šos vārdus
responses-uncovered-done = Vārdus atkal rāda publiski.
responses-unite = Atcelt sadalījumu
responses-united-done = Komentārs atkal ir vesels.
responses-unsaved = Atbilde nav saglabāta. Saglabājiet to vai turpiniet bez saglabāšanas.
responses-verdict = Vai komentārs ir ņemts vērā?
responses-verdict-missing = Norādiet, vai komentārs ir ņemts vērā
responses-verdict-published = Publicētā atbilde
responses-version = Redakcija
responses-version-number = { $version }. redakcija
responses-waive = Apstiprināt savu atbildi, norādot iemeslu
responses-waive-approve = Apstiprināt ar šo iemeslu
responses-waive-singly = Šo atbildi rakstījāt jūs, tāpēc kopā ar pārējām to neapstiprina.
responses-waive-text = Parasti atbildi apstiprina cits darbinieks. Ja tas nav iespējams, varat apstiprināt savu atbildi, norādot, kāpēc. Iemeslu publicē kopā ar atbildi; ja atbildi maina, apstiprinājums un iemesls zūd.
responses-waiver-hint = To lasīs visi. Rakstiet atbildes valodā.
responses-waiver-label = Kāpēc atbildi neapstiprina cits darbinieks
responses-waiver-missing = Norādiet, kāpēc atbildi neapstiprina cits darbinieks
responses-was-approved = Atbildi apstiprināja: { $name }
responses-was-assigned = Atbildēt uzdots: { $to }; uzdeva { $name }
responses-was-corrected = Labojumu publicēja: { $name }
responses-was-discarded = Atbildi atmeta: { $name }
responses-was-divided = Daļās sadalīja: { $name }
responses-was-drafted = Atbildi sagatavoja: { $name }
responses-was-due = Atbildētājs: { $name }, termiņš bija { $day }
responses-was-published = Atbildi publicēja: { $name }
responses-was-received = Saņemts: { $reference }
responses-was-returned = Atbildi nosūtīja atpakaļ: { $name }
responses-was-sent-back = Iepriekš atpakaļ nosūtīja: { $name }. Piezīme, pēc kuras atbilde ir mainīta:
responses-was-taken-up = Pavadvēstuli atbildēšanai pieņēma: { $name }
responses-was-unassigned = Uzdevumu noņēma { $name }
responses-was-united = Sadalījumu atcēla: { $name }
responses-what-was-said = Kas teikts
responses-what-will-happen = Kas notiks
responses-whole = Viss komentārs
responses-whose = Atbildētājs
responses-with-note = + pavadvēstule
responses-wording = Punkta pašreizējais teksts
responses-words = Vārdi
responses-words-set = „{ $words }”
responses-written-by = Sagatavoja { $name }, { $at }
responses-yes = Jā
