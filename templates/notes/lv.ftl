notes-count = { $count ->
    [zero] { $count } iekšēju piezīmju
    [one] { $count } iekšēja piezīme
   *[other] { $count } iekšējas piezīmes
}
notes-do-not-write = Nerakstīt piezīmi
notes-explained = Iekšējās piezīmes redz tikai ministrijas darbinieki. Tās nekad nepublicē.
notes-heading = Iekšējās piezīmes
notes-hint = Ne vairāk kā 5000 rakstzīmju.
notes-keep = Atstāt piezīmi
notes-label = Jūsu piezīme
notes-missing = Uzrakstiet piezīmi
notes-remove = Dzēst piezīmi
notes-remove-text = Piezīmes teksts tiks izdzēsts. Lapā paliks ziņa, ka piezīmi rakstījāt un izdzēsāt.
notes-remove-title = Dzēst piezīmi
notes-removed = Piezīme ir izdzēsta.
notes-removed-by = Piezīmi izdzēsa: { $name }
notes-removed-meanwhile = Šī piezīme jau bija saglabāta un pa šo laiku ir izdzēsta. Ja joprojām vēlaties to rakstīt, nospiediet pogu vēlreiz.
notes-save = Saglabāt piezīmi
notes-saved = Piezīme ir saglabāta.
notes-title = Iekšēja piezīme par komentāru { $number }
notes-write = Rakstīt piezīmi
