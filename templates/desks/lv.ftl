desks-about = Par ko
desks-agreed = Iebildumu nav, iesniedza { $person }, { $at }
desks-agreed-too-late = Termiņš ir beidzies. Atzinumu bez iebildumiem var lasīt, bet ne iesniegt.
desks-agreeing = Iebildumu nav
desks-all-consultations = Visas apspriešanas
desks-answered = Saņemtās atbildes
desks-answered-at = Atbildēts { $at }
desks-anybody = Jebkurš
desks-anything = Jebkas
desks-begun = { $count ->
    [zero] { $count } komentāru, nav iesniegti
    [one] { $count } komentārs, nav iesniegts
   *[other] { $count } komentāri, nav iesniegti
}
desks-begun-agreeing = Iebildumu nav, nav iesniegts
desks-begun-nothing = Vēl nekas nav rakstīts
desks-begun-submitted = Iesniegts { $at }
desks-being-written = Rakstāmie atzinumi
desks-check = Pārbaudīt un iesniegt
desks-close = Pabeigt kā atbildētu
desks-closed = Beidzās { $at }
desks-closed-waiting = { $days ->
    [zero] Beidzās { $at }; kopš tā laika atbildes gaida { $days } dienas
    [one] Beidzās { $at }; kopš tā laika atbildes gaida { $days } dienu
   *[other] Beidzās { $at }; kopš tā laika atbildes gaida { $days } dienas
}
desks-closes = Beidzas { $at }. { $left }
desks-comments = { $count ->
    [zero] { $count } komentāru
    [one] { $count } komentārs
   *[other] { $count } komentāri
}
desks-consultation-number = Apspriešanas numurs
desks-consultation-withdrawn = Ministrija atsauca
desks-consultation-withdrawn-on = Apspriešana atsaukta { $at }
desks-consultation-withdrawn-text = Šīs apspriešanas ministrija ir atsaukusi. Iesniegtais paliek reģistrēts, un uz to nav jāatbild.
desks-content = { $count ->
    [zero] { $count } komentāru, pavadvēstules nav
    [one] { $count } komentārs, pavadvēstules nav
   *[other] { $count } komentāri, pavadvēstules nav
}
desks-content-with-note = { $count ->
    [zero] { $count } komentāru un pavadvēstule
    [one] { $count } komentārs un pavadvēstule
   *[other] { $count } komentāri un pavadvēstule
}
desks-corrections-to-approve = { $count ->
    [zero] Jāapstiprina { $count } labojumu
    [one] Jāapstiprina { $count } labojums
   *[other] Jāapstiprina { $count } labojumi
}
desks-corrections-to-publish = { $count ->
    [zero] { $count } apstiprinātu, bet nepublicētu labojumu
    [one] { $count } apstiprināts, bet nepublicēts labojums
   *[other] { $count } apstiprināti, bet nepublicēti labojumi
}
desks-day = Diena
desks-ended = Aizstāti vai atsaukti
desks-event-access-asked = Lūgts uzaicinājums organizācijā; adrese vēl nav apstiprināta
desks-event-access-confirmed = Persona, kas lūdz uzaicinājumu, apstiprināja adresi
desks-event-account-edited = Mainīti konta dati
desks-event-address-asked = Pieprasīta e-pasta adreses maiņa
desks-event-address-changed = Nomainīta e-pasta adrese
desks-event-answers-published = Publicētas atbildes
desks-event-answers-wait = No rīta atbildes gaidīja apstiprinājumu
desks-event-application-corrected = Organizācijas pieteikums labots
desks-event-application-sent = Nosūtīts organizācijas pieteikums; adrese vēl nav apstiprināta
desks-event-comment-divided = Komentārs sadalīts daļās
desks-event-comment-held-back = Komentāru publiski vairs nerāda
desks-event-comment-shown-again = Komentāru atkal rāda publiski
desks-event-comment-united = Komentāra sadalījums atcelts
desks-event-comments-assigned = Komentāri uzdoti vai noņemti
desks-event-comments-close = Sekotājiem atgādināts, ka drīz beigsies komentāru pieņemšana
desks-event-comments-opened = Sākās komentāru pieņemšana
desks-event-consultation-answered = Apspriešana noslēgta
desks-event-consultation-discarded = Apspriešana dzēsta pirms publicēšanas
desks-event-consultation-edited = Apspriešana mainīta pirms publicēšanas
desks-event-consultation-made = Izveidota apspriešana
desks-event-consultation-published = Apspriešana publicēta
desks-event-consultation-withdrawn = Ministrija atsauca apspriešanu
desks-event-erasure-asked = Lūgts dzēst vārdus
desks-event-erasure-refused = Atteikts dzēst vārdus
desks-event-erasure-taken-back = Atsaukts lūgums dzēst vārdus
desks-event-event-revived = Par notikumu, par kuru neizdevās paziņot, mēģina paziņot vēlreiz
desks-event-follow-asked = Kāds pieteicās saņemt jaunumus e-pastā
desks-event-invitation-withdrawn = Uzaicinājums atsaukts
desks-event-letter-resent = Vēstule tiek sūtīta vēlreiz
desks-event-meeting-announced = Izsludināta sanāksme
desks-event-meeting-cancelled = Atcelta sanāksme
desks-event-meeting-changed = Mainīta sanāksme
desks-event-meeting-registered = Organizācija pieteicās sanāksmei
desks-event-member-added = Persona kļuva par organizācijas pārstāvi
desks-event-member-invited = Persona uzaicināta organizācijā
desks-event-membership-ended = Izbeigtas organizācijas pārstāvja tiesības
desks-event-minutes-published = Publicēts sanāksmes protokols
desks-event-note-taken-up = Pavadvēstule pieņemta atbildēšanai
desks-event-notice-corrected = Labots publicētais paziņojums
desks-event-opinion-asked = Kolēģim lūgts viedoklis par komentāru
desks-event-opinion-given = Kolēģis sniedza viedokli par komentāru vai to mainīja
desks-event-opinion-taken-back = Viedokļa lūgums atsaukts
desks-event-organisation-added = Organizācija pievienota reģistram
desks-event-organisation-applied = Organizācija pieteicās
desks-event-organisation-decided = Pieņemts lēmums par organizāciju
desks-event-organisation-invited = Organizācija uzaicināta
desks-event-organisation-uninvited = Organizācijas uzaicinājums atsaukts
desks-event-parts-changed = Mainīti apspriešanas darbinieki
desks-event-passage-redacted = Vārdi publiski aizklāti
desks-event-passage-uncovered = Aizklātos vārdus atkal rāda publiski
desks-event-password-set = Iestatīta parole
desks-event-period-lengthened = Pagarināts termiņš
desks-event-points-linked = Savietoti divu projekta redakciju punkti
desks-event-points-paired = Ar roku savietoti projekta abu valodu punkti
desks-event-publication-missed = Apspriešanu neizdevās publicēt noteiktajā laikā
desks-event-publication-scheduled = Noteikts publicēšanas laiks
desks-event-publication-unscheduled = Publicēšanas laiks atcelts
desks-event-recovery-code-used = Izmantots rezerves kods
desks-event-recovery-codes-made = Izveidoti jauni rezerves kodi
desks-event-registration-given-up = Organizācija atsauca pieteikumu sanāksmei
desks-event-reset-asked = Pieprasīta jauna parole
desks-event-response-approved = Atbilde apstiprināta
desks-event-response-discarded = Dzēsta nepublicēta atbilde
desks-event-response-drafted = Atbilde sagatavota vai mainīta
desks-event-response-returned = Atbilde nosūtīta atpakaļ
desks-event-rights-changed = Mainītas organizācijas pārstāvja tiesības
desks-event-roles-changed = Mainītas ministrijas darbinieka lomas
desks-event-round-made = Izveidota nākamā apspriešanas kārta
desks-event-scan-added = Skenēts dokuments pievienots
desks-event-second-factor-off = Izslēgta divpakāpju pierakstīšanās
desks-event-second-factor-on = Ieslēgta divpakāpju pierakstīšanās
desks-event-second-factor-reset = Darbiniekam izslēgta divpakāpju pierakstīšanās
desks-event-staff-added = Pievienots ministrijas darbinieks
desks-event-staff-invited = Uzaicināts ministrijas darbinieks
desks-event-submission-made = Iesniegts atzinums
desks-event-submission-recorded = Atzinums uz papīra reģistrēts
desks-event-submission-withdrawn = Atsaukts atzinums
desks-event-telling-revived = Vēstuli, ko neizdevās sagatavot, mēģina sagatavot vēlreiz
desks-event-text-imported = Ievietots projekta teksts
desks-event-time-asked = Organizācija lūdza pagarināt termiņu
desks-event-time-refused = Lūgums pagarināt termiņu noraidīts
desks-event-unknown = Cits notikums: { $kind }
desks-event-version-discarded = Atmesta sagatavotā projekta redakcija
desks-event-version-prepared = Sākta nākamā projekta redakcija
desks-event-version-published = Publicēta nākamā projekta redakcija
desks-event-words-erased = Dzēsti vārdi
desks-event-work-due = Tuvojas vai pagājis uzdoto komentāru termiņš
desks-events-about = Kas notika, kurš to darīja un kad. Tas, ko organizācija raksta pirms atzinuma iesniegšanas, šeit nav redzams.
desks-events-filter = Atlasīt notikumus
desks-follows-nothing = Jūsu organizācija neseko nevienai politikas jomai un nevienai apspriešanai.
desks-group-accounts = Konti un pierakstīšanās
desks-group-answers = Atbildes
desks-group-consultations = Apspriešanas
desks-group-letters = Atkārtoti sūtītās vēstules
desks-group-organisations = Organizācijas un to pārstāvji
desks-group-staff = Ministrijas darbinieki
desks-group-submissions = Iesniegtie un atsauktie atzinumi
desks-handed = { $count ->
    [zero] Jums uzdots atbildēt uz { $count } komentāriem
    [one] Jums uzdots atbildēt uz { $count } komentāru
   *[other] Jums uzdots atbildēt uz { $count } komentāriem
 }
