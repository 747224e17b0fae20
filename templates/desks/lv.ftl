desks-agreed = Iebildumu nav, iesniedza { $person }, { $at }
desks-agreed-too-late = Termiņš ir beidzies. Atzinumu bez iebildumiem var lasīt, bet ne iesniegt.
desks-agreeing = Iebildumu nav
desks-answered = Atbildes saņemtas
desks-being-written = Tiek rakstīti
desks-check = Pārbaudīt un iesniegt
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
desks-ended = Aizstāti vai atsaukti
desks-handed-in = { $count ->
    [zero] { $count } komentāru. Iesniedza { $person }, { $at }
    [one] { $count } komentārs. Iesniedza { $person }, { $at }
   *[other] { $count } komentāri. Iesniedza { $person }, { $at }
}
desks-no-answer-yet = Ministrija vēl nav publicējusi atbildes uz šiem komentāriem. Kad tās būs publicētas, organizācija saņems e-pasta vēstuli.
desks-not-submitted = Nav iesniegts
desks-nothing = Jūsu organizācija vēl neko nav rakstījusi.
desks-open-consultations = Apspriešanas, kas ir atvērtas tagad
desks-receipt = Saņemšanas apliecinājums
desks-revision-unsent = Termiņš ir beidzies, un precizējums nav iesniegts. Spēkā ir { $at } iesniegtais atzinums.
desks-submit-by = Jāiesniedz līdz
desks-superseded = Aizstāts ar atzinumu { $reference }
desks-to-the-consultation = Atvērt apspriešanu
desks-too-late = Nav iesniegti laikus
desks-too-late-text = { $count ->
    [zero] Termiņš ir beidzies. { $count } komentāru var izlasīt, bet vairs nevar iesniegt.
    [one] Termiņš ir beidzies. { $count } komentāru var izlasīt, bet vairs nevar iesniegt.
   *[other] Termiņš ir beidzies. { $count } komentārus var izlasīt, bet vairs nevar iesniegt.
}
desks-waiting-for-answers = Gaida atbildes
desks-withdrawn = Atsaukts { $at }
desks-wrote = { $count ->
    [zero] { $person }: { $count } komentāru, pēdējās izmaiņas { $at }
    [one] { $person }: { $count } komentārs, pēdējās izmaiņas { $at }
   *[other] { $person }: { $count } komentāri, pēdējās izmaiņas { $at }
}
desks-your-comments-and-answers = Jūsu komentāri un atbildes
