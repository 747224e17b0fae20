platform-area-comprehensive-defence = Visaptveroša valsts aizsardzība
platform-area-cybersecurity = Kiberdrošība
platform-area-defence-policy = Aizsardzības politika
platform-area-environmental-protection = Vides aizsardzība
platform-area-industry = Aizsardzības industrija
platform-area-international-cooperation = Starptautiskā sadarbība
platform-area-logistics-and-investments = Loģistika un aizsardzības investīcijas
platform-area-public-involvement = Sabiedrības līdzdalība
platform-area-scientific-research = Zinātniskā pētniecība
platform-area-state-defence-concept = Valsts aizsardzības koncepcija
platform-contest = Šo lēmumu var apstrīdēt rakstiski viena mēneša laikā no dienas, kad to saņēmāt. Iesnieguma adresāts: { $ministry }.
platform-date-none = { $field }: šāda datuma nav
platform-date-unreadable = { $field }: dienu, mēnesi un gadu ierakstiet ar cipariem, gadu – ar četriem
platform-left-days = { $days ->
    [one] Atlikusi { $days } diena
   *[other] Atlikušas { $days } dienas
}{ $hours ->
    [0] {""}
    [one] {" "}{ $hours } stunda
   *[other] {" "}{ $hours } stundas
}
platform-left-hours = { $hours ->
    [one] Atlikusi { $hours } stunda
   *[other] Atlikušas { $hours } stundas
}{ $minutes ->
    [0] {""}
    [one] {" "}{ $minutes } minūte
   *[other] {" "}{ $minutes } minūtes
}
platform-left-less-than-a-minute = Atlikusi mazāk nekā minūte
platform-left-minutes = { $minutes ->
    [one] Atlikusi { $minutes } minūte
   *[other] Atlikušas { $minutes } minūtes
}
platform-required = Aizpildiet šo lauku
platform-signed-in-anew = Pēc šīs lapas atvēršanas šajā pārlūkprogrammā kāds pieslēdzās vai izgāja no konta. Nekas vēl nav saglabāts: pārbaudiet, ar kuru kontu un kuras organizācijas vārdā tagad darbojaties, pārskatiet veidlapu un nosūtiet to vēlreiz.
platform-signed-out-meanwhile = Jūsu sesija beidzās, pirms dati tika saņemti. Nekas nav zudis: pārskatiet veidlapu un nosūtiet to vēlreiz.
platform-time-skipped = { $field }: šajā naktī pulksteni pagriež uz priekšu, tāpēc šāda laika nav. Ievadiet citu laiku.
platform-time-unreadable = { $field }: ievadiet laiku, piemēram, 23.59
platform-too-long = Saīsiniet tekstu līdz { $most } rakstzīmēm; tagad to ir { $has }
platform-too-many-words = Saīsiniet tekstu līdz { $most } vārdiem; tagad to ir { $has }
platform-unknown-choice = Izvēlieties vienu no piedāvātajām iespējām
