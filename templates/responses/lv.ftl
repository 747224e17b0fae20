responses-hindrance-approved = Atbilde jau ir apstiprināta.
responses-hindrance-corrected = Šīs atbildes vietā jau ir jaunāka.
responses-hindrance-lapsed = Uz komentāru vairs nav jāatbild: tas ir atsaukts vai aizstāts.
responses-hindrance-not-approved = Atbilde nav apstiprināta.
responses-hindrance-own-draft = Šo atbildi rakstījāt jūs, tāpēc to apstiprina vai nosūta atpakaļ kāds cits.
responses-hindrance-published = Atbilde ir publicēta: to var labot tikai ar jaunāku atbildi.
responses-reasons-missing = Norādiet pamatojumu: bez tā var iztikt tikai tad, ja komentārs ir ņemts vērā.
responses-remark-missing = Norādiet, kas jāmaina.
