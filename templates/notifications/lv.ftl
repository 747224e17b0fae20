notifications-about = Par ko
notifications-access-asked-link = Organizācijas pārstāvji:
notifications-access-asked-subject = { $organisation }: kāds lūdz tiesības pārstāvēt organizāciju
notifications-access-asked-text = Kāds lūdz tiesības vietnē „Atbalss” pārstāvēt organizāciju ({ $organisation }) un ir apstiprinājis šo adresi:
notifications-access-asked-what = Ja šo personu pazīstat, uzaiciniet to, izmantojot šo adresi. Ja nepazīstat, nedariet neko: bez uzaicinājuma tā neko nevar izdarīt.
notifications-access-link = Lai apstiprinātu savu adresi, atveriet šo lapu un nospiediet pogu:
notifications-access-subject = { $organisation }: apstipriniet savu adresi
notifications-access-text = Jūs lūdzāt uzaicinājumu vietnē „Atbalss” pārstāvēt organizāciju ({ $organisation }). Kad adrese būs apstiprināta, par to paziņosim organizācijas pārvaldniekiem.
notifications-action = Darbība
notifications-address = E-pasta adrese
notifications-address-changed-subject = Turpmāk vēstules jums sūtīsim uz citu adresi
notifications-address-changed-text = Jūsu konta adrese vietnē „Atbalss” mainīta { $time }. Šī ir pēdējā vēstule uz iepriekšējo adresi.
notifications-address-link = Lai šī kļūtu par jūsu konta adresi, atveriet šo lapu un nospiediet pogu:
notifications-address-subject = Apstipriniet savu jauno adresi
notifications-address-text = Jūs lūdzāt izmantot šo adresi savam kontam vietnē „Atbalss”: gan lai pieslēgtos, gan lai saņemtu vēstules.
notifications-all = Visas vēstules
notifications-always = Vēstules, no kurām nevar atteikties
notifications-always-account = Saites un paroles, adreses vai pieslēgšanās divos soļos maiņa
notifications-always-account-why = Tās sargā jūsu kontu: uzzināsiet, ja kaut ko maina svešinieks.
notifications-always-own = Saņemšanas apliecinājumi, atsaukumi un atbildes uz jūsu organizācijas komentāriem
notifications-always-own-why = Tās apliecina, ko jūsu organizācija iesniegusi un kas ar to noticis.
notifications-always-part = Uzaicinājumi jūsu organizācijai; termiņa maiņa vai atsaukums apspriešanā, kurā piedalāties; lēmumi par jūsu organizāciju
notifications-always-part-why = Ministrijai jāspēj pierādīt, ka tā ir paziņojusi visiem, uz ko tas attiecas.
notifications-always-tasks = Ministrijas darbiniekiem: pieteikumi, lūgumi pagarināt termiņu, atpakaļ nosūtītas atbildes, nenotikusi publicēšana
notifications-always-tasks-why = Kāds gaida jūsu rīcību.
notifications-answer = Atbilde: { $verdict }
notifications-answer-corrects = Šī atbilde aizstāj agrāk publicēto.
notifications-answered-subject = Atbildēts: „{ $title }”
notifications-answered-text = Ministrija ir atbildējusi uz komentāriem par dokumenta projektu „{ $title }” un pabeigusi apspriešanu.
notifications-answers = Atbildes
notifications-answers-link = Atbildes vietnē:
notifications-answers-out-subject = Publicētas atbildes: „{ $title }”
notifications-answers-out-text = Ministrija ir publicējusi atbildes uz komentāriem par dokumenta projektu „{ $title }”.
notifications-answers-subject = Atbildes uz jūsu komentāriem: „{ $title }”
notifications-answers-text = Ministrija ir publicējusi atbildes uz jūsu organizācijas komentāriem par dokumenta projektu „{ $title }”. { $count ->
    [zero] Šajā vēstulē ir { $count } atbilžu.
    [one] Šajā vēstulē ir { $count } atbilde.
   *[other] Šajā vēstulē ir { $count } atbildes.
}
notifications-application-known = Ar šo adresi jums jau ir konts. To izmantos arī šai organizācijai, un tā parole nemainīsies.
notifications-application-link = Lai apstiprinātu savu adresi un nosūtītu pieteikumu ministrijai, atveriet šo lapu, ievadiet piesakoties izvēlēto paroli un nospiediet pogu:
notifications-application-subject = Apstipriniet savu adresi vietnē „Atbalss”
notifications-application-text = Jūs pieteicāt organizāciju dalībai ministrijas publiskajās apspriešanās vietnē „Atbalss”.
notifications-applied-link = Pārbaudiet ziņas un pieņemiet lēmumu:
notifications-applied-subject = Jauns pieteikums: { $organisation }
notifications-applied-text = Organizācija ir pieteikusies dalībai publiskajās apspriešanās, un pieteicēja adrese ir apstiprināta.
notifications-approval-link = Publiskās apspriešanas, kurās var sniegt komentārus:
notifications-approval-subject = { $organisation } var piedalīties
notifications-approval-text = Ministrija ir apstiprinājusi organizācijas pieteikumu ({ $organisation }). Turpmāk šīs organizācijas vārdā varat komentēt projektus, iesniegt atzinumus un uzaicināt kolēģus.
notifications-area = Politikas joma
notifications-as-shown = Vēstules izskats e-pasta programmā
notifications-as-text = Vēstules teksts
notifications-assigned-subject = { $count ->
    [zero] Jāatbild uz { $count } komentāriem: „{ $title }”
    [one] Jāatbild uz { $count } komentāru: „{ $title }”
   *[other] Jāatbild uz { $count } komentāriem: „{ $title }”
 }
