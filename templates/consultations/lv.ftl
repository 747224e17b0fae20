consultations-aim = Mērķis un risināmā problēma
consultations-aim-hint = Ne vairāk kā { $most } vārdu
consultations-already-published = Apspriešana ir publicēta. Kas tajā vēl maināms, norādīts tās lapā.
consultations-already-told = Apspriešana ir publicēta, un organizācijai ir paziņots. Uzaicinājumu vairs nevar atsaukt.
consultations-answers = Atbilžu publicēšana
consultations-approvers = Atbilžu apstiprinātāji
consultations-as-the-public = Skatīt, kā to redzēs sabiedrība
consultations-at-publication = Līdz ar publicēšanu
consultations-before-publication = Pirms publicēšanas
consultations-calendar-closing = Komentāru termiņš: „{ $title }”
consultations-calendar-opening = Sākas komentāru pieņemšana: „{ $title }”
consultations-calendar-text = Publiskā apspriešana { $number }. Komentārus pieņem līdz { $moment } (Rīgas laiks, { $offset }).
consultations-cannot-be-withdrawn = Apspriešana jau ir beigusies.
consultations-changes = Mainīt
consultations-changes-accepted = Teksts nolasīts tā, it kā visas izmaiņas būtu pieņemtas.
consultations-changes-rejected = Teksts nolasīts tā, it kā visas izmaiņas būtu noraidītas.
consultations-check-first = Pārbaudiet, pirms publicējat
consultations-closes = Termiņa beigas
consultations-closes-hint = Rīgas laiks. Norādīto minūti ieskaita pilnībā: ja termiņš beidzas plkst. 23.59, komentārus pieņem līdz pusnaktij. Vismaz { $days ->
    [zero] { $days } dienu
    [one] { $days } diena
   *[other] { $days } dienas
}{ $cited }; īsāks termiņš jāpamato.
consultations-closes-later = Jaunais termiņš
consultations-closes-later-hint = Rīgas laiks. Skaitās visa minūte: ja ievadīsiet 23:59, komentārus pieņems līdz pusnaktij.
consultations-closes-now = Pašlaik komentāru termiņš beidzas
consultations-closing-before-opening = Termiņam jābeidzas vēlāk, nekā tas sākas
consultations-closure-already = Apspriešana jau ir noslēgta.
consultations-closure-not-over = Apspriešanu var noslēgt tikai pēc tās termiņa beigām.
consultations-closure-unanswered = { $count ->
    [zero] Vēl nav publicētas atbildes uz { $count } komentāriem.
    [one] Vēl nav publicēta atbilde uz { $count } komentāru.
   *[other] Vēl nav publicētas atbildes uz { $count } komentāriem.
 }
consultations-closure-withdrawn = Apspriešana ir atsaukta; uz komentāriem nav jāatbild.
consultations-comments-after-period = Iesniegtos komentārus ikviens redzēs pēc termiņa beigām
consultations-comments-at-submission = Iesniegtos komentārus ikviens redzēs tūlīt pēc iesniegšanas
consultations-comments-become-public = Kad komentāri kļūst publiski
consultations-contact = Kontaktpersona
consultations-contact-email = E-pasts
consultations-contact-hint = Atbildīgā amatpersona, kuru norādīs paziņojumā
consultations-contact-name = Vārds un uzvārds
consultations-contact-phone = Tālrunis
consultations-correct = Publicēt laboto paziņojumu
consultations-correct-text = Labotais paziņojums tiks publicēts uzreiz. Iepriekšējais paliks lasāms kopā ar jūsu norādīto iemeslu. Paziņosim visiem, kas apspriešanai seko vai tajā piedalās. Termiņu maina atsevišķā lapā.
consultations-correct-title = Apspriešanas { $number } paziņojuma labošana
consultations-corrected = Labotais paziņojums ir publicēts.
consultations-correction-is-undone = (atsaukts)
consultations-correction-misfit = vairs neatbilst
consultations-correction-undo = Atsaukt pēdējo labojumu
consultations-correction-undone = Pēdējais labojums ir atsaukts.
consultations-corrections = { $count ->
        [zero] { $count } redaktora labojumu
        [one] { $count } redaktora labojums
       *[other] { $count } redaktora labojumi
    }
consultations-count-articles = { $count ->
        [one] { $count } pants
        [zero] { $count } pantu
       *[other] { $count } panti
    }
consultations-count-headings = { $count ->
    [zero] { $count } virsrakstu
    [one] { $count } virsraksts
   *[other] { $count } virsraksti
}
consultations-count-items = { $count ->
    [zero] { $count } uzskaitījuma vienību
    [one] { $count } uzskaitījuma vienība
   *[other] { $count } uzskaitījuma vienības
}
consultations-count-paragraphs = { $count ->
    [zero] { $count } rindkopu
    [one] { $count } rindkopa
   *[other] { $count } rindkopas
}
consultations-count-points = { $count ->
    [zero] { $count } punktu
    [one] { $count } punkts
   *[other] { $count } punkti
}
consultations-count-tables = { $count ->
        [one] { $count } tabula
        [zero] { $count } tabulu
       *[other] { $count } tabulas
    }
