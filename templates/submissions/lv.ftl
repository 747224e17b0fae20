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
submissions-copy = Pilns eksemplārs
submissions-declaration-changed = Pēc lapas atvēršanas apliecinājumu teksts ir mainīts, tāpēc atzinums nav iesniegts. Izlasiet tos, atzīmējiet abus iesniedzēja apliecinājumus un iesniedziet vēlreiz.
submissions-final = Tas ir reģistrēts, un tajā vairs neko nevar mainīt.
submissions-fingerprint = Kontrolsumma (SHA-256)
submissions-fingerprint-hint = Ar to ikviens var pārbaudīt, ka šis eksemplārs ir tieši tas, kas saņemts.
submissions-go-on-revising = Atvērt atzinumu, ko vēl raksta
submissions-held = { $number }. komentāru publiski nerāda kopš { $at }.
submissions-keep-it = Neatsaukt
submissions-last-second = Atzinumus pieņēma līdz
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
submissions-number = Numurs
submissions-print = Drukājama versija
submissions-proof = Dati, no kuriem aprēķināta kontrolsumma
submissions-proof-hint = Visu daļu teksti, nejaušās vērtības un kontrolsummas programmām, kas tās pārbauda.
submissions-receipt = Saņemšanas apliecinājums
submissions-received = Saņemts
submissions-received-title = Atzinums ir saņemts
submissions-redacted = { $number }. komentārā publiski ir aizklāti vārdi kopš { $at }.
submissions-reply = Atzinums
submissions-results-published = Rezultāti ir publicēti
submissions-revise = Precizēt atzinumu
submissions-riga-time = Rīgas laiks
submissions-second = { $at } (Rīgas laiks, { $offset })
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
