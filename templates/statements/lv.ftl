statements-already-submitted = Jūsu organizācija jau ir iesniegusi atzinumu par šo projektu. Šis ir tā saņemšanas apliecinājums.
statements-already-submitted-all = Visas jūsu organizācijas jau ir iesniegušas atzinumus par šo projektu.
statements-back-to-the-check = Atpakaļ uz pārbaudi pirms iesniegšanas
statements-back-to-the-statement = Atpakaļ uz atzinumu
statements-back-to-the-text = Atpakaļ uz tekstu
statements-begin = Lasīt projektu un komentēt punktu
statements-begun-one = Atzinums, ko vēl raksta
statements-cancel = Atcelt
statements-changed-by = Mainīja { $person }, { $at }
statements-changes = Kas mainīts, kopš atvērāt šo lapu
statements-check = Pārbaudīt un iesniegt organizācijas atzinumu ({ $organisation })
statements-check-title = Pārbaudiet atzinumu pirms iesniegšanas
statements-choose-title = Izvēlieties atzinumu
statements-comment-empty = Uzrakstiet komentāru
statements-comment-language = Komentāra valoda
statements-comment-moved = Komentārs tagad ir par projekta jaunāko versiju.
statements-comment-on-another = Komentēt citu punktu
statements-comment-on-the-whole = Komentēt visu projektu
statements-comment-removed = Komentārs ir izņemts.
statements-comment-saved = Saglabāts. Komentārs ir jūsu atzinumā, kas vēl nav iesniegts.
statements-comments-heading = Komentāri
statements-comments-of-others = Publiskie komentāri par šo punktu (jaunā cilnē)
statements-compare = Salīdzināt ar projektu
statements-count = { $count ->
    [zero] { $count } komentāru
    [one] { $count } komentārs
   *[other] { $count } komentāri
}
statements-declaration = Iesniedzēja apliecinājumi
statements-declare-mandate = Man ir tiesības organizācijas vārdā ({ $organisation }) iesniegt šo atzinumu.
statements-declare-public = Man ir zināms, ka komentāri, pavadvēstule un organizācijas nosaukums tiek publicēti. Mans vārds un adrese netiek publicēti.
statements-declared-both = Lai iesniegtu, atzīmējiet abus iesniedzēja apliecinājumus
statements-done-before = Agrāk
statements-done-comment = { $person } saglabāja komentāru: { $point }
statements-done-comment-since-removed = { $person } saglabāja komentāru, kas vēlāk izņemts
statements-done-note = { $person } rakstīja pavadvēstuli
statements-done-removed = { $person } izņēma komentāru
statements-done-started = { $person } sāka atzinumu
statements-done-submitted = { $person } iesniedza atzinumu
statements-done-unknown = Cita darbība, kuras aprakstu nevar parādīt
statements-earlier-point-gone = Jaunākajā versijā šāda punkta nav. Komentāru var atstāt nemainītu.
statements-earlier-version = Šis komentārs ir par projekta { $version }. versiju. Tas var tur palikt, vai arī varat to pārcelt.
statements-edit-title = Labot komentāru: { $point }
statements-for-which-organisation = Kuras organizācijas vārdā?
statements-hindrance-may-not-act = Jūsu organizācijas tiesības pašlaik ir apturētas. Uzrakstīto organizācija joprojām var lasīt.
statements-hindrance-submitted = Šis atzinums ir iesniegts. Tajā vairs neko nevar mainīt.
statements-hindrance-too-early = Komentāru termiņš vēl nav sācies.
statements-hindrance-too-late = Komentāru termiņš ir beidzies. Jūsu organizācija atzinumu joprojām var lasīt.
statements-keep-it = Paturēt
statements-kind = Kāds ir komentāra veids?
statements-kind-objection-hint = Jūs nepiekrītat punktam, kāds tas ir
statements-kind-proposal-hint = Jūs vēlaties ko papildināt vai izteikt citādi
statements-kind-question-hint = Jums jāzina vairāk, lai izlemtu
statements-kind-support-hint = Jūs vēlaties punktu saglabāt
statements-kind-unchosen = Izvēlieties komentāra veidu
statements-language-en = Angļu
statements-language-lv = Latviešu
statements-language-unchosen = Izvēlieties valodu
statements-last-saved = Pēdējoreiz saglabāja { $person }, { $at }.
statements-move = Pārcelt uz jaunāko versiju: { $point }
statements-no-comments = Komentāru vēl nav. Izlasiet projektu un komentējiet jums svarīgos punktus.
statements-no-note = Nav
statements-none-yet = Vēl nekas nav rakstīts
statements-not-yet = Atgriezties pie atzinuma
statements-note = Pavadvēstule
statements-note-hint = Nav obligāta. To publicē kopā ar komentāriem.
statements-note-kept = Jūsu ierakstītais, ko nevarēja saglabāt
statements-note-language = Pavadvēstules valoda
statements-note-save = Saglabāt organizācijas pavadvēstuli ({ $organisation })
statements-note-saved = Saglabāts. Pavadvēstule ir atzinumā.
statements-note-theirs = Pa šo laiku saglabātā pavadvēstule
statements-nothing-to-submit = Uzrakstiet vismaz vienu komentāru; tad atzinumu varēs iesniegt.
statements-only-signatories = Jūs varat rakstīt šo atzinumu, bet iesniegt to drīkst tikai šie pārstāvji:
statements-organisation = Organizācija
statements-organisation-unchosen = Izvēlieties organizāciju
statements-proposed-wording = Piedāvātā redakcija
statements-receipt-to = Saņemšanas apliecinājumu sūtīs uz
statements-removal-changed = Šis komentārs ir mainīts, kopš atvērāt šo lapu. Tas nav izņemts; zemāk redzams, kāds tas ir tagad.
statements-remove = Izņemt šo komentāru no atzinuma
statements-remove-explained = Izņemtu komentāru atgūt nevarēs.
statements-remove-it = Izņemt komentāru
statements-remove-title = Vai izņemt šo komentāru?
statements-replaced = Jūsu redakcija, ko laukā aizstāja punkta teksts
statements-restore = Atjaunot punkta tekstu
statements-riga-time = Rīgas laiks, { $offset }. Šo minūti ieskaita pilnībā.
statements-save-for = Saglabāt organizācijas vārdā ({ $organisation })
statements-save-for-chosen = Saglabāt izvēlētās organizācijas vārdā
statements-saving-is-not-submitting = Saglabāšana nav iesniegšana. Visu atzinumu iesniedz pārstāvis, kuram ir tiesības iesniegt atzinumus.
statements-sender = Iesniedzējs
statements-strip-others = { $count ->
    [zero] un vēl { $count } atzinumu
    [one] un vēl { $count } atzinums
   *[other] un vēl { $count } atzinumi
}
statements-strip-submitted = Atzinums iesniegts { $at }
statements-strip-unsent = { $count ->
    [zero] { $count } komentāru, nav iesniegti
    [one] { $count } komentārs, nav iesniegts
   *[other] { $count } komentāri, nav iesniegti
}
statements-submit = Iesniegt organizācijas atzinumu ({ $organisation })
statements-submit-heading = Iesniegšana
statements-submit-until = Iesniegšanas termiņš
statements-submitted-by = Iesniedz
statements-submitted-one = Iesniegtais atzinums
statements-submitting-is-final = Pēc iesniegšanas atzinumā vairs neko nevar mainīt.
statements-tell-them = Nosūtiet viņiem šo adresi: { $address }
statements-text-unreadable = Tekstā ir rakstzīme, ko nevar saglabāt. Ierakstiet vai ielīmējiet to vēlreiz kā vienkāršu tekstu.
statements-theirs = { $person } pa šo laiku saglabāja
statements-theirs-or-yours = Jūsu rakstītais ir zemāk. Pārņemiet vajadzīgo un saglabājiet vēlreiz; tad jūsu teksts aizstās šo.
statements-theirs-yours = Jūs to pa šo laiku saglabājāt citā logā
statements-title = Atzinums
statements-to-the-consultation = Atvērt apspriešanu
statements-to-the-receipt = Atvērt saņemšanas apliecinājumu
statements-to-the-statement = Atvērt atzinumu
statements-unsaved-changed = Šis komentārs ir mainīts, kopš to atvērāt. Jūsu ierakstītais vēl nav saglabāts; redzami abi teksti.
statements-unsaved-no-such-point = Projekta jaunākajā versijā šāda punkta nav. Komentārs paliek savā vietā.
statements-unsaved-note-changed = Pavadvēstule ir mainīta, kopš to atvērāt. Jūsu ierakstītais vēl nav saglabāts; redzami abi teksti.
statements-unsaved-removed = Šis komentārs ir izņemts, kopš to atvērāt. Saglabājiet, lai jūsu teksts atkal būtu atzinumā.
statements-unsaved-too-many = Atzinumā jau ir { $most } komentāru, vairāk nevar būt
statements-who-did-what = Darbību vēsture
statements-wording = Piedāvātā redakcija (nav obligāta)
statements-wording-emptied = Piedāvātās redakcijas lauks ir tukšs. Ja punkts jāsvītro, norādiet to komentārā un atjaunojiet šeit punkta tekstu.
statements-wording-hint = Laukā jau ir pašreizējais punkta teksts. Labojiet to tā, kā tam jāskan.
statements-your-comment = Jūsu komentārs
statements-your-comment-hint = Rakstiet, kas jāmaina un kāpēc. Komentārus publicē kopā ar jūsu organizācijas nosaukumu.
statements-your-wording = Jūsu redakcija salīdzinājumā ar projektu
statements-your-wording-same = Jūsu redakcija neatšķiras no projekta teksta.