consultations-depth-unknown = Norādiet līmeni kā skaitli no 1 līdz 9
consultations-did-delete = Izlaists: „{ $words }”
consultations-did-join = Pievienots iepriekšējam: „{ $words }”
consultations-did-kind = Pārvērsts: { $kind }. „{ $words }”
consultations-did-no-number = Atņemts numurs: „{ $words }”
consultations-did-number = Dots numurs { $number }: „{ $words }”
consultations-did-set = Mainīts: numurs { $number }, { $kind }, līmenis { $depth }. „{ $words }”
consultations-did-split = Sadalīts pirms „{ $before }”: „{ $words }”
consultations-did-table = Pārvērsts par tabulu: „{ $words }”
consultations-discard = Dzēst apspriešanu { $number }
consultations-discard-text = Tā nav publicēta, tāpēc to ir redzējuši tikai darbinieki. Paziņojums un teksts vairs nebūs redzams nevienā lapā, un numurs paliks neizmantots. To nevarēs atcelt.
consultations-discard-title = Vai dzēst apspriešanu { $number }?
consultations-discarded = Apspriešana { $number } ir dzēsta.
consultations-do-not-correct = Atstāt paziņojumu, kāds tas ir
consultations-do-not-discard = Nedzēst
consultations-do-not-lengthen = Atstāt termiņu, kāds tas ir
consultations-do-not-publish = Pagaidām nepublicēt
consultations-do-not-save = Nesaglabāt
consultations-do-not-withdraw = Neatsaukt
consultations-document = Dokuments
consultations-document-kind = Dokumenta veids
consultations-draft = Dokumenta projekts
consultations-earlier-round = Iepriekšējā kārta: { $number }
consultations-edit = Rediģēt apspriešanu { $number }
consultations-english = Angļu
consultations-everyone-sees = Paziņojumu un dokumenta projektu uzreiz redzēs ikviens: { $address }
consultations-follows-already = Seko politikas jomai
consultations-follows-area = Seko politikas jomai, tāpēc paziņosim arī bez uzaicinājuma
consultations-found = Datnē ir arī tas, kas nav publicējams:
consultations-found-authors = autoru vārdi: { $names }
consultations-found-changes = { $count ->
        [zero] { $count } izsekotu izmaiņu
        [one] { $count } izsekota izmaiņa
       *[other] { $count } izsekotas izmaiņas
    }
consultations-found-comments = { $count ->
        [one] { $count } piezīme malā
        [zero] { $count } piezīmju malā
       *[other] { $count } piezīmes malā
    }
consultations-found-hidden = { $count ->
        [one] { $count } paslēpta teksta daļa
        [zero] { $count } paslēptu teksta daļu
       *[other] { $count } paslēptas teksta daļas
    }
consultations-found-pictures = { $count ->
        [one] { $count } attēls vai zīmējums
        [zero] { $count } attēlu vai zīmējumu
       *[other] { $count } attēli vai zīmējumi
    }
