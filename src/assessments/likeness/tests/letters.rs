//! Letters of campaigns and other comments, all made up for these tests.

/// What the letters of one language are varied with.
pub(super) struct Words {
    pub(super) language: &'static str,
    /// Paragraphs of a long, a middling and a short letter.
    pub(super) letters: [&'static [&'static str]; 3],
    pub(super) greetings: &'static [&'static str],
    pub(super) names: &'static [&'static str],
    /// What people add of their own.
    pub(super) own: &'static [&'static str],
    /// What they put in place of a paragraph.
    pub(super) other_paragraphs: &'static [&'static str],
    /// Words and what some write instead.
    pub(super) changes: &'static [(&'static str, &'static str)],
    /// How comments open that are otherwise different.
    pub(super) opening: &'static str,
    pub(super) closing: &'static str,
    /// What is too short to be compared.
    pub(super) short: &'static [&'static str],
    /// What different people say about what the short letter is about, each alone.
    pub(super) same_matter: &'static [&'static str],
    /// Comments that nobody else has sent.
    pub(super) single: &'static [&'static str],
}

pub(super) const ENGLISH: Words = Words {
    language: "en",
    letters: [
        &[
            "I write to ask the ministry to withdraw section 12 of the draft law on bogs. The section would allow \
             peat to be cut on another nine thousand hectares, most of them beside reserves that were set up only \
             ten years ago.",
            "Peat that is cut is lost for a thousand years. Where the water is drained away, the bog gives off \
             more carbon each year than all the cars of a small town, and the wells of the nearest farms run dry \
             in August.",
            "The draft says that jobs would be lost without the new fields. Yet the report that the ministry \
             itself ordered counts two hundred and forty workers in the whole trade, and half of them retire \
             before 2035.",
            "I therefore ask you to keep the present limits, to restore the fields that are already abandoned, and \
             to hold a public hearing in each of the five municipalities before the draft goes to the government.",
        ],
        &[
            "Please do not close the night bus between the harbour and the hospital. Nurses, cleaners and dockers \
             have no other way home after eleven.",
            "The saving named in the plan is less than what the city spends on the lights of one bridge. Keep the \
             line and ask those who ride it.",
        ],
        &["Please keep the village library open on Saturdays and do not merge it with the school."],
    ],
    greetings: &["Dear Minister,", "Dear Sir or Madam,", "To whom it may concern:", "Good afternoon!"],
    names: &["Anna Liepa, Cesis", "John Miller", "Kind regards, Ilze Kalna", "P. Ozols, teacher, Talsi"],
    own: &[
        "My grandfather's farm stands two kilometres away and we have seen the ditches come closer every summer.",
        "I have lived here for thirty years.",
        "As a doctor I see every week what this means for the old people of our town.",
        "Please answer me in writing.",
        "My children would never forgive us if we let this happen without a word.",
    ],
    other_paragraphs: &[
        "In our parish we counted the cranes last spring with the pupils of the eighth form and found sixty pairs, \
         more than anybody remembers. No paper of the ministry mentions them at all.",
        "I was a foreman in this trade for eleven years, so I know how such promises end: the machines are sold \
         abroad and what remains is a brown lake with a fence around it.",
    ],
    changes: &[
        ("ask", "urge"),
        ("ministry", "government"),
        ("draft", "bill"),
        ("Please", "I beg you to"),
        ("keep", "retain"),
        ("most", "many"),
        ("lost", "gone"),
        ("public", "open"),
        ("home", "back"),
        ("village", "parish"),
        ("only", "just"),
    ],
    opening: "We thank the ministry for the opportunity to comment on the draft and for the time that its staff \
              took to explain it.",
    closing: "We remain at your disposal for any further question about our comments and would be glad to meet you.",
    short: &["I agree.", "I support the draft.", "No!", "I fully support this proposal."],
    same_matter: &[
        "Please keep the library open on Saturdays.",
        "Please do not close the village library, it is the only warm room we have in winter.",
        "Do not merge the library with the school.",
        "The library must stay open on Saturdays because people work during the week.",
        "I ask you to keep the village library.",
        "Keep our library open at weekends, please, children have nowhere else to go.",
        "Please keep the village shop and the library.",
        "A library in the school building would be closed to us in summer, so do not merge them.",
        "Please keep the village library open in the evenings, at least until seven.",
        "I do not want the library to be merged with the school.",
        "Save the village library! It is open too little as it is.",
        "Please open the library on Sundays as well, not only on Saturdays.",
        "The village library should be merged with the school, that would save money for the road.",
        "We need the library on Saturdays and the post office on Mondays.",
        "Our village needs its library. Please keep it open as long as it is used.",
    ],
    single: &[
        "Point 4 should say who pays for the second assessment. As it stands the owner of the land and the builder \
         could each point at the other.",
        "The fee of 45 euros is too high for small associations. A scale by turnover, as in the rules on trade \
         fairs, would be fairer.",
        "The word 'nearby' in point 7 means nothing to a court. Give a distance in metres or refer to the map in \
         the annex.",
        "Deaf people cannot use the telephone line in point 9. A relay service or a chat would cost little.",
        "We support the aim, but three months are not enough to train inspectors; the transport rules of 2019 took \
         a year.",
        "Annex 2 still names the agency that was merged in 2021.",
    ],
};

