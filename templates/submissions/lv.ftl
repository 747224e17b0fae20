submissions-all-answered = Ministrija ir atbildējusi uz { $count ->
    [zero] visiem { $count } komentāriem
    [one] { $count } komentāru
   *[other] visiem { $count } komentāriem
}
submissions-arrived = Jūsu atzinums saņemts
submissions-back = Atpakaļ uz apliecinājumu
submissions-changed-meanwhile = Atzinums ir mainīts, kopš atvērāt šo lapu, tāpēc tas netika iesniegts. Apskatiet, kas mainīts, un iesniedziet vēlreiz.
submissions-copy = Pilns eksemplārs
submissions-declaration-changed = Pēc lapas atvēršanas apliecinājumu teksts ir mainīts, tāpēc atzinums nav iesniegts. Izlasiet tos, atzīmējiet abus iesniedzēja apliecinājumus un iesniedziet vēlreiz.
submissions-final = Tas ir reģistrēts, un tajā vairs neko nevar mainīt.
submissions-fingerprint = Kontrolsumma (SHA-256)
submissions-fingerprint-hint = Ar to ikviens var pārbaudīt, ka šis eksemplārs ir tieši tas, kas saņemts.
submissions-last-second = Atzinumus pieņēma līdz
submissions-next = Kas notiks tālāk
submissions-next-answers = { $count ->
    [zero] Ministrija atbildēs uz { $count } komentāriem
    [one] Ministrija atbildēs uz { $count } komentāru
   *[other] Ministrija atbildēs uz { $count } komentāriem
}
submissions-next-letter = Iesniedzējam ir sagatavota vēstule ar šo apliecinājumu
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
submissions-results-published = Rezultāti ir publicēti
submissions-riga-time = Rīgas laiks
submissions-second = { $at } (Rīgas laiks, { $offset })
submissions-signed = Iesniedzējs
submissions-some-answered = Ministrija ir atbildējusi uz { $answered } no { $count ->
    [zero] { $count } komentāriem
    [one] { $count } komentāra
   *[other] { $count } komentāriem
}
submissions-statement-stays = Atzinumu joprojām var lasīt visi jūsu organizācijas pārstāvji
submissions-submitted-by = Iesniedza
submissions-to-the-answers = Komentāri un atbildes
submissions-to-the-results = Apspriešanas rezultāti
submissions-too-late = Komentāru termiņš ir beidzies. Jūsu atzinums tika saņemts par vēlu un nav iesniegts. Nekas no tā nav zudis.