consultations-happened-answered = Apspriešana noslēgta, visas atbildes publicētas
consultations-happened-answers = Publicētas atbildes
consultations-happened-answers-corrected = Labotas publicētās atbildes
consultations-happened-closed = Beidzās komentāru pieņemšana
consultations-happened-corrected = Paziņojums labots
consultations-happened-lengthened = Termiņš pagarināts: komentārus pieņem līdz { $after }, nevis līdz { $before }
consultations-happened-meeting-announced = Izsludināta { $number }. sanāksme, kas notiks { $time }
consultations-happened-meeting-cancelled = Atcelta { $number }. sanāksme, kurai bija jānotiek { $time }
consultations-happened-meeting-changed = Mainīta { $number }. sanāksme; tā notiks { $time }
consultations-happened-meeting-minutes = Publicēts { $number }. sanāksmes protokols
consultations-happened-meeting-minutes-corrected = Labots { $number }. sanāksmes protokols
consultations-happened-opened = Sākās komentāru pieņemšana
consultations-happened-outcome = Publicēts pēc apspriešanas mainītais teksts
consultations-happened-published = Apspriešana publicēta
consultations-happened-version = Projekta teksts labots
consultations-happened-withdrawn = Ministrija atsauca apspriešanu
consultations-how-read = Kā nolasīts teksts { $language }
consultations-import = Pievienot tekstu
consultations-import-again = Aizstāt ar citu tekstu
consultations-import-both = Izvēlieties vienu: datni vai ielīmēto tekstu. Ielīmētais teksts ir palicis veidlapā.
consultations-import-choose-again = Izvēlieties datni vēlreiz: datni nesaglabā, kamēr pierakstāties vai maināt valodu.
consultations-import-file = Datne
consultations-import-file-hint = Word (.docx), OpenDocument (.odt), HTML, Markdown (.md), vienkāršs teksts (.txt) vai PDF ar tekstu, līdz 16 MB, 100 000 rindu un 20 000 punktu.
consultations-import-nothing = Izvēlieties datni vai ielīmējiet tekstu
consultations-import-pasted = Ielīmējiet tekstu datnes vietā
consultations-import-pasted-hint = Tekstu var ielīmēt arī no Word, ar tādiem punktu numuriem, kādi tie ir dokumentā. Virsrakstus, punktus un uzskaitījumus vietne atpazīst.
consultations-import-read = Nolasīt tekstu
consultations-imported = Teksts ir nolasīts un saglabāts. Pārbaudiet punktus.
consultations-in-en = angļu valodā
consultations-in-lv = latviešu valodā
consultations-invitations-at-once = Apspriešana ir publicēta: organizācijas, kuru tagad uzaicināsiet, pārstāvji uzaicinājumu pa e-pastu saņems uzreiz. To nevarēs atsaukt.
consultations-invitations-text = Papildus organizācijām, kas seko politikas jomai, varat īpaši uzaicināt jebkuru apstiprinātu organizāciju. Tās pārstāvji vēstuli par publicēšanu saņems kā uzaicinājumu savai organizācijai un pēc tam saņems arī jaunumus. Līdz publicēšanai uzaicinājumu var atsaukt.
consultations-invitations-title = Uz apspriešanu { $number } uzaicinātās organizācijas
consultations-invite = Uzaicināt atzīmētās organizācijas
consultations-invite-hint = Ja meklēsiet citas, šeit atzīmētais nesaglabāsies: vispirms uzaiciniet šīs.
consultations-invite-more = Uzaicināt vēl citas organizācijas
consultations-invite-none = Nav tādas organizācijas, ko varētu uzaicināt.
consultations-invite-organisations = Organizācijas
consultations-invite-search = Organizāciju meklēšana
consultations-invite-words = Meklēt nosaukumā
consultations-invited = { $count ->
    [0] Šīs organizācijas jau bija uzaicinātas.
    [zero] Uzaicinātas { $count } organizācijas.
    [one] Uzaicināta { $count } organizācija.
   *[other] Uzaicinātas { $count } organizācijas.
}
consultations-invited-by = Uzaicināja { $person }, { $at }
consultations-invited-organisations = Īpaši uzaicinātās
consultations-inviting-is-over = Komentārus vairs nepieņem, tāpēc nevienu vairs nevar uzaicināt.
consultations-is-scheduled = Apspriešanas publicēšanas laiks ir noteikts. Lai ko mainītu, vispirms atceliet noteikto laiku.
consultations-is-withdrawn = Apspriešana ir atsaukta.
consultations-kind-concept = Koncepcija
consultations-kind-guidelines = Pamatnostādnes
consultations-kind-heading = virsraksts
consultations-kind-law = Likumprojekts
consultations-kind-other = Cits dokuments
consultations-kind-plan = Plāns
consultations-kind-regulation = Ministru kabineta noteikumu projekts
consultations-kind-report = Informatīvais ziņojums
consultations-language-not-chosen = Paziņojumā ir teksts { $language }, bet šī valoda nav izvēlēta. Izvēlieties to vai izdzēsiet tekstu.
consultations-languages = Paziņojuma valodas
consultations-languages-hint = Viena vai abas. Valodā, kas nav izvēlēta, nekas netiek publicēts.
consultations-latvian = Latviešu
consultations-left-change = izsekota izmaiņa, kas nav ņemta
consultations-left-comment = piezīme malā
consultations-left-contents = satura rādītājs
consultations-left-editor = izlaidis redaktors
consultations-left-empty = virsraksts bez vārdiem
consultations-left-hidden = datnē paslēpts
consultations-left-out = { $count ->
        [one] { $count } rindkopa, kuras nav punktos
        [zero] { $count } rindkopu, kuru nav punktos
       *[other] { $count } rindkopas, kuru nav punktos
    }