notifications-assigned-text = { $count ->
    [zero] { $person } uzdeva jums atbildēt uz { $count } komentāriem apspriešanā „{ $title }”.
    [one] { $person } uzdeva jums atbildēt uz { $count } komentāru apspriešanā „{ $title }”.
   *[other] { $person } uzdeva jums atbildēt uz { $count } komentāriem apspriešanā „{ $title }”.
 }
notifications-attached = Pielikums
notifications-attempts = Mēģinājumi
notifications-because-follows-area = Seko politikas jomai
notifications-because-follows-consultation = Seko šai apspriešanai
notifications-because-invited = Īpaši uzaicināta
notifications-because-takes-part = Piedalās
notifications-because-typed = Šo vēstuli saņemat, jo šī adrese ir ievadīta vietnē „Atbalss”.
notifications-because-you-answer = Šo vēstuli saņemat, jo atbildat uz komentāriem.
notifications-because-you-approve = Šo vēstuli saņemat, jo apstiprināt atbildes.
notifications-because-you-are-asked = Šo vēstuli saņemat, jo kolēģis lūdz jūsu viedokli.
notifications-because-you-are-responsible = Šo vēstuli saņemat, jo esat par šo apspriešanu atbildīgā amatpersona.
notifications-because-you-asked = Šo vēstuli saņemat, jo lūdzāt viedokli.
notifications-because-you-chose = Šo vēstuli saņemat, jo izvēlējāties jaunumus saņemt reizi dienā.
notifications-because-you-decide = Šo vēstuli saņemat, jo lemjat par organizāciju pieteikumiem.
notifications-because-you-drafted = Šo vēstuli saņemat, jo sagatavojāt šo atbildi.
notifications-because-you-edit = Šo vēstuli saņemat, jo rediģējat apspriešanas.
notifications-because-you-follow = Šo vēstuli saņemat, jo lūdzāt vietnes „Atbalss” jaunumus pa e-pastu.
notifications-because-you-manage = Šo vēstuli saņemat, jo pārvaldāt organizācijas pārstāvjus ({ $organisation }).
notifications-because-you-represent = Šo vēstuli saņemat, jo pārstāvat organizāciju ({ $organisation }).
notifications-because-you-review = Šo vēstuli saņemat, jo sagatavojat atbildes uz šajā apspriešanā saņemtajiem komentāriem.
notifications-because-you-review-several = Šo vēstuli saņemat, jo sagatavojat atbildes uz šajās apspriešanās saņemtajiem komentāriem.
notifications-because-you-signed = Šo vēstuli saņemat, jo organizācijas vārdā ({ $organisation }) iesniedzāt šo atzinumu.
notifications-because-yours = Šo vēstuli saņemat, jo tā attiecas uz jūsu kontu.
notifications-calendar-file = Kalendāra datne ar termiņu
notifications-changes-link = Kas ir mainīts, vārdu pa vārdam:
notifications-channel = Kā saņemts
notifications-choice-at-once = Uzreiz
notifications-choice-daily = Reizi dienā, no rīta (8.15)
notifications-choice-never = Nekad
notifications-choices-none = Pašlaik saņemat tikai tālāk minētās vēstules.
notifications-choices-save = Saglabāt
notifications-choices-saved = Jūsu izvēle ir saglabāta.
notifications-choices-text = Izvēlieties, kad saņemt katra veida vēstules.
notifications-choices-title = Jūsu vēstules
notifications-choose-letters = Šeit varat izvēlēties, kad saņemt šādas vēstules: { $address }
notifications-closed-before = Iepriekš
notifications-closes = Komentārus pieņem līdz
notifications-closes-soon-subject = Drīz beidzas komentāru termiņš: „{ $title }”
notifications-closes-text = Drīz beidzas termiņš, kurā var komentēt dokumenta projektu „{ $title }”.
notifications-closes-tomorrow-subject = Pēdējās dienas komentāriem: „{ $title }”
notifications-comment-link = Lasīt projektu un komentēt:
notifications-comment-note = Pavadvēstule
notifications-comment-objection = { $ordinal }) Iebildums par { $place }
notifications-comment-proposal = { $ordinal }) Priekšlikums par { $place }
notifications-comment-question = { $ordinal }) Jautājums par { $place }
notifications-comment-support = { $ordinal }) Atbalstošs komentārs par { $place }
notifications-comments = { $count ->
    [zero] Komentāri
    [one] Komentārs
   *[other] Komentāri
}
notifications-consultation = Apspriešanas numurs
notifications-corrected-link = Kas mainīts:
notifications-corrected-notice-subject = Paziņojuma labojums: „{ $title }”
notifications-corrected-notice-text = Ministrija ir labojusi paziņojumu par dokumenta projekta „{ $title }” apspriešanu.
notifications-corrected-text = Ministrija ir labojusi { $count ->
    [zero] { $count } publicētu atbilžu
    [one] { $count } publicētu atbildi
   *[other] { $count } publicētas atbildes
} uz jūsu organizācijas komentāriem par dokumenta projektu „{ $title }”.
notifications-correction = Labojums – { $subject }
notifications-country = Valsts
notifications-dead = Nepiegādātas vēstules: { $count }
notifications-digest = Kontrolsumma
notifications-digest-subject = { $count ->
    [zero] Dienas jaunumi: { $count } ziņu
    [one] Dienas jaunumi: { $count } ziņa
   *[other] Dienas jaunumi: { $count } ziņas
}
notifications-digest-text = Kas jauns kopš iepriekšējās šādas vēstules:
notifications-document = Dokuments
notifications-draft-corrected-subject = Labots projekts: „{ $title }”
notifications-draft-corrected-text = Ministrija ir labojusi dokumenta projekta „{ $title }” tekstu. Turpmāk komentē laboto redakciju. Komentāri par iepriekšējo redakciju paliek spēkā, un uz tiem atbildēs.
notifications-emptied = Šīs vēstules teksts ir dzēsts, jo vēstuļu tekstus glabā vienu gadu. Ziņas par to, kam un kad tā nosūtīta, paliek.
notifications-erased-stays = Dzēstā vairs nekur nav, arī ne šajā vēstulē. Paliek komentāra numurs, jūsu organisācijas nosaukums, saņemšanas laiks un kontrolsummas, tāpēc apliecinājumu, ko esat saglabājuši, joprojām var pārbaudīt.
notifications-erased-subject = Dzēsti vārdi: { $number }, { $title }
notifications-erased-text = Ministrija ir dzēsusi vārdus no jūsu organisācijas iesniegtā par „{ $title }” ({ $ground }). To izlēma divas amatpersonas.
notifications-event = Notikums žurnālā Nr. { $number }: { $kind }
notifications-factor-link = Ja tas nebijāt jūs, nekavējoties izvēlieties šeit citu paroli un paziņojiet ministrijas administratoram:
notifications-factor-off-subject = Pieslēgšanās divos soļos ir izslēgta
notifications-factor-off-text = Jūsu konta pieslēgšanās divos soļos vietnē „Atbalss” ir izslēgta. Turpmāk pieslēgties var tikai ar paroli.
notifications-factor-on-subject = Pieslēgšanās divos soļos ir ieslēgta
notifications-factor-on-text = Jūsu konta pieslēgšanās divos soļos vietnē „Atbalss” ir ieslēgta. Turpmāk pieslēgsieties ar paroli un kodu no lietotnes tālrunī. Iepriekš izsniegtie atkopšanas kodi vairs neder.
notifications-factor-reset-link = Ja to nelūdzāt, nekavējoties izvēlieties šeit citu paroli un paziņojiet ministrijai:
notifications-factor-reset-subject = Ministrija ir izslēgusi jūsu pieslēgšanos divos soļos
notifications-factor-reset-text = Administrators ir izslēdzis jūsu konta pieslēgšanos divos soļos vietnē „Atbalss”, un visas jūsu sesijas ir beigtas. Pagaidām pieslēgties var tikai ar paroli. Sava konta lapā iestatiet pieslēgšanos divos soļos no jauna.
notifications-filter = Vēstuļu atlase
notifications-follow-link = Lai apstiprinātu adresi, atveriet šo lapu un nospiediet pogu:
notifications-follow-subject = Apstipriniet, ka vēlaties saņemt apspriešanu jaunumus
notifications-follow-text = Kāds lūdza vietni „Atbalss” sūtīt uz šo adresi jaunumus par ministrijas publiskajām apspriešanām.
notifications-follow-until = Lapa darbojas septiņas dienas. Ja adresi neapstiprināsiet, vēstules vairs nesaņemsiet.
notifications-given-up = Vēstules, kuras neizdevās sagatavot
notifications-given-up-text = Šīs vēstules vairākas reizes neizdevās sagatavot, tāpēc sistēma vairs nemēģina. Kad cēlonis būs novērsts, administrators var likt mēģināt vēlreiz.
notifications-group-news = Apspriešanu jaunumi
notifications-group-news-hint = Par apspriešanām, kurām jūsu organizācija seko, uz kurām tā ir uzaicināta vai kurās piedalās: publicēta, var komentēt, paziņojums labots, drīz beidzas termiņš, publicētas atbildes. Par termiņa maiņu apspriešanā, kurā piedalāties, paziņosim vienmēr.
notifications-group-reminders = Atgādinājumi par savu atzinumu
notifications-group-reminders-hint = Dienu pirms termiņa, ja jūsu organizācijas atzinums nav iesniegts.
notifications-group-submissions = Iesniegtie atzinumi
notifications-group-submissions-hint = Atbildīgajai amatpersonai un atbilžu sagatavotājiem: jauni un atsaukti atzinumi. „Uzreiz” nozīmē ne vairāk kā vienu vēstuli stundā.
notifications-group-waiting = Atbildes, kas gaida apstiprināšanu
notifications-group-waiting-hint = Atbilžu apstiprinātājiem.
notifications-held-link = Atvērt iesniegto
notifications-held-mend = Komentārs ir reģistrēts, un uz to atbildēs. Līdz termiņa beigām iesniegto var labot: labotu komentāru rādīs.
notifications-held-stands = Komentārs ir reģistrēts, un uz to atbildēs. Tā vietā publiski redzams, ka komentāru nerāda, un kāpēc.
notifications-held-subject = Publiski nerāda: { $number }, { $title }
notifications-held-text = Ministrija ir nolēmusi publiski nerādīt vienu no jūsu komentāriem par „{ $title }”.
notifications-hello = Labdien!
notifications-how-to-comment = Lai komentētu, pieslēdzieties vietnē. Komentēt var atsevišķus punktus un visu projektu; organizācijas atzinumu iesniedz pārstāvis, kuram ir šādas tiesības.
notifications-ignore = Ja šo vēstuli negaidījāt, varat to neņemt vērā: tad nekas nenotiks.
notifications-in-riga = { $time } (Rīgas laiks, { $offset })
notifications-invitation-link = Lai pieņemtu uzaicinājumu, atveriet šo lapu:
notifications-invitation-subject = { $organisation } aicina jūs to pārstāvēt
notifications-invitation-text = { $inviter } aicina jūs pārstāvēt organizāciju ({ $organisation }) vietnē „Atbalss”, kurā ministrija un organizācijas apspriež dokumentu projektus.
notifications-invited-subject = Aicinājums komentēt: „{ $title }”
notifications-invited-text = Ministrija ir publicējusi dokumenta projektu „{ $title }” un aicina jūsu organizāciju ({ $organisation }) to komentēt.
notifications-kind-access = Adreses apstiprināšana personai, kas lūdz uzaicinājumu
notifications-kind-access-asked = Lūgums pēc uzaicinājuma
notifications-kind-address = Jaunas adreses apstiprināšana
notifications-kind-address-changed = Adreses maiņa
notifications-kind-answered = Atbildēta apspriešana
notifications-kind-answers = Publicētas atbildes
notifications-kind-answers-published = Publicētas atbildes
notifications-kind-answers-wait = Atbildes, kas gaida apstiprināšanu
notifications-kind-application = Pieteicēja adreses apstiprināšana
notifications-kind-applied = Jauns pieteikums
notifications-kind-assigned = Uzdoti komentāri
notifications-kind-closes-soon = Drīz beidzas termiņš
notifications-kind-closes-tomorrow = Atgādinājums par termiņu
notifications-kind-copy = Saņemšanas apliecinājuma kopija
notifications-kind-corrected = Labots paziņojums
notifications-kind-decision = Lēmums par organizāciju
notifications-kind-digest = Dienas kopsavilkums
notifications-kind-draft-corrected = Labots projekts
notifications-kind-erased = dzēsti vārdi
notifications-kind-follow = Sekotāja apstiprinājums
notifications-kind-held-back = komentāru publiski nerāda
notifications-kind-invitation = Uzaicinājums pārstāvēt organizāciju
notifications-kind-invited = Aicinājums komentēt
notifications-kind-lengthened = Pagarināts termiņš
notifications-kind-meeting-announced = Izsludināta sanāksme
notifications-kind-meeting-cancelled = Atcelta sanāksme
notifications-kind-meeting-changed = Mainīta sanāksme
notifications-kind-meeting-registered = Pieteikums sanāksmei
notifications-kind-membership-ended = Pārstāvības tiesību izbeigšanās
notifications-kind-minutes-published = Sanāksmes protokols
notifications-kind-notice = Jauns atzinums
notifications-kind-opened = Sākas komentēšana
notifications-kind-opinion-asked = Lūgts viedoklis
notifications-kind-opinion-given = Sniegts viedoklis
notifications-kind-outcome = Projekts pēc apspriešanas
notifications-kind-password-set = Paroles maiņa
notifications-kind-publication-missed = Publicēšana nav notikusi
notifications-kind-published = Jauna apspriešana
notifications-kind-receipt = Atzinuma saņemšanas apliecinājums
notifications-kind-recorded = atzinums uz papīra
notifications-kind-recovery-code-used = Izmantots atkopšanas kods
notifications-kind-redacted = aizklāti vārdi
notifications-kind-reset = Saite paroles maiņai
notifications-kind-returned = Atpakaļ nosūtīta atbilde
notifications-kind-second-factor-off = Izslēgta pieslēgšanās divos soļos
notifications-kind-second-factor-on = Ieslēgta pieslēgšanās divos soļos
notifications-kind-second-factor-reset = Ministrijas izslēgta pieslēgšanās divos soļos
notifications-kind-shown-again = komentāru atkal rāda publiski
notifications-kind-time-asked = Lūgums pagarināt termiņu
notifications-kind-time-refused = Atbilde uz lūgumu pagarināt termiņu
notifications-kind-welcome = Uzaicinājums ministrijas darbiniekam
notifications-kind-withdrawal = Atzinuma atsaukums
notifications-kind-withdrawal-notice = Atsaukts atzinums
notifications-kind-withdrawn = Atsaukta apspriešana
notifications-kind-work-due = Komentāri, kuru termiņš tuvojas
notifications-lengthened-subject = Pagarināts komentāru termiņš: „{ $title }”
notifications-lengthened-text = Ministrija ir pagarinājusi termiņu, kurā var komentēt dokumenta projektu „{ $title }”.
notifications-letter = Vēstule
notifications-link-until = Saite darbojas vienu reizi, līdz { $time }. Nenododiet to citiem.
notifications-meeting-agenda = Darba kārtība:
notifications-meeting-announced-subject = { $kind }: „{ $title }”
notifications-meeting-announced-text = Ministrija aicina uz sanāksmi par dokumenta projektu „{ $title }”: { $kind }.
notifications-meeting-cancelled-subject = Atcelta sanāksme: „{ $title }”
notifications-meeting-cancelled-text = Ministrija ir atcēlusi sanāksmi par dokumenta projektu „{ $title }”: { $kind }.
notifications-meeting-changed-subject = Mainīta sanāksme: „{ $title }”
notifications-meeting-changed-text = Ministrija ir mainījusi sanāksmi par dokumenta projektu „{ $title }”: { $kind }.
notifications-meeting-link = Sanāksme vietnē:
notifications-meeting-online = Tiešsaistē
notifications-meeting-register = Jāpiesakās līdz
notifications-meeting-registered-link = Mainīt dalībniekus vai atsaukt pieteikumu:
notifications-meeting-registered-subject = Pieteikums saņemts: { $kind }, „{ $title }”
notifications-meeting-registered-text = Jūs pieteicāt organizāciju { $organisation } sanāksmei par dokumenta projektu „{ $title }”.
notifications-meeting-when = Kad
notifications-meeting-where = Kur
notifications-meeting-who-comes = Kas piedalīsies:
notifications-membership-ended-subject = Jūs vairs nepārstāvat organizāciju ({ $organisation })
notifications-membership-ended-text = Jūsu tiesības vietnē „Atbalss” rīkoties organizācijas vārdā ({ $organisation }) ir beigušās. Jūsu konts paliek.
notifications-minutes-corrected-subject = Labots sanāksmes protokols: „{ $title }”
notifications-minutes-corrected-text = Ministrija ir labojusi protokolu sanāksmei par dokumenta projektu „{ $title }”: { $kind }.
notifications-minutes-subject = Sanāksmes protokols: „{ $title }”
notifications-minutes-text = Ministrija ir publicējusi protokolu sanāksmei par dokumenta projektu „{ $title }”: { $kind }.
notifications-missed-link = Apspriešana:
notifications-missed-subject = Nav publicēta: apspriešana { $number }
notifications-missed-text = Apspriešanu { $number } bija paredzēts publicēt tagad, bet tas nebija iespējams: kopš laika noteikšanas tā ir mainīta, kaut kā trūkst vai laika noteicējs vairs nav redaktors. To atkal var mainīt un publicēt.
notifications-name = Vārds un uzvārds
notifications-news-link = Apspriešana vietnē:
notifications-next-attempt = Nākamais mēģinājums
notifications-no-news = Atteikties no jaunumiem
notifications-no-news-choose = Izvēlēties, kādas vēstules un kad saņemat
notifications-no-news-press = Lai atteiktos no jaunumiem, nospiediet pogu.
notifications-no-news-stopped = Jaunumus vairs nesaņemsiet
notifications-no-news-stopped-text = Esam atzīmējuši, ka apspriešanu jaunumus nevēlaties saņemt. Nepieciešamās vēstules saņemsiet arī turpmāk.
notifications-no-news-text = Jaunumus par apspriešanām pa e-pastu vairs nesaņemsiet. Apliecinājumus, atbildes uz jūsu organizācijas komentāriem un citas nepieciešamās vēstules saņemsiet arī turpmāk.
notifications-no-news-title = Atteikties no apspriešanu jaunumiem
notifications-no-objections = Iebildumu nav
notifications-no-server = Pasta serveris nav norādīts, tāpēc vēstules netiek sūtītas. Tās gaida šeit, līdz serveris būs norādīts.
notifications-none = Šādu vēstuļu nav.
notifications-not-dead = Šī vēstule vēl tiek sūtīta vai jau ir nosūtīta. Vēlreiz var sūtīt tikai nepiegādātu vēstuli.
notifications-not-written = Neizdevās sagatavot
notifications-not-written-yet = Vēl nav uzrakstīta
notifications-not-you = Ja to mainījāt nevis jūs, nekavējoties paziņojiet ministrijai.
notifications-note = Pavadvēstule
notifications-notice-link = Lasīt komentārus un sagatavot atbildes:
notifications-notice-no-objections = Apspriešanā „{ $title }” ir iesniegts jauns atzinums. Organizācijai iebildumu nav, tāpēc atbilde nav vajadzīga.
notifications-notice-subject = Jauns atzinums { $reference }: { $organisation }, „{ $title }”
notifications-notice-text = Apspriešanā „{ $title }” ir iesniegts jauns atzinums. { $count ->
    [zero] Tajā ir { $count } komentāru.
    [one] Tajā ir { $count } komentārs.
   *[other] Tajā ir { $count } komentāri.
}
notifications-number = Numurs
notifications-open = Atvērt lapu
notifications-opened-subject = Var sniegt komentārus: „{ $title }”
notifications-opened-text = Dokumenta projektu „{ $title }” tagad var komentēt.
notifications-opens = Komentārus pieņem no
notifications-opinion-asked-link = Izlasiet komentāru un sniedziet viedokli šeit:
notifications-opinion-asked-more = Tur redzēsiet šo komentāru un tā punktu. Jūsu viedokli lasa tikai ministrijas darbinieki; to nepublicē. To varat mainīt, līdz apspriešana ir pabeigta.
notifications-opinion-asked-subject = Lūgts jūsu viedoklis par komentāru { $number }: „{ $title }”
notifications-opinion-asked-text = { $person } lūdz jūsu viedokli par komentāru apspriešanā „{ $title }”.
notifications-opinion-due = Vajadzīgs līdz
notifications-opinion-given-link = Komentārs ar viedokli:
notifications-opinion-given-subject = Sniegts viedoklis par komentāru { $number }: „{ $title }”
notifications-opinion-given-text = { $person } sniedza viedokli, ko lūdzāt, apspriešanā „{ $title }”.
notifications-opinion-question = Jautājums
notifications-opinion-view = Viedoklis
notifications-organisation = Organizācija
notifications-outcome-subject = Projekts pēc apspriešanas: „{ $title }”
notifications-outcome-text = Ministrija ir publicējusi dokumenta projektu „{ $title }” tādu, kāds tas ir pēc komentāru izskatīšanas.
notifications-own-comments = { $count ->
    [zero] Jūsu neiesniegtajā atzinumā ir { $count } komentāru par iepriekšējām redakcijām. Katru var pārcelt uz jauno redakciju vai atstāt, kur tas ir.
    [one] Jūsu neiesniegtajā atzinumā ir { $count } komentārs par iepriekšējo redakciju. To var pārcelt uz jauno redakciju vai atstāt, kur tas ir.
   *[other] Jūsu neiesniegtajā atzinumā ir { $count } komentāri par iepriekšējām redakcijām. Katru var pārcelt uz jauno redakciju vai atstāt, kur tas ir.
}
notifications-own-comments-link = Jūsu atzinums:
notifications-password-link = Ja paroli mainījāt nevis jūs, nekavējoties izvēlieties šeit citu paroli:
notifications-password-subject = Jūsu parole ir nomainīta
notifications-password-text = Jūsu konta parole vietnē „Atbalss” ir nomainīta. Jūsu sesijas visās citās ierīcēs ir beigtas.
notifications-position = Amats
notifications-private-link = [privāta saite]
notifications-proof = Kontrolsummas
notifications-proof-comment = { $ordinal }. komentārs
notifications-proof-signature = Paraksts: { $name }
notifications-proof-text = Ar šīm kontrolsummām vēlāk var pierādīt, ka saņemti tieši šie vārdi. Visa atzinuma kontrolsumma (SHA-256) aprēķināta no tā daļu kontrolsummām; katras daļas kontrolsumma aprēķināta ar nejaušu vērtību, kas norādīta pie tās.
notifications-published-subject = Jauna apspriešana: „{ $title }”
notifications-published-text = Ministrija ir publicējusi dokumenta projektu „{ $title }” un aicina to komentēt.
notifications-questions = Jautājumi: { $name }, { $phone }, { $email }
notifications-reason = Ministrijas norādītais iemesls:
notifications-receipt-link = Saņemšanas apliecinājums vietnē:
notifications-receipt-next = Ministrija izvērtēs katru komentāru un uz katru atbildēs. Kad atbildes būs publicētas, nosūtīsim jums vēstuli.
notifications-receipt-no-objections = Tajā norādīts, ka jūsu organizācijai iebildumu nav. Ministrija to ieskaita kā pilnvērtīgu atzinumu.
notifications-receipt-subject = Saņemts atzinums { $reference }: { $organisation }, „{ $title }”
notifications-receipt-text = Jūsu organizācijas atzinums par dokumenta projektu „{ $title }” ir saņemts.
notifications-received = Saņemts
notifications-recorded = Reģistrēts
notifications-recorded-check = Izlasiet, vai tas ir tas, ko sūtījāt. Ja nav, atbildiet uz šo vēstuli. Šajā vietnē to nevar ne mainīt, ne atsaukt.
notifications-recorded-subject = Ministrija reģistrēja jūsu atzinumu { $reference }: { $title }
notifications-recorded-text = Ministrija reģistrēja atzinumu, ko no { $organisation } saņēma par „{ $title }”.
notifications-recovery-subject = Ir izmantots atkopšanas kods
notifications-recovery-text = Jūsu kontam vietnē „Atbalss” lietotnes koda vietā ir izmantots atkopšanas kods. Tas vairs neder. Sava konta lapā redzēsiet, cik kodu atlicis, un varēsiet izveidot jaunus.
notifications-redacted-stands = Iesniegtais paliek reģistrēts, kāds tas ir, un uz to atbildēs. Vārdu vietā publiski redzami aizklājumi un iemesls.
notifications-redacted-subject = Aizklāti vārdi: { $number }, { $title }
notifications-redacted-text = Ministrija ir aizklājusi vārdus jūsu iesniegtajā par „{ $title }”: publiski tos nerāda.
notifications-refusal-link = Pieteikumā norādītās ziņas un turpmākās iespējas:
notifications-refusal-subject = { $organisation }: pieteikums ir noraidīts
notifications-refusal-text = Ministrija ir noraidījusi organizācijas pieteikumu ({ $organisation }). Jūs varat novērst trūkumus un pieteikties vēlreiz.
notifications-register-number = Reģistrācijas numurs
notifications-reminder-link = Pārbaudiet un iesniedziet atzinumu:
notifications-reminder-no-objections = Organizācijas atzinums ({ $organisation }) par dokumenta projektu „{ $title }” nav iesniegts. Tajā norādīts, ka iebildumu nav.
notifications-reminder-stands = Šis ir precizējums. Ja to līdz termiņa beigām neiesniegsiet, spēkā paliks jūsu organizācijas agrāk iesniegtais atzinums.
notifications-reminder-subject-today = Termiņš beidzas šodien, atzinums nav iesniegts: „{ $title }”
notifications-reminder-subject-tomorrow = Termiņš beidzas rīt, atzinums nav iesniegts: „{ $title }”
notifications-reminder-text = Organizācijas atzinums ({ $organisation }) par dokumenta projektu „{ $title }” nav iesniegts. { $count ->
    [0] Tajā vēl nav komentāru.
    [zero] Tajā ir { $count } komentāru.
    [one] Tajā ir { $count } komentārs.
   *[other] Tajā ir { $count } komentāri.
}
notifications-reminder-what = Ministrija izvērtē tikai to, kas iesniegts līdz termiņa beigām.
notifications-reply = Pēdējā pasta servera atbilde
notifications-reply-to = Atbildes adrese
notifications-resend = Sūtīt vēlreiz
notifications-resent = Vēstule atkal tiek sūtīta.
notifications-reset-link = Lai izvēlētos citu paroli, atveriet šo lapu:
notifications-reset-subject = Izvēlieties citu paroli
notifications-reset-text = Jūs lūdzāt citu paroli savam kontam vietnē „Atbalss”.
notifications-restoration-link = Publiskās apspriešanas, kurās var sniegt komentārus:
notifications-restoration-subject = { $organisation } atkal var piedalīties
notifications-restoration-text = Ministrija ir atjaunojusi organizācijas tiesības ({ $organisation }). Jūs atkal varat šīs organizācijas vārdā komentēt un iesniegt atzinumus.
notifications-returned-link = Labojiet atbildi šeit:
notifications-returned-remark = Piezīme
notifications-returned-subject = Atbilde nosūtīta atpakaļ: { $number }, „{ $title }”
notifications-returned-text = { $person } nosūtīja atpakaļ jūsu atbildi apspriešanā „{ $title }”. Apstiprināt to varēs pēc labošanas.
notifications-revision-subject-today = Termiņš beidzas šodien, precizējums nav iesniegts: „{ $title }”
notifications-revision-subject-tomorrow = Termiņš beidzas rīt, precizējums nav iesniegts: „{ $title }”
notifications-revive = Mēģināt vēlreiz
notifications-revived = Vēstule atkal tiek sagatavota.
notifications-salt = Nejaušā vērtība
notifications-sent = Nosūtīta
notifications-several-line = { $reference }: { $organisation }, „{ $title }”
notifications-several-line-anew = { $reference }: { $organisation }, „{ $title }”, iepriekšējā atzinuma vietā
notifications-several-subject = { $count ->
    [zero] { $count } jaunu atzinumu
    [one] { $count } jauns atzinums
   *[other] { $count } jauni atzinumi
}
notifications-several-text = Kopš iepriekšējās vēstules saņemti šie atzinumi:
notifications-shown-again-subject = Atkal rāda publiski: { $number }, { $title }
notifications-shown-again-text = Ministrija jūsu komentāru par „{ $title }” atkal rāda publiski.
notifications-signed-by = Iesniedza
notifications-since = Vairs nemēģina kopš
notifications-state = Statuss
notifications-state-any = Jebkurš
notifications-state-dead = Nav piegādāta
notifications-state-queued = Gaida nosūtīšanu
notifications-state-sent = Nosūtīta
notifications-supersedes = Šis atzinums aizstāj atzinumu { $reference }, kas paliek reģistrēts.
notifications-suspension-link = Organizācijas statuss:
notifications-suspension-subject = { $organisation }: tiesības ir apturētas
notifications-suspension-text = Ministrija ir apturējusi organizācijas tiesības ({ $organisation }). Pagaidām neviens šīs organizācijas vārdā nevar komentēt un iesniegt atzinumus. Agrāk iesniegtais paliek publiski pieejams, un iesāktais ir saglabāts.
notifications-time-asked-link = Atbildēt uz lūgumu:
notifications-time-asked-subject = Lūgums pagarināt termiņu: „{ $title }”
notifications-time-asked-text = Organizācija ({ $organisation }) lūdz pagarināt termiņu dokumenta projekta „{ $title }” komentēšanai.
notifications-time-refused-link = Lūgumi un atbildes:
notifications-time-refused-subject = Termiņš nav pagarināts: „{ $title }”
notifications-time-refused-text = Ministrija ir atbildējusi uz jūsu organizācijas lūgumu: tā nepagarina termiņu dokumenta projekta „{ $title }” komentēšanai.
notifications-time-wanted = Līdz
notifications-title = Vēstules
notifications-to = Adresāts
notifications-to-account = Jūsu konts
notifications-to-the-letter = Atvērt vēstuli
notifications-told-because = Kāpēc paziņots
notifications-told-count = Organizācijas: { $organisations }; to pārstāvji: { $people }; sekotāji bez konta: { $addresses }
notifications-told-counts = Skaitļos
notifications-told-first = Pirmā vēstule uzrakstīta:
notifications-told-no-people = Nevienam organizācijas pārstāvim nav paziņots.
notifications-told-nobody = Vēl nevienam nav paziņots.
notifications-told-people = Organizāciju pārstāvji
notifications-told-sent = Pasta serveris pieņēmis: { $count }
notifications-told-sheet = Saraksts izklājlapai (CSV)
notifications-told-text = Visi, kam rakstīta vēstule par šo apspriešanu: kāpēc, kad un vai pasta serveris to ir pieņēmis. Sekotājus bez konta tikai saskaitām.
notifications-told-title = Kam paziņots par apspriešanu { $number }
notifications-told-unwritten = Bez vēstules, norādot iemeslu: { $count }
notifications-tried = { $count ->
    [zero] { $count } mēģinājumu
    [one] { $count } mēģinājums
   *[other] { $count } mēģinājumi
}
notifications-unfollow = Lai mainītu, kam sekojat, vai atteiktos no vēstulēm: { $address }
notifications-unwanted = Šim saņēmējam nerakstītās vēstules
notifications-waiting-line = { $number } „{ $title }”: { $count ->
    [zero] { $count } atbilžu
    [one] { $count } atbilde
   *[other] { $count } atbildes
}
notifications-waiting-subject = Apstiprināmas atbildes: { $count }
notifications-waiting-text = Atbildes gaida jūsu apstiprinājumu. Publicēt var tikai apstiprinātas atbildes.
notifications-welcome-link = Izvēlieties paroli šajā lapā; pēc tam varat pieslēgties ar šo adresi:
notifications-welcome-subject = Uzaicinājums darbam vietnē „Atbalss”
notifications-welcome-text = Jūs aicina strādāt publisko apspriešanu vietnē „Atbalss”, kuru uztur { $ministry }.
notifications-whole-address = E-pasta adrese (pilna)
notifications-whom = Kam
notifications-why = Iemesls
notifications-why-link-ended = Nav rakstīta: saite vairs nedarbojās
notifications-why-nobody-there = Nav rakstīta: adrese vairs nevienam nepieder
notifications-why-not-theirs = Nav rakstīta: vairs nepārstāv organizāciju, vai tas nav viņu uzdevums
notifications-why-not-wanted = Nav rakstīta: saņēmējs ir izvēlējies šādas vēstules nesaņemt
notifications-why-over = Nav rakstīta: ziņa vairs nebija aktuāla
notifications-why-told-already = Nav rakstīta: uz šo adresi vēstule par to jau ir rakstīta organizācijas pārstāvim
notifications-withdrawal-notice-text = Apspriešanā „{ $title }” organizācija ({ $organisation }) ir atsaukusi savu atzinumu. Tas paliek reģistrēts, un uz tā komentāriem nav jāatbild.
notifications-withdrawal-subject = Atsaukts atzinums { $reference }: { $organisation }, „{ $title }”
notifications-withdrawal-text = Jūsu organizācija ir atsaukusi savu atzinumu par dokumenta projektu „{ $title }”. Tas paliek reģistrēts, un ikviens redz, ka tas ir atsaukts. Ministrija uz to neatbildēs. Līdz termiņa beigām jūsu organizācija atzinumu var iesniegt vēlreiz.
notifications-withdrawn = Atsaukts
notifications-withdrawn-stays = Iesniegtais paliek saglabāts un publisks. Uz to nav jāatbild.
notifications-withdrawn-subject = Apspriešana atsaukta: „{ $title }”
notifications-withdrawn-text = Ministrija ir atsaukusi dokumenta projekta „{ $title }” apspriešanu.
notifications-wording = Piedāvātā redakcija:
notifications-work-due-subject = { $count ->
    [zero] Tuvojas termiņš: { $count } komentāru
    [one] Tuvojas termiņš: { $count } komentārs
   *[other] Tuvojas termiņš: { $count } komentāri
 }
notifications-work-due-text = { $count ->
    [zero] Līdz rītdienas beigām jums jāatbild uz { $count } komentāriem.
    [one] Līdz rītdienas beigām jums jāatbild uz { $count } komentāru.
   *[other] Līdz rītdienas beigām jums jāatbild uz { $count } komentāriem.
 }
notifications-work-link = Komentāri:
notifications-work-overdue = { $count ->
    [zero] { $count } no tiem termiņš ir pagājis.
    [one] { $count } no tiem termiņš ir pagājis.
   *[other] { $count } no tiem termiņš ir pagājis.
 }
notifications-work-until = Līdz dienas beigām
notifications-written = Sagatavota
