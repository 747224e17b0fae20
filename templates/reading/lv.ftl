reading-all-answered = Visas apspriešanas, uz kuru komentāriem atbildēts
reading-all-answers-published = Noslēgta, uz visiem komentāriem atbildēts
reading-all-areas = Visas jomas
reading-all-consultations = Visas apspriešanas
reading-all-organisations = Visas organizācijas
reading-all-phases = Visi posmi
reading-all-with-answers = Rezultāti: visi komentāri un atbildes
reading-answer-corrects = Šī atbilde aizstāj atbildi, kas publicēta { $moment }.
reading-answer-of-ministry = Ministrijas atbilde
reading-answer-proof = Dati atbildes pārbaudei (JSON)
reading-answer-published = Publicēta
reading-answer-to-earlier = Atbilde sniegta uz šo komentāru, pirms tas tika aizstāts vai atsaukts.
reading-answered = Noslēgta
reading-answered-lately = Nesen sniegtās atbildes
reading-answers-after-period = Ministrija atbildēs pēc termiņa beigām ({ $moment }).
reading-answers-being-prepared = Ministrija vēl gatavo atbildes.
reading-area = Politikas joma
reading-as-word = Word datne
reading-by-label = Pa tematiem
reading-by-letter = Jaunumi pa e-pastu
reading-by-point = Pa punktiem
reading-by-point-rows = { $count ->
    [zero] Tabula ar { $count } rindām
    [one] Tabula ar { $count } rindu
   *[other] Tabula ar { $count } rindām
}
reading-change-because = Pamatojums:
reading-change-comment = Komentārs
reading-change-entry-deleted = { $point }, svītrots
reading-change-entry-marked = { $point }, cits noformējums
reading-change-entry-merged = { $point }, apvienots
reading-change-entry-moved = { $point }, pārvietots
reading-change-entry-new = { $point }, jauns
reading-change-entry-renumbered = { $point }, cits numurs
reading-change-entry-reworded = { $point }, mainīts
reading-change-entry-split = { $point }, sadalīts
reading-changed-deleted = Svītrots
reading-changed-marks = Mainīts tikai noformējums; vārdi ir tie paši.
reading-changed-merged = Kopā ar citiem apvienots: { $related }.
reading-changed-merged-from = Izveidots no iepriekšējās redakcijas vienībām: { $related }.
reading-changed-moved = Pārvietots
reading-changed-new = Jauns
reading-changed-number = Mainīts tikai numurs.
reading-changed-split = Sadalīts. Tagad ir: { $related }.
reading-changed-split-from = Daļa no iepriekšējās redakcijas vienības „{ $related }”, kas ir sadalīta.
reading-changed-was = { $version }. redakcijā: { $point }.
reading-changed-words = Mainīts. Iekļauti vārdi: { $inserted }, svītroti vārdi: { $deleted }
reading-changes-after = Kas projektā mainīts pēc šīs redakcijas
reading-changes-against = Iepriekš:
reading-changes-all = Rādīt arī nemainītos punktus
reading-changes-beside = Rādīt abas redakcijas blakus
reading-changes-between = No { $from }. redakcijas uz { $to }. redakciju
reading-changes-comment = Komentēt šo punktu
reading-changes-count = { $count ->
    [zero] { $count } izmaiņu
    [one] { $count } izmaiņa
   *[other] { $count } izmaiņas
}
reading-changes-deleted = { $count ->
    [zero] { $count } svītrotu
    [one] { $count } svītrots
   *[other] { $count } svītroti
}
reading-changes-deleted-words = svītroti vārdi
reading-changes-inline = Rādīt izmaiņas vienā tekstā
reading-changes-inserted-words = iekļauti vārdi
reading-changes-list = Izmaiņu saraksts
reading-changes-marked = { $count ->
    [zero] { $count } ar citu noformējumu
    [one] { $count } ar citu noformējumu
   *[other] { $count } ar citu noformējumu
}
reading-changes-marks = Apzīmējumi:
reading-changes-merged = { $count ->
    [zero] { $count } apvienotu
    [one] { $count } apvienots
   *[other] { $count } apvienoti
}
reading-changes-moved = { $count ->
    [zero] { $count } pārvietotu
    [one] { $count } pārvietots
   *[other] { $count } pārvietoti
}
reading-changes-new = { $count ->
    [zero] { $count } jaunu
    [one] { $count } jauns
   *[other] { $count } jauni
}
reading-changes-no-language = Redakcijām nav teksta vienā valodā.
reading-changes-none = Abās redakcijās teksts ir vienāds.
reading-changes-not-there = Šajā redakcijā nav
reading-changes-of = Tagad:
reading-changes-only = Rādīt tikai izmaiņas
reading-changes-read = Lasīt { $version }. redakciju bez iezīmējumiem
reading-changes-renumbered = { $count ->
    [zero] { $count } ar citu numuru
    [one] { $count } ar citu numuru
   *[other] { $count } ar citu numuru
}
reading-changes-reworded = { $count ->
    [zero] { $count } mainītu
    [one] { $count } mainīts
   *[other] { $count } mainīti
}
reading-changes-since = Kas mainīts kopš { $version }. redakcijas
reading-changes-split = { $count ->
    [zero] { $count } sadalītu
    [one] { $count } sadalīts
   *[other] { $count } sadalīti
}
reading-changes-struck = ir pārsvītroti. Blakus katram mainītajam punktam ir līnija.
reading-changes-title = Kas mainīts
reading-changes-to-preparation = { $version }. redakcija (tiek gatavota)
reading-changes-underlined = ir pasvītroti,
reading-changes-until-outcome = Kas mainīts pēc apspriešanas ({ $version }. redakcija)
reading-clear-filters = Noņemt visus filtrus
reading-closed = Komentārus pieņēma līdz
reading-closes = Komentārus pieņem līdz
reading-column-answer = Atbilde
reading-column-count = Komentāri
reading-column-essence = Iebilduma vai priekšlikuma būtība
reading-column-number = Nr.
reading-column-reasons = Pamatojums
reading-column-submitter = Iesniedzējs
reading-column-verdict = Ņemts vērā vai nav ņemts vērā
reading-comment-count = { $count ->
    [zero] { $count } komentāru
    [one] { $count } komentārs
   *[other] { $count } komentāri
}
reading-comment-on-version = Par projekta { $version }. redakciju
reading-comment-on-whole = Komentēt visu projektu
reading-comment-title = Komentārs { $reference }
reading-commented-text = Komentārs ir par tekstu angļu valodā.
reading-commented-version = Lasīt komentēto redakciju
reading-commented-wording = Formulējums, par kuru rakstīts
reading-comments = Komentāri
reading-comments-and-answers = Komentāri un atbildes
reading-comments-elsewhere = { $count ->
    [zero] { $count } komentāru par citām redakcijām
    [one] { $count } komentārs par citu redakciju
   *[other] { $count } komentāri par citām redakcijām
}
reading-comments-elsewhere-heading = Komentāri par šo punktu citās redakcijās
reading-comments-elsewhere-text = Tie paliek pie tā formulējuma, par kuru rakstīti, un uz tiem atbild tāpat kā uz pārējiem.
reading-comments-on-version = { $count ->
    [zero] { $count } komentāru ir par projekta { $version }. redakciju
    [one] { $count } komentārs ir par projekta { $version }. redakciju
   *[other] { $count } komentāri ir par projekta { $version }. redakciju
}
reading-comments-public-after-period = Komentāri kļūst publiski pēc termiņa beigām.
reading-comments-public-at-submission = Komentāri kļūst publiski tūlīt pēc iesniegšanas.
reading-comments-so-far = Līdzšinējie komentāri
reading-comments-so-far-text = Komentāri, kurus šobrīd var lasīt ikviens.
reading-comments-with-answers = { $count ->
    [zero] { $count } komentāru ar atbildēm
    [one] { $count } komentārs ar atbildi
   *[other] { $count } komentāri ar atbildēm
}
reading-consultation = Apspriešana { $number }
reading-consultation-withdrawn = Ministrija šo apspriešanu ir atsaukusi
reading-consultation-withdrawn-stays = Iesniegtais paliek saglabāts; uz to nav jāatbild.
reading-contents = Saturs
reading-corrected = Labota
reading-count = { $count ->
    [zero] { $count } apspriešanu
    [one] { $count } apspriešana
   *[other] { $count } apspriešanas
}
reading-covered = Ministrija ir aizklājusi vārdus.
reading-covering-note = Atzinuma { $number } pavadvēstule
reading-dates = Termiņi jūsu kalendārā
reading-documents = Dokumenti
reading-draft-for = Apspriešanas { $number } projekts
reading-earlier-answer = Šo atbildi aizstāj vēlāka atbilde.
reading-earlier-answers = Iepriekšējās atbildes
reading-earlier-round = Iepriekšējā kārta: apspriešana { $number }
reading-filter-area = Joma: { $area }
reading-filter-phase = Posms: { $phase }
reading-filter-words = Nosaukums vai numurs: { $words }
reading-filters = Apspriešanas
reading-filters-set = Iestatītie filtri
reading-find = Atrast apspriešanu
reading-follow = Sekojiet jaunumiem
reading-form-coordination = Izziņa par iebildumiem un priekšlikumiem
reading-form-summary = Komentāru kopsavilkums
reading-held = Komentāru { $reference } ({ $senders }) publiski nerāda kopš { $at }.
reading-held-answered = Tas ir reģistrēts, un uz to atbildēs.
reading-held-title = Komentārs, ko nerāda
reading-history = Notikumu gaita
reading-home = Sākums
reading-home-heading = Izlasiet projektu. Pasakiet, kas jāmaina. Uzziniet, kas izlemts.
reading-home-lead = { $ministry } šeit publicē politikas dokumentu projektus, un reģistrētas nevalstiskās organizācijas Latvijā un ārvalstīs tos komentē punktu pa punktam. Uz katru komentāru tiek sniegta publiska atbilde.
reading-home-title = Komentējiet politikas dokumentu projektus
reading-how = Kā tas notiek
reading-how-answer = Ministrija atbild uz katru komentāru
reading-how-answer-detail = Ņemts vērā, daļēji ņemts vērā, nav ņemts vērā vai pieņemts zināšanai – ar pamatojumu
reading-how-comment = Jūsu organizācija komentē
reading-how-comment-detail = Punktu vai visu projektu, piedāvājot savu redakciju
reading-how-it-stands = Organizācijas statuss
reading-how-published = Tiek publicēts projekts
reading-how-published-detail = Komentēšanai parasti ir vismaz { $days ->
    [zero] { $days } dienu
    [one] { $days } diena
   *[other] { $days } dienas
}
reading-how-submit = Pārstāvis, kuram ir šādas tiesības, iesniedz atzinumu
reading-how-submit-detail = Apliecinājumā norādīts, kas un kad saņemts
reading-in-full = Lasīt pilnībā
reading-in-short = Īsumā, ministrijas vārdiem
reading-is-superseded = Aizstāts ar jaunāku atzinumu
reading-is-withdrawn = Atsaukts
reading-kind = Dokumenta veids
reading-label = Temats
reading-latest-first = Vispirms tās, kuru termiņš beidzas vēlāk
reading-led-to = Kas mainīts:
reading-led-to-gone = { $point }, svītrots { $version }. redakcijā
reading-led-to-point = { $point } ({ $version }. redakcija)
reading-lengthened = Termiņš pagarināts
reading-more-points = Pirmie { $count } punkti ar komentāriem. Skaits pie katra punkta ir projekta tekstā.
reading-more-than = vairāk nekā { $count }
reading-neighbours = Citi punkti
reading-newest-version = Lasīt jaunāko redakciju
reading-news = Jaunumi plūsmu lasītājiem (Atom)
reading-next-point = nākamais
reading-next-round = Par šo projektu ir nākamā kārta: apspriešana { $number }
reading-no-comments = Komentāru nav.
reading-no-comments-on-point = Komentāru nav
reading-no-comments-on-version = Par projekta { $version }. redakciju komentāru nav.
reading-no-objections-text = Organizācijai pret projektu iebildumu nav.
reading-no-organisation-matches = Nevienas organizācijas nosaukumā nav meklētā teksta „{ $words }”
reading-no-organisations = Vēl nav reģistrēta neviena organizācija
reading-no-reasons = Ministrija papildu pamatojumu nav norādījusi.
reading-no-statements = Publisku atzinumu vēl nav.
reading-no-successor = Cita komentāra tā vietā nav.
reading-nothing-happened = Publiski vēl nekas nav noticis.
reading-nothing-matches = Šiem filtriem neatbilst neviena apspriešana
reading-nothing-open = Pašlaik nav nevienas apspriešanas, kurā var iesniegt komentārus.
reading-nothing-published = Vēl nav publicēta neviena apspriešana
reading-nothing-published-text = Tiklīdz tiks publicēts projekts, tas būs redzams šeit kopā ar termiņu.
reading-notice = Paziņojums
reading-notice-before = Paziņojums pirms labojuma
reading-of-other-text = tekstam angļu valodā
reading-official = Atbildīgā amatpersona
reading-open-now = Atvērtās apspriešanas
reading-opens = Komentārus pieņem no
reading-organisation-about = Ar ko nodarbojas
reading-organisation-areas = Politikas jomas, kas organizāciju interesē
reading-organisation-count = { $count ->
    [zero] { $count } organizāciju
    [one] { $count } organizācija
   *[other] { $count } organizācijas
}
reading-organisation-in-register-since = Šajā vietnē reģistrēta { $date }
reading-organisation-may-not-act = Tiesības apturētas
reading-organisation-register = Reģistrs
reading-organisation-registered = Reģistrēta
reading-organisation-since = šajā vietnē { $date }
reading-organisation-suspended = Ministrija ir apturējusi organizācijas tiesības: pašlaik neviens tās vārdā nevar komentēt un iesniegt atzinumus. Agrāk iesniegtais paliek šeit.
reading-organisations-filter = Organizācijas
reading-organisations-lead = Organizācijas, kas piedalās apspriešanās, to iesniegtie atzinumi un tas, kas ar tiem noticis.
reading-other-version = Šī ir projekta { $shown }. redakcija. Jaunākā ir { $newest }. redakcija.
reading-outcome = Kas noticis ar komentāriem
reading-own-comment = Jūsu organizācijas komentārs, nav iesniegts
reading-own-comment-submitted = Jūsu organizācijas komentārs, iesniegts
reading-part = Kā piedalīties
reading-part-comment = Izlasiet projektu un komentējiet jums svarīgos punktus
reading-part-comment-later = Kad sāksies komentāru pieņemšana, izlasiet projektu un komentējiet jums svarīgos punktus
reading-part-of-submission = Iesniegts atzinumā { $reference }
reading-part-register = Piesakiet savu organizāciju, ja tā vēl nav reģistrēta
reading-part-sign-in = Pieslēdzieties kā savas organizācijas pārstāvis
reading-part-submit = Pārstāvis, kuram ir šādas tiesības, pārbauda un iesniedz atzinumu
reading-path = Dokumenta virzība
reading-percent = { $percent } %
reading-period-from = Komentāru pieņemšanas sākums
reading-period-until = Komentāru pieņemšanas beigas
reading-period-was-until = Iepriekš:
reading-permanent-link = pastāvīgā saite uz šo rindu
reading-phase = Posms
reading-point = Punkts
reading-point-as-commented-on = Šis ir punkts, kādu to komentēja. Kas mainās, teikts atbildēs.
reading-point-in-other-language = Šis punkts ir pieejams tikai angļu valodā.
reading-point-of-version = { $point } ({ $version }. redakcija)
reading-previous-point = iepriekšējais
reading-proposed-wording = Piedāvātā redakcija
reading-read = Lasīt projektu
reading-read-and-comment = Lasīt projektu un komentēt
reading-received = Saņemts
reading-register = Pieteikt savu organizāciju
reading-replaced = Aizstāta
reading-results = Rezultāti
reading-results-accepted = { $count ->
    [0] Neviens no tiem nav ņemts vērā.
    [zero] { $count } no tiem pilnībā vai daļēji ņemti vērā.
    [one] { $count } no tiem pilnībā vai daļēji ņemts vērā.
   *[other] { $count } no tiem pilnībā vai daļēji ņemti vērā.
}
reading-results-all-withdrawn = Visi komentāri ir atsaukti.
reading-results-lead = { $organisations ->
    [zero] { $organisations } organizāciju iesniedza
    [one] { $organisations } organizācija iesniedza
   *[other] { $organisations } organizācijas iesniedza
} { $comments ->
    [zero] { $comments } komentāru
    [one] { $comments } komentāru
   *[other] { $comments } komentārus
}.
reading-results-no-objections = Iebildumu nebija { $count ->
    [zero] { $count } organizācijām
    [one] { $count } organizācijai
   *[other] { $count } organizācijām
} no { $all }.
reading-results-none = Neviens komentārs netika saņemts.
reading-results-none-yet = Vēl nav saņemts neviens komentārs.
reading-results-of-version = Rezultāti komentāriem par projekta { $version }. redakciju
reading-results-waiting = Vēl nav atbildēts uz { $count ->
    [zero] { $count } komentāriem
    [one] { $count } komentāru
   *[other] { $count } komentāriem
}.
reading-revised = Paziņojums labots
reading-revision = Paziņojuma { $revision }. redakcija
reading-revision-newest = Pašreizējais paziņojums
reading-revision-published = Publicēts
reading-revision-replaced = Šī ir agrāka paziņojuma redakcija.
reading-riga-time = Rīgas laiks, { $offset }
reading-said-before = Iepriekšējā atbilde
reading-search-everywhere = Meklēt „{ $words }” visos posmos un jomās
reading-search-organisations = Šeit meklē tikai nosaukumos. Skatiet organizācijas un to iesniegtos atzinumus.
reading-see-results = Skatīt rezultātus
reading-share = Atbilžu īpatsvars
reading-shorter-period = Kāpēc termiņš ir īsāks nekā parasti
reading-showing = { $first }–{ $last } no { $all }
reading-sign-in = Pieslēgties
reading-soonest-first = Vispirms tās, kuru termiņš beidzas agrāk
reading-statements = Atzinumi
reading-step-answered = Apspriešana noslēgta, visas atbildes publicētas
reading-step-at = { $moment }
reading-step-from = no { $moment }
reading-step-never = nav notikusi
reading-step-open = Komentāru pieņemšana
reading-step-published = Projekts publicēts
reading-step-to-answer = Atbildes uz visiem komentāriem
reading-step-until = līdz { $moment }
reading-step-withdrawn = Ministrija atsaukusi
reading-submission-title = Atzinums { $reference }
reading-submitted = Jūsu organizācija ir iesniegusi atzinumu: atvērt saņemšanas apliecinājumu
reading-submitted-again = Organizācija atzinumu iesniedza vēlreiz: { $reference }, { $at }.
reading-submitted-all = Jūsu organizācijas ir iesniegušas atzinumus: atvērt tos
reading-sum-held-back = Netiek rādīti
reading-sum-not-yet-public = Vēl nav publiski
reading-sum-published = Publiski
reading-sum-received = Saņemti
reading-sum-several = Atbildēts pa daļām, lemts atšķirīgi
reading-sum-superseded = Aizstāti ar jaunākiem
reading-sum-waiting = Vēl bez atbildes
reading-sum-withdrawn = Atsaukti
reading-summary-empty = Vēl nav publicēta neviena atbilde.
reading-superseded-by = Šo atzinumu ir aizstājis atzinums { $reference }, kas iesniegts { $at }.
reading-supersedes = Šis atzinums ir aizstājis atzinumu { $reference }.
reading-tables = Lejupielādēt tabulas
reading-text-answered = Šis ir projekts, par kuru sniegti komentāri. Pie katra punkta redzams, kas noticis ar komentāriem. No { $comments ->
    [zero] { $comments } komentāriem
    [one] { $comments } komentāra
   *[other] { $comments } komentāriem
} pilnībā vai daļēji { $accepted ->
    [zero] ņemti vērā { $accepted }
    [one] ņemts vērā { $accepted }
   *[other] ņemti vērā { $accepted }
}.
reading-text-in-other-language = Projekts ir pieejams tikai angļu valodā.
reading-text-not-public = Teksts nav redzams, jo tas nebija publisks, kamēr atzinums bija spēkā.
reading-text-of-draft = projekta teksts
reading-text-with-answers = Teksts ar atbildēm
reading-to-start = Uz saraksta sākumu
reading-to-tables = Lejupielādēt tabulas
reading-to-the-earlier = Atvērt agrāko atzinumu
reading-to-the-later = Atvērt jaunāko atzinumu
reading-to-the-notice = Par šo apspriešanu
reading-to-the-successor = Komentārs tā vietā: { $reference }
reading-to-the-work = Turpināt sagatavošanu
reading-to-this-part = Par šo daļu:
reading-until-and-with = Rīgas laiks, { $offset }. Šo minūti ieskaita pilnībā.
reading-verify = Kā pārbaudīt, ka nekas nav mainīts
reading-verify-compare = Programma no datiem vēlreiz aprēķina kontrolsummu, pārbauda, vai lapā ir redzami datu vārdi, un parāda kontrolsummu. Salīdziniet to ar kontrolsummu apliecinājumā. Ja kaut kas neatbilst, programma raksta „WRONG” (nepareizi); ja datni nevar pārbaudīt, – „NOT CHECKED” (nav pārbaudīts). Komentāra lapā redzamo atbildi pārbauda pēc tās pašas datiem.
reading-verify-compute = Aprēķiniet to paši
reading-verify-description = Ja vēlaties rakstīt savu programmu, aprakstā (angļu valodā) norādīts, no kā aprēķināta katra kontrolsumma:
reading-verify-download = Lejupielādējiet programmu
reading-verify-download-hint = Tā ir īsa, tāpēc pirms lietošanas to var izlasīt. Tai vajadzīgs Python 3, bet nav vajadzīgs interneta savienojums.
reading-verify-lead = Katram atzinumam, katram komentāram un katrai atbildei ir kontrolsumma. Ar to ikviens var pārbaudīt, ka šeit redzams tieši tas, kas ir iesniegts vai publicēts.
reading-verify-numbers = Apspriešanas atzinumus numurē saņemšanas secībā bez pārtraukumiem: 001, 002, 003. Ja kāds pazustu, trūktu tā numura.
reading-verify-proves = Ko tas pierāda un ko nepierāda
reading-verify-proves-alone = Bez apliecinājuma tas rāda tikai to, ka vārdi un kontrolsumma lapā atbilst viens otram. Atbildei apliecinājuma nav: saglabājiet datni un salīdziniet to vēlāk.
reading-verify-proves-people = Tas nerāda, kura persona parakstījusi atzinumu: personu vārdi nav publiski, publiska ir tikai paraksta kontrolsumma.
reading-verify-proves-right = Tas neko nesaka par to, vai komentārs vai atbilde ir pamatoti.
reading-verify-proves-words = Ja kontrolsumma ir tāda pati kā apliecinājumā, tas pierāda, ka vārdi ir tieši tie, kurus ministrija saņēma.
reading-verify-receipt = Salīdziniet to ar saņemšanas apliecinājumu
reading-verify-receipt-text = Kad organizācija iesniedz atzinumu, tā saņem apliecinājumu, kurā ir atzinuma un katra komentāra kontrolsumma. Tas pats ir e-pasta vēstulē, ko tai nosūta, un šo vēstuli ministrija vairs nevar mainīt. Komentāra vai atzinuma lapā šābrīža kontrolsumma ir redzama sadaļā „{ $data }”, beigās aiz vārda „digest”. Ja abas kontrolsummas ir vienādas, arī vārdi ir tie paši.
reading-verify-run = Palaidiet programmu mapē, kurā ir abas datnes:
reading-verify-save = Saglabājiet komentāra vai atzinuma lapu datnē (pārlūka izvēlnē – „Saglabāt lapu kā”), piemēram, ar nosaukumu saved.html. Lai pārbaudītu atbildi, saglabājiet to, ko atver saite „{ $data }” tās komentāra lapā.
reading-verify-what = Kas ir kontrolsumma
reading-verify-what-text = Kontrolsumma ir ciparu un burtu virkne, ko pēc publiski zināmas metodes (SHA-256) aprēķina no teksta. Ja tekstā maina kaut vienu burtu, kontrolsumma kļūst pavisam citāda, un neviens nevar atrast citu tekstu ar tādu pašu kontrolsummu. To aprēķina brīdī, kad iesniedz atzinumu vai publicē atbildi.
reading-version-corrected = { $version }. redakcija ({ $date }): labots projekts
reading-version-in-preparation = { $version }. redakcija (tiek gatavota)
reading-version-number = { $version }. redakcija
reading-version-of-date = { $version }. redakcija, { $date }
reading-version-outcome = { $version }. redakcija ({ $date }): projekts pēc apspriešanas. To nekomentē.
reading-what-changed-correction = Kas labots ({ $version }. redakcija, { $date })
reading-what-changed-outcome = Kas mainīts pēc apspriešanas ({ $version }. redakcija, { $date })
reading-what-has-changed = Notikumu gaita un iepriekšējais paziņojums
reading-why-revised = Kāpēc ar šo paziņojumu aizstāts iepriekšējais
reading-withdrawn = Organizācija šo atzinumu atsauca { $at }.
reading-without-place = Bez vietas šajā redakcijā
reading-without-place-text = Šie komentāri ir par iepriekšējo redakciju punktiem, kuru { $version }. redakcijā nav. Uz tiem atbild tāpat kā uz pārējiem.
reading-words-in-name = Meklēt nosaukumā
reading-words-in-title = Meklēt pēc nosaukuma vai numura