pub(super) const LATVIAN: Words = Words {
    language: "lv",
    letters: [
        &[
            "Lūdzu ministriju atsaukt likumprojekta 12. pantu par purviem. Šis pants ļautu iegūt kūdru vēl deviņos \
             tūkstošos hektāru, no kuriem lielākā daļa robežojas ar liegumiem, kas izveidoti tikai pirms desmit \
             gadiem.",
            "Izraktā kūdra ir zudusi uz tūkstoš gadiem. Vietā, kur ūdens ir nosusināts, purvs ik gadu izdala \
             vairāk oglekļa nekā visas mazpilsētas automašīnas, un tuvāko saimniecību akas augustā izsīkst.",
            "Anotācijā teikts, ka bez jaunajiem laukiem zustu darbavietas. Taču pašas ministrijas pasūtītajā \
             pētījumā visā nozarē saskaitīti divsimt četrdesmit strādājošie, un puse no tiem līdz 2035. gadam \
             dosies pensijā.",
            "Tāpēc lūdzu saglabāt pašreizējos ierobežojumus, atjaunot jau pamestos laukus un pirms projekta \
             virzīšanas valdībā rīkot sabiedrisko apspriešanu katrā no piecām pašvaldībām.",
        ],
        &[
            "Lūdzu neslēgt nakts autobusu starp ostu un slimnīcu. Medmāsām, apkopējām un dokeriem pēc \
             vienpadsmitiem nav citas iespējas nokļūt mājās.",
            "Plānā minētais ietaupījums ir mazāks par to, ko pilsēta tērē viena tilta apgaismošanai. Saglabājiet \
             maršrutu un pajautājiet tiem, kas ar to brauc.",
        ],
        &["Lūdzu saglabāt pagasta bibliotēku atvērtu sestdienās un neapvienot to ar skolu."],
    ],
    greetings: &["Godātais ministra kungs!", "Labdien!", "Cienījamā ministrija,", "Sveicināti,"],
    names: &["Anna Liepa, Cēsis", "Jānis Bērziņš", "Ar cieņu, Ilze Kalna", "P. Ozols, skolotājs, Talsi"],
    own: &[
        "Mana vectēva saimniecība ir divu kilometru attālumā, un katru vasaru redzam, kā grāvji nāk tuvāk.",
        "Es te dzīvoju jau trīsdesmit gadus.",
        "Kā ārste ik nedēļu redzu, ko tas nozīmē mūsu pilsētas vecajiem ļaudīm.",
        "Lūdzu atbildēt man rakstveidā.",
        "Mani bērni mums nekad nepiedotu, ja mēs klusējot ļautu tam notikt.",
    ],
    other_paragraphs: &[
        "Mūsu pagastā kopā ar astotās klases skolēniem pagājušajā pavasarī saskaitījām sešdesmit dzērvju pāru, \
         vairāk nekā jebkurš atceras. Nevienā ministrijas dokumentā par tiem nav ne vārda.",
        "Šajā nozarē vienpadsmit gadus strādāju par brigadieri, tāpēc zinu, kā beidzas tādi solījumi: tehniku \
         pārdod uz ārzemēm, un paliek brūns ezers ar žogu apkārt.",
    ],
    changes: &[
        ("Lūdzu", "Aicinu"),
        ("lūdzu", "prasu"),
        ("ministriju", "valdību"),
        ("saglabāt", "paturēt"),
        ("tikai", "vien"),
        ("vairāk", "daudz vairāk"),
        ("projekta", "likuma"),
        ("mājās", "uz mājām"),
        ("pagasta", "ciema"),
        ("visas", "visu"),
    ],
    opening: "Pateicamies ministrijai par iespēju izteikt viedokli par projektu un par darbinieku veltīto laiku, \
              to skaidrojot.",
    closing: "Esam gatavi sniegt papildu skaidrojumus par mūsu priekšlikumiem un labprāt ar jums tiktos klātienē.",
    short: &["Piekrītu.", "Atbalstu projektu.", "Nē!", "Pilnībā atbalstu šo priekšlikumu."],
    same_matter: &[
        "Lūdzu saglabāt bibliotēku atvērtu sestdienās.",
        "Lūdzu neslēgt pagasta bibliotēku, tā ziemā ir vienīgā siltā telpa.",
        "Neapvienojiet bibliotēku ar skolu.",
        "Bibliotēkai jābūt atvērtai sestdienās, jo darbdienās cilvēki strādā.",
        "Lūdzu jūs saglabāt pagasta bibliotēku.",
        "Atstājiet bibliotēku atvērtu brīvdienās, bērniem nav citur, kur iet.",
        "Lūdzu saglabāt pagasta veikalu un bibliotēku.",
        "Bibliotēka skolas ēkā vasarā būtu slēgta, tāpēc neapvienojiet tās.",
        "Lūdzu saglabāt pagasta bibliotēku atvērtu vakaros, vismaz līdz septiņiem.",
        "Es nevēlos, ka bibliotēku apvieno ar skolu.",
        "Glābiet pagasta bibliotēku! Tā jau tagad ir atvērta par maz.",
        "Lūdzu atvērt bibliotēku arī svētdienās, ne tikai sestdienās.",
        "Pagasta bibliotēka ir jāapvieno ar skolu, tā ietaupīsim naudu ceļam.",
        "Mums bibliotēka vajadzīga sestdienās un pasts pirmdienās.",
        "Mūsu pagastam vajag bibliotēku. Lūdzu neslēgt to, kamēr kāds to izmanto.",
    ],
    single: &[
        "4. punktā jānorāda, kas maksā par atkārtotu novērtējumu. Pašlaik zemes īpašnieks un būvnieks varētu \
         norādīt viens uz otru.",
        "45 eiro maksa mazām biedrībām ir pārāk augsta. Taisnīgāka būtu skala pēc apgrozījuma, kā tas ir gadatirgu \
         noteikumos.",
        "Vārds \"tuvumā\" 7. punktā tiesai neko nepasaka. Norādiet attālumu metros vai atsaucieties uz karti \
         pielikumā.",
        "Nedzirdīgi cilvēki nevar izmantot 9. punktā paredzēto tālruni. Tērzēšana izmaksātu maz.",
        "Mērķi atbalstām, taču trīs mēnešos inspektorus neapmācīsiet; 2019. gada satiksmes noteikumiem vajadzēja \
         gadu.",
        "2. pielikumā joprojām minēta aģentūra, kas 2021. gadā tika apvienota.",
    ],
};