desks-handed-in = { $count ->
    [zero] { $count } komentāru. Iesniedza { $person }, { $at }
    [one] { $count } komentārs. Iesniedza { $person }, { $at }
   *[other] { $count } komentāri. Iesniedza { $person }, { $at }
}
desks-handed-overdue = { $count ->
    [zero] Nokavēts termiņš atbildēt uz { $count } komentāriem
    [one] Nokavēts termiņš atbildēt uz { $count } komentāru
   *[other] Nokavēts termiņš atbildēt uz { $count } komentāriem
 }
desks-how-far = Apspriešanu gaita
desks-invited = Ministrijas uzaicinājums
desks-is-published = Tiks publicēta { $at }
desks-letters-given-up = { $count ->
    [zero] { $count } vēstuļu, ko neizdevās nosūtīt
    [one] { $count } vēstule, ko neizdevās nosūtīt
   *[other] { $count } vēstules, ko neizdevās nosūtīt
}
desks-no-answer-yet = Ministrija vēl nav publicējusi atbildes uz šiem komentāriem. Kad tās būs publicētas, organizācija saņems e-pasta vēstuli.
desks-no-events = Šajā saraksta daļā tādu notikumu nav.
desks-not-submitted = Nav iesniegts
desks-nothing = Jūsu organizācija vēl neko nav rakstījusi.
desks-nothing-open = Pašlaik nav atvērta neviena apspriešana, kurai seko jūsu organizācija.
desks-nothing-under-way = Neviena apspriešana netiek gatavota, nav atvērta un negaida atbildes.
desks-nothing-waits = Pašlaik nekas jūs negaida.
desks-oldest = { $days ->
    [zero] Vecākais komentārs bez publicētas atbildes gaida { $days } dienas, kopš { $at }
    [one] Vecākais komentārs bez publicētas atbildes gaida { $days } dienu, kopš { $at }
   *[other] Vecākais komentārs bez publicētas atbildes gaida { $days } dienas, kopš { $at }
}
desks-open = Var komentēt
desks-open-consultations = Visas apspriešanas, kas ir atvērtas tagad
desks-opens = Sākas { $at }
desks-publish-answers = Publicēt apstiprinātās atbildes
desks-publish-later = Apstiprinātās atbildes publicēs pēc komentāru termiņa
desks-receipt = Saņemšanas apliecinājums
desks-revise-by = Var mainīt līdz
desks-revision-unsent = Termiņš ir beidzies, un precizējums nav iesniegts. Spēkā ir { $at } iesniegtais atzinums.
desks-sent-back = Jums atpakaļ nosūtīta atbilde, { $number }
desks-shortest-period = { $days ->
    [zero] Īsākais komentāru iesniegšanas termiņš ir { $days } dienu{ $point }.
    [one] Īsākais komentāru iesniegšanas termiņš ir { $days } diena{ $point }.
   *[other] Īsākais komentāru iesniegšanas termiņš ir { $days } dienas{ $point }.
}
desks-submit-by = Jāiesniedz līdz
desks-superseded = Aizstāts ar atzinumu { $reference }
desks-the-service = Sistēma
desks-to-answer = { $count ->
    [zero] Jāatbild uz { $count } komentāriem
    [one] Jāatbild uz { $count } komentāru
   *[other] Jāatbild uz { $count } komentāriem
}
desks-to-approve = { $count ->
    [zero] Jāapstiprina { $count } atbilžu
    [one] Jāapstiprina { $count } atbilde
   *[other] Jāapstiprina { $count } atbildes
}
desks-to-decide = { $count ->
    [zero] Jālemj par { $count } organizācijām
    [one] Jālemj par { $count } organizāciju
   *[other] Jālemj par { $count } organizācijām
}
desks-to-erase = { $count ->
    [zero] { $count } lūgumu dzēst vārdus gaida lēmumu
    [one] { $count } lūgums dzēst vārdus gaida lēmumu
   *[other] { $count } lūgumi dzēst vārdus gaida lēmumu
}
desks-to-improve = { $count ->
    [zero] { $count } atpakaļ nosūtītu atbilžu
    [one] { $count } atpakaļ nosūtīta atbilde
   *[other] { $count } atpakaļ nosūtītas atbildes
}
desks-to-publish = { $count ->
    [zero] { $count } apstiprinātu, bet nepublicētu atbilžu
    [one] { $count } apstiprināta, bet nepublicēta atbilde
   *[other] { $count } apstiprinātas, bet nepublicētas atbildes
}
desks-to-the-consultation = Atvērt apspriešanu
desks-today = Šodien
desks-too-late = Nav iesniegti laikus
desks-too-late-text = { $count ->
    [zero] Termiņš ir beidzies. { $count } komentāru var izlasīt, bet vairs nevar iesniegt.
    [one] Termiņš ir beidzies. { $count } komentāru var izlasīt, bet vairs nevar iesniegt.
   *[other] Termiņš ir beidzies. { $count } komentārus var izlasīt, bet vairs nevar iesniegt.
}
desks-unsent-statement = Neiesniegtais atzinums
desks-view-wanted = Jums lūgts viedoklis par komentāru, { $number }
desks-waiting-for-answers = Gaida atbildes
desks-waits = Kas gaida jūs
desks-waits-since = Pirmā organizācija gaida kopš { $at }
desks-what = Notikuma veids
desks-what-happened = Kas notika
desks-when = Kad
desks-who = Kas
desks-withdrawn = Atsaukts { $at }
desks-wrote = { $count ->
    [zero] { $person }: { $count } komentāru, pēdējās izmaiņas { $at }
    [one] { $person }: { $count } komentārs, pēdējās izmaiņas { $at }
   *[other] { $person }: { $count } komentāri, pēdējās izmaiņas { $at }
}
desks-your-comments-and-answers = Jūsu komentāri un atbildes
