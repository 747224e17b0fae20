accounts-address-taken = This address cannot be used: it belongs to somebody else.
accounts-ask-manager = If it is registered already, ask its manager to invite you: every person has an own account.
accounts-email = E-mail address
accounts-email-missing = Enter your e-mail address
accounts-email-unreadable = Enter an e-mail address, for example name@example.org
accounts-forgotten = Forgotten password
accounts-kept-button = Show the form
accounts-kept-text = Nothing has been sent yet. Look at the form again and send it from there.
accounts-kept-title = What you typed is kept
accounts-last-admin = Somebody must be able to manage people and organisations. Give the role to another person first.
accounts-link-ask-again = Ask for a new link
accounts-link-ended = This link has ended or was taken back. Nothing has changed.
accounts-link-used = This link has been used already. It works once.
accounts-name-unreadable = Enter a name without web or e-mail addresses
accounts-no-account = No account?
accounts-password = Password
accounts-password-choose = Choose a password
accounts-password-common = Choose another password: this one is easily guessed, because it is common or follows a simple pattern
accounts-password-context = Choose another password: this one is easily guessed, because it is made of your name, your organisation or words of this service
accounts-password-missing = Enter your password
accounts-password-too-long = Choose a password of at most { $most } bytes
accounts-password-too-short = Choose a password of at least { $fewest } characters; this one has { $has }
accounts-sign-in-again = You were signed out before this reached us. Nothing is lost: sign in, and what you typed will be shown again.
accounts-signed-out = You have signed out
accounts-to-account = Your account
accounts-to-person = Back to the person
accounts-to-register = Register an organisation
accounts-to-sign-in = Sign in
accounts-too-many-closed = There were too many attempts. Choose another password by a letter to your address: “Forgotten password”
accounts-too-many-wait = There were too many attempts. Try again at { $time }, or choose another password by letter: “Forgotten password”
accounts-wrong = Check the e-mail address and the password
accounts-wrong-few-left = Check the e-mail address and the password. { $left ->
    [0] This was the last attempt for now
    [one] You can try { $left } more time
   *[other] You can try { $left } more times
}
