notifications-all = Visas vēstules
notifications-answer = Atbilde: { $verdict }
notifications-answer-corrects = Šī atbilde aizstāj agrāk publicēto.
notifications-answers = Atbildes
notifications-answers-link = Atbildes vietnē:
notifications-answers-subject = Publicētas atbildes uz jūsu komentāriem: „{ $title }”
notifications-answers-text = Ministrija ir publicējusi atbildes uz jūsu organizācijas komentāriem par dokumenta projektu „{ $title }”. { $count ->
    [zero] Šajā vēstulē ir { $count } atbilžu.
    [one] Šajā vēstulē ir { $count } atbilde.
   *[other] Šajā vēstulē ir { $count } atbildes.
}
notifications-attempts = Mēģinājumi
notifications-because-you-are-responsible = Šo vēstuli saņemat, jo esat par šo apspriešanu atbildīgā amatpersona.
notifications-because-you-represent = Šo vēstuli saņemat, jo pārstāvat organizāciju: { $organisation }
notifications-because-you-review = Šo vēstuli saņemat, jo izvērtējat šajā apspriešanā saņemtos komentārus.
notifications-because-you-signed = Šo vēstuli saņemat, jo iesniedzāt šo atzinumu, pārstāvot organizāciju: { $organisation }
notifications-comment = { $ordinal }) { $place }. { $kind }
notifications-comments = Komentāri
notifications-dead = Nepiegādātas vēstules: { $count }
notifications-digest = Kontrolsumma
notifications-filter = Vēstuļu atlase
notifications-hello = Labdien!
notifications-in-riga = { $time } (Rīgas laiks, { $offset })
notifications-letter = Vēstule
notifications-next-attempt = Nākamais mēģinājums
notifications-no-server = Pasta serveris nav norādīts, tāpēc vēstules netiek sūtītas. Tās gaida šeit, līdz serveris tiks norādīts.
notifications-none = Šādu vēstuļu nav.
notifications-not-dead = Šī vēstule vēl tiek sūtīta vai jau ir nosūtīta. Vēlreiz var sūtīt tikai nepiegādātu vēstuli.
notifications-note = Pavadvēstule
notifications-notice-link = Lasīt komentārus un sagatavot atbildes:
notifications-notice-subject = Jauns atzinums { $reference }: { $organisation }, „{ $title }”
notifications-notice-text = Apspriešanā „{ $title }” ir iesniegts jauns atzinums. { $count ->
    [zero] Tajā ir { $count } komentāru.
    [one] Tajā ir { $count } komentārs.
   *[other] Tajā ir { $count } komentāri.
}
notifications-number = Numurs
notifications-organisation = Organizācija
notifications-proof = Kontrolsummas
notifications-proof-comment = { $ordinal }. komentārs
notifications-proof-signature = Paraksts: { $name }
notifications-proof-text = Ar šīm kontrolsummām vēlāk var pierādīt, ka saņemti tieši šie vārdi. Visa atzinuma kontrolsumma (SHA-256) aprēķināta no tā daļu kontrolsummām; katras daļas kontrolsumma aprēķināta ar nejaušu vērtību, kas norādīta pie tās.
notifications-questions = Jautājumi: { $name }, { $phone }, { $email }
notifications-receipt-link = Iesniegšanas apliecinājums vietnē:
notifications-receipt-next = Ministrija izvērtēs katru komentāru un uz katru atbildēs. Kad atbildes būs publicētas, par tām uzzināsiet vēstulē.
notifications-receipt-subject = Saņemts atzinums { $reference }: { $organisation }, „{ $title }”
notifications-receipt-text = Jūsu organizācijas atzinums par dokumenta projektu „{ $title }” ir saņemts.
notifications-received = Saņemts
notifications-reply = Pēdējā pasta servera atbilde
notifications-resend = Sūtīt vēlreiz
notifications-resent = Vēstule atkal tiek sūtīta
notifications-salt = Nejaušā vērtība
notifications-sent = Nosūtīta
notifications-signed-by = Iesniedza
notifications-state = Stāvoklis
notifications-state-any = Jebkurš
notifications-state-dead = Nav piegādāta
notifications-state-queued = Gaida nosūtīšanu
notifications-state-sent = Nosūtīta
notifications-title = Vēstules
notifications-to = Adresāts
notifications-to-the-letter = Uz vēstuli
notifications-unnumbered = { $name }, kas sākas ar vārdiem „{ $words }”
notifications-whole-draft = Viss dokumenta projekts
notifications-wording = Ierosinātā redakcija:
notifications-written = Sagatavota