consultations-left-page-header = atkārtojas katrā lappusē
consultations-left-page-number = lappuses numurs
consultations-left-picture = attēls
consultations-left-rule = novilkta līnija
consultations-lengthen = Pagarināt termiņu
consultations-lengthen-text = Jauno termiņu tūlīt publicēs kopā ar iepriekšējo un jūsu norādīto iemeslu, un par to paziņos visiem, kas apspriešanai seko vai tajā piedalās. Termiņu nevar saīsināt.
consultations-lengthen-title = Apspriešanas { $number } termiņa pagarināšana
consultations-lengthened = Termiņš ir pagarināts.
consultations-link-choose = Vispirms izvēlieties iepriekšējās redakcijas punktu.
consultations-link-decided = Saglabāts.
consultations-link-decided-list = { $count ->
    [zero] { $count } lēmumu
    [one] { $count } lēmums
   *[other] { $count } lēmumi
}
consultations-link-from = Tas ir iepriekšējās redakcijas
consultations-link-gone = Šī ierosinājuma vairs nav: kāds ir mainījis tekstu vai izlēmis citādi.
consultations-link-gone-points = { $count ->
    [zero] { $count } iepriekšējās redakcijas punktu, kas neturpinās
    [one] { $count } iepriekšējās redakcijas punkts, kas neturpinās
   *[other] { $count } iepriekšējās redakcijas punkti, kas neturpinās
}
consultations-link-match = Savietot
consultations-link-matched = { $count ->
    [zero] { $count } punktu, kas turpinās
    [one] { $count } punkts, kas turpinās
   *[other] { $count } punkti, kas turpinās
}
consultations-link-merged = Iepriekšējās redakcijas vienība „{ $earlier }”, iespējams, ir kļuvusi par daļu no „{ $later }”. Vai tā ir?
consultations-link-new = { $count ->
    [zero] { $count } jaunu punktu
    [one] { $count } jauns punkts
   *[other] { $count } jauni punkti
}
consultations-link-new-text = Ja kāds no tiem ir iepriekšējās redakcijas punkts citiem vārdiem, izvēlieties, kurš.
consultations-link-no-earlier = { $before }. redakcijai nav teksta šajā valodā: punktus saista ar tāda paša numura punktiem otrā valodā.
consultations-link-none = neviens: tas ir jauns
consultations-link-other = Izlemt citādi
consultations-link-part = Nav tas pats
consultations-link-refuse = Nē
consultations-link-reworded = citi vārdi
consultations-link-same = Iepriekšējās redakcijas vienība „{ $earlier }” tagad, iespējams, ir „{ $later }”. Vai tas ir viens un tas pats?
consultations-link-split = Iepriekšējās redakcijas vienība „{ $earlier }”, iespējams, ir sadalīta: daļa no tās tagad ir „{ $later }”. Vai tā ir?
consultations-link-taken = No tā jau turpinās cits punkts. Vispirms atsaistiet to.
consultations-link-to-decide = { $count ->
    [zero] Jāizlemj par { $count } atbilstībām
    [one] Jāizlemj par { $count } atbilstību
   *[other] Jāizlemj par { $count } atbilstībām
}
consultations-link-why = Komentāri paliek pie sava punkta. Kur nav skaidrs, par kuru punktu kļuvis iepriekšējās redakcijas punkts, izlemiet šeit. Ja punkts ir savietots abās valodās, viens lēmums attiecas uz abām.
consultations-link-yes-part = Jā, daļa no tā
consultations-link-yes-same = Jā, tas pats
consultations-linked-merged = „{ $earlier }” ir kļuvis par daļu no „{ $later }”.
consultations-linked-not-merged = „{ $earlier }” nav kļuvis par daļu no „{ $later }”.
consultations-linked-not-same = „{ $earlier }” neturpinās kā „{ $later }”.
consultations-linked-not-split = „{ $later }” nav daļa no „{ $earlier }”.
consultations-linked-same = „{ $earlier }” turpinās kā „{ $later }”.
consultations-linked-split = Daļa no „{ $earlier }” tagad ir „{ $later }”.
consultations-made = Apspriešana { $number } ir izveidota. Tagad aizpildiet paziņojumu.
consultations-make-round = Sākt nākamo kārtu par šo projektu
consultations-misfit-is-table = Tabulu nepievieno punktam. Izlaidiet to vai atstājiet, kā ir.
consultations-misfit-no-columns = Šī punkta rindās nav aiļu.
consultations-misfit-no-such-words = Šo vārdu punkta tekstā nav. Nokopējiet tos no punkta.
consultations-misfit-not-there = Šī punkta vairs nav. Apskatiet tekstu vēlreiz.
consultations-misfit-nothing-above = Virs pirmā punkta nekā nav.
consultations-missing-closing = Norādiet termiņa beigas
consultations-missing-contact = Aizpildiet kontaktpersonas lauku „{ $field }”
consultations-missing-notice = Saglabājiet paziņojumu vismaz vienā valodā
consultations-missing-reason = Norādiet iemeslu { $language }
consultations-missing-responsible = Norādiet atbildīgo amatpersonu
consultations-missing-text = Pievienojiet dokumenta projekta tekstu
consultations-missing-words = Aizpildiet lauku „{ $field }” { $language }
consultations-new = Jauna apspriešana
consultations-next-round = Nākamā kārta: { $number }
consultations-no-approvers = Nav norādīts neviens atbilžu apstiprinātājs
consultations-no-reviewers = Nav norādīts neviens atbilžu sagatavotājs
consultations-no-text = Teksta šajā valodā vēl nav.
consultations-nobody = Vēl neviens nav norādīts
consultations-nobody-chosen = Atzīmējiet vismaz vienu organizāciju
consultations-nobody-invited = Neviena organizācija nav īpaši uzaicināta.
consultations-none = Apspriešanu vēl nav
consultations-none-text = Redaktors var izveidot jaunu apspriešanu. Līdz publicēšanai to redz tikai darbinieki.
consultations-not-read-in = Jūsu ielīmētais teksts, ko nevarēja nolasīt
consultations-not-yet = Vēl nav norādītas
consultations-nothing-corrected = Paziņojumā nekas nav mainīts.
consultations-notice = Paziņojums { $language }
consultations-of-number = Apspriešana { $number }
consultations-offered = { $count ->
    [zero] Te der arī { $count } iepriekšējās redakcijas labojumu:
    [one] Te der arī { $count } iepriekšējās redakcijas labojums:
   *[other] Te der arī { $count } iepriekšējās redakcijas labojumi:
}
consultations-offered-apply = { $count ->
    [zero] Izdarīt { $count }
    [one] Izdarīt
   *[other] Izdarīt visus { $count }
}
consultations-on-paper = Atzinumi uz papīra
consultations-only-corrections-afterwards = Pēc publicēšanas paziņojumu varēs tikai labot un termiņu – tikai pagarināt, katrreiz norādot iemeslu, ko var lasīt ikviens
consultations-opening-in-the-past = Termiņa sākums jau ir pagājis. Norādiet vēlāku laiku vai atstājiet lauku tukšu.
consultations-opens = Termiņa sākums
consultations-opens-hint = Rīgas laiks. Ja atstāsiet tukšu, termiņš sāksies ar publicēšanu.
consultations-original = Nolasīts no
consultations-other-information = Cita informācija
consultations-overtaken = Kopš atvērāt šo lapu, šo apspriešanu mainīja cits darbinieks vai jūs citā logā. Jūsu izmaiņas vēl nav saglabātas: apskatiet, kas saglabāts tagad, un tad saglabājiet vēlreiz.
consultations-overtaken-link = Skatīt, kas saglabāts
consultations-overtaken-period = Kopš atvērāt šo lapu, šo apspriešanu mainīja cits darbinieks vai jūs citā logā. Jūsu ievadītais vēl nav saglabāts: pārbaudiet, kas redzams tagad, un tad nospiediet vēlreiz.
consultations-overtaken-text = Ievadītais ir palicis veidlapā. Ja saglabāsiet vēlreiz, tas aizstās visu, kas pa šo laiku saglabāts.
consultations-overtaken-version = Kamēr šī lapa bija atvērta, kāds redakciju mainīja. Pārskatiet to vēlreiz un tad publicējiet.
consultations-pages = Lapas
consultations-pair-choose = Vispirms izvēlieties punktu otrā valodā.
consultations-pair-gone = Šo punktu vairs nav: kāds ir mainījis tekstu.
consultations-pair-saved = Saglabāts.
consultations-pairs = Punkti abās valodās
consultations-pairs-alone = { $count ->
    [zero] { $count } punktu tikai tekstā { $language }
    [one] { $count } punkts tikai tekstā { $language }
   *[other] { $count } punkti tikai tekstā { $language }
}
consultations-pairs-is = Tas pats, kas { $language }:
consultations-pairs-none = neviens
consultations-pairs-one-language = Projektam ir teksts tikai vienā valodā.
consultations-pairs-pair = Savietot
consultations-pairs-part = Nav tas pats
consultations-pairs-to = Punkti abās valodās
consultations-pairs-together = { $count ->
    [zero] { $count } punktu abās valodās
    [one] { $count } punkts abās valodās
   *[other] { $count } punkti abās valodās
}
consultations-pairs-why = Punkti ar vienādiem numuriem ir saistīti: komentāru par vienu rāda pie abiem. Pārējos savietojiet ar roku. To var darīt arī pēc publicēšanas: punktu teksts nemainās.
consultations-parts-text = Kam paziņojam par komentāriem un atbildēm šajā apspriešanā. Publiskajā paziņojumā norādīto saziņas personu labo kopā ar paziņojumu.
consultations-parts-title = Apspriešanas { $number } darbinieki
consultations-people = Ministrijas darbinieki
consultations-people-saved = Darbinieki ir saglabāti.
consultations-period = Termiņš
consultations-period-is-over = Termiņš ir beidzies, un to vairs nevar pagarināt.
consultations-period-not-later = Jaunajam termiņam jābeidzas vēlāk nekā pašreizējam
consultations-period-too-short = Termiņš ir īsāks par { $days ->
    [zero] { $days } dienām
    [one] { $days } dienu
   *[other] { $days } dienām
}{ $cited }. Pagariniet to vai uzrakstiet pamatojumu { $language }
consultations-phone-unreadable = Ierakstiet tālruņa numuru, piemēram, +371 67335113
consultations-planned-term = Plānotais darbības laiks
consultations-planned-term-hint = Nav obligāti. Piemēram, 2027.–2030. gads.
consultations-policy-area = Politikas joma
consultations-public-after-period = Pēc termiņa beigām
consultations-public-at-submission = Tūlīt pēc iesniegšanas
consultations-public-page = Publiskā lapa
consultations-publication-in-the-past = Publicēšanas laikam jābūt nākotnē
consultations-publish = Publicēt apspriešanu { $number }
consultations-publish-at = Publicēšanas laiks
consultations-publish-at-hint = Rīgas laiks. Līdz tam neko nevarēs mainīt, bet noteikto laiku varēs atcelt.
consultations-publish-later = Vēlāk, tālāk norādītajā laikā
consultations-publish-now = Tagad
consultations-publish-title = Vai publicēt apspriešanu { $number }?
consultations-publish-when = Kad
consultations-published = Apspriešana ir publicēta.
consultations-published-at = Publicēta
consultations-purpose-consulted = publicēta pirmā
consultations-purpose-correction = labota
consultations-purpose-outcome = pēc apspriešanas
consultations-read = Kas nolasīts
consultations-read-accepted = Nolasīt, it kā visas izmaiņas būtu pieņemtas
consultations-read-again = Nolasīt vēlreiz
consultations-read-as = Nolasīts kā
consultations-read-as-article = pants
consultations-read-as-heading = { $level }. līmeņa virsraksts
consultations-read-as-item = uzskaitījuma vienība
consultations-read-as-paragraph = rindkopa
consultations-read-as-point = punkts
consultations-read-as-table = tabula
consultations-read-change = Labot
consultations-read-depth = Līmenis
consultations-read-number = Numurs
consultations-read-rejected = Nolasīt, it kā visas izmaiņas būtu noraidītas
consultations-read-text = Teksts
consultations-readers = Pa e-pastu paziņosim { $organisations ->
    [zero] { $organisations } organizācijām
    [one] { $organisations } organizācijai
   *[other] { $organisations } organizācijām
} ({ $people ->
    [zero] { $people } pārstāvjiem
    [one] { $people } pārstāvim
   *[other] { $people } pārstāvjiem
}); no tām uzaicinātas īpaši: { $invited }. Sekotāju bez konta: { $addresses }
consultations-ready = Viss ir aizpildīts
consultations-reason = Iemesls { $language }
consultations-reason-hint = To varēs lasīt ikviens.
consultations-responsible = Atbildīgā amatpersona
consultations-responsible-hint = Saņem ziņu par katru iesniegto atzinumu
consultations-results = Publiskie rezultāti
consultations-reviewers = Atbilžu sagatavotāji
consultations-round-made = Apspriešana { $number } ir apspriešanas { $earlier } nākamā kārta. Tās paziņojums sākas ar iepriekšējās kārtas vārdiem; importējiet jauno tekstu.
consultations-save = Saglabāt
consultations-saved = Izmaiņas ir saglabātas.
consultations-saved-only = Šeit pārbaudīts tikai tas, kas jau ir saglabāts.
consultations-scheduled = Publicēšanas laiks ir noteikts.
consultations-scheduled-text = Līdz tam tajā neko nevar mainīt.
consultations-scheme = Kā numurēti punkti
consultations-scheme-eu-act = Eiropas Savienības akts: 1. pants, 1., a)
consultations-scheme-lv-law = Latvijas likums: 1. pants, (1), 1)
consultations-scheme-lv-regulation = Latvijas noteikumi: 1., 1.1., 1.¹
consultations-scheme-other = Nolasīt ar citu numerāciju
consultations-scheme-policy-paper = Politikas dokuments: nodaļas, punkti 1, 1.1
consultations-scheme-section-law = Likums ar paragrāfiem: § 1, (1), 1)
consultations-scheme-taken = Numerācija:
consultations-scheme-uk-bill = Britu likumprojekts: 1, (1), (a)
consultations-shared = { $count ->
    [zero] { $count } punktiem ir tāds pats numurs kā tekstā { $language }.
    [one] { $count } punktam ir tāds pats numurs kā tekstā { $language }.
   *[other] { $count } punktiem ir tāds pats numurs kā tekstā { $language }.
}
consultations-shorter-period-reason = Saīsinātā termiņa pamatojums
consultations-shorter-period-reason-hint = Aizpildiet tikai tad, ja termiņš ir īsāks par { $days ->
    [zero] { $days } dienām
    [one] { $days } dienu
   *[other] { $days } dienām
}. Pamatojumu publicē.
consultations-still-missing = Vēl jāizdara:
consultations-target-groups = Mērķgrupas
consultations-text = Dokumenta projekta teksts { $language }
consultations-text-corrected = Teksts ir labots.
consultations-text-missing = Nav pievienots
consultations-text-remove = Noņemt tekstu { $language }
consultations-text-remove-hint = Līdz publicēšanai tekstu var ievietot no jauna.
consultations-text-removed = Teksts { $language } ir noņemts.
consultations-text-there = Pievienots
consultations-text-warnings = Tekstā { $language } ir { $count ->
    [zero] { $count } brīdinājumu
    [one] { $count } brīdinājums
   *[other] { $count } brīdinājumi
}; pēc publicēšanas tekstu vairs nevarēs izlabot
consultations-text-without-notice = Dokumenta projektam ir teksts { $language }, bet paziņojuma { $language } nav. Noņemiet šo tekstu vai izvēlieties šo valodu.
consultations-timetable = Izstrādes gaita un termiņi
consultations-title = Nosaukums
consultations-to-correction = Labot paziņojumu
consultations-to-discard = Dzēst šo apspriešanu
consultations-to-invitations = Uzaicināt organizācijas
consultations-to-lengthening = Pagarināt termiņu
consultations-to-meetings = Sanāksmes
consultations-to-parts = Mainīt darbiniekus
consultations-to-publication = Pārbaudīt un publicēt
consultations-to-requests = Lūgumi pagarināt termiņu
consultations-to-the-consultation = Atpakaļ uz apspriešanu
consultations-to-withdrawal = Atsaukt apspriešanu
consultations-told = Kam paziņots
consultations-tool-before = Vārdi, ar kuriem sākas jauns punkts
consultations-tool-close = Aizvērt
consultations-tool-delete = Izlaist
consultations-tool-its-number = Numurs, kā iespiests
consultations-tool-join = Pievienot iepriekšējam
consultations-tool-more = Labot…
consultations-tool-number = Numurs ir { $number }
consultations-tool-paragraph = Tā ir rindkopa
consultations-tool-set = Saglabāt
consultations-tool-split = Sadalīt pirms šiem vārdiem
consultations-tool-split-at = Sadalīt pirms { $number }
consultations-tool-table = Veidot no rindām tabulu
consultations-tools = Rīki: { $point }
consultations-unequal = Šie numuri tekstā { $language } neatkārtojas tikpat reižu, tāpēc neviens no šiem punktiem nav saistīts ar punktu tajā tekstā:
consultations-uninvite = Atsaukt uzaicinājumu
consultations-uninvited = Uzaicinājums ir atsaukts.
consultations-unschedule = Atcelt publicēšanas laiku
consultations-unscheduled = Apspriešana noteiktajā laikā netiks publicēta. To atkal var mainīt.
consultations-unshared = Tikai tekstā { $language }:
consultations-unshared-text = Šiem punktiem otrā valodā nav punkta ar tādu pašu numuru; komentāri par tiem tiks rādīti atsevišķi:
consultations-untitled = Apspriešana { $number } bez nosaukuma
consultations-version-all-told = Visi, kas piedalās apspriešanā vai tai seko, saņem e-pasta vēstuli ar jūsu pamatojumu.
consultations-version-changes = Kas mainīts kopš { $before }. redakcijas (kā to redzēs visi)
consultations-version-closes-hint = Aizpildiet tikai tad, ja termiņš beigsies vēlāk. Kopā ar garāko termiņu publicē to pašu pamatojumu.
consultations-version-correction = { $version }. redakcija: labots projekts
consultations-version-correction-text = Labojums novērš kļūdas tekstā, kamēr projektu komentē. Ja maināt projekta saturu, publicējot pagariniet komentāru termiņu vai pēc termiņa beigām sāciet nākamo kārtu.
consultations-version-decided = Nav, ko izlemt
consultations-version-discard = Atmest { $version }. redakciju
consultations-version-discard-text = Tās teksti, to labojumi un lēmumi par punktiem tiek dzēsti. Publicētās redakcijas paliek.
consultations-version-discarded = Redakcija ir atmesta.
consultations-version-elsewhere = Nākamo redakciju gatavo apspriešanai { $number }.
consultations-version-everyone-sees = Visi redz { $version }. redakciju blakus { $before }. redakcijai, vārdu pa vārdam.
consultations-version-few = No { $before }. redakcijas { $count } punktiem tekstā { $language } turpinās tikai { $going }. Vai tas ir īstais teksts īstajā valodā?
consultations-version-for-ever = Publicēta redakcija vairs netiek mainīta vai dzēsta, un par tās punktu atbilstību vairs nevar lemt.
consultations-version-from-to = No { $before }. redakcijas uz { $version }. redakciju
consultations-version-language-missing = Nav teksta { $language }, kāds ir { $before }. redakcijai. Ievietojiet to vai pamatojumā paskaidrojiet, kāpēc tā nav.
consultations-version-lengthen = Vai pagarināt komentāru termiņu?
consultations-version-lengthen-no = Nē, tikai labotas kļūdas
consultations-version-lengthen-which = Ir ierakstīts vēlāks termiņš. Izvēlieties, vai termiņš beigsies vēlāk, vai izdzēsiet to.
consultations-version-lengthen-yes = Jā, termiņš beigsies vēlāk
consultations-version-make = Gatavot { $version }. redakciju
consultations-version-new-comments = Jauni komentāri ir par { $version }. redakciju. Komentāri par { $before }. redakciju paliek spēkā, un uz tiem jāatbild; vēl neiesniegtos var pārcelt vai atstāt.
consultations-version-no-comments = { $version }. redakciju nekomentē. Atbildēs var norādīt, kuras izmaiņas tajā radās komentāru dēļ.
consultations-version-no-text = Redakcijai vēl nav teksta.
consultations-version-none = Neviena redakcija netiek gatavota.
consultations-version-not-yet = Vēl ne
consultations-version-number = { $version }. redakcija
consultations-version-outcome = { $version }. redakcija: projekts pēc apspriešanas
consultations-version-outcome-text = Šī redakcija parāda, kas pēc komentāriem ir mainīts un kāpēc. To nekomentē. Jau citētās adreses arī turpmāk rāda komentēto redakciju.
consultations-version-points = Kā turpinās iepriekšējās redakcijas punkti
consultations-version-present = { $before }. redakcijas teksts { $language } (Word datne)
consultations-version-publish = Publicēt { $version }. redakciju
consultations-version-published = { $version }. redakcija ir publicēta.
consultations-version-steps = Kas vajadzīgs
consultations-version-text = Teksts { $language }
consultations-version-text-missing = Nav ievietots
consultations-version-text-there = Ievietots
consultations-version-to = { $version }. redakcija (tiek gatavota)
consultations-version-undecided = Jāizlemj: { $count }
consultations-version-undecided-warning = { $count ->
    [zero] Nav izlemts par { $count } punktu atbilstībām: kamēr tās nav apstiprinātas, jaunās redakcijas punkti tiek uzskatīti par jauniem.
    [one] Nav izlemts par { $count } punktu atbilstību: kamēr tā nav apstiprināta, jaunās redakcijas punkts tiek uzskatīts par jaunu.
   *[other] Nav izlemts par { $count } punktu atbilstībām: kamēr tās nav apstiprinātas, jaunās redakcijas punkti tiek uzskatīti par jauniem.
}
consultations-version-withdrawn = Apspriešana ir atsaukta: projektam vairs nebūs jaunu redakciju.
consultations-versions = Projekta redakcijas
consultations-warning-broken-letters = Burti, šķiet, bojāti: „{ $sample }” ({ $times ->
    [zero] { $times } vietās
    [one] { $times } vietā
   *[other] { $times } vietās
})
consultations-warning-contents = { $count ->
        [one] { $count } satura rādītāja rinda ir izlaista
        [zero] { $count } satura rādītāja rindu ir izlaistas
       *[other] { $count } satura rādītāja rindas ir izlaistas
    }
