submissions-again-text = Līdz termiņa beigām jūsu organizācija var rakstīt atzinumu vēlreiz. Tas sākas ar atsaukto saturu.
submissions-all-answered = Ministrija ir atbildējusi uz { $count ->
    [zero] visiem { $count } komentāriem
    [one] { $count } komentāru
   *[other] visiem { $count } komentāriem
}
submissions-arrived = Jūsu atzinums saņemts
submissions-back = Atpakaļ uz apliecinājumu
submissions-change = Ja esat pārdomājuši
submissions-change-text = Līdz termiņa beigām jūsu organizācija atzinumu var precizēt. Šis ir spēkā, līdz ir iesniegts precizētais atzinums.
submissions-changed-meanwhile = Atzinums ir mainīts, kopš atvērāt šo lapu, tāpēc tas netika iesniegts. Apskatiet, kas mainīts, un iesniedziet vēlreiz.
submissions-channel-email = Pa e-pastu
submissions-channel-hearing = Uzklausīšanā
submissions-channel-letter = Ar vēstuli
submissions-channel-web = Šajā vietnē
submissions-column-channel = Kā saņemts
submissions-column-comment = Komentārs
submissions-column-country = Valsts
submissions-column-kind = Komentāra veids
submissions-column-language = Valoda
submissions-column-note = Pavadvēstule
submissions-column-number = Reģistrācijas numurs
submissions-column-organisation = Organizācija
submissions-column-person = Parakstītājs
submissions-column-point = Punkts
submissions-column-position = Amats
submissions-column-received = Saņemts ministrijā
submissions-column-register = Reģistrs
submissions-column-wording = Piedāvātā redakcija
submissions-copy = Pilns eksemplārs
submissions-declaration-changed = Pēc lapas atvēršanas apliecinājumu teksts ir mainīts, tāpēc atzinums nav iesniegts. Izlasiet tos, atzīmējiet abus iesniedzēja apliecinājumus un iesniedziet vēlreiz.
submissions-final = Tas ir reģistrēts, un tajā vairs neko nevar mainīt.
submissions-fingerprint = Kontrolsumma (SHA-256)
submissions-fingerprint-hint = Ar to ikviens var pārbaudīt, ka šis eksemplārs ir tieši tas, kas saņemts.
submissions-go-on-revising = Atvērt atzinumu, ko vēl raksta
submissions-held = { $number }. komentāru publiski nerāda kopš { $at }.
submissions-in-the-register = Organizācija ir reģistrā.
submissions-keep-it = Neatsaukt
submissions-language-en = Angļu
submissions-language-lv = Latviešu
submissions-last-second = Atzinumus pieņēma līdz
submissions-made-more = { $count ->
    [zero] Vēl { $count } atzinumu parādīsies, kad šie būs reģistrēti.
    [one] Vēl { $count } atzinums parādīsies, kad šie būs reģistrēti.
   *[other] Vēl { $count } atzinumi parādīsies, kad šie būs reģistrēti.
}
submissions-made-nothing = Tabulā vairs nav nekā, ko reģistrēt
submissions-made-record = Reģistrēt atzīmētos
submissions-made-recorded = { $count ->
    [zero] No šīs tabulas reģistrēts { $count } atzinumu.
    [one] No šīs tabulas reģistrēts { $count } atzinums.
   *[other] No šīs tabulas reģistrēti { $count } atzinumi.
}
submissions-made-row = { $row }. rinda
submissions-made-text = Pārbaudiet katru atzinumu. Reģistrēto vairs nevar mainīt.
submissions-made-title = Kas tiks reģistrēts no tabulas
submissions-made-wrong = Nevar reģistrēt
submissions-may-not-withdraw = Atzinumu atsaukt drīkst tikai pārstāvji, kuriem ir tiesības iesniegt atzinumus.
submissions-newer-version = Komentāri ir par agrāku projekta redakciju. Pēc tam publicēta { $version }. redakcija.
submissions-next = Kas notiks tālāk
submissions-next-answers = { $count ->
    [zero] Ministrija atbildēs uz { $count } komentāriem
    [one] Ministrija atbildēs uz { $count } komentāru
   *[other] Ministrija atbildēs uz { $count } komentāriem
}
submissions-next-letter = Iesniedzējam ir sagatavota vēstule ar šo apliecinājumu
submissions-next-no-objections = Ministrija ir informēta, ka iebildumu nav; atbilde nav vajadzīga
submissions-next-public = Komentārus var lasīt ikviens
submissions-next-public-later = Komentārus varēs lasīt ikviens, kad būs beidzies termiņš: { $at }
submissions-next-results = Atbildes tiks publicētas, un jūs saņemsiet vēstuli
submissions-not-in-the-register = Organizācija nav reģistrā.
submissions-number = Numurs
submissions-on-paper = Atzinumi uz papīra
submissions-on-paper-about = Tas, kas saņemts ar vēstuli, pa e-pastu vai uzklausīšanā un ko reģistrējuši darbinieki.
submissions-on-paper-no-change = Šajā vietnē to nevar ne mainīt, ne atsaukt: rakstiet ministrijai.
submissions-on-paper-none = Nekas nav saņemts uz papīra
submissions-on-paper-text = Šo atzinumu no saņemtā dokumenta reģistrēja ministrija.
submissions-paper-answered = Apspriešana ir noslēgta ar atbildēm, tāpēc neko vairs nevar reģistrēt.
submissions-paper-before-opening = Tas nevar būt saņemts pirms apspriešanas sākuma.
submissions-paper-beside = { $count ->
    [zero] Organizācijai šajā apspriešanā jau ir { $count } atzinumu. Šis būs vēl viens un neko neaizstās.
    [one] Organizācijai šajā apspriešanā jau ir { $count } atzinums. Šis būs vēl viens un neko neaizstās.
   *[other] Organizācijai šajā apspriešanā jau ir { $count } atzinumi. Šis būs vēl viens un neko neaizstās.
}
submissions-paper-change = Labot
submissions-paper-channel = Kā tas saņemts?
submissions-paper-channel-unchosen = Norādiet, kā tas saņemts: ar vēstuli, pa e-pastu vai uzklausīšanā
submissions-paper-check = Pārbaudīt
submissions-paper-check-text = Pēc reģistrēšanas to vairs nevar mainīt. Tas saņem numuru, kļūst publisks pēc tiem pašiem noteikumiem un ir jāatbild.
submissions-paper-check-title = Pārbaudiet, kas tiks reģistrēts
submissions-paper-choose = Izvēlieties
submissions-paper-comment = { $number }. komentārs
submissions-paper-comments = { $count ->
    [zero] { $count } komentāru
    [one] { $count } komentārs
   *[other] { $count } komentāri
}
submissions-paper-has-comments = Norādīts, ka iebildumu nav, bet ir komentāri
submissions-paper-in-the-future = Tas nevar būt saņemts vēlāk nekā tagad.
submissions-paper-is-registered = Organizācija ar šo numuru ir reģistrā: izvēlieties to
submissions-paper-language = Kādā valodā tas ir?
submissions-paper-late = Tas saņemts pēc termiņa. To var reģistrēt; vai to ņem vērā, saka atbilde.
submissions-paper-may-be-empty = Var palikt tukšs
submissions-paper-more = Pievienot vēl vienu komentāru
submissions-paper-name = Organizācijas nosaukums
submissions-paper-next = Reģistrēt nākamo
submissions-paper-no-comments = Ierakstiet vismaz vienu komentāru vai norādiet, ka iebildumu nav
submissions-paper-no-point = Projektā nav punkta „{ $typed }”
submissions-paper-organisation = Nosaukums vai reģistrācijas numurs
submissions-paper-organisation-empty = Ierakstiet organizācijas nosaukumu vai numuru
submissions-paper-organisation-hint = Organizācijai, kas ir reģistrā. Pietiek ar nosaukuma vārdiem.
submissions-paper-organisation-unknown = Tādas organizācijas reģistrā nav
submissions-paper-organisations = Tādas ir vairākas: { $names }. Ierakstiet numuru
submissions-paper-other = Organizācija, kas nav reģistrā
submissions-paper-person-hint = Kā rakstīts dokumentā; var palikt tukšs. Publiski to nerāda.
submissions-paper-point = Punkts
submissions-paper-point-hint = Numurs, kā tas ir projektā, piemēram, 5.¹ vai 5.1. Tukšs nozīmē visu projektu.
submissions-paper-received = Kad tas saņemts
submissions-paper-received-hint = Kad tas nonāca ministrijā, nevis kad to raksta šeit.
submissions-paper-received-unreadable = Saņemšanas laiku nevar izlasīt: rakstiet, piemēram, 2026-11-20 14:30
submissions-paper-received-when = Kad tas saņemts ministrijā?
submissions-paper-record = Reģistrēt
submissions-paper-recorded = Reģistrēts. Tagad pievienojiet skenēto dokumentu.
submissions-paper-registered = Organizācija, kas ir reģistrā
submissions-paper-reply-comments = Ir komentāri
submissions-paper-reply-unchosen = Norādiet, vai ir komentāri
submissions-paper-several = Vairākus reizē no tabulas
submissions-paper-several-points = Ar numuru „{ $typed }” ir vairāki punkti. Ierakstiet vienu no šiem: { $points }
submissions-paper-text = Reģistrējiet to, kas saņemts ar vēstuli, pa e-pastu vai uzklausīšanā, vārds vārdā.
submissions-paper-title = Reģistrēt atzinumu uz papīra
submissions-paper-too-early = Apspriešana vēl nav sākusies, tāpēc neko nevar reģistrēt.
submissions-paper-unknown = Nav zināma
submissions-paper-unregistered = Ja organizācija nav reģistrā
submissions-paper-who = Kura organizācija to sūtīja?
submissions-paper-who-unchosen = Norādiet, vai organizācija ir reģistrā
submissions-paper-withdrawn = Apspriešana ir atsaukta, tāpēc neko nevar reģistrēt.
submissions-paper-wording-of-whole = Redakciju var piedāvāt tikai punktam
submissions-paper-words = Komentāra teksts
submissions-print = Drukājama versija
submissions-proof = Dati, no kuriem aprēķināta kontrolsumma
submissions-proof-hint = Visu daļu teksti, nejaušās vērtības un kontrolsummas programmām, kas tās pārbauda.
submissions-receipt = Saņemšanas apliecinājums
submissions-received = Saņemts
submissions-received-title = Atzinums ir saņemts
submissions-recorded = Reģistrēts
submissions-redacted = { $number }. komentārā publiski ir aizklāti vārdi kopš { $at }.
submissions-reply = Atzinums
submissions-results-published = Rezultāti ir publicēti
submissions-revise = Precizēt atzinumu
submissions-riga-time = Rīgas laiks
submissions-scan-add = Pievienot
submissions-scan-added = Skenētais dokuments pievienots.
submissions-scan-count = { $count ->
    [zero] { $count } skenētu dokumentu
    [one] { $count } skenēts dokuments
   *[other] { $count } skenēti dokumenti
}
submissions-scan-erased = Šis fails šeit bija un ir dzēsts; to vairs nepievieno
submissions-scan-file = Skenētais dokuments
submissions-scan-hint = PDF, JPEG, PNG, TIFF, Word (DOCX) vai OpenDocument (ODT), ne lielāks par 16 MB.
submissions-scan-kind = Tādus failus nepieņem: pēc satura tas nav ne PDF, ne JPEG, PNG, TIFF, DOCX vai ODT
submissions-scan-nothing = Izvēlieties failu
submissions-scan-too-large = Fails ir lielāks par 16 MB; izvēlieties mazāku
submissions-scans = Skenētie dokumenti
submissions-scans-none = Neviena dokumenta vēl nav.
submissions-scans-text = Šos failus redz tikai darbinieki. Tos var saglabāt; atvērt tos šeit nevar. Pievienoto vairs nevar noņemt.
submissions-scans-too-many = Vienam atzinumam var pievienot ne vairāk kā { $most } failus
submissions-second = { $at } (Rīgas laiks, { $offset })
submissions-sheet-about = Par tabulu
submissions-sheet-consultation = Apspriešana
submissions-sheet-cut = Teksts bija par garu šūnai.
submissions-sheet-empty = Tukša tabula (Excel)
submissions-sheet-file = Aizpildītā tabula
submissions-sheet-hint = Excel (XLSX) vai Word (DOCX), ne lielāka par 16 MB.
submissions-sheet-how = Katrā rindā ir viens komentārs; punkts bez numura ir viss projekts. Vienas organizācijas rindas ar to pašu saņemšanas laiku un veidu ir viens atzinums; tā pārējās ziņas ņem no pirmās rindas. Rinda bez komentāra nozīmē, ka iebildumu nav. Laiku raksta kā 2026-11-20 14:30; diena bez laika ir dienas sākums.
submissions-sheet-name = Atzinumi
submissions-sheet-no-column = Tabulā nav kolonnas „{ $column }”
submissions-sheet-no-rows = Tabulā nav nevienas rindas
submissions-sheet-none-ticked = Atzīmējiet vismaz vienu atzinumu
submissions-sheet-nothing = Izvēlieties failu
submissions-sheet-read = Nolasīt
submissions-sheet-recorded = { $count ->
    [zero] Reģistrēts { $count } atzinumu.
    [one] Reģistrēts { $count } atzinums.
   *[other] Reģistrēti { $count } atzinumi.
}
submissions-sheet-text = Vairākus atzinumus var ierakstīt tabulā. Pirms reģistrēšanas redzēsiet, kas no tās tiks izveidots.
submissions-sheet-title = Atzinumi no tabulas
submissions-signed = Iesniedzējs
submissions-some-answered = Ministrija ir atbildējusi uz { $answered } no { $count ->
    [zero] { $count } komentāriem
    [one] { $count } komentāra
   *[other] { $count } komentāriem
}
submissions-statement-stays = Atzinumu joprojām var lasīt visi jūsu organizācijas pārstāvji
submissions-submitted-again = Organizācija atzinumu iesniedza vēlreiz: { $reference }, { $at }.
submissions-submitted-by = Iesniedza
submissions-superseded-already = Jūsu organizācijas jaunāks atzinums ir aizstājis šo, tāpēc šo vairs nevar mainīt.
submissions-superseded-by = Šo atzinumu ir aizstājis atzinums { $reference }, kas iesniegts { $at }.
submissions-supersedes = Šis atzinums ir aizstājis atzinumu { $reference }.
submissions-to-the-answers = Komentāri un atbildes
submissions-to-the-later = Atvērt jaunāko atzinumu
submissions-to-the-receipt = Atvērt saņemšanas apliecinājumu
submissions-to-the-results = Apspriešanas rezultāti
submissions-too-late = Komentāru termiņš ir beidzies. Jūsu atzinums tika saņemts par vēlu un nav iesniegts. Nekas no tā nav zudis.
submissions-too-late-to-change = Komentāru termiņš ir beidzies. Atzinumu vairs nevar precizēt vai atsaukt; tas ir spēkā tāds, kāds iesniegts.
submissions-too-late-to-revise = Komentāru termiņš ir beidzies. Jūsu precizējums tika saņemts par vēlu un nav iesniegts. Spēkā ir agrāk iesniegtais atzinums.
submissions-what-changed = Skatīt, kas mainīts
submissions-withdraw = Atsaukt atzinumu
submissions-withdraw-again = Līdz { $at } jūsu organizācija atzinumu var iesniegt vēlreiz.
submissions-withdraw-answers = { $count ->
    [zero] Uz { $count } komentāriem ministrija neatbildēs.
    [one] Uz { $count } komentāru ministrija neatbildēs.
   *[other] Uz { $count } komentāriem ministrija neatbildēs.
}
submissions-withdraw-final = Atsaukumu nevar atcelt.
submissions-withdraw-it = Atsaukt organizācijas atzinumu ({ $organisation })
submissions-withdraw-reply = Ministrija neieskaitīs atbildi, ka iebildumu nav.
submissions-withdraw-revision = Atzinums, ko vēl raksta, paliek, kāds tas ir; to var iesniegt.
submissions-withdraw-title = Vai atsaukt atzinumu { $reference }?
submissions-withdraw-trace = Atzinums paliek reģistrēts. Ikviens redz tā numuru, organizācijas nosaukumu, kad tas saņemts un kad atsaukts. Tā teksts paliek publisks tikai tad, ja tas jau bija publisks.
submissions-withdrawn = Šis atzinums ir atsaukts { $at }. Ministrija uz to neatbildēs.
submissions-withdrawn-now = Atzinums ir atsaukts.
submissions-write-again = Rakstīt atzinumu vēlreiz
