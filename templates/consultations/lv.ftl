consultations-aim = Mērķis un risināmā problēma
consultations-already-published = Apspriešana jau ir publicēta. Pēc publicēšanas paziņojumu, tekstu un termiņu šeit vairs nevar mainīt.
consultations-area-comprehensive-defence = Visaptveroša valsts aizsardzība
consultations-area-cybersecurity = Kiberdrošība
consultations-area-defence-policy = Aizsardzības politika
consultations-area-environmental-protection = Vides aizsardzība
consultations-area-industry = Industrija
consultations-area-international-cooperation = Starptautiskā sadarbība
consultations-area-logistics-and-investments = Loģistika un aizsardzības investīcijas
consultations-area-public-involvement = Sabiedrības līdzdalība
consultations-area-scientific-research = Zinātniskā pētniecība
consultations-area-state-defence-concept = Valsts aizsardzības koncepcija
consultations-closing-before-opening = Termiņam jābeidzas vēlāk, nekā tas sākas
consultations-contact-email = E-pasts
consultations-contact-name = Vārds un uzvārds
consultations-contact-phone = Tālrunis
consultations-in-en = angļu valodā
consultations-in-lv = latviešu valodā
consultations-kind-concept = Koncepcija
consultations-kind-guidelines = Pamatnostādnes
consultations-kind-law = Likumprojekts
consultations-kind-other = Cits dokuments
consultations-kind-plan = Plāns
consultations-kind-regulation = Ministru kabineta noteikumu projekts
consultations-kind-report = Informatīvais ziņojums
consultations-language-not-chosen = Paziņojumā ir teksts { $language }, bet šī valoda nav izvēlēta. Izvēlieties to vai izdzēsiet tekstu
consultations-missing-closing = Norādiet termiņa beigas
consultations-missing-contact = Aizpildiet kontaktpersonas lauku „{ $field }”
consultations-missing-notice = Izvēlieties vismaz vienu paziņojuma valodu
consultations-missing-responsible = Norādiet atbildīgo darbinieku
consultations-missing-text = Pievienojiet dokumenta projekta tekstu
consultations-missing-words = Aizpildiet lauku „{ $field }” { $language }
consultations-opening-in-the-past = Termiņa sākums jau ir pagājis. Norādiet vēlāku laiku vai atstājiet lauku tukšu
consultations-other-information = Cita informācija
consultations-period-too-short = Termiņš ir īsāks par { $days ->
    [zero] { $days } dienām
    [one] { $days } dienu
   *[other] { $days } dienām
} ({ $point }). Pagariniet to vai uzrakstiet pamatojumu { $language }
consultations-planned-term = Plānotais darbības laiks
consultations-public-after-period = Pēc termiņa beigām
consultations-public-at-submission = Tūlīt pēc iesniegšanas
consultations-shorter-period-reason = Saīsinātā termiņa pamatojums
consultations-target-groups = Mērķgrupas
consultations-timetable = Izstrādes gaita un termiņi
consultations-title = Nosaukums
consultations-to-the-consultation = Uz apspriešanu
consultations-ways-to-take-part = Līdzdalības iespējas