consultations-warning-cut-in-two = Šeit turpinās iepriekšējā punkta teikums
consultations-warning-guessed-superscript = Nolasīts kā { $number }, lai gan avotā augšraksta nav
consultations-warning-heading-without-text = Virsraksts bez teksta
consultations-warning-joined-lines = { $count ->
        [one] { $count } rinda ir pievienota augšējai
        [zero] { $count } rindu ir pievienotas augšējām
       *[other] { $count } rindas ir pievienotas augšējām
    }
consultations-warning-many = { $count ->
        [one] { $count } šāda vieta; pirmā: { $first }
        [zero] { $count } šādu vietu; pirmā: { $first }
       *[other] { $count } šādas vietas; pirmā: { $first }
    }
consultations-warning-missing-first = Numerācija sākas ar { $before }; trūkst numura { $first }
consultations-warning-missing-first-ones = Numerācija sākas ar { $before }; trūkst numuru no { $first } līdz { $last }
consultations-warning-missing-number = Starp { $after } un { $before } trūkst numura { $first }
consultations-warning-missing-numbers = Starp { $after } un { $before } trūkst numuru no { $first } līdz { $last }
consultations-warning-mostly-unnumbered = Numurs ir tikai { $numbered } no { $of } rindkopām
consultations-warning-no-headings = Šajā garajā tekstā nav atrasts neviens virsraksts
consultations-warning-nothing-numbered = Tekstā nav neviena numurēta punkta
consultations-warning-page-headers = { $count ->
        [one] { $count } lappušu galvu rinda ir izlaista: „{ $sample }”
        [zero] { $count } lappušu galvu rindu ir izlaistas: „{ $sample }”
       *[other] { $count } lappušu galvu rindas ir izlaistas: „{ $sample }”
    }
