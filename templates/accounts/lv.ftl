accounts-address-taken = Šo adresi nevar izmantot: tā pieder kādam citam.
accounts-ask-manager = Ja organizācija jau ir reģistrēta, lūdziet tās pārvaldniekam jūs uzaicināt: katram cilvēkam ir savs konts.
accounts-email = E-pasta adrese
accounts-email-missing = Ievadiet e-pasta adresi
accounts-email-unreadable = Ievadiet e-pasta adresi, piemēram, vards@example.org
accounts-forgotten = Aizmirsta parole
accounts-kept-button = Parādīt veidlapu
accounts-kept-text = Vēl nekas nav nosūtīts. Apskatiet veidlapu vēlreiz un nosūtiet to no turienes.
accounts-kept-title = Jūsu rakstītais ir saglabāts
accounts-last-admin = Kādam jāspēj pārvaldīt darbiniekus un organizācijas. Vispirms piešķiriet šo lomu citam cilvēkam.
accounts-link-ask-again = Lūgt jaunu saiti
accounts-link-ended = Šīs saites termiņš ir beidzies vai tā ir atsaukta. Nekas nav mainīts.
accounts-link-used = Šī saite jau ir izmantota. Tā darbojas vienu reizi.
accounts-name-unreadable = Ievadiet vārdu un uzvārdu bez tīmekļa un e-pasta adresēm
accounts-no-account = Vēl nav konta?
accounts-password = Parole
accounts-password-choose = Izvēlieties paroli
accounts-password-common = Izvēlieties citu paroli: šo ir viegli uzminēt, jo tā ir bieži lietota vai vienkārši veidota
accounts-password-context = Izvēlieties citu paroli: šo ir viegli uzminēt, jo tā veidota no jūsu vārda, organizācijas nosaukuma vai šīs sistēmas vārdiem
accounts-password-missing = Ievadiet paroli
accounts-password-too-long = Izvēlieties paroli, kas nav garāka par { $most } baitiem
accounts-password-too-short = Izvēlieties paroli, kurā ir vismaz { $fewest } rakstzīmes; šajā to skaits ir { $has }
accounts-sign-in-again = Jūsu sesija beidzās, pirms dati tika saņemti. Nekas nav zudis: pieslēdzieties, un Jūsu rakstītais atkal būs redzams.
accounts-signed-out = Jūsu sesija ir beigta
accounts-to-account = Jūsu konts
accounts-to-person = Atpakaļ pie darbinieka
accounts-to-register = Pieteikt organizāciju
accounts-to-sign-in = Pieslēgties
accounts-too-many-closed = Mēģinājumu bija pārāk daudz. Izvēlieties citu paroli, izmantojot vēstuli uz jūsu adresi: „Aizmirsta parole”
accounts-too-many-wait = Mēģinājumu bija pārāk daudz. Mēģiniet vēlreiz plkst. { $time } vai izvēlieties citu paroli ar vēstules palīdzību: „Aizmirsta parole”
accounts-wrong = Pārbaudiet e-pasta adresi un paroli
accounts-wrong-few-left = Pārbaudiet e-pasta adresi un paroli. { $left ->
    [0] Šis pagaidām bija pēdējais mēģinājums
    [one] Varat mēģināt vēl { $left } reizi
   *[other] Varat mēģināt vēl { $left } reizes
}
