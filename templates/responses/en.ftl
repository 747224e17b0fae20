responses-hindrance-approved = The answer is approved already.
responses-hindrance-corrected = A newer answer stands in the place of this one.
responses-hindrance-lapsed = The comment needs no answer any more: it was withdrawn or superseded.
responses-hindrance-not-approved = The answer is not approved.
responses-hindrance-own-draft = You wrote this answer yourself: somebody else approves it or sends it back.
responses-hindrance-published = The answer is published: only a newer one corrects it.
responses-reasons-missing = Give the reasons: only an accepted comment can do without.
responses-remark-missing = Say what should be changed.
