notes-count = { $count ->
    [one] { $count } internal note
   *[other] { $count } internal notes
}
notes-do-not-write = Do not write a note
notes-explained = Internal notes are for the ministry’s staff only. They are never published.
notes-heading = Internal notes
notes-hint = At most 5,000 characters.
notes-keep = Keep the note
notes-label = Your note
notes-missing = Write the note
notes-remove = Remove the note
notes-remove-text = The words of the note are deleted. The page goes on saying that you wrote a note and removed it.
notes-remove-title = Remove the note
notes-removed = The note has been removed.
notes-removed-by = A note was removed by { $name }
notes-removed-meanwhile = This note was saved before and has been removed meanwhile. If you still want to write it, press the button again.
notes-save = Save the note
notes-saved = The note has been saved.
notes-title = Internal note on comment { $number }
notes-write = Write a note