consultations-warning-repeated-number = { $count ->
    [zero] { $count } punktiem ir numurs { $number }
    [one] { $count } punktam ir numurs { $number }
   *[other] { $count } punktiem ir numurs { $number }
}
consultations-warning-run-together = Punkta tekstā ir numurs { $number }, ar kuru būtu jāsākas jaunam punktam
consultations-warning-steps-back = Numurs { $number } ir aiz numura { $after }
consultations-warning-tables = { $count ->
        [one] { $count } tabula ir atrasta
        [zero] { $count } tabulu ir atrasts
       *[other] { $count } tabulas ir atrastas
    }
consultations-warning-very-long = Ļoti garš punkts ({ $characters ->
    [zero] { $characters } rakstzīmju
    [one] { $characters } rakstzīme
   *[other] { $characters } rakstzīmes
})
consultations-warnings = { $count ->
    [zero] { $count } brīdinājumu.
    [one] { $count } brīdinājums.
   *[other] { $count } brīdinājumi.
}
consultations-warnings-not-kept = Šo tekstu nolasīja vietnes agrāka versija, kas brīdinājumus nesaglabāja. Lai redzētu, kas jāpārbauda, pievienojiet tekstu vēlreiz.
consultations-warnings-text = Publicēt var arī ar brīdinājumiem, taču komentāri ir saistīti ar punktu numuriem: vispirms izlabojiet tos.
consultations-was-not-scheduled = Laiks nav noteikts: apspriešana ir publicēta vai laiks jau ir atcelts.
consultations-ways-to-take-part = Līdzdalības iespējas
consultations-what-will-happen = Kas notiks
consultations-why = Iemesls
consultations-will-be-published = Tiks publicēta
consultations-will-be-short = Termiņš ir īsāks par { $days ->
    [zero] { $days } dienām
    [one] { $days } dienu
   *[other] { $days } dienām
}{ $cited }; tiks publicēts jūsu pamatojums
consultations-will-close = Komentārus pieņems līdz:
consultations-will-open = Komentārus sāks pieņemt:
consultations-will-open-at-once = Komentārus sāks pieņemt uzreiz
consultations-withdraw = Atsaukt apspriešanu { $number }
consultations-withdraw-ends = Komentēt vairs nevarēs, un uz komentāriem nebūs jāatbild
consultations-withdraw-for-good = To nevarēs atcelt; pēc tam varēs sākt jaunu apspriešanu par to pašu projektu
consultations-withdraw-stays = { $count ->
    [0] Neviens vēl neko nav iesniedzis
    [zero] { $count } organizāciju iesniegtais paliks saglabāts un publisks
    [one] { $count } organizācijas iesniegtais paliks saglabāts un publisks
   *[other] { $count } organizāciju iesniegtais paliks saglabāts un publisks
}
consultations-withdraw-title = Vai atsaukt apspriešanu { $number }?
consultations-withdraw-told = Paziņosim visiem, kas apspriešanai seko vai tajā piedalās, un norādīsim jūsu iemeslu
consultations-withdrawn = Apspriešana ir atsaukta.
consultations-withdrawn-at = Atsaukta
